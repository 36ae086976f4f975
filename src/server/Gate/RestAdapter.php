<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Content\PostText;
use Julkaisuvahti\Language;
use stdClass;
use WP_Error;
use WP_Post;
use WP_REST_Request;

/**
 * The REST API: a write that may not be is refused before anything is stored.
 *
 * Each request inside a batch comes through here on its own.
 */
final readonly class RestAdapter {

	public const CODE   = 'julkaisuvahti_held';
	public const STATUS = 422;

	public function __construct(
		private Gates $gates,
		private Reasons $reasons,
	) {
	}

	/**
	 * Filter `rest_pre_insert_{$post_type}`: creating and updating.
	 *
	 * @param stdClass|WP_Error $prepared Only the columns that the request sends.
	 * @return stdClass|WP_Error
	 */
	public function pre_insert( mixed $prepared, WP_REST_Request $request ): mixed {
		// Core never looks at what this filter returns for an autosave: an error would
		// answer 200 and drop the text. That route is refused in `dispatch()`.
		if ( ! $prepared instanceof stdClass || self::is_autosave( $request ) ) {
			return $prepared;
		}
		$stored = empty( $prepared->ID ) ? null : get_post( (int) $prepared->ID );
		return $this->refusal( $stored, get_object_vars( $prepared ), $request ) ?? $prepared;
	}

	/**
	 * Filter `rest_dispatch_request`: an autosave that asks for a public status
	 * publishes an author's own draft, so it is a publication like any other.
	 */
	public function dispatch( mixed $result, WP_REST_Request $request ): mixed {
		if ( null !== $result || 'POST' !== $request->get_method() || ! self::is_autosave( $request ) ) {
			return $result;
		}
		$stored = get_post( (int) $request['id'] );
		if ( ! $stored instanceof WP_Post || ! is_string( $request['status'] ) ) {
			return $result;
		}
		return $this->refusal( $stored, self::columns_of( $request ), $request );
	}

	/** @param array<string, mixed> $columns Unslashed. */
	private function refusal( ?WP_Post $stored, array $columns, WP_REST_Request $request ): ?WP_Error {
		// Meta fields are written after the post.
		$after  = PostState::of_columns( $columns, $stored, self::meta_of( $request ) );
		$before = null === $stored ? PostState::absent( $after->type ) : PostState::of_post( $stored );
		$held   = $this->gates->objection( $before, $after );
		if ( null === $held ) {
			return null;
		}
		return new WP_Error(
			self::CODE,
			$this->reasons->in_one_line( Outcome::of_refusal( $before ), $held ),
			[ 'status' => self::STATUS ] + $this->data( $held )
		);
	}

	/** @return array<string, mixed> */
	private function data( Held $held ): array {
		$language         = Language::of_locale( get_user_locale() );
		$data             = $held->without_text();
		$data['findings'] = array_map(
			fn ( array $finding ): array => [
				...$finding,
				// An empty list is not an empty object in JSON.
				'facts'   => (object) $finding['facts'],
				'message' => $this->reasons->rule_texts( $finding['rule'], $finding['facts'], $language )['message'],
			],
			$data['findings']
		);
		return $data;
	}

	/** @return array<string, list<mixed>> */
	private static function meta_of( WP_REST_Request $request ): array {
		$featured = isset( $request['featured_media'] ) ? [ PostText::FEATURED => (int) $request['featured_media'] ] : [];
		return PostText::single_values( $featured + ( is_array( $request['meta'] ) ? $request['meta'] : [] ) );
	}

	/** WordPress matches routes in any case. */
	private static function is_autosave( WP_REST_Request $request ): bool {
		return 1 === preg_match( '#/[0-9]+/autosaves/?\z#i', $request->get_route() );
	}

	/** @return array<string, string> */
	private static function columns_of( WP_REST_Request $request ): array {
		$columns = [
			'post_status'   => $request['status'],
			'post_password' => $request['password'],
		];
		foreach ( [ 'title', 'excerpt', 'content' ] as $field ) {
			$value                     = $request[ $field ];
			$columns[ "post_$field" ] = is_array( $value ) ? $value['raw'] ?? null : $value;
		}
		return array_filter( $columns, 'is_string' );
	}
}
