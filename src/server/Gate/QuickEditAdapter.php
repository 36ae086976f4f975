<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Language;
use WP_Post;

/** Quick edit: refused before anything is stored, and the reason shows in the open row. */
final readonly class QuickEditAdapter {

	public function __construct(
		private Gates $gates,
		private Reasons $reasons,
	) {
	}

	/**
	 * Action `wp_ajax_inline-save`, before WordPress handles it. Whoever lacks the nonce
	 * or the right is left to WordPress to refuse.
	 */
	public function check(): void {
		if ( false === check_ajax_referer( 'inlineeditnonce', '_inline_edit', false ) ) {
			return;
		}
		$form   = wp_unslash( $_POST );
		$stored = get_post( (int) ( $form['post_ID'] ?? 0 ) );
		if ( ! $stored instanceof WP_Post || ! current_user_can( 'edit_post', $stored->ID ) ) {
			return;
		}
		$before = PostState::of_post( $stored );
		$held   = $this->gates->objection( $before, PostState::of_columns( self::columns_of( $form ), $stored ) );
		if ( null === $held ) {
			return;
		}
		// WordPress takes tags out of this, links too.
		$way = Language::for_current_user( static fn () => __( 'Open the post for editing to see where.', 'julkaisuvahti' ) );
		wp_die( esc_html( $this->reasons->in_one_line( Outcome::of_refusal( $before ), $held ) . ' ' . $way ) );
	}

	/**
	 * @param array<string, mixed> $form
	 * @return array<string, mixed>
	 */
	private static function columns_of( array $form ): array {
		return [
			'post_status'   => 'private' === ( $form['keep_private'] ?? null ) ? 'private' : $form['_status'] ?? null,
			'post_title'    => $form['post_title'] ?? null,
			'post_password' => $form['post_password'] ?? null,
		];
	}
}
