<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Content;

use WP_Post;

/**
 * Posts that another shows as a part of itself: an event's organizer and venue.
 *
 * One that is published has passed the gate by itself. One that is not is shown by the
 * event all the same, so its text is judged with the event's.
 */
final class LinkedPosts {

	private const KEYS = [
		// The Events Calendar.
		'_EventOrganizerID',
		'_EventVenueID',
	];

	/** Post types whose posts are shown in this way, whatever their own status. */
	private const TYPES = [ 'tribe_organizer', 'tribe_venue' ];

	/** @return list<string> Meta fields that hold the id of such a post. */
	public static function keys(): array {
		/**
		 * Filters the meta fields by which a post shows another, as an event its organizer.
		 *
		 * @param list<string> $keys
		 */
		$keys = apply_filters( 'julkaisuvahti_linked_post_meta', self::KEYS );
		return is_array( $keys ) ? array_values( array_unique( array_filter( $keys, is_string( ... ) ) ) ) : self::KEYS;
	}

	/**
	 * Whether a post that is not published is read all the same, as a part of one that is.
	 *
	 * @param list<string> $statuses Those that mean published.
	 */
	public static function is_shown( int $id, string $type, array $statuses ): bool {
		/**
		 * Filters the post types whose posts others show as a part of themselves.
		 *
		 * @param list<string> $types
		 */
		$types = apply_filters( 'julkaisuvahti_linked_post_types', self::TYPES );
		if ( 0 === $id || ! in_array( $type, (array) $types, true ) ) {
			return false;
		}
		global $wpdb;
		$keys = self::keys();
		return null !== $wpdb->get_var(
			$wpdb->prepare(
				sprintf(
					"SELECT m.post_id FROM $wpdb->postmeta m JOIN $wpdb->posts p ON p.ID = m.post_id WHERE m.meta_key IN (%s) AND m.meta_value = %%s AND p.post_status IN (%s) LIMIT 1",
					implode( ', ', array_fill( 0, count( $keys ), '%s' ) ),
					implode( ', ', array_fill( 0, count( $statuses ), '%s' ) )
				),
				[ ...$keys, (string) $id, ...$statuses ]
			)
		);
	}

	/**
	 * What the linked posts hold that have not passed the gate themselves.
	 *
	 * @param list<mixed> $values Of one meta field.
	 * @return array<string, string> By post and field.
	 */
	public static function texts( array $values ): array {
		$texts = [];
		$ids   = array_unique( array_map( intval( ... ), array_filter( $values, is_scalar( ... ) ) ) );
		_prime_post_caches( array_values( array_filter( $ids ) ), false );
		foreach ( $ids as $id ) {
			$post = 0 < $id ? get_post( $id ) : null;
			if ( $post instanceof WP_Post && 'publish' !== $post->post_status ) {
				foreach ( self::texts_of( $post ) as $field => $text ) {
					$texts[ "$id.$field" ] = $text;
				}
			}
		}
		return $texts;
	}

	/** @return array<string, string> */
	private static function texts_of( WP_Post $post ): array {
		$texts = [
			'title'   => $post->post_title,
			'excerpt' => $post->post_excerpt,
			'content' => implode( "\n", [ $post->post_content, ...SyncedPatterns::shown_in( $post->post_content ) ] ),
		];
		$featured = (int) get_post_thumbnail_id( $post );
		if ( 0 < $featured ) {
			// As a theme shows it.
			$texts['featured'] = sprintf( '<img class="wp-image-%d" alt="%s">', $featured, esc_attr( (string) get_post_meta( $featured, '_wp_attachment_image_alt', true ) ) );
		}
		foreach ( GuardedMeta::keys() as $key ) {
			foreach ( PostText::texts_of_values( get_metadata( 'post', $post->ID, $key, false ) ) as $at => $text ) {
				$texts[ 0 === $at ? $key : "$key.$at" ] = $text;
			}
		}
		return array_filter( $texts, static fn ( string $text ): bool => '' !== $text );
	}
}
