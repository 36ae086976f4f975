<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Language;
use Julkaisuvahti\Rest\RulesetController;
use WP_Error;
use WP_Post;
use WP_REST_Request;

/** `DELETE /julkaisuvahti/v1/posts/<id>/held-texts/<text>`: the block editor throws a held text away. */
final class ContinueController {

	public function register(): void {
		$id = [
			'type'     => 'integer',
			'minimum'  => 1,
			'required' => true,
		];
		register_rest_route(
			RulesetController::NAMESPACE,
			'/posts/(?P<id>[0-9]+)/held-texts/(?P<text>[0-9]+)',
			[
				'args' => [
					'id'   => $id,
					'text' => $id,
				],
				[
					'methods'             => 'DELETE',
					'callback'            => [ $this, 'discard' ],
					'permission_callback' => static fn ( WP_REST_Request $request ): bool => current_user_can( 'edit_post', (int) $request['id'] ),
				],
			]
		);
	}

	/** @return array{deleted: true}|WP_Error */
	public function discard( WP_REST_Request $request ): array|WP_Error {
		$post = get_post( (int) $request['id'] );
		$text = get_post( (int) $request['text'] );
		if ( ! $post instanceof WP_Post || ! $text instanceof WP_Post || ! HeldText::waits( $text->ID, $post->ID ) ) {
			$message = Language::for_current_user( static fn () => __( 'This text is not waiting any more.', 'julkaisuvahti' ) );
			return new WP_Error( 'julkaisuvahti_text_not_found', $message, [ 'status' => 404 ] );
		}
		if ( ! ContinueDiscard::discard( $post, $text ) ) {
			$message = Language::for_current_user( static fn () => __( 'The text could not be discarded. Try again.', 'julkaisuvahti' ) );
			return new WP_Error( 'julkaisuvahti_not_discarded', $message, [ 'status' => 500 ] );
		}
		return [ 'deleted' => true ];
	}
}
