<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Schedule\ScheduleMail;
use WP_Post;

/**
 * `wp_publish_post()` writes the status straight into the database, past every filter
 * of `wp_insert_post()`: when a scheduled post's time comes, and wherever a plugin calls it.
 */
final class GoLiveAdapter {

	/** @var array<int, true> Posts of which word was left when the statement came, until WordPress says that they are published. */
	private array $told = [];

	public function __construct(
		private readonly Gates $gates,
		private readonly HeldNotice $notice,
		private readonly ScheduleMail $mail,
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
	 * Filter `query`: the one statement by which `wp_publish_post()` publishes, and plugins make
	 * posts private. Taken back only afterwards, it would be public for a moment, and for
	 * good where PHP is killed in that moment.
	 */
	public function hold_back( mixed $query ): mixed {
		return is_string( $query ) ? $this->without_conversion( $this->without_publication( $query ) ) : $query;
	}

	private function without_publication( string $query ): string {
		global $wpdb;
		if ( 1 !== preg_match( "/\\AUPDATE `$wpdb->posts` SET `post_status` = '([^'\\\\]+)' WHERE `ID` = ([0-9]+)\\z/", $query, $write ) ) {
			return $query;
		}
		$post = get_post( (int) $write[2] );
		$held = $post instanceof WP_Post && $write[1] !== $post->post_status
			? $this->gates->objection( PostState::of_post( $post ), PostState::of_columns( [ 'post_status' => $write[1] ], $post ) )
			: null;
		if ( null === $held ) {
			return $query;
		}
		// A plugin that writes by itself says nothing to anybody.
		$this->say( $post, $post->post_status, $held );
		$this->told[ $post->ID ] = true;
		return $wpdb->prepare( "UPDATE $wpdb->posts SET post_status = %s WHERE ID = %d", self::back_to( $post->post_status ), $post->ID );
	}

	/** `set_post_type()` writes the type in the same way: a live page becomes a post past every filter. */
	private function without_conversion( string $query ): string {
		global $wpdb;
		if ( 1 !== preg_match( "/\\AUPDATE `$wpdb->posts` SET `post_type` = '([^'\\\\]+)' WHERE `ID` = ([0-9]+)\\z/", $query, $write ) ) {
			return $query;
		}
		$post = get_post( (int) $write[2] );
		$held = $post instanceof WP_Post ? $this->gates->objection( PostState::of_post( $post ), PostState::of_columns( [ 'post_type' => $write[1] ], $post ) ) : null;
		if ( null === $held ) {
			return $query;
		}
		$this->notice->leave( $post->ID, (int) $post->post_author, $held, Outcome::KeptBesidePublished );
		return $wpdb->prepare( "UPDATE $wpdb->posts SET post_type = %s WHERE ID = %d", $post->post_type, $post->ID );
	}

	/**
	 * Action `transition_post_status`, before anyone else hears of it: says so of what was
	 * held back, and takes back what was published in another way. What came through
	 * `wp_insert_post()` has been judged already, and the gate remembers it.
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
		self::write_status( $post, self::back_to( $old_status ) );
		if ( ! isset( $this->told[ $post->ID ] ) ) {
			$this->say( $post, $old_status, $held );
		}
		unset( $this->told[ $post->ID ] );
		// Where somebody sits at a screen, the notice tells them.
		if ( 'future' === $old_status || wp_doing_cron() ) {
			$this->mail->was_held( $post, $held );
		}
	}

	private function say( WP_Post $post, string $old_status, Held $held ): void {
		$outcome = match ( true ) {
			'future' === $old_status => Outcome::Unscheduled,
			'draft' === self::back_to( $old_status ) => Outcome::KeptAsDraft,
			default => Outcome::KeptUnpublished,
		};
		$this->notice->leave( $post->ID, (int) $post->post_author, $held, $outcome );
	}

	/** The status of a post that was not let out. */
	private static function back_to( string $old_status ): string {
		return match ( true ) {
			// Left scheduled, it would come back here for ever.
			'future' === $old_status => 'pending',
			in_array( $old_status, InsertAdapter::NOT_TO_STAY_IN, true ) => 'draft',
			default => $old_status,
		};
	}

	/** `wp_update_post()` would run kses over the text where nobody is logged in, and empty the slug. */
	private static function write_status( WP_Post $post, string $status ): void {
		global $wpdb;
		$wpdb->update( $wpdb->posts, [ 'post_status' => $status ], [ 'ID' => $post->ID ] );
		clean_post_cache( $post->ID );
		$post->post_status = $status;
	}
}
