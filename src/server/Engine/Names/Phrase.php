<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Text;

/** A phrase that tells who is named, parted into its words; the last one is known already. */
final readonly class Phrase {

	/** In UTF-16 units. */
	public const LONGEST_WORD = 60;

	/** Letters before an ending that make a longer word of it. */
	private const SHORTEST_BEGINNING = 2;

	/** What may stand between the words. */
	private const GAP = '/\A[. \x{00A0}]{0,2}\z/u';

	/**
	 * @param list<string> $positions
	 * @param list<string> $before    The words before the last, the nearest first.
	 * @param bool         $is_ending Whether longer words that end as its first one does count, too.
	 * @param bool         $is_short  Whether it is an abbreviation.
	 */
	public function __construct(
		public string $meaning,
		public array $positions,
		public array $before,
		public bool $is_ending,
		public bool $is_short,
	) {
	}

	/** A whole phrase comes before an ending of as many words, and a longer one before both. */
	public function rank(): int {
		return 2 * count( $this->before ) + ( $this->is_ending ? 0 : 1 );
	}

	/**
	 * Whether the words before the last are the phrase's.
	 *
	 * @param list<LineWord> $words
	 */
	public function stands_at( int $last, array $words, string $text ): bool {
		$first = count( $this->before ) - 1;
		foreach ( $this->before as $index => $wanted ) {
			$word = $words[ $last - $index - 1 ] ?? null;
			if ( null === $word ) {
				return false;
			}
			$is_wanted = $this->is_ending && $index === $first
				? self::is_longer( $word->folded, $wanted )
				: $word->folded === $wanted;
			if ( ! $is_wanted || 1 !== preg_match( self::GAP, substr( $text, $word->end, $words[ $last - $index ]->start - $word->end ) ) ) {
				return false;
			}
		}
		return true;
	}

	/** Whether a word is a longer one that ends so: `elinkeinolautakunnan`. */
	public static function is_longer( string $word, string $ending ): bool {
		return str_ends_with( $word, $ending )
			&& Text::length( substr( $word, 0, -strlen( $ending ) ) ) >= self::SHORTEST_BEGINNING
			&& self::is_short( $word );
	}

	/** Whether it can be a word of a phrase. */
	public static function is_short( string $word ): bool {
		// A UTF-16 unit takes a byte at least.
		return strlen( $word ) <= self::LONGEST_WORD || Text::length( $word ) <= self::LONGEST_WORD;
	}
}
