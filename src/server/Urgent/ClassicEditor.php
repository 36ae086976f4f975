<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Urgent;

use Julkaisuvahti\Gate\PostState;
use WP_Post;

/** *Kiireellinen tiedote* in the classic editor: a checkbox above the button that publishes. */
final readonly class ClassicEditor {

	private const FIELD = 'julkaisuvahti_urgent';

	public function __construct( private Grants $grants ) {
	}

	/** Action `post_submitbox_misc_actions`. */
	public function show( WP_Post $post ): void {
		if ( ! $this->grants->may_ask( get_current_user_id(), $post ) ) {
			return;
		}
		echo '<div class="misc-pub-section">';
		wp_nonce_field( self::nonce_of( $post->ID ), self::FIELD . '_nonce', false );
		printf(
			'<label><input type="checkbox" name="%s" value="1"> %s</label><p class="description">%s</p></div>',
			esc_attr( self::FIELD ),
			esc_html__( 'Urgent notice', 'julkaisuvahti' ),
			esc_html__( 'Published at once. All reviewers get a mail, and the notice is checked on the next working day. A personal identity code, or what else must be corrected, is held even then.', 'julkaisuvahti' )
		);
	}

	/** Action `admin_action_editpost`: before WordPress saves the form. */
	public function take(): void {
		$id    = (int) ( $_POST['post_ID'] ?? 0 );
		$nonce = $_POST[ self::FIELD . '_nonce' ] ?? '';
		if ( ! isset( $_POST[ self::FIELD ] ) || ! is_string( $nonce ) || false === wp_verify_nonce( $nonce, self::nonce_of( $id ) ) ) {
			return;
		}
		$post = get_post( $id );
		// What is saved as a draft needs no grant, and one that is not used would wait for another text.
		$is_published = $post instanceof WP_Post && ( isset( $_POST['publish'] ) || PostState::of_post( $post )->is_out() );
		if ( $is_published && $this->grants->may_ask( get_current_user_id(), $post ) ) {
			$this->grants->give( get_current_user_id(), $id );
		}
	}

	private static function nonce_of( int $post ): string {
		return self::FIELD . "-$post";
	}
}
