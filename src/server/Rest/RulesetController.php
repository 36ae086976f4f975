<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rest;

use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;
use Julkaisuvahti\Settings\Settings;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

/** `GET /julkaisuvahti/v1/ruleset`: the rules as they apply on this site, and what it knows, for the editor's engine. */
final readonly class RulesetController {

	public const NAMESPACE = 'julkaisuvahti/v1';
	public const ROUTE     = '/ruleset';

	public function __construct(
		private Rulebook $rulebook,
		private Settings $settings,
	) {
	}

	public function register(): void {
		register_rest_route(
			self::NAMESPACE,
			self::ROUTE,
			[
				'methods'             => 'GET',
				'callback'            => [ $this, 'get' ],
				'permission_callback' => static fn (): bool => current_user_can( 'edit_posts' ),
			]
		);
	}

	public function get( WP_REST_Request $request ): WP_REST_Response|WP_Error {
		try {
			$ruleset = $this->rulebook->ruleset();
		} catch ( RulesUnavailable ) {
			return new WP_Error(
				'julkaisuvahti_rules_unavailable',
				__( 'The text could not be checked: the checking rules are missing on this site.', 'julkaisuvahti' ),
				[ 'status' => 503 ]
			);
		}
		$site     = $this->settings->site;
		$tag      = '"' . $ruleset->hash_for( $site ) . '"';
		$response = $tag === $request->get_header( 'if_none_match' )
			? new WP_REST_Response( null, 304 )
			: new WP_REST_Response( $ruleset->to_array() + [ 'site' => $site->to_array() ] );
		$response->header( 'ETag', $tag );
		return $response;
	}
}
