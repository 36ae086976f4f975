<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use WP_Post;

/** Throws a held text away for somebody without the block editor: asks first, on a page of its own. */
final class ContinueDiscard {

	public const ACTION = 'julkaisuvahti_discard';

	public static function address( WP_Post $text ): string {
		return add_query_arg(
			[
				'action' => self::ACTION,
				'text'   => $text->ID,
			],
			admin_url( 'admin-post.php' )
		);
	}

	/** Action `admin_post_{ACTION}`: a GET asks, a POST does it. */
	public function handle(): void {
		$text = get_post( (int) ( $_REQUEST['text'] ?? 0 ) );
		$post = $text instanceof WP_Post ? get_post( $text->post_parent ) : null;
		if ( ! $text instanceof WP_Post || ! $post instanceof WP_Post || ! HeldText::waits( $text->ID, $post->ID ) ) {
			wp_die( esc_html__( 'This text is not waiting any more.', 'julkaisuvahti' ), '', [ 'response' => 404, 'back_link' => true ] );
		}
		if ( ! current_user_can( 'edit_post', $post->ID ) ) {
			wp_die( esc_html__( 'You have no right to edit this post.', 'julkaisuvahti' ), '', [ 'response' => 403, 'back_link' => true ] );
		}
		if ( 'POST' !== ( $_SERVER['REQUEST_METHOD'] ?? '' ) ) {
			$this->ask( $post, $text );
		}
		check_admin_referer( self::ACTION . $text->ID );
		self::discard( $post, $text );
		wp_safe_redirect( (string) get_edit_post_link( $post, 'url' ) );
		exit;
	}

	public static function discard( WP_Post $post, WP_Post $text ): bool {
		$is_gone = (bool) wp_delete_post_revision( $text->ID );
		HeldMark::refresh( $post->ID );
		return $is_gone;
	}

	private function ask( WP_Post $post, WP_Post $text ): never {
		$question = __( 'Discard the saved text?', 'julkaisuvahti' );
		$html     = sprintf(
			'<h1>%1$s</h1><p><strong>%2$s</strong></p><p>%3$s</p><form method="post" action="%4$s"><input type="hidden" name="action" value="%5$s"><input type="hidden" name="text" value="%6$d">%7$s<p><button class="button">%8$s</button> <a class="button" href="%9$s">%10$s</a></p></form>',
			esc_html( $question ),
			esc_html( wp_strip_all_tags( get_the_title( $post ) ) ),
			esc_html__( 'It is deleted for good. What is published stays as it is.', 'julkaisuvahti' ),
			esc_url( admin_url( 'admin-post.php' ) ),
			esc_attr( self::ACTION ),
			$text->ID,
			wp_nonce_field( self::ACTION . $text->ID, '_wpnonce', true, false ),
			esc_html__( 'Discard', 'julkaisuvahti' ),
			esc_url( (string) get_edit_post_link( $post, 'url' ) ),
			esc_html__( 'Keep it', 'julkaisuvahti' )
		);
		wp_die( $html, esc_html( $question ), [ 'response' => 200 ] );
		exit;
	}
}
