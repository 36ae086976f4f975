<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Urgent;

use Julkaisuvahti\Gate\PostState;
use Julkaisuvahti\Settings\Settings;
use WP_Post;

/**
 * *Kiireellinen tiedote*: a person named for it asks to publish one post at once. What is
 * granted is for that person and post, for some minutes and one publication, and holds no
 * part of the text.
 */
final class Grants {

	public const META = '_julkaisuvahti_urgent_grant';

	public const MINUTES = 15;

	/** @var array<int, int> Who has used a grant in this request, by post: a save asks the gate several times. */
	private array $taken = [];

	/** The site whose settings these are: another of the network has its own. */
	private readonly int $site;

	public function __construct( private readonly Settings $settings ) {
		$this->site = get_current_blog_id();
	}

	public function may_ask( int $user, WP_Post $post ): bool {
		$type = get_post_type_object( $post->post_type );
		return $this->is_named( $user ) && null !== $type && $this->settings->guards( $post->post_type )
			&& user_can( $user, 'edit_post', $post->ID ) && user_can( $user, $type->cap->publish_posts );
	}

	/** Takes the place of the earlier one; false where it could not be stored. */
	public function give( int $user, int $post ): bool {
		foreach ( self::rows( $post ) as $id => [ 'by' => $by, 'until' => $until ] ) {
			if ( $by === $user || $until < time() ) {
				delete_metadata_by_mid( 'post', $id );
			}
		}
		$grant = wp_json_encode(
			[
				// Whoever copies a post copies its meta.
				'post'  => $post,
				'by'    => $user,
				'until' => time() + self::MINUTES * MINUTE_IN_SECONDS,
			]
		);
		return is_int( add_metadata( 'post', $post, self::META, wp_slash( (string) $grant ) ) );
	}

	/** Whether whoever writes may publish this urgently. What is scheduled has time. */
	public function is_open( PostState $after ): bool {
		$user = get_current_user_id();
		return 0 !== $after->id && 'future' !== sanitize_key( $after->status ) && $this->is_named( $user )
			&& ( $this->taken_by( $after->id ) === $user || null !== self::row_of( $user, $after->id ) );
	}

	/**
	 * Uses the grant. It becomes the mark in one step, before anything is published: a
	 * process that dies in between leaves no urgent notice that nobody looks at.
	 */
	public function take( PostState $after ): bool {
		global $wpdb;
		$user = get_current_user_id();
		if ( $this->taken_by( $after->id ) === $user ) {
			return true;
		}
		$row = self::row_of( $user, $after->id );
		if ( null === $row ) {
			return false;
		}
		$updated = $wpdb->update(
			$wpdb->postmeta,
			[
				'meta_key'   => UrgentMark::META,
				'meta_value' => UrgentMark::begin( $after->id, $user )->to_json(),
			],
			[
				'meta_id'  => $row,
				'meta_key' => self::META,
			]
		);
		if ( 1 !== $updated ) {
			return false;
		}
		$wpdb->query( $wpdb->prepare( "DELETE FROM $wpdb->postmeta WHERE post_id = %d AND meta_key = %s AND meta_id <> %d", $after->id, UrgentMark::META, $row ) );
		wp_cache_delete( $after->id, 'post_meta' );
		$this->taken[ $after->id ] = $user;
		return true;
	}

	/** Who has used a grant of this post in this request. */
	public function taken_by( int $post ): ?int {
		return $this->taken[ $post ] ?? null;
	}

	/** The write for which it was used is over. */
	public function forget( int $post ): void {
		unset( $this->taken[ $post ] );
	}

	private function is_named( int $user ): bool {
		return 0 !== $user && get_current_blog_id() === $this->site && in_array( $user, $this->settings->urgent_users, true );
	}

	/** The row of this person's grant, while it lasts. */
	private static function row_of( int $user, int $post ): ?int {
		foreach ( self::rows( $post ) as $id => [ 'by' => $by, 'until' => $until ] ) {
			if ( $by === $user && $until > time() ) {
				return $id;
			}
		}
		return null;
	}

	/**
	 * From the database itself: another web server may have used it.
	 *
	 * @return array<int, array{by: int, until: int}> By the row's id.
	 */
	private static function rows( int $post ): array {
		global $wpdb;
		$grants = [];
		foreach ( $wpdb->get_results( $wpdb->prepare( "SELECT meta_id, meta_value FROM $wpdb->postmeta WHERE post_id = %d AND meta_key = %s ORDER BY meta_id", $post, self::META ) ) as $row ) {
			$grant = json_decode( (string) $row->meta_value, true );
			$is_ok = is_array( $grant ) && ( $grant['post'] ?? null ) === $post && is_int( $grant['by'] ?? null ) && is_int( $grant['until'] ?? null );
			if ( $is_ok ) {
				$grants[ (int) $row->meta_id ] = [
					'by'    => $grant['by'],
					'until' => $grant['until'],
				];
			}
		}
		return $grants;
	}
}
