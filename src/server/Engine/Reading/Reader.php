<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

use Julkaisuvahti\Engine\Document;

/** Reads a field of a post: content with its blocks, title and excerpt as inline HTML. */
final class Reader {

	/** @param string $field `title`, `excerpt` or `content`. */
	public static function read( string $field, string $text ): Document {
		$collector = new Collector( $field, $text );
		if ( 'content' === $field ) {
			( new ContentReader( $collector ) )->read();
		} else {
			( new BlockReader( new Home( $field, [], null, 'plain' ), $collector ) )->read( $collector->source, 0 );
		}
		return $collector->document();
	}
}
