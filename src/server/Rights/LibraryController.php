<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Language;
use Julkaisuvahti\Rest\RulesetController;
use WP_REST_Request;

/**
 * What the library's own screens ask for: `GET /julkaisuvahti/v1/media/states` after a change,
 * and `GET …/media/overview`, how many files stand how.
 */
final readonly class LibraryController {

	/** In one request; the script asks more than once. */
	private const MOST = 100;

	public function __construct( private LibraryView $view ) {
	}

	public function register(): void {
		$endpoint = [
			'methods'             => 'GET',
			'permission_callback' => static fn (): bool => current_user_can( 'upload_files' ),
		];
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/states',
			$endpoint + [
				'callback' => [ $this, 'states' ],
				'args'     => [
					'ids' => [
						'type'     => 'array',
						'required' => true,
						'maxItems' => self::MOST,
						'items'    => [
							'type'    => 'integer',
							'minimum' => 1,
						],
					],
				],
			]
		);
		register_rest_route( RulesetController::NAMESPACE, '/media/overview', $endpoint + [ 'callback' => [ $this, 'overview' ] ] );
	}

	/** @return list<array{id: int, html: string}> */
	public function states( WP_REST_Request $request ): array {
		$ids = array_values( array_unique( array_map( intval( ... ), $request['ids'] ) ) );
		_prime_post_caches( $ids, false, true );
		$ids = array_values( array_filter( $ids, static fn ( int $id ): bool => 'attachment' === get_post_type( $id ) && current_user_can( 'read_post', $id ) ) );
		return Language::for_current_user( fn (): array => array_map( $this->told( ... ), $ids ) );
	}

	/** @return array{total: int, states: array<string, int>} By {@see LibraryFilter}; what ends soon is confirmed, too. */
	public function overview(): array {
		global $wpdb;
		$rows   = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT COALESCE( state.meta_value, 'none' ) AS state, COUNT( DISTINCT post.ID ) AS files
				FROM {$wpdb->posts} post LEFT JOIN {$wpdb->postmeta} state ON state.post_id = post.ID AND state.meta_key = %s
				WHERE post.post_type = 'attachment' AND post.post_status IN ( 'inherit', 'private' )
				GROUP BY COALESCE( state.meta_value, 'none' )",
				RightsStore::STATE
			)
		);
		$counts = array_map( intval( ... ), array_column( $rows, 'files', 'state' ) );
		return [
			'total'  => array_sum( $counts ),
			'states' => [
				LibraryFilter::Unconfirmed->value => ( $counts[ Standing::None->value ] ?? 0 ) + ( $counts[ Standing::Replaced->value ] ?? 0 ),
				LibraryFilter::Confirmed->value   => $counts[ Standing::Confirmed->value ] ?? 0,
				LibraryFilter::Ending->value      => self::count_ending(),
				LibraryFilter::Baseline->value    => $counts[ Standing::Baseline->value ] ?? 0,
				LibraryFilter::Withdrawn->value   => $counts[ Standing::Withdrawn->value ] ?? 0,
			],
		];
	}

	private static function count_ending(): int {
		$query = new \WP_Query(
			[
				'post_type'      => 'attachment',
				'post_status'    => [ 'inherit', 'private' ],
				'meta_query'     => LibraryFilter::Ending->meta_query(),
				'fields'         => 'ids',
				'posts_per_page' => 1,
			]
		);
		return $query->found_posts;
	}

	/** @return array{id: int, html: string} */
	private function told( int $id ): array {
		return [
			'id'   => $id,
			'html' => $this->view->inside( $id ),
		];
	}
}
