<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Content;

use Julkaisuvahti\Engine\Limits;
use Julkaisuvahti\Engine\Reading\Patterns;

/** What the synced patterns hold that a content shows. */
final class SyncedPatterns {

	/** How many different ones a post may show; the others count as missing, so that its report is incomplete. */
	private const MOST = 500;

	/**
	 * With one query for each level of patterns in patterns.
	 *
	 * @return array<string> By id: empty where WordPress shows nothing, because the pattern is gone, in the bin,
	 *                       not published or behind a password (`render_block_core_block()`).
	 */
	public static function shown_in( string $content ): array {
		$contents = [];
		$waiting  = self::ids_in( $content );
		for ( $level = 0; $level < Limits::PATTERNS && [] !== $waiting; $level++ ) {
			_prime_post_caches( $waiting, false, false );
			$next = [];
			foreach ( $waiting as $id ) {
				$contents[ $id ] = self::content_of( $id );
				array_push( $next, ...self::ids_in( $contents[ $id ] ) );
			}
			$waiting = array_slice(
				array_filter( array_unique( $next ), static fn ( int $id ): bool => ! isset( $contents[ $id ] ) ),
				0,
				max( 0, self::MOST - count( $contents ) )
			);
		}
		return $contents;
	}

	/** @return list<int> */
	private static function ids_in( string $content ): array {
		return str_contains( $content, 'block' )
			? array_map( intval( ... ), array_filter( Patterns::in_content( $content ), ctype_digit( ... ) ) )
			: [];
	}

	private static function content_of( int $id ): string {
		$pattern = get_post( $id );
		return null !== $pattern && 'wp_block' === $pattern->post_type && 'publish' === $pattern->post_status && '' === $pattern->post_password
			? $pattern->post_content
			: '';
	}
}
