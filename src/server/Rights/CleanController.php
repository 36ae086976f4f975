<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Rest\RestError;
use Julkaisuvahti\Rest\RulesetController;
use WP_Error;
use WP_Query;
use WP_REST_Request;

/**
 * Files that are in the library already: which of them tell of places or people
 * (`/media/with-location`, `/media/unexamined`, `/media/<id>/details`), and the file
 * without it, as the browser has made it (`POST /media/<id>/cleaned`).
 */
final readonly class CleanController {

	private const PER_PAGE = 100;

	/** Header: SHA-256 of the file that was cleaned, so that it does not take the place of another. */
	private const FILE = 'x-julkaisuvahti-file';

	public function __construct( private CleanedFile $cleaned ) {
	}

	public function register(): void {
		$list = [
			'methods'             => 'GET',
			'permission_callback' => static fn (): bool => current_user_can( 'upload_files' ),
			'args'                => [
				'page' => [
					'type'    => 'integer',
					'minimum' => 1,
					'default' => 1,
				],
			],
		];
		$item = [ 'permission_callback' => static fn ( WP_REST_Request $request ): bool => current_user_can( 'upload_files' ) && ( 'attachment' !== get_post_type( (int) $request['id'] ) || current_user_can( 'edit_post', (int) $request['id'] ) ) ];
		$yes  = [
			'type'     => 'boolean',
			'required' => true,
		];
		register_rest_route( RulesetController::NAMESPACE, '/media/with-location', $list + [ 'callback' => [ $this, 'with_location' ] ] );
		register_rest_route( RulesetController::NAMESPACE, '/media/unexamined', $list + [ 'callback' => [ $this, 'unexamined' ] ] );
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/(?P<id>[0-9]+)/details',
			[
				$item + [
					'methods'  => 'GET',
					'callback' => [ $this, 'get' ],
				],
				$item + [
					'methods'  => 'PUT',
					'callback' => [ $this, 'put' ],
					'args'     => [
						'location' => $yes,
						'people'   => $yes,
						'sha256'   => [
							'description' => 'Of the file that was read.',
							'type'        => 'string',
							'pattern'     => '^[0-9a-f]{64}$',
						],
					],
				],
			]
		);
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/(?P<id>[0-9]+)/cleaned',
			$item + [
				'methods'  => 'POST',
				'callback' => [ $this, 'clean' ],
			]
		);
	}

	/** @return array{ids: list<int>, total: int, pages: int} */
	public function with_location( WP_REST_Request $request ): array {
		return self::found(
			(int) $request['page'],
			[
				'meta_query' => [
					[
						'key'     => FileDetails::META,
						'value'   => FileDetails::WITH_LOCATION,
						'compare' => 'IN',
					],
				],
			]
		);
	}

	/** @return array{ids: list<int>, total: int, pages: int} Pictures, videos and sounds that nobody has looked into. */
	public function unexamined( WP_REST_Request $request ): array {
		return self::found(
			(int) $request['page'],
			[
				'post_mime_type' => [ 'image', 'video', 'audio' ],
				'meta_query'     => [
					[
						'key'     => FileDetails::META,
						'compare' => 'NOT EXISTS',
					],
				],
			]
		);
	}

	/** @return array<string, mixed>|WP_Error */
	public function get( WP_REST_Request $request ): array|WP_Error {
		$id   = (int) $request['id'];
		$file = self::file_of( $id );
		if ( ! $file instanceof MediaFile ) {
			return $file;
		}
		return [
			'url'     => self::url( $id, $file ),
			'name'    => wp_basename( $file->path ),
			'mime'    => (string) get_post_mime_type( $id ),
			'sha256'  => $file->sha256_of( $id ),
			'details' => FileDetails::of( $id )?->to_array(),
		];
	}

	/** @return array{location: bool, people: bool}|WP_Error */
	public function put( WP_REST_Request $request ): array|WP_Error {
		$id   = (int) $request['id'];
		$file = self::file_of( $id );
		if ( ! $file instanceof MediaFile ) {
			return $file;
		}
		if ( null !== $request['sha256'] && $file->sha256_of( $id ) !== $request['sha256'] ) {
			return RestError::of( 'file_changed', 409, static fn () => __( 'The file has been replaced meanwhile. Try again.', 'julkaisuvahti' ) );
		}
		$details = new FileDetails( (bool) $request['location'], (bool) $request['people'] );
		$details->save( $id );
		return $details->to_array();
	}

	/** @return array<string, mixed>|WP_Error */
	public function clean( WP_REST_Request $request ): array|WP_Error {
		$id   = (int) $request['id'];
		$file = self::file_of( $id );
		if ( ! $file instanceof MediaFile ) {
			return $file;
		}
		$error = $this->cleaned->put( $id, (string) $request->get_body(), (string) $request->get_header( self::FILE ), get_current_user_id() );
		return $error ?? $this->get( $request );
	}

	private static function file_of( int $id ): MediaFile|WP_Error {
		$file = 'attachment' === get_post_type( $id ) ? MediaFile::of( $id ) : null;
		return $file ?? RestError::of( 'media_not_found', 404, static fn () => __( 'There is no such file in the media library.', 'julkaisuvahti' ) );
	}

	/** Of the file as it was uploaded, which lies beside the one that is shown. */
	private static function url( int $id, MediaFile $file ): string {
		$shown = (string) wp_get_attachment_url( $id );
		return substr( $shown, 0, strlen( $shown ) - strlen( wp_basename( $shown ) ) ) . rawurlencode( wp_basename( $file->path ) );
	}

	/**
	 * @param array<string, mixed> $query
	 * @return array{ids: list<int>, total: int, pages: int}
	 */
	private static function found( int $page, array $query ): array {
		$found = new WP_Query(
			$query + [
				'post_type'      => 'attachment',
				'post_status'    => 'inherit',
				'fields'         => 'ids',
				'posts_per_page' => self::PER_PAGE,
				'paged'          => $page,
				'orderby'        => 'ID',
				'order'          => 'ASC',
			] + ( current_user_can( 'edit_others_posts' ) ? [] : [ 'author' => get_current_user_id() ] )
		);
		return [
			'ids'   => array_map( intval( ... ), $found->posts ),
			'total' => $found->found_posts,
			'pages' => $found->max_num_pages,
		];
	}
}
