<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use WP_Post;

/**
 * Marks published posts that hold what would not be published today: it was there before,
 * so that it never holds an edit, but a reviewer is to look at it.
 */
final readonly class OldFindings {

	public const META = '_julkaisuvahti_old_findings';

	public function __construct( private Gates $gates ) {
	}

	/** Action `wp_after_insert_post`. What was not judged in this request costs nothing and changes nothing. */
	public function saved( int $post_id, WP_Post $post, bool $update, ?WP_Post $before ): void {
		if ( ! $this->gates->have_judged() ) {
			return;
		}
		$was_out = null !== $before && Reach::Nobody !== Reach::of( $before->post_status, $before->post_password );
		if ( ! $was_out && '' === get_metadata( 'post', $post_id, self::META, true ) ) {
			// It has passed the gate as a whole just now.
			return;
		}
		$standing = $this->gates->standing( PostState::of_post( $post ) );
		if ( null === $standing ) {
			return;
		}
		$known = (int) get_metadata( 'post', $post_id, self::META, true );
		if ( $known === $standing ) {
			return;
		}
		if ( 0 === $standing ) {
			delete_metadata( 'post', $post_id, self::META );
		} else {
			update_metadata( 'post', $post_id, self::META, $standing );
		}
	}

	/**
	 * Filter `display_post_states`: beside the title in the list of posts.
	 *
	 * @param array<string, string> $states HTML by name.
	 * @return array<string, string>
	 */
	public function add_state( array $states, WP_Post $post ): array {
		$points = (int) get_metadata( 'post', $post->ID, self::META, true );
		if ( 0 === $points || ! current_user_can( 'edit_post', $post->ID ) ) {
			return $states;
		}
		/* translators: %d: number of places in the text. */
		$words = sprintf( _n( 'To be checked: %d point', 'To be checked: %d points', $points, 'julkaisuvahti' ), $points );

		$states['julkaisuvahti_old'] = sprintf( '<a href="%s">%s</a>', esc_url( (string) get_edit_post_link( $post, 'url' ) ), esc_html( $words ) );
		return $states;
	}
}
