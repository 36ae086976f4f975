<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Urgent;

use Julkaisuvahti\Gate\Reach;
use Julkaisuvahti\Review\Reviewers;
use Julkaisuvahti\Review\ReviewRight;
use WP_Post;
use WP_Query;

/** Urgent notices in the lists of posts: marked, listed by themselves, and ticked off by a reviewer. */
final readonly class UrgentList {

	private const QUERY  = 'julkaisuvahti_urgent';
	private const ACTION = 'julkaisuvahti_urgent_checked';

	public function __construct( private Reviewers $reviewers ) {
	}

	/** @param list<string> $types Post types. */
	public function hook( array $types ): void {
		foreach ( $types as $type ) {
			add_filter( "views_edit-$type", [ $this, 'add_view' ] );
		}
		add_filter( 'display_post_states', [ $this, 'add_state' ], 10, 2 );
		add_filter( 'post_row_actions', [ $this, 'add_action' ], 10, 2 );
		add_filter( 'page_row_actions', [ $this, 'add_action' ], 10, 2 );
		add_action( 'pre_get_posts', [ $this, 'filter' ] );
		add_action( 'admin_post_' . self::ACTION, [ $this, 'take' ] );
	}

	public static function address_of( string $post_type ): string {
		return add_query_arg(
			[
				'post_type'  => $post_type,
				self::QUERY => '1',
			],
			admin_url( 'edit.php' )
		);
	}

	/**
	 * Filter `display_post_states`.
	 *
	 * @param array<string, string> $states
	 * @return array<string, string>
	 */
	public function add_state( array $states, WP_Post $post ): array {
		$mark = self::mark_of( $post );
		if ( null !== $mark ) {
			/* translators: %s: day and month. */
			$states['julkaisuvahti-urgent'] = esc_html( sprintf( __( 'Urgent – to be checked by %s', 'julkaisuvahti' ), $mark->due_date() ) );
		}
		return $states;
	}

	/**
	 * Filter `views_edit-…`.
	 *
	 * @param array<string, string> $views HTML.
	 * @return array<string, string>
	 */
	public function add_view( array $views ): array {
		$type  = get_current_screen()?->post_type ?? '';
		$count = current_user_can( Reviewers::CAPABILITY ) ? self::count( $type ) : 0;
		if ( $count > 0 ) {
			$views[ self::QUERY ] = sprintf(
				'<a href="%s"%s>%s</a>',
				esc_url( self::address_of( $type ) ),
				self::is_asked_for() ? ' class="current" aria-current="page"' : '',
				/* translators: %d: number of posts. */
				esc_html( sprintf( __( 'Urgent, to be checked (%d)', 'julkaisuvahti' ), $count ) )
			);
		}
		return $views;
	}

	/** Action `pre_get_posts`. */
	public function filter( WP_Query $query ): void {
		if ( is_admin() && $query->is_main_query() && self::is_asked_for() ) {
			$query->set( 'post_status', self::statuses() );
			$query->set( 'meta_key', UrgentMark::META );
			$query->set( 'meta_compare', 'EXISTS' );
		}
	}

	/**
	 * Filters `post_row_actions` and `page_row_actions`.
	 *
	 * @param array<string, string> $actions HTML.
	 * @return array<string, string>
	 */
	public function add_action( array $actions, WP_Post $post ): array {
		$mark = self::mark_of( $post );
		if ( null !== $mark && $this->may_check( $post, $mark ) ) {
			$address = add_query_arg(
				[
					'action' => self::ACTION,
					'post'   => $post->ID,
				],
				admin_url( 'admin-post.php' )
			);

			$actions[ self::ACTION ] = sprintf(
				'<a href="%s">%s</a>',
				esc_url( wp_nonce_url( $address, self::nonce_of( $post ) ) ),
				esc_html__( 'Mark as checked', 'julkaisuvahti' )
			);
		}
		return $actions;
	}

	/** Action `admin_post_…`: a reviewer has looked at it. */
	public function take(): void {
		$post = get_post( (int) ( $_GET['post'] ?? 0 ) );
		$mark = $post instanceof WP_Post ? self::mark_of( $post ) : null;
		if ( null !== $mark ) {
			check_admin_referer( self::nonce_of( $post ) );
			if ( ! $this->may_check( $post, $mark ) ) {
				wp_die( esc_html__( 'Another reviewer looks at this.', 'julkaisuvahti' ), '', [ 'response' => 403 ] );
			}
			$mark->check( get_current_user_id() );
		}
		if ( wp_safe_redirect( wp_get_referer() ?: admin_url( 'edit.php' ) ) ) {
			exit;
		}
	}

	/** Neither the author nor whoever published it, where there is somebody else. */
	private function may_check( WP_Post $post, UrgentMark $mark ): bool {
		$user  = get_current_user_id();
		$right = $this->reviewers->right_of( $user, $post );
		return ReviewRight::SelfCheck === $right
			|| ( ReviewRight::Reviewer === $right && ( $mark->by !== $user || ! $this->reviewers->has_another( $post, $user, (int) $post->post_author ) ) );
	}

	/** What is no longer published has nothing to be checked in a hurry. */
	private static function mark_of( WP_Post $post ): ?UrgentMark {
		return in_array( $post->post_status, self::statuses(), true ) ? UrgentMark::of_post( $post->ID ) : null;
	}

	private static function count( string $type ): int {
		$query = new WP_Query(
			[
				'post_type'      => $type,
				'post_status'    => self::statuses(),
				'meta_key'       => UrgentMark::META,
				'meta_compare'   => 'EXISTS',
				'fields'         => 'ids',
				'posts_per_page' => 1,
			]
		);
		return $query->found_posts;
	}

	/** @return list<string> */
	private static function statuses(): array {
		return array_values( array_diff( Reach::public_statuses(), [ 'future' ] ) );
	}

	private static function is_asked_for(): bool {
		return '1' === ( $_GET[ self::QUERY ] ?? '' );
	}

	private static function nonce_of( WP_Post $post ): string {
		return self::ACTION . "-$post->ID";
	}
}
