<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Text;

/** Letters and vowels of words in lower case. */
final class Letters {

	public const VOWELS = [
		'a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö', 'å', 'á', 'à', 'â', 'é', 'è', 'ê', 'ë', 'í', 'ï', 'ó', 'ô', 'ú', 'ü', 'õ', 'ø', 'æ',
	];

	private const BACK  = [ 'a', 'o', 'u', 'å', 'á', 'à', 'â', 'ó', 'ô', 'ú', 'õ' ];
	private const FRONT = [ 'ä', 'ö', 'ø', 'æ' ];

	private const HYPHEN     = '/[-\x{2011}\x{2013}]/u';
	private const EACH_VOWEL = '/[aeiouyäöåáàâéèêëíïóôúüõøæ]/u';
	private const EACH_GROUP = '/[aeiouyäöåáàâéèêëíïóôúüõøæ]+/u';

	/** Whether a word has at least so many UTF-16 units. */
	public static function has( string $word, int $units ): bool {
		return strlen( $word ) >= 4 * $units || Text::length( $word ) >= $units;
	}

	/** The word without an end that it has. */
	public static function without( string $word, string $end ): string {
		return substr( $word, 0, strlen( $word ) - strlen( $end ) );
	}

	/**
	 * The word with another end, in a list; an empty one if it ends otherwise.
	 *
	 * @return list<string>
	 */
	public static function with_end( string $word, string $end, string $other ): array {
		return str_ends_with( $word, $end ) ? [ self::without( $word, $end ) . $other ] : [];
	}

	/** @param list<string> $ends */
	public static function ends_with_any( string $word, array $ends ): bool {
		foreach ( $ends as $end ) {
			if ( str_ends_with( $word, $end ) ) {
				return true;
			}
		}
		return false;
	}

	/** The last character, or ''. */
	public static function last( string $word ): string {
		$at = strlen( $word ) - 1;
		while ( $at > 0 && "\x80" === ( $word[ $at ] & "\xC0" ) ) {
			--$at;
		}
		return $at < 0 ? '' : substr( $word, $at );
	}

	/** The vowel that ends a word in lower case, or ''. */
	public static function last_vowel( string $word ): string {
		$letter = self::last( $word );
		return in_array( $letter, self::VOWELS, true ) ? $letter : '';
	}

	/** How many groups of vowels a word has. */
	public static function syllables_of( string $word ): int {
		return (int) preg_match_all( self::EACH_GROUP, $word );
	}

	/**
	 * The vowels that endings may have: a, ä or both. Both after two neutral
	 * vowels, where a compound or a foreign name may begin anew (`Hakoniemeä`,
	 * `Åbergiä`), and where y and back vowels meet (`Harry`).
	 *
	 * Source: Iso suomen kielioppi § 15.
	 *
	 * @return 'a'|'ä'|'aä'
	 */
	public static function harmony_of( string $word ): string {
		$has_y   = false;
		$neutral = 0;
		preg_match_all( self::EACH_VOWEL, $word, $vowels );
		foreach ( array_reverse( $vowels[0] ) as $letter ) {
			if ( in_array( $letter, self::BACK, true ) ) {
				return $has_y || $neutral > 1 ? 'aä' : 'a';
			}
			if ( in_array( $letter, self::FRONT, true ) ) {
				return 'ä';
			}
			if ( 'y' === $letter || 'ü' === $letter ) {
				$has_y = true;
			} else {
				++$neutral;
			}
		}
		return $has_y ? 'ä' : 'aä';
	}

	/** Whether an ending's vowels may follow a stem. */
	public static function is_harmonious( string $stem, string $ending ): bool {
		$has_back  = strlen( $ending ) > strcspn( $ending, 'aou' );
		$has_front = str_contains( $ending, 'ä' ) || str_contains( $ending, 'ö' ) || str_contains( $ending, 'y' );
		if ( ! $has_back && ! $has_front ) {
			return true;
		}
		$harmony = self::harmony_of( $stem );
		return ! ( 'a' === $harmony ? $has_front : 'ä' === $harmony && $has_back );
	}

	/**
	 * A word in lower case with the capitals of another, whose lower case is
	 * `folded`: `virtanen` after `VIRTASEN` is VIRTANEN.
	 */
	public static function with_capitals( string $word, string $like, string $folded ): string {
		if ( 1 !== preg_match( self::HYPHEN, $word, $ours ) || 1 !== preg_match( self::HYPHEN, $folded, $theirs ) ) {
			return self::part_with_capitals( $word, $like, $folded );
		}
		$at      = (int) strpos( $word, $ours[0] );
		$like_at = (int) strpos( $folded, $theirs[0] );
		$after   = $like_at + strlen( $theirs[0] );
		return self::part_with_capitals( substr( $word, 0, $at ), substr( $like, 0, $like_at ), substr( $folded, 0, $like_at ) )
			. $ours[0]
			. self::with_capitals( substr( $word, $at + strlen( $ours[0] ) ), substr( $like, $after ), substr( $folded, $after ) );
	}

	private static function part_with_capitals( string $word, string $like, string $folded ): string {
		// Lower case keeps its length in bytes too.
		$at = strspn( $word ^ $folded, "\0" );
		while ( $at > 0 && ( self::is_inside( $word, $at ) || self::is_inside( $folded, $at ) ) ) {
			--$at;
		}
		$start    = substr( $like, 0, $at );
		$rest     = substr( $word, $at );
		$is_upper = self::has( $start, 2 ) && self::last( $start ) !== self::last( substr( $folded, 0, $at ) );
		return $start . ( $is_upper ? strtr( strtoupper( $rest ), [ 'ä' => 'Ä', 'ö' => 'Ö' ] ) : $rest );
	}

	private static function is_inside( string $word, int $at ): bool {
		return $at < strlen( $word ) && "\x80" === ( $word[ $at ] & "\xC0" );
	}
}
