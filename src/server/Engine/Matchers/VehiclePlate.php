<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Text;

/**
 * Number plates of vehicles: two or three letters, a hyphen and a number up to
 * 999, only beside a word that says so: too much else is written like them.
 */
final class VehiclePlate {

	private const SPACE      = '[ \x{00A0}\x{2007}\x{2009}\x{202F}]';
	private const PLATE      = '(?<![\p{L}\p{M}\p{N}_])[a-zåäö]{2,3}[-\x{2010}\x{2011}\x{2013}][1-9][0-9]{0,2}(?![\p{L}\p{M}\p{N}_-])';
	private const CUE        = '(?:rek\.|rekno|rek\.nro|rekisterinumer\p{L}{1,6}|rekisteritunnu\p{L}{1,7}|rekisterikilp\p{L}{1,6}|rekkar\p{L}{1,6}|'
		. '\p{L}{0,12}aut(?:o|on|oa|olla|olle|ossa|osta|oon|ot|ojen|oja)|mopo|mopon|moottoripyör\p{L}{1,4}|traktor\p{L}{1,4}|'
		. 'peräkärry\p{L}{0,3}|registernummer|reg\.nr|reg\.|bil|bilen|registration|licence plate|license plate|plate|car|van)';
	private const PLATED     = '/(?<![\p{L}\p{M}\p{N}_])' . self::CUE . '[:,]{0,1}' . self::SPACE . '{0,2}'
		. '(?:\(|(?:\p{L}{1,14}[:,]{0,1}' . self::SPACE . '){1,2}\({0,1}){0,1}'
		. '(' . self::PLATE . '(?:(?:,|' . self::SPACE . 'ja|' . self::SPACE . 'och|' . self::SPACE . 'and|' . self::SPACE . 'tai)' . self::SPACE . self::PLATE . '){0,5})/u';
	private const LIKE_PLATE = '/[A-ZÅÄÖ]{2,3}[-\x{2010}\x{2011}\x{2013}][1-9]/u';
	private const EACH_PLATE = '/([A-ZÅÄÖa-zåäö]{2,3})[-\x{2010}\x{2011}\x{2013}]([1-9][0-9]{0,2})/u';

	/** Unions, road classes and the like. */
	private const OTHERS = [ 'EU', 'YK', 'UN', 'VT', 'KT', 'ST', 'YT', 'EN', 'ISO', 'SFS', 'USB', 'PDF' ];

	/** @return iterable<Found> */
	public static function matches( Document $document ): iterable {
		foreach ( $document->passages as $passage ) {
			if ( null === Pattern::first( self::LIKE_PLATE, $passage->text ) ) {
				continue;
			}
			foreach ( Pattern::all( self::PLATED, Text::folded( $passage ) ) as [ $offset, $whole, [ $text ] ] ) {
				$length = strlen( (string) $text );
				$start  = $offset + strlen( $whole ) - $length;
				$text   = substr( $passage->text, $start, $length );
				$plates = [];
				foreach ( Pattern::all( self::EACH_PLATE, $text ) as [ , , [ $letters, $number ] ] ) {
					if ( ! preg_match( '/\A[A-ZÅÄÖ]/u', (string) $letters ) || in_array( $letters, self::OTHERS, true ) ) {
						continue 2;
					}
					$plates[] = "$letters-$number";
				}
				yield Found::in_text( $passage, $start, $text, [], implode( ' ', $plates ), null );
			}
		}
	}
}
