<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Document;

/** Blocks by name. A block inside a matched one is part of it. */
final class BlockName {

	/**
	 * @param list<string> $names Full names; a `*` at the end stands for any ending.
	 * @return iterable<Found>
	 */
	public static function matches( Document $document, array $names ): iterable {
		$exact    = [];
		$prefixes = [];
		foreach ( $names as $name ) {
			if ( str_ends_with( $name, '*' ) ) {
				$prefixes[] = substr( $name, 0, -1 );
			} else {
				$exact[ $name ] = true;
			}
		}
		// The outermost matched block that may hold the next ones.
		$outer = null;
		foreach ( $document->elements as $element ) {
			if ( 'block' !== $element->place->part
				|| ! ( isset( $exact[ $element->name ] ) || self::starts_with_any( $element->name, $prefixes ) ) ) {
				continue;
			}
			if ( null !== $outer && self::is_inside( $element->place->path, $outer->place->path ) ) {
				yield Found::element( $element, "part of {$outer->name}" );
			} else {
				yield Found::element( $element, null );
				$outer = $element;
			}
		}
	}

	/** @param list<string> $prefixes */
	private static function starts_with_any( string $name, array $prefixes ): bool {
		foreach ( $prefixes as $prefix ) {
			if ( str_starts_with( $name, $prefix ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @param list<int> $path
	 * @param list<int> $outer
	 */
	private static function is_inside( array $path, array $outer ): bool {
		return array_slice( $path, 0, count( $outer ) ) === $outer;
	}
}
