<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use WP_Post;

/** A text that was held back, offered to whoever may edit its post. */
final readonly class ContinueOffer {

	/** In the address of the editor: the revision to continue from. */
	public const ARGUMENT = 'julkaisuvahti_continue';
	public const NONCE    = 'julkaisuvahti_nonce';

	private function __construct(
		public WP_Post $post,
		public WP_Post $text,
	) {
	}

	/** Null where nothing waits, or not for this person. */
	public static function of_post( WP_Post $post ): ?self {
		if ( ! current_user_can( 'edit_post', $post->ID ) ) {
			return null;
		}
		$text = HeldText::newest_of( $post->ID );
		return null === $text ? null : new self( $post, $text );
	}

	/** The editor with the text in it; null for whoever may not edit the post. */
	public static function address( WP_Post $post, int $text ): ?string {
		$editor = get_edit_post_link( $post, 'url' );
		return null === $editor ? null : add_query_arg(
			[
				self::ARGUMENT => $text,
				self::NONCE    => wp_create_nonce( self::ARGUMENT . $text ),
			],
			$editor
		);
	}

	/** Whether this page was asked to open with the text in it. */
	public function is_taken(): bool {
		return 'GET' === ( $_SERVER['REQUEST_METHOD'] ?? '' )
			&& (string) $this->text->ID === ( $_GET[ self::ARGUMENT ] ?? null )
			&& false !== wp_verify_nonce( (string) ( $_GET[ self::NONCE ] ?? '' ), self::ARGUMENT . $this->text->ID );
	}

	/** What to say of it while the editor shows the published text. */
	public function message(): string {
		/* translators: %s: date and time. */
		$message = sprintf( __( 'A text that is not published yet is saved (%s).', 'julkaisuvahti' ), $this->when() );
		return $this->is_older_than_post() ? $message . ' ' . __( 'The post has been changed since.', 'julkaisuvahti' ) : $message;
	}

	/** What to say of it while it is in the editor. */
	public static function taken_message(): string {
		return __( 'You are now editing the saved text. It is checked again when you publish it.', 'julkaisuvahti' );
	}

	private function when(): string {
		return (string) wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), (int) strtotime( $this->text->post_date_gmt . ' GMT' ) );
	}

	/** Going on from it would take back what somebody has published meanwhile. */
	private function is_older_than_post(): bool {
		return $this->post->post_modified_gmt > $this->text->post_date_gmt;
	}

	/**
	 * For the block editor.
	 *
	 * @return array{id: int, message: string, isTaken: bool, title: string, excerpt: string, content: string, slug: string, meta: array<string, mixed>|object}
	 */
	public function to_array(): array {
		return [
			'id'      => $this->text->ID,
			'message' => $this->message(),
			'isTaken' => $this->is_taken(),
			'title'   => $this->text->post_title,
			'excerpt' => $this->text->post_excerpt,
			'content' => $this->text->post_content,
			'slug'    => HeldText::slug_of( $this->text ),
			// An empty list is not an empty object in JSON.
			'meta'    => (object) HeldText::meta_of( $this->text ),
		];
	}
}
