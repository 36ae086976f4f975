<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Content\PostText;
use Julkaisuvahti\Engine\Finding;
use Julkaisuvahti\Engine\FindingState;
use Julkaisuvahti\Settings\Settings;
use WP_Post;

/**
 * Marks a post whose publication was held back, where people look for their posts: in
 * the list of them, until it is published or the held text is thrown away.
 *
 * A row of the post's meta, which WordPress reads for the whole list at once.
 */
final readonly class HeldMark {

	public const META = '_julkaisuvahti_held';

	public function __construct( private Settings $settings ) {
	}

	public function set( int $post_id, Held $held, Outcome $outcome ): void {
		$text = $outcome->keeps_beside() ? HeldText::newest_of( $post_id ) : null;
		update_metadata( 'post', $post_id, self::META, self::row( $outcome, self::points_of( $held ), $text ) );
	}

	/**
	 * Action `wp_after_insert_post`, once the new meta is stored, too. Only what publishes
	 * something new asks for the mark.
	 */
	public function saved( int $post_id, WP_Post $post, bool $update, ?WP_Post $before ): void {
		if ( ! $update || null === $before || ! $this->settings->checks( $post->post_type )
			|| Reach::Nobody === Reach::of( $post->post_status, $post->post_password ) || ! self::has_changed( $before, $post ) || null === self::row_of( $post_id ) ) {
			return;
		}
		HeldText::take_note_of_publication( $post );
		self::refresh( $post_id );
	}

	/** Actions `added_post_meta` and `updated_post_meta`: a held field may be published without its post's being saved. */
	public function meta_saved( mixed $meta_id, mixed $post_id, mixed $key ): void {
		$post = in_array( $key, PostText::meta_keys(), true ) ? get_post( (int) $post_id ) : null;
		if ( $post instanceof WP_Post && 'revision' !== $post->post_type && $this->settings->checks( $post->post_type ) && null !== self::row_of( $post->ID ) ) {
			HeldText::take_note_of_publication( $post );
			self::refresh( $post->ID );
		}
	}

	/** Action `wp_delete_post_revision`: a held text may be deleted among the revisions, too. */
	public function text_deleted( mixed $revision_id, mixed $revision ): void {
		if ( $revision instanceof WP_Post ) {
			self::refresh( $revision->post_parent );
		}
	}

	/** Goes, unless a text still waits. */
	public static function refresh( int $post_id ): void {
		$row = self::row_of( $post_id );
		if ( null === $row ) {
			return;
		}
		$text    = HeldText::newest_of( $post_id );
		$status  = get_post_status( $post_id );
		$was_out = 0 !== $row['text'] || Reach::Nobody !== Reach::of( (string) $status, '' );
		if ( null === $text && $was_out ) {
			delete_metadata( 'post', $post_id, self::META );
		} elseif ( null !== $text && $was_out && $row['text'] !== $text->ID ) {
			$outcome = 'future' === $status ? Outcome::KeptBesideScheduled : Outcome::KeptBesidePublished;
			update_metadata( 'post', $post_id, self::META, self::row( $outcome, 0, $text ) );
		}
	}

	/**
	 * Filter `display_post_states`: beside the title in the list of posts.
	 *
	 * @param array<string, string> $states HTML by name.
	 * @return array<string, string>
	 */
	public function add_state( array $states, WP_Post $post ): array {
		$row    = self::row_of( $post->ID );
		$screen = function_exists( 'get_current_screen' ) ? get_current_screen() : null;
		// No screen: the row that quick edit sends anew.
		if ( null === $row || ( null !== $screen && 'edit' !== $screen->base ) ) {
			return $states;
		}
		$words   = self::words( $row );
		$address = 0 === $row['text'] ? get_edit_post_link( $post ) : ContinueOffer::address( $post, $row['text'] );

		$states['julkaisuvahti_held'] = '<span class="dashicons dashicons-shield" aria-hidden="true" style="font-size:1.2em;width:1em;height:1em;line-height:1;vertical-align:-0.15em;margin-right:0.2em"></span>'
			. ( null === $address ? esc_html( $words ) : sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html( $words ) ) );
		return $states;
	}

	/**
	 * Filters `post_row_actions` and `page_row_actions`.
	 *
	 * @param array<string, string> $actions HTML by name.
	 * @return array<string, string>
	 */
	public function add_action( array $actions, WP_Post $post ): array {
		$text    = self::row_of( $post->ID )['text'] ?? 0;
		$address = 0 === $text ? null : ContinueOffer::address( $post, $text );
		if ( null !== $address ) {
			$actions['julkaisuvahti_continue'] = sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Continue from the saved text', 'julkaisuvahti' ) );
		}
		return $actions;
	}

	/** @param array{outcome: Outcome, points: int, text: int} $row */
	private static function words( array $row ): string {
		[ 'outcome' => $outcome, 'points' => $points ] = $row;
		if ( 0 === $points ) {
			return $outcome->keeps_beside() ? __( 'A change waits', 'julkaisuvahti' ) : __( 'Waits for a check', 'julkaisuvahti' );
		}
		$words = $outcome->keeps_beside()
			/* translators: %d: number of places in the text. */
			? _n( 'A change waits: %d point', 'A change waits: %d points', $points, 'julkaisuvahti' )
			/* translators: %d: number of places in the text. */
			: _n( 'Waits: %d point', 'Waits: %d points', $points, 'julkaisuvahti' );
		return sprintf( $words, $points );
	}

	/** How many things wait for somebody; the same one twice is one question. */
	private static function points_of( Held $held ): int {
		$waiting = array_filter( $held->findings, static fn ( array $one ): bool => in_array( $one['state'], [ FindingState::Open, FindingState::InReview ], true ) );
		return count( array_unique( array_map( static fn ( array $one ): string => self::question( $one['finding'] ), $waiting ) ) );
	}

	private static function question( Finding $finding ): string {
		return "$finding->rule $finding->fingerprint";
	}

	private static function has_changed( WP_Post $before, WP_Post $after ): bool {
		foreach ( [ 'post_status', 'post_content', 'post_title', 'post_excerpt' ] as $column ) {
			if ( $before->$column !== $after->$column ) {
				return true;
			}
		}
		return false;
	}

	/** @return array{outcome: string, at: string, points: int, text: int} */
	private static function row( Outcome $outcome, int $points, ?WP_Post $text ): array {
		return [
			'outcome' => $outcome->value,
			'at'      => gmdate( 'Y-m-d\TH:i:s\Z' ),
			'points'  => $points,
			'text'    => $text->ID ?? 0,
		];
	}

	/** @return array{outcome: Outcome, points: int, text: int}|null */
	private static function row_of( int $post_id ): ?array {
		$row     = get_metadata( 'post', $post_id, self::META, true );
		$outcome = is_array( $row ) ? Outcome::tryFrom( (string) ( $row['outcome'] ?? '' ) ) : null;
		return null === $outcome ? null : [
			'outcome' => $outcome,
			'points'  => (int) ( $row['points'] ?? 0 ),
			'text'    => (int) ( $row['text'] ?? 0 ),
		];
	}
}
