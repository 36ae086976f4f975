<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use WeakMap;

/**
 * UTF-8 text measured as the editor measures it. Without mbstring and intl,
 * which a host may lack.
 */
final class Text {

	/** A well-formed sequence is skipped; what is left is a maximal subpart of an ill-formed one. */
	private const ILL_FORMED = '/(?:'
		. '[\x00-\x7F]++|[\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}'
		. '|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2}'
		. ')(*SKIP)(*FAIL)'
		. '|\xE0[\xA0-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]|\xED[\x80-\x9F]|\xF0[\x90-\xBF][\x80-\xBF]?'
		. '|[\xF1-\xF3][\x80-\xBF]{1,2}|\xF4[\x80-\x8F][\x80-\xBF]?|[\x80-\xFF]/';

	/** @var array<string, string>|null */
	private static ?array $lower_case = null;

	/** @var WeakMap<Passage, string>|null */
	private static ?WeakMap $folded = null;

	public static function is_well_formed( string $text ): bool {
		return 1 === preg_match( '//u', $text );
	}

	/** The text with U+FFFD for each ill-formed sequence, as the Encoding standard's decoder does. */
	public static function to_well_formed( string $text ): string {
		if ( self::is_well_formed( $text ) ) {
			return $text;
		}
		return preg_replace( self::ILL_FORMED, "\u{FFFD}", $text )
			?? throw new EngineFault( 'the text cannot be decoded' );
	}

	/** Length in UTF-16 code units. */
	public static function length( string $text ): int {
		$length = strlen( $text );
		foreach ( count_chars( $text, 1 ) as $byte => $count ) {
			if ( $byte >= 0xF0 ) {
				// Four bytes are two units: with the three continuation bytes taken off.
				$length += $count;
			} elseif ( $byte >= 0x80 && $byte <= 0xBF ) {
				$length -= $count;
			}
		}
		return $length;
	}

	/** Where in bytes so many UTF-16 units end; before a character that they would split. */
	public static function byte_offset( string $text, int $units ): int {
		$offset = 0;
		while ( $units > 0 && $offset < strlen( $text ) ) {
			// A unit takes at least a byte, so that this never goes too far.
			$end = min( $offset + $units, strlen( $text ) );
			while ( $end > $offset && $end < strlen( $text ) && self::is_continuation( $text[ $end ] ) ) {
				--$end;
			}
			if ( $end === $offset ) {
				$end = $offset + 1;
				while ( $end < strlen( $text ) && self::is_continuation( $text[ $end ] ) ) {
					++$end;
				}
			}
			$length = self::length( substr( $text, $offset, $end - $offset ) );
			if ( $length > $units ) {
				return $offset;
			}
			$units -= $length;
			$offset = $end;
		}
		return $offset;
	}

	/** A code point as UTF-8. */
	public static function character( int $code ): string {
		return match ( true ) {
			$code < 0x80 => chr( $code ),
			$code < 0x800 => chr( 0xC0 | $code >> 6 ) . chr( 0x80 | $code & 0x3F ),
			$code < 0x10000 => chr( 0xE0 | $code >> 12 ) . chr( 0x80 | $code >> 6 & 0x3F ) . chr( 0x80 | $code & 0x3F ),
			default => chr( 0xF0 | $code >> 18 ) . chr( 0x80 | $code >> 12 & 0x3F )
				. chr( 0x80 | $code >> 6 & 0x3F ) . chr( 0x80 | $code & 0x3F ),
		};
	}

	/**
	 * Lower case for fingerprints: ASCII and the letters of Latin-1 and Latin
	 * Extended-A, one to one. An own table, because languages and their versions
	 * disagree on the rest (`İ`, final sigma).
	 */
	public static function fold_case( string $text ): string {
		self::$lower_case ??= self::lower_case_table();
		return strtr( $text, self::$lower_case );
	}

	/** A passage's text in lower case, kept while the passage lives. Offsets hold in it, in bytes too. */
	public static function folded( Passage $passage ): string {
		self::$folded           ??= new WeakMap();
		self::$folded[ $passage ] ??= self::fold_case( $passage->text );
		return self::$folded[ $passage ];
	}

	/** @return array<string, string> */
	private static function lower_case_table(): array {
		$table = [];
		foreach ( [ ...range( 0x41, 0x5A ), ...range( 0xC0, 0xD6 ), ...range( 0xD8, 0xDE ) ] as $code ) {
			$table[ self::character( $code ) ] = self::character( $code + 0x20 );
		}
		// Pairs: upper case is even up to U+0137 and from U+014A to U+0177, odd elsewhere.
		foreach ( [ ...range( 0x100, 0x136, 2 ), ...range( 0x139, 0x147, 2 ), ...range( 0x14A, 0x176, 2 ), 0x179, 0x17B, 0x17D ] as $code ) {
			$table[ self::character( $code ) ] = self::character( $code + 1 );
		}
		unset( $table[ self::character( 0x130 ) ] );
		$table[ self::character( 0x178 ) ] = self::character( 0xFF );
		return $table;
	}

	private static function is_continuation( string $byte ): bool {
		return "\x80" === ( $byte & "\xC0" );
	}
}
