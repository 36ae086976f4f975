<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use Julkaisuvahti\Gate\Reach;
use Julkaisuvahti\Language;
use Julkaisuvahti\Rest\RestError;
use Julkaisuvahti\Rest\RulesetController;
use WP_Error;
use WP_Post;
use WP_REST_Request;

/**
 * `GET /julkaisuvahti/v1/media/<id>/uses`: where a file is shown or linked.
 *
 * `uses` are posts, the published ones first: `title`, `type` and `status` are plain text in
 * the language of the person; `how` is a list of `featured`, `content`, `pattern` (it shows
 * a synced pattern that holds the file) and `linked` (an event whose organizer or venue holds
 * it). `site` are parts of the site that are no posts (`how`: `logo`, `icon`, `header`,
 * `background`, `widget`, `term`). `hidden` counts posts that the person may not see. `copies`
 * are the ids of pictures that were cropped out of it. `more` says that not all are told.
 */
final readonly class WhereUsedController {

	private const MOST = 100;

	public function __construct( private WhereUsed $uses ) {
	}

	public function register(): void {
		register_rest_route(
			RulesetController::NAMESPACE,
			'/media/(?P<id>[0-9]+)/uses',
			[
				'methods'             => 'GET',
				'callback'            => [ $this, 'get' ],
				'permission_callback' => static fn (): bool => current_user_can( 'upload_files' ),
			]
		);
	}

	/** @return array<string, mixed>|WP_Error */
	public function get( WP_REST_Request $request ): array|WP_Error {
		$id = (int) $request['id'];
		if ( 'attachment' !== get_post_type( $id ) || ! current_user_can( 'read_post', $id ) ) {
			return RestError::of( 'media_not_found', 404, static fn () => __( 'There is no such file in the media library.', 'julkaisuvahti' ) );
		}
		[ 'posts' => $posts, 'more' => $more ] = $this->uses->of( $id, self::MOST );
		$seen = array_filter( array_keys( $posts ), static fn ( int $post ): bool => current_user_can( 'read_post', $post ) || current_user_can( 'edit_post', $post ) );
		return Language::for_current_user(
			fn (): array => [
				'id'     => $id,
				'uses'   => array_values( array_map( static fn ( int $post ): array => self::told( get_post( $post ), $posts[ $post ] ), $seen ) ),
				'site'   => array_map( self::part( ... ), $this->uses->of_site( $id ) ),
				'hidden' => count( $posts ) - count( $seen ),
				'copies' => $this->uses->copies( $id ),
				'more'   => $more,
			]
		);
	}

	/**
	 * @param list<string> $how
	 * @return array<string, mixed>
	 */
	private static function told( WP_Post $post, array $how ): array {
		$is_out = Reach::Nobody !== Reach::of( $post->post_status, $post->post_password );
		return [
			'id'        => $post->ID,
			'title'     => self::plain( $post->post_title ),
			'postType'  => $post->post_type,
			'type'      => (string) ( get_post_type_object( $post->post_type )->labels->singular_name ?? $post->post_type ),
			'status'    => $post->post_status,
			'statusLabel' => (string) ( get_post_status_object( $post->post_status )->label ?? $post->post_status ),
			'published' => $is_out,
			'editLink'  => current_user_can( 'edit_post', $post->ID ) ? get_edit_post_link( $post, 'raw' ) : null,
			'link'      => $is_out && is_post_type_viewable( $post->post_type ) ? (string) get_permalink( $post ) : null,
			'how'       => $how,
		];
	}

	/**
	 * @param array<string, mixed> $part
	 * @return array{how: string, title: string, editLink: ?string}
	 */
	private static function part( array $part ): array {
		$link = match ( $part['how'] ) {
			'term' => get_edit_term_link( $part['term'], $part['taxonomy'] ),
			'widget' => current_user_can( 'edit_theme_options' ) ? admin_url( 'widgets.php' ) : null,
			default => current_user_can( 'customize' ) ? admin_url( 'customize.php' ) : null,
		};
		return [
			'how'      => $part['how'],
			'title'    => self::plain( $part['title'] ),
			'editLink' => $link,
		];
	}

	/** A title is markup in WordPress. */
	private static function plain( string $title ): string {
		return trim( html_entity_decode( wp_strip_all_tags( $title ), ENT_QUOTES | ENT_HTML5 ) );
	}
}
