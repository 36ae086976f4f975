<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Rest\RestError;
use Julkaisuvahti\Rest\RulesetController;
use Julkaisuvahti\Review\Reviewers;
use WP_Error;
use WP_REST_Request;

/**
 * `/julkaisuvahti/v1/media/<id>/withdraw`: takes a file out of all publications (POST), brings
 * it back (DELETE), says how it is (GET). Any editor may: somebody's parent is on the phone.
 *
 * Each answers `{ id, withdrawn, unreachable, standing, copies }`. `unreachable` is false for a
 * withdrawn file that could not be moved away from its address: it has left the publications
 * all the same, and somebody is to remove it where it is kept. `copies` are the ids of pictures
 * that were cropped out of it and are not withdrawn: the person may want them out, too.
 */
final readonly class WithdrawalController {

	public function __construct(
		private Withdrawal $withdrawal,
		private Rights $rights,
		private WhereUsed $uses,
	) {
	}

	public function register(): void {
		$endpoint = [ 'permission_callback' => self::may( ... ) ];
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/(?P<id>[0-9]+)/withdraw',
			[
				$endpoint + [
					'methods'  => 'GET',
					'callback' => [ $this, 'get' ],
				],
				$endpoint + [
					'methods'  => 'POST',
					'callback' => [ $this, 'withdraw' ],
				],
				$endpoint + [
					'methods'  => 'DELETE',
					'callback' => [ $this, 'bring_back' ],
				],
			]
		);
	}

	public static function may(): bool {
		return current_user_can( Reviewers::CAPABILITY ) || current_user_can( 'edit_others_posts' );
	}

	/** @return array<string, mixed>|WP_Error */
	public function get( WP_REST_Request $request ): array|WP_Error {
		return self::is_media( $request ) ? $this->told( (int) $request['id'] ) : self::not_found();
	}

	/** @return array<string, mixed>|WP_Error */
	public function withdraw( WP_REST_Request $request ): array|WP_Error {
		$id = (int) $request['id'];
		if ( ! self::is_media( $request ) ) {
			return self::not_found();
		}
		return $this->withdrawal->withdraw( $id, get_current_user_id() )
			? $this->told( $id )
			: RestError::of( 'not_stored', 500, static fn () => __( 'The rights could not be saved. Try again.', 'julkaisuvahti' ) );
	}

	/** @return array<string, mixed>|WP_Error */
	public function bring_back( WP_REST_Request $request ): array|WP_Error {
		$id = (int) $request['id'];
		if ( ! self::is_media( $request ) ) {
			return self::not_found();
		}
		if ( ! $this->withdrawal->is_withdrawn( $id ) ) {
			return RestError::of( 'nothing_to_undo', 409, static fn () => __( 'There is nothing to undo.', 'julkaisuvahti' ) );
		}
		return $this->withdrawal->bring_back( $id, get_current_user_id() )
			? $this->told( $id )
			: RestError::of( 'file_in_the_way', 409, static fn () => __( 'The file could not be brought back: there is another file in its place. Ask whoever looks after the site to move it away.', 'julkaisuvahti' ) );
	}

	/** @return array<string, mixed> */
	private function told( int $id ): array {
		return [
			'id'          => $id,
			'withdrawn'   => $this->withdrawal->is_withdrawn( $id ),
			'unreachable' => $this->withdrawal->is_unreachable( $id ),
			'standing'    => $this->rights->standing( $id )->value,
			'copies'      => array_values( array_filter( $this->uses->copies( $id ), fn ( int $copy ): bool => ! $this->withdrawal->is_withdrawn( $copy ) ) ),
		];
	}

	private static function is_media( WP_REST_Request $request ): bool {
		return 'attachment' === get_post_type( (int) $request['id'] ) && current_user_can( 'read_post', (int) $request['id'] );
	}

	private static function not_found(): WP_Error {
		return RestError::of( 'media_not_found', 404, static fn () => __( 'There is no such file in the media library.', 'julkaisuvahti' ) );
	}
}
