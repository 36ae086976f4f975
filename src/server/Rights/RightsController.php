<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Language;
use Julkaisuvahti\Rest\RestError;
use Julkaisuvahti\Rest\RulesetController;
use Julkaisuvahti\Review\Reviewers;
use WP_Error;
use WP_REST_Request;

/**
 * `/julkaisuvahti/v1/media/<id>/rights`: how the rights to a file stand (GET), where somebody
 * fills them in and confirms them (PUT) or takes that back (`…/undo`), and `/media/rights`
 * for many files at once.
 */
final readonly class RightsController {

	/** How many files may be filled in at a time. */
	private const MOST = 200;

	public function __construct(
		private Rights $rights,
		private RightsStore $store,
		private MediaFacts $facts,
		private RightsForm $form,
	) {
	}

	public function register(): void {
		$endpoint = [ 'permission_callback' => static fn (): bool => current_user_can( 'upload_files' ) ];
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/(?P<id>[0-9]+)/rights',
			[
				$endpoint + [
					'methods'  => 'GET',
					'callback' => [ $this, 'get' ],
				],
				$endpoint + [
					'methods'  => 'PUT',
					'callback' => [ $this, 'put' ],
					'args'     => RightsForm::args(),
				],
				'schema' => static fn (): array => [
					'$schema'    => 'http://json-schema.org/draft-04/schema#',
					'title'      => 'julkaisuvahti-rights',
					'type'       => 'object',
					'properties' => RightsFields::schema(),
				],
			]
		);
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/(?P<id>[0-9]+)/rights/undo',
			$endpoint + [
				'methods'  => 'POST',
				'callback' => [ $this, 'undo' ],
			]
		);
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/rights',
			$endpoint + [
				'methods'  => 'PUT',
				'callback' => [ $this, 'put_many' ],
				'args'     => RightsForm::args() + [
					'ids' => [
						'type'     => 'array',
						'minItems' => 1,
						'maxItems' => self::MOST,
						'items'    => [
							'type'    => 'integer',
							'minimum' => 1,
						],
						'required' => true,
					],
				],
			]
		);
	}

	/** @return array<string, mixed>|WP_Error */
	public function get( WP_REST_Request $request ): array|WP_Error {
		$id = (int) $request['id'];
		return self::is_media( $id ) ? $this->told( $id ) : self::not_found();
	}

	/** @return array<string, mixed>|WP_Error */
	public function put( WP_REST_Request $request ): array|WP_Error {
		$id = (int) $request['id'];
		return $this->refusal( $id ) ?? $this->form->problem( $request->get_params() ) ?? $this->take( $id, $request ) ?? $this->told( $id );
	}

	/**
	 * The same for many files; each says how it went.
	 *
	 * @return array{media: list<array<string, mixed>>}|WP_Error
	 */
	public function put_many( WP_REST_Request $request ): array|WP_Error {
		$problem = $this->form->problem( $request->get_params() );
		if ( null !== $problem ) {
			return $problem;
		}
		$told = [];
		foreach ( array_unique( array_map( intval( ... ), $request['ids'] ) ) as $id ) {
			$error  = $this->refusal( $id ) ?? $this->take( $id, $request );
			$told[] = null === $error ? $this->told( $id ) : array_filter(
				[
					'id'      => $id,
					'error'   => $error->get_error_code(),
					'message' => $error->get_error_message(),
					'field'   => $error->get_error_data()['field'] ?? null,
				],
				static fn ( mixed $value ): bool => null !== $value
			);
		}
		return [ 'media' => $told ];
	}

	/** @return array<string, mixed>|WP_Error */
	public function undo( WP_REST_Request $request ): array|WP_Error {
		$id      = (int) $request['id'];
		$refusal = $this->refusal( $id );
		if ( null !== $refusal ) {
			return $refusal;
		}
		$last = $this->rights->last_change( $id );
		if ( null === $last ) {
			return RestError::of( 'nothing_to_undo', 409, static fn () => __( 'There is nothing to undo.', 'julkaisuvahti' ) );
		}
		if ( get_current_user_id() !== $last['by'] && ! self::is_responsible( $id ) ) {
			return self::forbidden();
		}
		return $this->rights->undo( $id, get_current_user_id() ) ? $this->told( $id ) : $this->not_stored( $id );
	}

	private function take( int $id, WP_REST_Request $request ): ?WP_Error {
		// Of many that are confirmed at once, nobody sees that one was taken out of use.
		if ( true === $request['confirm'] && $this->is_withdrawn( $id ) ) {
			return self::withdrawn();
		}
		$sent = $request->get_params();
		if ( ! $this->rights->is_of_file( $id ) ) {
			// What was read was another file.
			$sent += [ 'documentRead' => RightsFields::DEFAULTS['documentRead'] ];
		}
		$record = $this->rights->record( $id )->with( $sent );
		$by     = get_current_user_id();
		$lack   = true === $request['confirm'] && $record instanceof RightsRecord
			? RightsForm::lack( $record->fields, MediaFacts::kind( (string) get_post_mime_type( $id ) ) )
			: null;
		if ( null !== $lack ) {
			return $lack;
		}
		$stored = $record instanceof RightsRecord
			&& ( true === $request['confirm'] ? $this->rights->confirm( $id, $record, $by ) : $this->rights->save( $id, $record, $by ) );
		return $stored ? null : $this->not_stored( $id );
	}

	/** Why the person may not change what is said of a file; null where they may. */
	private function refusal( int $id ): ?WP_Error {
		if ( ! self::is_media( $id ) ) {
			return self::not_found();
		}
		if ( $this->is_withdrawn( $id ) ) {
			return current_user_can( Reviewers::CAPABILITY )
				? null
				: RestError::of( 'withdrawn', 403, static fn () => __( 'This file has been taken out of use. Ask a reviewer if it may be used again.', 'julkaisuvahti' ) );
		}
		$record = $this->rights->record( $id );
		// What nobody has confirmed may be filled in by whoever uses it.
		return ! $record->is_confirmed() || get_current_user_id() === $record->confirmed_by || self::is_responsible( $id )
			? null
			: self::forbidden();
	}

	private function is_withdrawn( int $id ): bool {
		return Standing::Withdrawn === $this->rights->record( $id )->standing || null !== UnreachableFile::of( $id );
	}

	private static function is_responsible( int $id ): bool {
		return current_user_can( 'edit_post', $id ) || current_user_can( Reviewers::CAPABILITY );
	}

	/** @return array<string, mixed> */
	private function told( int $id ): array {
		$facts   = $this->facts->facts( $id );
		$record  = $this->rights->record( $id );
		$history = $this->store->history( $id );
		cache_users( array_unique( [ $record->confirmed_by, ...array_column( $history, 'by' ) ] ) );
		return [
			'id'          => $id,
			// Nobody has looked through a document that has taken the place of another.
			'fields'      => array_replace( $record->fields, array_intersect_key( $facts, [ 'documentRead' => true ] ) ),
			'standing'    => $facts['rights'],
			'reason'      => $this->reason( Standing::from( $facts['rights'] ), $record, $history[0]['why'] ?? null ),
			'confirmedBy' => $record->is_confirmed() ? [
				'id'   => $record->confirmed_by,
				'name' => self::name( $record->confirmed_by ),
			] : null,
			'confirmedAt' => $record->confirmed_at,
			'statement'   => $record->statement,
			'facts'       => $facts,
			'canChange'   => null === $this->refusal( $id ),
			'history'     => array_map(
				static fn ( array $row ): array => [
					'at'   => $row['at'],
					'why'  => $row['why']->value,
					'name' => self::name( $row['by'] ),
				],
				$history
			),
		];
	}

	/** Why somebody is asked again; empty where they are not. */
	private function reason( Standing $standing, RightsRecord $record, ?Change $last ): string {
		return Language::for_current_user(
			static fn () => match ( true ) {
				Standing::Replaced === $standing => __( 'The file has been replaced by another since it was confirmed. Confirm the new one.', 'julkaisuvahti' ),
				Standing::Withdrawn === $standing => __( 'This file has been taken out of use. Ask a reviewer if it may be used again.', 'julkaisuvahti' ),
				Change::Cropped === $last && 'unanswered' === $record->fields['people'] => __( 'The picture has been cropped. Tell once more who can be recognised in it.', 'julkaisuvahti' ),
				default => '',
			}
		);
	}

	/** Empty for the plugin itself, and for people who are gone. */
	private static function name( int $user ): string {
		$person = get_userdata( $user );
		return false === $person ? '' : $person->display_name;
	}

	private static function is_media( int $id ): bool {
		return 'attachment' === get_post_type( $id ) && current_user_can( 'read_post', $id );
	}

	private static function not_found(): WP_Error {
		return RestError::of( 'media_not_found', 404, static fn () => __( 'There is no such file in the media library.', 'julkaisuvahti' ) );
	}

	private static function forbidden(): WP_Error {
		return RestError::of( 'forbidden', 403, static fn () => __( 'Somebody else has confirmed the rights to this file. Ask them or a reviewer to change them.', 'julkaisuvahti' ) );
	}

	private static function withdrawn(): WP_Error {
		return RestError::of( 'withdrawn', 409, static fn () => __( 'This file has been taken out of use. Nothing can be confirmed of it until it has been put back in the media library.', 'julkaisuvahti' ) );
	}

	private function not_stored( int $id ): WP_Error {
		// Meanwhile, or before its record was lost.
		return $this->is_withdrawn( $id ) ? self::withdrawn() : RestError::of( 'not_stored', 500, static fn () => __( 'The rights could not be saved. Try again.', 'julkaisuvahti' ) );
	}
}
