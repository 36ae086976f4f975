<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Demo;

use RuntimeException;

/**
 * Loads content.json and the markup files beside it.
 *
 * @phpstan-type Entry array{slug: string, type?: string, status?: string, title: string, excerpt?: string, author?: string, days?: int, picture?: string, category?: string}
 */
final class Content {

	private const KEY = '_julkaisuvahti_demo';

	public function __construct(
		private readonly string $folder,
		private readonly Pictures $pictures,
	) {}

	/**
	 * Adds the entries that the site does not have.
	 *
	 * @throws RuntimeException When an entry cannot be stored as it is meant.
	 */
	public function load(): void {
		$entries = json_decode( (string) file_get_contents( $this->folder . '/content.json' ), true, 16, JSON_THROW_ON_ERROR );
		// Authors may not store a raw <form>; old content holds them all the same.
		wp_set_current_user( (int) get_user_by( 'login', 'admin' )->ID );
		foreach ( $entries as $entry ) {
			if ( ! $this->is_there( $entry['slug'] ) ) {
				$this->add( $entry );
			}
		}
		wp_set_current_user( 0 );
	}

	/** Whether an entry was loaded before, even if it lies in the trash now. */
	private function is_there( string $slug ): bool {
		return array() !== get_posts(
			array(
				'post_type'   => array( 'post', 'page', 'event' ),
				'post_status' => array( 'publish', 'future', 'draft', 'pending', 'private', 'trash' ),
				'meta_key'    => self::KEY,
				'meta_value'  => $slug,
				'fields'      => 'ids',
				'numberposts' => 1,
			)
		);
	}

	/**
	 * Stores one entry.
	 *
	 * @param Entry $entry From content.json.
	 * @throws RuntimeException When WordPress or the guard refuses it.
	 */
	private function add( array $entry ): void {
		$picture = isset( $entry['picture'] ) ? $this->pictures->attachment( $entry['picture'] ) : 0;
		$status  = $entry['status'] ?? 'draft';
		$time    = time() + DAY_IN_SECONDS * ( $entry['days'] ?? 0 );
		$id      = wp_insert_post(
			wp_slash(
				array(
					'post_type'     => $entry['type'] ?? 'post',
					'post_status'   => $status,
					'post_name'     => $entry['slug'],
					'post_title'    => $entry['title'],
					'post_excerpt'  => $entry['excerpt'] ?? '',
					'post_content'  => $this->markup( $entry['slug'], $picture ),
					'post_author'   => (int) get_user_by( 'login', $entry['author'] ?? 'author' )->ID,
					'post_date'     => wp_date( 'Y-m-d H:i:s', $time ),
					'post_category' => isset( $entry['category'] ) ? array( $this->category( $entry['category'] ) ) : array(),
					'meta_input'    => array( self::KEY => $entry['slug'] ),
				)
			),
			true
		);
		if ( is_wp_error( $id ) ) {
			throw new RuntimeException( $entry['slug'] . ': ' . $id->get_error_message() );
		}
		if ( get_post_status( $id ) !== $status ) {
			throw new RuntimeException( $entry['slug'] . ' is meant to be ' . $status . ' but was held back.' );
		}
		// One that the text shows would stand there twice.
		if ( 0 !== $picture && ! str_contains( (string) get_post_field( 'post_content', $id, 'raw' ), 'wp-image-' . $picture ) ) {
			set_post_thumbnail( $id, $picture );
		}
	}

	/** An entry's block markup, with the picture that it names. */
	private function markup( string $slug, int $picture ): string {
		$markup = trim( (string) file_get_contents( $this->folder . '/' . $slug . '.html' ) );
		return strtr(
			$markup,
			array(
				'{{picture}}'     => (string) $picture,
				// Without the host, so that it holds on any port.
				'{{picture-url}}' => 0 === $picture ? '' : (string) wp_parse_url( (string) wp_get_attachment_url( $picture ), PHP_URL_PATH ),
			)
		);
	}

	/**
	 * A category, made when there is none of that name.
	 *
	 * @throws RuntimeException When WordPress refuses.
	 */
	private function category( string $name ): int {
		$known = get_term_by( 'name', $name, 'category' );
		if ( false !== $known ) {
			return $known->term_id;
		}
		$made = wp_insert_term( $name, 'category' );
		if ( is_wp_error( $made ) ) {
			throw new RuntimeException( $made->get_error_message() );
		}
		return (int) $made['term_id'];
	}
}
