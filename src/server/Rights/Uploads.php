<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Engine\MediaAddress;

/** Finds attachments by the addresses of their files, and by the posts that they were uploaded to. */
final class Uploads {

	/** What the media library's image editor has made: its time and three digits at the end of the name. */
	private const EDITED = '%-e_____________.%';

	/** Where the addresses of this site's uploads begin, without a scheme. */
	public static function beginning(): string {
		return (string) preg_replace( '#\A(?:https?:)?//#i', '', trailingslashit( wp_get_upload_dir()['baseurl'] ) );
	}

	/**
	 * Addresses as the engine knows them: one that a text has without the site's name gets it.
	 *
	 * @param array<string, int> $attachments By address.
	 * @return array<string, int>
	 */
	public static function with_host( array $attachments ): array {
		$host  = MediaAddress::of_key( self::beginning() )?->host;
		$whole = [];
		foreach ( $attachments as $address => $id ) {
			$place           = MediaAddress::of( (string) $address );
			$key             = null !== $place && null === $place->host ? $host . $place->path : (string) $address;
			$whole[ $key ] ??= $id;
		}
		return $whole;
	}

	/**
	 * @param list<string> $addresses As they stand in a text.
	 * @return array<string, int> By address; those without an attachment on this site are left out.
	 */
	public static function attachments_at( array $addresses ): array {
		$files = array_filter( array_map( self::file_of( ... ), array_combine( $addresses, $addresses ) ) );
		if ( [] === $files ) {
			return [];
		}
		$stored = self::stored_files( array_values( array_unique( array_merge( ...array_map( self::names( ... ), array_values( $files ) ) ) ) ) );
		$copies = [];
		foreach ( $stored as $file => $id ) {
			$forms                           = MediaAddress::forms_of( (string) $file );
			$copies[ $forms[ count( $forms ) - 1 ] ] ??= $id;
		}
		$found = [];
		foreach ( $files as $address => $file ) {
			$forms = MediaAddress::forms_of( $file );
			$exact = array_intersect_key( $stored, array_flip( $forms ) );
			$first = array_values( array_filter( $forms, static fn ( string $form ): bool => isset( $exact[ $form ] ) ) )[0] ?? null;
			$id    = null === $first ? $copies[ $forms[ count( $forms ) - 1 ] ] ?? null : $exact[ $first ];
			if ( null !== $id ) {
				$found[ $address ] = $id;
			}
		}
		return $found;
	}

	/**
	 * @param array<int> $posts
	 * @return array<int, list<int>> By post, each of them.
	 */
	public static function attached_to( array $posts ): array {
		global $wpdb;
		$attached = array_fill_keys( $posts, [] );
		if ( [] === $posts ) {
			return [];
		}
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				sprintf(
					"SELECT ID, post_parent FROM $wpdb->posts WHERE post_type = 'attachment' AND post_status = 'inherit' AND post_parent IN (%s) ORDER BY menu_order, ID",
					implode( ', ', array_fill( 0, count( $posts ), '%d' ) )
				),
				array_values( $posts )
			)
		);
		foreach ( $rows as $row ) {
			$attached[ (int) $row->post_parent ][] = (int) $row->ID;
		}
		return $attached;
	}

	/** Below the folder of uploads; null for an address of anything else. */
	private static function file_of( string $address ): ?string {
		$uploads = MediaAddress::of_key( self::beginning() );
		$place   = MediaAddress::of( $address );
		if ( null === $uploads || null === $place || null !== $place->inline
			|| ( null !== $place->host && $place->host !== $uploads->host ) || ! str_starts_with( $place->path, $uploads->path )
		) {
			return null;
		}
		return substr( $place->path, strlen( $uploads->path ) );
	}

	/** @return list<string> The names that the attachment of a file may have. */
	private static function names( string $file ): array {
		$forms    = MediaAddress::forms_of( $file );
		$original = $forms[ count( $forms ) - 1 ];
		$with     = static fn ( string $added ): string => (string) preg_replace( '/(?=\.[^.\/]+\z)/', $added, $original );
		return [ ...$forms, $with( '-scaled' ), $with( '-rotated' ) ];
	}

	/**
	 * One query, however many there are.
	 *
	 * @param list<string> $files
	 * @return array<string, int> Attachments by file, those of pictures edited in the media library with them.
	 */
	private static function stored_files( array $files ): array {
		global $wpdb;
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				sprintf(
					"SELECT m.post_id, m.meta_value FROM $wpdb->postmeta m JOIN $wpdb->posts p ON p.ID = m.post_id AND p.post_type = 'attachment' WHERE m.meta_key = '_wp_attached_file' AND ( m.meta_value IN (%s) OR m.meta_value LIKE %%s ) ORDER BY m.post_id DESC",
					implode( ', ', array_fill( 0, count( $files ), '%s' ) )
				),
				[ ...$files, self::EDITED ]
			)
		);
		// Translation plugins give one file to several attachments: the first is what was uploaded.
		return array_map( intval( ... ), array_column( $rows, 'post_id', 'meta_value' ) );
	}
}
