<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Credits;

use Julkaisuvahti\Rest\RulesetController;
use WP_REST_Request;

/** `POST /julkaisuvahti/v1/media/credits`: what the block would show of a text as it is being written. */
final readonly class CreditsController {

	/** In characters; the engine reads no more either. */
	private const LONGEST = 5_000_000;

	public function __construct( private Credits $credits ) {
	}

	public function register(): void {
		$id = [
			'type'    => 'integer',
			'minimum' => 0,
			'default' => 0,
		];
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/credits',
			[
				'methods'             => 'POST',
				'callback'            => [ $this, 'credits' ],
				'permission_callback' => static fn ( WP_REST_Request $request ): bool => current_user_can( 'edit_posts' )
					&& ( 0 === (int) $request['post'] || current_user_can( 'edit_post', (int) $request['post'] ) ),
				'args'                => [
					'post'     => [ 'description' => 'Whose text it is; 0 for a new one.' ] + $id,
					'featured' => [ 'description' => 'The featured image; 0 for none.' ] + $id,
					'content'  => [
						'description' => 'The text, with its blocks.',
						'type'        => 'string',
						'maxLength'   => self::LONGEST,
						'required'    => true,
					],
				],
			]
		);
	}

	/** @return array{credits: list<array{line: string, licence: string, url: string}>} Texts, not markup, in the language of the site's readers. */
	public function credits( WP_REST_Request $request ): array {
		$credits = $this->credits->of_text( (string) $request['content'], (int) $request['featured'], (int) $request['post'] );
		return [ 'credits' => array_map( static fn ( Credit $credit ): array => $credit->to_array(), $credits ) ];
	}
}
