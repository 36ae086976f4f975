<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Lexicon;

use Julkaisuvahti\Engine\Text;

final class Letters {

	/**
	 * The capital that libvoikko takes for the same letter, within Latin-1 and
	 * Latin Extended-A; `ÿ` has none for it.
	 */
	public static function capital_of( string $letter ): string {
		if ( 2 !== strlen( $letter ) ) {
			return $letter >= 'a' && $letter <= 'z' && 1 === strlen( $letter ) ? chr( ord( $letter ) - 0x20 ) : $letter;
		}
		$code = ( ord( $letter[0] ) & 0x1F ) << 6 | ord( $letter[1] ) & 0x3F;
		if ( $code >= 0xE0 && $code <= 0xFE && 0xF7 !== $code ) {
			return Text::character( $code - 0x20 );
		}
		$odd_is_small  = $code >= 0x101 && $code <= 0x137 || $code >= 0x14B && $code <= 0x177;
		$even_is_small = $code >= 0x13A && $code <= 0x148 || $code >= 0x17A && $code <= 0x17E;
		return $odd_is_small && 1 === $code % 2 || $even_is_small && 0 === $code % 2
			? Text::character( $code - 1 )
			: $letter;
	}
}
