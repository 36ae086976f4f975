<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Rest\RulesetController;
use WP_REST_Request;

/** `GET /julkaisuvahti/v1/media`: what the editor's engine is told of the media that a text shows. */
final readonly class MediaController {

	/** In one request; the editor asks more than once of a longer text. */
	private const MOST       = 200;
	private const MOST_POSTS = 20;

	public function __construct( private MediaFacts $facts ) {
	}

	public function register(): void {
		$list = static fn ( array $items, int $most = self::MOST ): array => [
			'type'     => 'array',
			'maxItems' => $most,
			'items'    => $items,
			'default'  => [],
		];
		$id   = [
			'type'    => 'integer',
			'minimum' => 1,
		];
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media',
			[
				// A long post's addresses do not fit in an address.
				'methods'             => 'GET, POST',
				'callback'            => [ $this, 'get' ],
				'permission_callback' => static fn (): bool => current_user_can( 'edit_posts' ),
				'args'                => [
					'ids'      => [ 'description' => 'Attachments that the text names.' ] + $list( $id ),
					'urls'     => [ 'description' => 'Addresses that the text shows.' ] + $list(
						[
							'type'      => 'string',
							'maxLength' => 2000,
						]
					),
					'post'     => [ 'description' => 'Whose text it is.' ] + $id,
					'attached' => [ 'description' => 'Other posts whose attachments the text shows.' ] + $list( $id, self::MOST_POSTS ),
				],
			]
		);
	}

	/** @return array<string, mixed> */
	public function get( WP_REST_Request $request ): array {
		$posts = array_filter( array_map( intval( ... ), [ $request['post'] ?? 0, ...$request['attached'] ] ), static fn ( int $post ): bool => $post > 0 && current_user_can( 'read_post', $post ) );
		$own   = in_array( (int) $request['post'], $posts, true ) ? (int) $request['post'] : 0;
		$facts = $this->facts->of(
			array_map( intval( ... ), $request['ids'] ),
			$request['urls'],
			$own,
			array_values( array_intersect( array_map( intval( ... ), $request['attached'] ), $posts ) )
		);
		_prime_post_caches( array_filter( array_map( wp_get_post_parent_id( ... ), array_keys( $facts['items'] ) ) ), false, false );
		foreach ( $facts['items'] as $id => $item ) {
			if ( ! current_user_can( 'read_post', $id ) ) {
				$facts['items'][ $id ] = [ 'credit' => '' ] + $item;
			}
		}
		// An empty list is not an empty object in JSON.
		return [
			'items'    => (object) $facts['items'],
			'urls'     => (object) $facts['urls'],
			'attached' => (object) $facts['attached'],
		] + $facts;
	}
}
