<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use stdClass;
use WP_Post;
use WP_REST_Request;

/**
 * A save that goes on from a held text says so, and what it stores takes that text's
 * place: it is not offered any more. It stays among the revisions.
 */
final class ContinueAdapter {

	/** In the classic editor's form and in the block editor's request. */
	public const FIELD = 'julkaisuvahti_continued';

	/** @var array<int, int> The held text by its post. */
	private array $continued = [];

	public function __construct( private readonly HeldNotice $notice ) {
	}

	/** Action `load-post.php`: the classic editor's form. WordPress looks at the nonce only later. */
	public function read_form(): void {
		$post_id = (int) ( $_POST['post_ID'] ?? 0 );
		$nonce   = $_POST['_wpnonce'] ?? null;
		if ( isset( $_POST[ self::FIELD ] ) && is_string( $nonce ) && false !== wp_verify_nonce( $nonce, "update-post_$post_id" ) ) {
			$this->continued[ $post_id ] = (int) $_POST[ self::FIELD ];
		}
	}

	/** Filter `rest_pre_insert_{$post_type}`. */
	public function read_request( mixed $prepared, WP_REST_Request $request ): mixed {
		if ( $prepared instanceof stdClass && ! empty( $prepared->ID ) && is_int( $request[ self::FIELD ] ) ) {
			$this->continued[ (int) $prepared->ID ] = $request[ self::FIELD ];
		}
		return $prepared;
	}

	/** Action `wp_after_insert_post`. */
	public function saved( int $post_id, WP_Post $post, bool $update, ?WP_Post $before ): void {
		$text = $this->continued[ $post_id ] ?? 0;
		if ( 0 === $text || null === $before ) {
			return;
		}
		unset( $this->continued[ $post_id ] );
		// Held again, it is the newest itself or stands in a newer one; nothing of it is in the post.
		$is_stored = ! $this->notice->has_held( $post_id )
			|| $post->post_content !== $before->post_content || $post->post_title !== $before->post_title || $post->post_excerpt !== $before->post_excerpt
			|| HeldText::newest_of( $post_id )?->ID !== $text;
		if ( $is_stored && HeldText::waits( $text, $post_id ) ) {
			HeldText::set_aside( $text );
			HeldMark::refresh( $post_id );
		}
	}
}
