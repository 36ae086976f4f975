<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Content;

use Julkaisuvahti\Engine\Limits;
use Julkaisuvahti\Engine\Reading\Patterns;

/** Synced patterns: what those hold that a content shows, and who shows one. */
final class SyncedPatterns {

	/** Their post type. */
	public const TYPE = 'wp_block';

	/** How many posts are named that show a pattern. */
	private const NAMED = 20;

	/** How many contents are read at a time. */
	private const BATCH = 50;

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

	/**
	 * Posts that show a pattern, by itself or in another pattern. WordPress keeps no list of
	 * them, and one of ours could be out of date: all posts are looked through.
	 *
	 * @param list<string> $types    Of the posts.
	 * @param list<string> $statuses Of the posts.
	 * @return list<int> The first of them.
	 */
	public static function posts_showing( int $pattern, array $types, array $statuses ): array {
		$posts   = [];
		$seen    = [ $pattern => true ];
		$waiting = [ $pattern ];
		for ( $level = 0; $level < Limits::PATTERNS && [] !== $waiting; $level++ ) {
			$next = [];
			foreach ( self::contents_with_patterns( [ ...$types, self::TYPE ], $statuses ) as [ 'id' => $id, 'type' => $type, 'content' => $content ] ) {
				if ( isset( $seen[ $id ] ) || [] === array_intersect( $waiting, self::ids_in( $content ) ) ) {
					continue;
				}
				$seen[ $id ] = true;
				if ( self::TYPE === $type ) {
					$next[] = $id;
					continue;
				}
				$posts[] = $id;
				if ( count( $posts ) >= self::NAMED ) {
					return $posts;
				}
			}
			$waiting = $next;
		}
		return $posts;
	}

	/**
	 * @param list<string> $types
	 * @param list<string> $statuses
	 * @return iterable<array{id: int, type: string, content: string}>
	 */
	private static function contents_with_patterns( array $types, array $statuses ): iterable {
		global $wpdb;
		$last = 0;
		do {
			$rows = $wpdb->get_results(
				$wpdb->prepare(
					sprintf(
						"SELECT ID, post_type, post_content FROM $wpdb->posts WHERE ID > %%d AND post_type IN (%s) AND post_status IN (%s) AND ( post_content LIKE %%s OR post_content LIKE %%s ) ORDER BY ID LIMIT %%d",
						implode( ', ', array_fill( 0, count( $types ), '%s' ) ),
						implode( ', ', array_fill( 0, count( $statuses ), '%s' ) )
					),
					// Not by the name `ref`: JSON has many ways to write it.
					[ $last, ...$types, ...$statuses, '%' . $wpdb->esc_like( 'wp:block' ) . '%', '%' . $wpdb->esc_like( 'wp:core/block' ) . '%', self::BATCH ]
				)
			);
			foreach ( $rows as $row ) {
				$last = (int) $row->ID;
				yield [
					'id'      => $last,
					'type'    => $row->post_type,
					'content' => $row->post_content,
				];
			}
		} while ( count( $rows ) === self::BATCH );
	}

	/** @return list<int> */
	private static function ids_in( string $content ): array {
		return str_contains( $content, 'block' )
			? array_map( intval( ... ), array_filter( Patterns::in_content( $content ), ctype_digit( ... ) ) )
			: [];
	}

	private static function content_of( int $id ): string {
		$pattern = get_post( $id );
		return null !== $pattern && self::TYPE === $pattern->post_type && 'publish' === $pattern->post_status && '' === $pattern->post_password
			? $pattern->post_content
			: '';
	}
}
