<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Document;

/**
 * Finnish personal identity codes (henkilötunnus): `DDMMYY`, the sign of the
 * century, an individual number and a check character. identity-code.ts says
 * what is valid, with sources.
 */
final class IdentityCode {

	private const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
	private const SPECIMEN         = '131052-308T';

	/** Soft hyphen, zero-width characters, word joiner. */
	private const INVISIBLE = '[\x{00AD}\x{200B}-\x{200D}\x{2060}]{0,2}';
	private const SPACE     = '[ \x{00A0}\x{2009}\x{202F}]?';
	private const DASH      = '[-\x{2010}-\x{2015}\x{2212}]';
	private const DIGIT     = '(?:[0-9]' . self::INVISIBLE . ')';
	private const CODE      = '/(?<![0-9])(' . self::DIGIT . '{6})'
		. '(?:' . self::SPACE . '(' . self::DASH . '|\+)' . self::INVISIBLE . self::SPACE
		. '|([A-FU-Ya-fu-y])' . self::INVISIBLE . ')'
		. '(' . self::DIGIT . '{3})([0-9A-Ya-y])(?![\p{L}\p{N}])/u';

	/** @return iterable<Found> */
	public static function matches( Document $document ): iterable {
		foreach ( $document->passages as $passage ) {
			foreach ( Pattern::all( self::CODE, $passage->text ) as [ $offset, $text, $groups ] ) {
				[ $date, $dash, $letter, $number, $check ] = $groups;
				$sign = $letter ?? ( '+' === $dash ? '+' : '-' );
				$code = strtoupper( self::digits( $date ) . $sign . self::digits( $number ) . $check );
				if ( self::is_identity_code( $code ) ) {
					yield Found::in_text(
						$passage,
						$offset,
						$text,
						[
							'artificial' => (int) substr( $code, 7, 3 ) >= 900,
							'specimen'   => self::SPECIMEN === $code,
						],
						$code,
						null
					);
				}
			}
		}
	}

	/** Whether the code, in capitals and without spaces, could be somebody's. */
	private static function is_identity_code( string $code ): bool {
		$date   = substr( $code, 0, 6 );
		$number = substr( $code, 7, 3 );
		return (int) $number >= 2
			&& checkdate(
				(int) substr( $date, 2, 2 ),
				(int) substr( $date, 0, 2 ),
				self::century_of( $code[6] ) + (int) substr( $date, 4, 2 )
			)
			&& self::CHECK_CHARACTERS[ (int) ( $date . $number ) % 31 ] === $code[10];
	}

	/** Signs after government decree 690/2022. */
	private static function century_of( string $sign ): int {
		return match ( true ) {
			'+' === $sign => 1800,
			$sign >= 'A' && $sign <= 'F' => 2000,
			default => 1900,
		};
	}

	private static function digits( string $text ): string {
		return (string) preg_replace( '/[^0-9]/', '', $text );
	}
}
