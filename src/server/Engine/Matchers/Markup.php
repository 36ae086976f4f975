<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Element;

/** HTML tags by name. A form's controls are part of the form. */
final class Markup {

	/**
	 * @param list<string>                                                          $tags   Of `form`, `input`, `select` and `textarea`.
	 * @param list<array{tag: string, attribute: string, values: list<string>}> $except Tags that gather nothing, by an attribute's value.
	 * @return iterable<Found>
	 */
	public static function matches( Document $document, array $tags, array $except ): iterable {
		foreach ( $document->elements as $element ) {
			if ( 'tag' === $element->place->part && in_array( $element->name, $tags, true ) ) {
				yield Found::element(
					$element,
					'' === $element->within ? self::exception_for( $element, $except ) : "part of {$element->within}"
				);
			}
		}
	}

	/** @param list<array{tag: string, attribute: string, values: list<string>}> $except */
	private static function exception_for( Element $element, array $except ): ?string {
		foreach ( $except as [ 'tag' => $tag, 'attribute' => $attribute, 'values' => $values ] ) {
			// ASCII only, as HTML compares them.
			$value = strtolower( $element->attributes[ $attribute ] ?? '' );
			if ( $tag === $element->name && in_array( $value, $values, true ) ) {
				return "$attribute=$value";
			}
		}
		return null;
	}
}
