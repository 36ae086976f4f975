<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Schedule\ScheduleMail;
use WP_Post;

/**
 * `wp_publish_post()` writes the status straight into the database, past every filter
 * of `wp_insert_post()`: when a scheduled post's time comes, and wherever a plugin calls it.
 */
final readonly class GoLiveAdapter {

	public function __construct(
		private Gates $gates,
		private HeldNotice $notice,
		private ScheduleMail $mail,
	) {
	}

	/**
	 * Action `publish_future_post`, before WordPress publishes the post. It was checked
	 * when it was scheduled, but the rules may have changed since.
	 */
	public function time_has_come( mixed $post_id ): void {
		$post = get_post( (int) $post_id );
		if ( ! $post instanceof WP_Post || 'future' !== $post->post_status || strtotime( $post->post_date_gmt . ' GMT' ) > time() ) {
			return;
		}
		$held = $this->gates->objection( PostState::of_post( $post ), PostState::of_columns( [ 'post_status' => 'publish' ], $post ) );
		if ( null === $held ) {
			return;
		}
		self::write_status( $post, 'pending' );
		wp_transition_post_status( 'pending', 'future', $post );
		$this->notice->leave( $post->ID, (int) $post->post_author, $held, Outcome::Unscheduled );
		$this->mail->was_held( $post, $held );
	}

	/**
	 * Action `transition_post_status`, before anyone else hears of it: takes back what
	 * `wp_publish_post()` has just written. What came through `wp_insert_post()` has
	 * been judged already, and the gate remembers it.
	 */
	public function published( string $new_status, string $old_status, mixed $post ): void {
		if ( 'publish' !== $new_status || $old_status === $new_status || ! $post instanceof WP_Post ) {
			return;
		}
		$before = PostState::of_columns( [ 'post_status' => $old_status ], $post );
		$held   = $this->gates->objection( $before, PostState::of_post( $post ) );
		if ( null === $held ) {
			return;
		}
		$back = match ( true ) {
			// Left scheduled, it would come back here for ever.
			'future' === $old_status => 'pending',
			in_array( $old_status, InsertAdapter::NOT_TO_STAY_IN, true ) => 'draft',
			default => $old_status,
		};
		self::write_status( $post, $back );
		$outcome = match ( true ) {
			'future' === $old_status => Outcome::Unscheduled,
			'draft' === $back => Outcome::KeptAsDraft,
			default => Outcome::KeptUnpublished,
		};
		$this->notice->leave( $post->ID, (int) $post->post_author, $held, $outcome );
		// Where somebody sits at a screen, the notice tells them.
		if ( 'future' === $old_status || wp_doing_cron() ) {
			$this->mail->was_held( $post, $held );
		}
	}

	/** `wp_update_post()` would run kses over the text where nobody is logged in, and empty the slug. */
	private static function write_status( WP_Post $post, string $status ): void {
		global $wpdb;
		$wpdb->update( $wpdb->posts, [ 'post_status' => $status ], [ 'ID' => $post->ID ] );
		clean_post_cache( $post->ID );
		$post->post_status = $status;
	}
}
