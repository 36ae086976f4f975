<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Review;

/**
 * What has been decided of a post's findings: one row of its meta for each.
 *
 * Rows are added and taken away, never changed: two people who decide at once, on two
 * web servers, take nothing from one another. The key is protected, and not registered,
 * so that neither REST nor revisions nor the custom fields box know of it.
 */
final class ResolutionStore {

	public const META = '_julkaisuvahti_resolution';

	/** Of one post: more than anybody answers. A script must not fill the table, and the gate reads them all. */
	public const MOST = 2000;

	/**
	 * What counts, one for each fingerprint: a reviewer's waiver, or else the answer
	 * that came last. The answer below a waiver counts again when that is withdrawn.
	 *
	 * @return list<StoredResolution>
	 */
	public function of_post( int $post_id ): array {
		$counting = [];
		foreach ( self::rows( $post_id ) as $resolution ) {
			$known = $counting[ $resolution->fingerprint ] ?? null;
			if ( null === $known || ! $known->is_waiver() || $resolution->is_waiver() ) {
				$counting[ $resolution->fingerprint ] = $resolution;
			}
		}
		return array_values( $counting );
	}

	public function of_finding( int $post_id, string $fingerprint ): ?StoredResolution {
		foreach ( $this->of_post( $post_id ) as $resolution ) {
			if ( $resolution->fingerprint === $fingerprint ) {
				return $resolution;
			}
		}
		return null;
	}

	/**
	 * Takes the place of the earlier waiver, or of the earlier answer; false where it could
	 * not be stored. Where there are too many, the oldest give way: what they were about is
	 * asked again.
	 */
	public function add( int $post_id, StoredResolution $resolution ): bool {
		$row = add_metadata( 'post', $post_id, self::META, wp_slash( $resolution->to_json() ) );
		if ( ! is_int( $row ) ) {
			return false;
		}
		$rows   = self::rows( $post_id );
		$oldest = array_slice( array_keys( $rows ), 0, max( 0, count( $rows ) - self::MOST ) );
		foreach ( $rows as $id => $earlier ) {
			$is_replaced = $id < $row && $earlier->fingerprint === $resolution->fingerprint && $earlier->is_waiver() === $resolution->is_waiver();
			if ( $is_replaced || in_array( $id, $oldest, true ) ) {
				delete_metadata_by_mid( 'post', $id );
			}
		}
		return true;
	}

	public function remove( int $post_id, StoredResolution $resolution ): void {
		foreach ( self::rows( $post_id ) as $id => $stored ) {
			if ( $stored->fingerprint === $resolution->fingerprint && $stored->is_waiver() === $resolution->is_waiver() ) {
				delete_metadata_by_mid( 'post', $id );
			}
		}
	}

	/**
	 * From the database itself: the cache of a post's meta may be older than another
	 * web server's row, and does not know the rows' ids.
	 *
	 * @return array<int, StoredResolution> By the row's id, the oldest first.
	 */
	private static function rows( int $post_id ): array {
		global $wpdb;
		if ( 0 === $post_id ) {
			return [];
		}
		$rows = $wpdb->get_results( $wpdb->prepare( "SELECT meta_id, meta_value FROM $wpdb->postmeta WHERE post_id = %d AND meta_key = %s ORDER BY meta_id", $post_id, self::META ) );
		$read = [];
		foreach ( $rows as $row ) {
			$resolution = StoredResolution::from_json( (string) $row->meta_value );
			if ( null !== $resolution ) {
				$read[ (int) $row->meta_id ] = $resolution;
			}
		}
		return $read;
	}
}
