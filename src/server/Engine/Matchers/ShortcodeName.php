<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Document;

/** Shortcodes by name. The twin of shortcode.ts. */
final class ShortcodeName {

	/**
	 * @param list<string> $names
	 * @return iterable<Found>
	 */
	public static function matches( Document $document, array $names ): iterable {
		foreach ( $document->elements as $element ) {
			if ( 'shortcode' === $element->place->part && in_array( $element->name, $names, true ) ) {
				yield Found::element( $element, null );
			}
		}
	}
}
