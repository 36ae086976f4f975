<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Source;

/** Reads a post. The twin of read.ts. */
final class Reader {

	/**
	 * Reads all of a post, a field at a time: each can be let go before the next is read.
	 *
	 * @return iterable<Document>
	 */
	public static function read( Source $source ): iterable {
		yield self::field( 'title', $source->title );
		yield self::field( 'excerpt', $source->excerpt );
		yield self::content( $source->content, $source->patterns );
		yield self::footnotes( $source->footnotes );
		yield self::field( 'slug', $source->slug );
		yield self::meta( $source->meta, $source->featured );
	}

	/** A field without blocks: inline HTML. */
	private static function field( string $field, string $text ): Document {
		$collector = new Collector( $field );
		$source    = $collector->prepare( $text );
		( new BlockReader( new Home( $field, [], null, 'plain' ), $collector ) )->read( $source, 0 );
		return $collector->document();
	}

	/**
	 * Serialized blocks, and the synced patterns that they show.
	 *
	 * @param array<string> $patterns
	 */
	private static function content( string $content, array $patterns ): Document {
		$collector = new Collector( 'content' );
		$source    = $collector->prepare( $content );
		( new ContentReader( $source, $collector, new Patterns( $patterns ) ) )->read();
		return $collector->document();
	}

	/** Footnotes as WordPress keeps them: `[{"content":"…","id":"…"}]`. Note i has the path [ i ]. */
	private static function footnotes( string $json ): Document {
		$collector = new Collector( 'footnotes' );
		$source    = $collector->prepare( $json );
		if ( '' === trim( $source, " \t\n\r" ) ) {
			return $collector->document();
		}
		$values = JsonValues::read( $source );
		if ( null === $values ) {
			$collector->fault( 'invalid-footnotes', [], 0 );
		}
		foreach ( $values ?? [] as [ $path, $value, $is_text ] ) {
			if ( $is_text && 1 === preg_match( '/\A([0-9]{1,6})\.content\z/', $path, $note ) ) {
				$home = new Home( 'footnotes', [ (int) $note[1] ], null, 'block', at: 0 );
				( new BlockReader( $home, $collector ) )->read( $value, 0 );
			}
		}
		return $collector->document();
	}

	/**
	 * Meta fields that readers see (text, or JSON with texts in it), and the featured image.
	 *
	 * @param array<string> $meta
	 */
	private static function meta( array $meta, string $featured ): Document {
		$collector = new Collector( 'meta' );
		( new MediaReader( 'meta', [], null, $collector ) )->featured( $featured );
		ksort( $meta, SORT_STRING );
		foreach ( $meta as $key => $text ) {
			$source = $collector->prepare( $text );
			$values = 1 === preg_match( '/\A[ \t\n\r]*+[{[]/', $source ) ? JsonValues::read( $source ) : null;
			$texts  = null === $values ? [ [ (string) $key, $source ] ] : [];
			foreach ( $values ?? [] as [ $path, $value, $is_text ] ) {
				if ( $is_text ) {
					$texts[] = [ "$key.$path", $value ];
				}
			}
			foreach ( $texts as [ $name, $value ] ) {
				$home = new Home( 'meta', [], null, 'plain', name: $name, at: 0 );
				( new BlockReader( $home, $collector ) )->read( $value, 0 );
			}
		}
		return $collector->document();
	}
}
