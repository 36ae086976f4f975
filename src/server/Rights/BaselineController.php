<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Language;
use Julkaisuvahti\Rest\RestError;
use Julkaisuvahti\Rest\RulesetController;
use WP_Error;
use WP_REST_Request;

/**
 * `/julkaisuvahti/v1/media/baseline`: takes a library in as it is on a day. For whoever runs the site.
 *
 * - `GET …/groups?by=month|folder|uploader` → `{ by, groups: [ { group, label, count } ], total,
 *   batches: [ { id, by, group, label, before, at, name, count } ] }`
 * - `POST` `{ by, group, before?, batch? }` → `{ batch, done, left }`; again with `batch` until `left` is 0
 * - `POST …/undo` `{ batch }` → `{ done, left }`; again until `left` is 0
 */
final readonly class BaselineController {

	public function __construct( private Baseline $baseline ) {
	}

	public function register(): void {
		$endpoint = [ 'permission_callback' => static fn (): bool => current_user_can( 'manage_options' ) ];
		$by       = [
			'type'     => 'string',
			'enum'     => Baseline::WAYS,
			'required' => true,
		];
		$batch    = [
			'type'   => 'string',
			'format' => 'uuid',
		];
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/baseline/groups',
			$endpoint + [
				'methods'  => 'GET',
				'callback' => [ $this, 'groups' ],
				'args'     => [ 'by' => $by ],
			]
		);
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/baseline',
			$endpoint + [
				'methods'  => 'POST',
				'callback' => [ $this, 'take_in' ],
				'args'     => [
					'by'     => $by,
					'group'  => [
						'type'      => 'string',
						'maxLength' => 500,
						'required'  => true,
					],
					'before' => [
						'type'    => [ 'string', 'null' ],
						'pattern' => '^[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\\s\\S])',
						'default' => null,
					],
					'batch'  => $batch,
				],
			]
		);
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/baseline/undo',
			$endpoint + [
				'methods'  => 'POST',
				'callback' => [ $this, 'undo' ],
				'args'     => [ 'batch' => $batch + [ 'required' => true ] ],
			]
		);
	}

	/** @return array<string, mixed> */
	public function groups( WP_REST_Request $request ): array {
		$by     = $request['by'];
		$counts = $this->baseline->groups( $by );
		return Language::for_current_user(
			fn (): array => [
				'by'      => $by,
				'groups'  => array_map(
					static fn ( string|int $group ): array => [
						'group' => (string) $group,
						'label' => self::label( $by, (string) $group ),
						'count' => $counts[ $group ],
					],
					array_keys( $counts )
				),
				'total'   => array_sum( $counts ),
				'batches' => array_map(
					static fn ( array $batch ): array => [
						'id'     => $batch['id'],
						'by'     => $batch['by'],
						'group'  => $batch['group'],
						'label'  => self::label( $batch['by'], $batch['group'] ),
						'before' => $batch['before'],
						'at'     => $batch['at'],
						'name'   => self::name( $batch['user'] ),
						'count'  => $batch['count'],
					],
					$this->baseline->batches()
				),
			]
		);
	}

	/** @return array<string, mixed>|WP_Error */
	public function take_in( WP_REST_Request $request ): array|WP_Error {
		return $this->baseline->take_in( $request['by'], $request['group'], $request['before'], $request['batch'], get_current_user_id() )
			?? RestError::of( 'other_batch', 400, static fn () => __( 'This was begun with other files. Begin anew.', 'julkaisuvahti' ) );
	}

	/** @return array<string, mixed> */
	public function undo( WP_REST_Request $request ): array {
		return $this->baseline->undo( $request['batch'], get_current_user_id() );
	}

	private static function label( string $by, string $group ): string {
		return match ( $by ) {
			'month' => 1 === preg_match( '/\A[0-9]{4}-[0-9]{2}\z/', $group ) ? (string) wp_date( 'F Y', (int) strtotime( "$group-15 12:00 UTC" ) ) : $group,
			'folder' => '' === $group ? '/' : $group,
			default => self::name( (int) $group ),
		};
	}

	/** A person who is gone is told apart by their number. */
	private static function name( int $user ): string {
		$person = get_userdata( $user );
		return false === $person ? "#$user" : $person->display_name;
	}
}
