<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Urgent;

use Julkaisuvahti\Rest\RestError;
use Julkaisuvahti\Rest\RulesetController;
use WP_Error;
use WP_Post;
use WP_REST_Request;

/** `POST /julkaisuvahti/v1/posts/<id>/urgent`: somebody named for it is about to publish this at once. */
final readonly class UrgentController {

	public const ROUTE = '/posts/(?P<id>[0-9]+)/urgent';

	public function __construct( private Grants $grants ) {
	}

	public function register(): void {
		register_rest_route(
			RulesetController::NAMESPACE,
			self::ROUTE,
			[
				'methods'             => 'POST',
				'callback'            => [ $this, 'grant' ],
				'permission_callback' => [ $this, 'permission' ],
				'args'                => [
					'id' => [
						'type'     => 'integer',
						'minimum'  => 1,
						'required' => true,
					],
				],
			]
		);
	}

	public function permission( WP_REST_Request $request ): true|WP_Error {
		$post = get_post( (int) $request['id'] );
		return $post instanceof WP_Post && $this->grants->may_ask( get_current_user_id(), $post )
			? true
			: RestError::of( 'not_named', rest_authorization_required_code(), static fn () => __( 'You have not been named to publish urgent notices of this kind.', 'julkaisuvahti' ) );
	}

	/** @return array{minutes: int}|WP_Error */
	public function grant( WP_REST_Request $request ): array|WP_Error {
		return $this->grants->give( get_current_user_id(), (int) $request['id'] )
			? [ 'minutes' => Grants::MINUTES ]
			: RestError::of( 'not_stored', 500, static fn () => __( 'That could not be saved. Try again.', 'julkaisuvahti' ) );
	}
}
