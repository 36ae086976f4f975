<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/**
 * Consonant gradation before a stem's last vowel.
 *
 * Source: Iso suomen kielioppi § 41–45.
 */
final class Gradation {

	/**
	 * Strong and weak grade. The first three weaken in all words, names too; the
	 * rest in most surnames and in few given names (`Aalto`: Aallon, `Arto`: Arton).
	 */
	private const GRADES = [
		[ 'kk', 'k' ],
		[ 'pp', 'p' ],
		[ 'tt', 't' ],
		[ 'nk', 'ng' ],
		[ 'nt', 'nn' ],
		[ 'mp', 'mm' ],
		[ 'lt', 'll' ],
		[ 'rt', 'rr' ],
		[ 't', 'd' ],
		[ 'p', 'v' ],
		[ 'k', '' ],
	];

	/** A k between rounded vowels, and one before e: `luku`, luvun; `särki`, särjen. */
	private const GRADES_BY_VOWEL = [
		[ 'uku', 'uvu' ],
		[ 'yky', 'yvy' ],
		[ 'lke', 'lje' ],
		[ 'rke', 'rje' ],
		[ 'hke', 'hje' ],
	];

	/**
	 * The stems in the weak grade that a vowel stem may have, each with how
	 * unlikely it is in a name and whether it is weakened.
	 *
	 * @return list<array{string, int, bool}>
	 */
	public static function weak_stems( string $strong ): array {
		$vowel = Letters::last_vowel( $strong );
		$body  = Letters::without( $strong, $vowel );
		if ( '' === $vowel || '' !== Letters::last_vowel( $body ) ) {
			return [ [ $strong, 0, false ] ];
		}
		foreach ( self::GRADES_BY_VOWEL as [ $from, $to ] ) {
			if ( str_ends_with( $strong, $from ) ) {
				return [ [ Letters::without( $strong, $from ) . $to, 0, true ], [ $strong, 1, false ] ];
			}
		}
		foreach ( self::GRADES as [ $from, $to ] ) {
			if ( str_ends_with( $body, $from ) ) {
				return self::grades( $strong, Letters::without( $body, $from ), $from, $to, $vowel );
			}
		}
		return [ [ $strong, 0, false ] ];
	}

	/** @return list<array{string, int, bool}> */
	private static function grades( string $strong, string $start, string $from, string $to, string $vowel ): array {
		$weak = $start . $to . $vowel;
		if ( 2 === strlen( $from ) ) {
			return [ [ $weak, 0, true ], [ $strong, $from[0] === $from[1] ? 6 : 3, false ] ];
		}
		$previous = Letters::last_vowel( $start );
		if ( '' !== $previous ) {
			// Like vowels are kept apart: `vaa'an`.
			$stem = 'k' === $from && $previous === $vowel ? "$start'$vowel" : $weak;
			return [ [ $strong, 0, false ], [ $stem, 2, true ] ];
		}
		if ( ! Letters::ends_with_any( $start, [ 'l', 'r', 'h' ] ) ) {
			// The cluster stays whole in Kosken and Matkan.
			return [ [ $strong, 0, false ] ];
		}
		// Lahden and Turvan weaken, and so does Jalan, but not most names like Helkan.
		return 'k' === $from
			? [ [ $strong, 0, false ], [ $weak, 3, true ] ]
			: [ [ $weak, 0, true ], [ $strong, 2, false ] ];
	}

	/**
	 * Vowel stems that a stem may be the weak grade of; itself too.
	 *
	 * @return list<string>
	 */
	public static function strong_stems( string $weak ): array {
		$vowel = Letters::last_vowel( $weak );
		$found = [ $weak ];
		if ( '' === $vowel ) {
			return $found;
		}
		foreach ( self::GRADES_BY_VOWEL as [ $to, $from ] ) {
			if ( str_ends_with( $weak, $from ) ) {
				$found[] = Letters::without( $weak, $from ) . $to;
			}
		}
		$body = Letters::without( $weak, $vowel );
		if ( str_ends_with( $body, "'" ) ) {
			$found[] = Letters::without( $body, "'" ) . "k$vowel";
		}
		foreach ( self::GRADES as [ $to, $from ] ) {
			if ( str_ends_with( $body, $from ) ) {
				$found[] = Letters::without( $body, $from ) . $to . $vowel;
			}
		}
		return $found;
	}
}
