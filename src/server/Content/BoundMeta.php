<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Content;

/**
 * Meta fields that blocks of a content show by a binding (`core/post-meta`): any field that
 * a site has registered may be one.
 */
final class BoundMeta {

	/**
	 * Rather a key too many than one too few: what a post does not hold says nothing.
	 *
	 * @return list<string>
	 */
	public static function keys_in( string $content ): array {
		if ( ! str_contains( $content, 'post-meta' ) || ! str_contains( $content, '"key"' ) ) {
			return [];
		}
		preg_match_all( '/"key"[ \t\r\n]*+:[ \t\r\n]*+("(?:[^"\\\\]|\\\\.){1,255}+")/', $content, $found );
		$keys = array_map( static fn ( string $json ): mixed => json_decode( $json ), array_unique( $found[1] ?? [] ) );
		// WordPress shows no protected field.
		return array_values( array_filter( $keys, static fn ( mixed $key ): bool => is_string( $key ) && '' !== $key && ! str_starts_with( $key, '_' ) ) );
	}
}
