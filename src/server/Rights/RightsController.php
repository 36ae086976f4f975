<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Language;
use Julkaisuvahti\Rest\RulesetController;
use Julkaisuvahti\Review\Reviewers;
use WP_Error;
use WP_REST_Request;

/**
 * `/julkaisuvahti/v1/media`: how the rights to media files stand, for the editor's engine,
 * and `/media/<id>/rights`, where somebody fills them in and confirms them.
 */
final readonly class RightsController {

	/** How many files may be asked of, or filled in, at a time. */
	private const MOST = 200;

	public function __construct(
		private Rights $rights,
		private RightsStore $store,
		private MediaFacts $facts,
	) {
	}

	public function register(): void {
		$uploads = static fn (): bool => current_user_can( 'upload_files' );
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media',
			[
				'methods'             => 'GET',
				'callback'            => [ $this, 'facts' ],
				'permission_callback' => static fn (): bool => current_user_can( 'edit_posts' ),
				'args'                => [
					'ids'  => self::ids_schema() + [ 'default' => [] ],
					'urls' => [
						'type'     => 'array',
						'maxItems' => self::MOST,
						'items'    => [
							'type'      => 'string',
							'maxLength' => 2000,
						],
						'default'  => [],
					],
				],
			]
		);
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/(?P<id>[0-9]+)/rights',
			[
				[
					'methods'             => 'GET',
					'callback'            => [ $this, 'get' ],
					'permission_callback' => $uploads,
				],
				[
					'methods'             => 'PUT',
					'callback'            => [ $this, 'put' ],
					'permission_callback' => $uploads,
					'args'                => self::fields_schema(),
				],
				'schema' => static fn (): array => [
					'title'      => 'julkaisuvahti-rights',
					'type'       => 'object',
					'properties' => RightsRecord::schema(),
				],
			]
		);
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/(?P<id>[0-9]+)/rights/undo',
			[
				'methods'             => 'POST',
				'callback'            => [ $this, 'undo' ],
				'permission_callback' => $uploads,
			]
		);
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/rights',
			[
				'methods'             => 'PUT',
				'callback'            => [ $this, 'put_many' ],
				'permission_callback' => $uploads,
				'args'                => self::fields_schema() + [ 'ids' => self::ids_schema() + [ 'required' => true ] ],
			]
		);
	}

	/** @return array<string, mixed> */
	public function facts( WP_REST_Request $request ): array {
		$facts = $this->facts->of( array_map( intval( ... ), $request['ids'] ), $request['urls'] );
		// An empty list is not an empty object in JSON.
		return [
			'items' => (object) $facts['items'],
			'urls'  => (object) $facts['urls'],
		] + $facts;
	}

	/** @return array<string, mixed>|WP_Error */
	public function get( WP_REST_Request $request ): array|WP_Error {
		$id = (int) $request['id'];
		return self::is_media( $id ) ? $this->told( $id ) : self::not_found();
	}

	/** @return array<string, mixed>|WP_Error */
	public function put( WP_REST_Request $request ): array|WP_Error {
		$id = (int) $request['id'];
		return $this->take( $id, $request ) ?? $this->told( $id );
	}

	/**
	 * The same for many files; each says how it went.
	 *
	 * @return array<string, list<array<string, mixed>>>
	 */
	public function put_many( WP_REST_Request $request ): array {
		$told = [];
		foreach ( array_unique( array_map( intval( ... ), $request['ids'] ) ) as $id ) {
			$error  = $this->take( $id, $request );
			$told[] = null === $error ? $this->told( $id ) : [
				'id'      => $id,
				'error'   => $error->get_error_code(),
				'message' => $error->get_error_message(),
			];
		}
		return [ 'media' => $told ];
	}

	/** @return array<string, mixed>|WP_Error */
	public function undo( WP_REST_Request $request ): array|WP_Error {
		$id = (int) $request['id'];
		if ( ! self::is_media( $id ) ) {
			return self::not_found();
		}
		if ( ! $this->may_change( $id ) ) {
			return self::forbidden();
		}
		return $this->rights->undo( $id, get_current_user_id() )
			? $this->told( $id )
			: self::error( 'nothing_to_undo', 409, static fn () => __( 'There is nothing to undo.', 'julkaisuvahti' ) );
	}

	private function take( int $id, WP_REST_Request $request ): ?WP_Error {
		if ( ! self::is_media( $id ) ) {
			return self::not_found();
		}
		if ( ! $this->may_change( $id ) ) {
			return self::forbidden();
		}
		$record = $this->rights->record( $id )->with( $request->get_params() );
		if ( null === $record ) {
			return self::error( 'not_rights', 400, static fn () => __( 'Something in the form could not be understood. Check the date and the links.', 'julkaisuvahti' ) );
		}
		$is_saved = true === $request['confirm']
			? $this->rights->confirm( $id, $record, get_current_user_id() )
			: $this->rights->save( $id, $record, get_current_user_id() );
		return $is_saved ? null : self::error( 'not_stored', 500, static fn () => __( 'The rights could not be saved. Try again.', 'julkaisuvahti' ) );
	}

	/** What nobody has confirmed may be filled in by whoever uses it; the rest is its owner's or a reviewer's. */
	private function may_change( int $id ): bool {
		return current_user_can( 'edit_post', $id )
			|| current_user_can( Reviewers::CAPABILITY )
			|| ! $this->rights->record( $id )->is_confirmed();
	}

	/** @return array<string, mixed> */
	private function told( int $id ): array {
		$record = $this->rights->record( $id );
		$person = get_userdata( $record->confirmed_by );
		return [
			'id'          => $id,
			'fields'      => $record->fields,
			'standing'    => $this->rights->standing( $id )->value,
			'confirmedBy' => false === $person ? null : [
				'id'   => $record->confirmed_by,
				'name' => $person->display_name,
			],
			'confirmedAt' => $record->confirmed_at,
			'statement'   => $record->statement,
			'facts'       => $this->facts->facts( $id ),
			'canChange'   => $this->may_change( $id ),
			'history'     => array_map(
				static fn ( array $row ): array => [
					'at'   => $row['at'],
					'why'  => $row['why'],
					'name' => (string) ( get_userdata( $row['by'] )->display_name ?? '' ),
				],
				$this->store->history( $id )
			),
		];
	}

	private static function is_media( int $id ): bool {
		return 'attachment' === get_post_type( $id ) && current_user_can( 'read_post', $id );
	}

	/** @return array<string, array<string, mixed>> */
	private static function fields_schema(): array {
		return RightsRecord::schema() + [
			'confirm' => [
				'description' => 'Whether the person confirms that the file may be published.',
				'type'        => 'boolean',
				'default'     => false,
			],
		];
	}

	/** @return array<string, mixed> */
	private static function ids_schema(): array {
		return [
			'type'     => 'array',
			'maxItems' => self::MOST,
			'items'    => [
				'type'    => 'integer',
				'minimum' => 1,
			],
		];
	}

	private static function not_found(): WP_Error {
		return self::error( 'media_not_found', 404, static fn () => __( 'There is no such file in the media library.', 'julkaisuvahti' ) );
	}

	private static function forbidden(): WP_Error {
		return self::error( 'forbidden', rest_authorization_required_code(), static fn () => __( 'Somebody else has confirmed the rights to this file. Ask them or a reviewer to change them.', 'julkaisuvahti' ) );
	}

	/** @param callable(): string $message In the language of the person who asked. */
	private static function error( string $code, int $status, callable $message ): WP_Error {
		return new WP_Error( "julkaisuvahti_$code", Language::for_current_user( $message ), [ 'status' => $status ] );
	}
}
