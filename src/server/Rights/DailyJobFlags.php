<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Gate\Reach;
use WP_Post;

/**
 * Marks published posts that show a file whose rights have ended, end soon or have to be
 * confirmed anew: in the list of posts, until the file or the post is put right.
 *
 * A row of the post's meta, which WordPress reads for the whole list at once.
 */
final readonly class DailyJobFlags {

	public const META = '_julkaisuvahti_media_flags';

	public function __construct(
		private MediaFacts $facts,
		private WhereUsed $uses,
	) {
	}

	/** @param string $run Of the daily job; what a run does not set again goes with {@see self::forget_before()}. */
	public function set( int $post, int $attachment, string $run ): void {
		$rows  = self::of( $post );
		$facts = $this->facts->facts( $attachment );
		$state = DailyJobState::of( $facts );
		if ( null === $state ) {
			return;
		}
		$until               = (string) get_post_meta( $attachment, RightsStore::UNTIL, true );
		$known               = $rows[ $attachment ] ?? null;
		$rows[ $attachment ] = [
			'state' => $state->value,
			'until' => $until,
			'kind'  => (string) $facts['kind'],
			'run'   => $run,
			'told'  => null !== $known && $known['told'] && $known['state'] === $state->value && $known['until'] === $until,
		];
		self::store( $post, $rows );
	}

	public static function forget_before( string $run, int $post ): void {
		self::store( $post, array_filter( self::of( $post ), static fn ( array $row ): bool => $row['run'] === $run ) );
	}

	/** @return array<int, array{state: string, until: string, kind: string, run: string, told: bool}> By attachment. */
	public static function of( int $post ): array {
		$rows = [];
		foreach ( (array) get_metadata( 'post', $post, self::META, true ) as $id => $row ) {
			if ( is_array( $row ) && null !== DailyJobState::tryFrom( (string) ( $row['state'] ?? '' ) ) ) {
				$rows[ (int) $id ] = [
					'state' => (string) $row['state'],
					'until' => (string) ( $row['until'] ?? '' ),
					'kind'  => (string) ( $row['kind'] ?? '' ),
					'run'   => (string) ( $row['run'] ?? '' ),
					'told'  => true === ( $row['told'] ?? false ),
				];
			}
		}
		return $rows;
	}

	public static function have_been_told( int $post ): void {
		self::store( $post, array_map( static fn ( array $row ): array => array_replace( $row, [ 'told' => true ] ), self::of( $post ) ) );
	}

	/** @return list<int> Posts with marks, the first after one. */
	public static function posts( int $after, int $most ): array {
		global $wpdb;
		return array_map(
			intval( ... ),
			$wpdb->get_col( $wpdb->prepare( "SELECT post_id FROM $wpdb->postmeta WHERE meta_key = %s AND post_id > %d ORDER BY post_id LIMIT %d", self::META, $after, $most ) )
		);
	}

	/** Action `wp_after_insert_post`: what the post does not show any more is no matter of it. A save that changes nothing of that costs nothing. */
	public function saved( int $post_id, WP_Post $post, bool $update, ?WP_Post $before ): void {
		$is_same = null !== $before && [ $before->post_status, $before->post_content, $before->post_excerpt ] === [ $post->post_status, $post->post_content, $post->post_excerpt ];
		if ( $update && ! $is_same ) {
			$this->look_again( $post );
		}
	}

	/** Actions `updated_post_meta` and `deleted_post_meta`: the featured image can be changed without its post's being saved. */
	public function meta_changed( mixed $meta_id, mixed $post_id, mixed $key ): void {
		$post = '_thumbnail_id' === $key ? get_post( (int) $post_id ) : null;
		if ( $post instanceof WP_Post ) {
			$this->look_again( $post );
		}
	}

	private function look_again( WP_Post $post ): void {
		$rows = self::is_marked( $post->ID ) ? self::of( $post->ID ) : [];
		if ( [] !== $rows ) {
			self::store( $post->ID, array_filter( $rows, fn ( int $attachment ): bool => $this->uses->is_shown_in( $post, $attachment ), ARRAY_FILTER_USE_KEY ) );
		}
	}

	/** Action `julkaisuvahti_rights_changed`: somebody has put it right, or has not. */
	public function rights_changed( int $attachment ): void {
		global $wpdb;
		$posts = $wpdb->get_col( $wpdb->prepare( "SELECT post_id FROM $wpdb->postmeta WHERE meta_key = %s AND meta_value LIKE %s", self::META, '%i:' . $attachment . ';a:%' ) );
		foreach ( array_map( intval( ... ), $posts ) as $post ) {
			$rows = self::of( $post );
			$run  = $rows[ $attachment ]['run'] ?? null;
			if ( null === $run ) {
				continue;
			}
			if ( null === DailyJobState::of( $this->facts->facts( $attachment ) ) ) {
				unset( $rows[ $attachment ] );
				self::store( $post, $rows );
			} else {
				$this->set( $post, $attachment, $run );
			}
		}
	}

	/**
	 * Action `julkaisuvahti_media_withdrawn`: authors hear of it by the next day, and see it at once.
	 *
	 * @param list<int> $posts
	 */
	public function withdrawn( int $attachment, array $posts ): void {
		foreach ( array_filter( $posts, self::is_marked( ... ) ) as $post ) {
			$this->set( $post, $attachment, '' );
		}
	}

	/** Whether people find a post among those they look after, and readers see it. */
	public static function is_marked( int $post_id ): bool {
		$post = get_post( $post_id );
		return $post instanceof WP_Post && ! str_starts_with( $post->post_type, 'wp_' ) && Reach::Nobody !== Reach::of( $post->post_status, $post->post_password );
	}

	/**
	 * Filter `display_post_states`: beside the title in the list of posts, the worst of it.
	 *
	 * @param array<string, string> $states HTML by name.
	 * @return array<string, string>
	 */
	public function add_state( array $states, WP_Post $post ): array {
		$rows = self::is_marked( $post->ID ) ? self::of( $post->ID ) : [];
		if ( [] === $rows || ! current_user_can( 'edit_post', $post->ID ) ) {
			return $states;
		}
		$states['julkaisuvahti_media'] = sprintf(
			'<span class="dashicons dashicons-format-image" aria-hidden="true" style="font-size:1.2em;width:1em;height:1em;line-height:1;vertical-align:-0.15em;margin-right:0.2em"></span><a href="%s">%s</a>',
			esc_url( (string) get_edit_post_link( $post, 'url' ) ),
			esc_html( self::sorted( $rows )[0] )
		);
		return $states;
	}

	/**
	 * What is the matter with a post, the worst first, each once.
	 *
	 * @param array<array{state: string, kind: string}> $rows
	 * @return list<string>
	 */
	public static function sorted( array $rows ): array {
		$said = [];
		foreach ( DailyJobState::cases() as $state ) {
			foreach ( $rows as $row ) {
				if ( $row['state'] === $state->value ) {
					$said[] = $state->says_of( $row['kind'] );
				}
			}
		}
		return array_values( array_unique( $said ) );
	}

	/** @param array<int, array<string, mixed>> $rows */
	private static function store( int $post, array $rows ): void {
		if ( $rows === self::of( $post ) ) {
			return;
		}
		if ( [] === $rows ) {
			delete_metadata( 'post', $post, self::META );
		} else {
			update_metadata( 'post', $post, self::META, $rows );
		}
	}
}
