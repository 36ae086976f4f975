<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Review;

use Julkaisuvahti\Content\PostText;
use Julkaisuvahti\Rest\RestError;
use Julkaisuvahti\Rest\RulesetController;
use Julkaisuvahti\Settings\Settings;
use WP_Error;
use WP_Post;
use WP_REST_Request;

/** `POST /julkaisuvahti/v1/posts/<id>/text-read`: a reviewer has read what could not be checked. */
final readonly class TextsReadController {

	public const ROUTE = '/posts/(?P<id>[0-9]+)/text-read';

	public function __construct(
		private Settings $settings,
		private Reviewers $reviewers,
		private TextsRead $texts,
	) {
	}

	public function register(): void {
		$text = [
			'description' => 'As it stands in the editor; the stored one where it is missing. It is not kept.',
			'type'        => 'string',
		];
		register_rest_route(
			RulesetController::NAMESPACE,
			self::ROUTE,
			[
				'methods'             => 'POST',
				'callback'            => [ $this, 'add' ],
				'permission_callback' => [ $this, 'permission' ],
				'args'                => [
					'id'      => [
						'type'     => 'integer',
						'minimum'  => 1,
						'required' => true,
					],
					'title'   => $text,
					'excerpt' => $text,
					'content' => $text,
					'slug'    => $text,
					'meta'    => [ 'type' => 'object' ],
				],
			]
		);
	}

	public function permission( WP_REST_Request $request ): true|WP_Error {
		$post  = get_post( (int) $request['id'] );
		$right = $post instanceof WP_Post && $this->settings->guards( $post->post_type )
			? $this->reviewers->right_of( get_current_user_id(), $post )
			: ReviewRight::None;
		return $right->may_waive() ? true : RestError::of(
			'reviewer_needed',
			rest_authorization_required_code(),
			static fn () => ReviewRight::NotOnOwnPost === $right
				? __( 'This is your own post: another reviewer looks at it.', 'julkaisuvahti' )
				: __( 'Only a reviewer can do this.', 'julkaisuvahti' )
		);
	}

	/** @return array{read: true}|WP_Error */
	public function add( WP_REST_Request $request ): array|WP_Error {
		$user  = get_current_user_id();
		$post  = get_post( (int) $request['id'] );
		$right = $this->reviewers->right_of( $user, $post );
		$text  = PostText::of_columns(
			[
				'post_title'   => $request['title'],
				'post_excerpt' => $request['excerpt'],
				'post_content' => $request['content'],
				'post_name'    => $request['slug'],
			],
			$post,
			PostText::single_values( is_array( $request['meta'] ) ? $request['meta'] : [] )
		);
		return $this->texts->add( $post->ID, $text, $user, ReviewRight::SelfCheck === $right )
			? [ 'read' => true ]
			: RestError::of( 'not_stored', 500, static fn () => __( 'That could not be saved. Try again.', 'julkaisuvahti' ) );
	}
}
