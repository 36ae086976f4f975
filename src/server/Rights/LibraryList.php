<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use WP_Post;
use WP_Query;

/** The media library as a list: a column, a filter, and ways to the form for one file and for many. */
final readonly class LibraryList {

	public const COLUMN = 'julkaisuvahti_rights';
	public const BULK   = 'julkaisuvahti_confirm';

	/** In the address after a bulk action that only a script can do. */
	private const UNDONE = 'julkaisuvahti_no_script';

	public function __construct( private LibraryView $view ) {
	}

	public function hook(): void {
		add_filter( 'manage_media_columns', [ $this, 'add_column' ] );
		add_action( 'manage_media_custom_column', [ $this, 'show_column' ], 10, 2 );
		add_filter( 'media_row_actions', [ $this, 'add_action' ], 10, 2 );
		add_filter( 'bulk_actions-upload', [ $this, 'add_bulk_action' ] );
		add_filter( 'handle_bulk_actions-upload', [ $this, 'without_script' ], 10, 2 );
		add_action( 'restrict_manage_posts', [ $this, 'show_filter' ] );
		add_action( 'pre_get_posts', [ $this, 'filter' ] );
		add_action( 'admin_notices', [ $this, 'show_notice' ] );
		add_filter( 'removable_query_args', static fn ( array $names ): array => [ ...$names, self::UNDONE ] );
	}

	/**
	 * Filter `manage_media_columns`.
	 *
	 * @param array<string, string> $columns
	 * @return array<string, string> With ours behind the author, where there is one.
	 */
	public function add_column( array $columns ): array {
		if ( ! current_user_can( 'upload_files' ) ) {
			return $columns;
		}
		$place = array_search( 'author', array_keys( $columns ), true );
		$place = false === $place ? count( $columns ) : $place + 1;
		return array_slice( $columns, 0, $place, true )
			+ [ self::COLUMN => esc_html__( 'Rights', 'julkaisuvahti' ) ]
			+ array_slice( $columns, $place, null, true );
	}

	/** Action `manage_media_custom_column`. The query of the list has brought all meta with it. */
	public function show_column( string $column, int $attachment ): void {
		if ( self::COLUMN === $column ) {
			echo $this->view->slot( $attachment ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped piece by piece.
		}
	}

	/**
	 * Filter `media_row_actions`.
	 *
	 * @param array<string, string> $actions HTML.
	 * @return array<string, string>
	 */
	public function add_action( array $actions, WP_Post $post ): array {
		if ( 'trash' !== $post->post_status && current_user_can( 'upload_files' ) ) {
			$actions[ self::COLUMN ] = LibraryView::open_link( $post->ID, __( 'Rights', 'julkaisuvahti' ), '' );
		}
		return $actions;
	}

	/**
	 * Filter `bulk_actions-upload`.
	 *
	 * @param array<string, string> $actions
	 * @return array<string, string>
	 */
	public function add_bulk_action( array $actions ): array {
		return isset( $actions['untrash'] ) ? $actions : [ self::BULK => __( 'Confirm rights', 'julkaisuvahti' ) ] + $actions;
	}

	/** Filter `handle_bulk_actions-upload`: where the script works, the form is open instead. */
	public function without_script( string $location, string $action ): string {
		return self::BULK === $action ? add_query_arg( self::UNDONE, '1', $location ) : $location;
	}

	/** Action `admin_notices`. */
	public function show_notice(): void {
		if ( isset( $_GET[ self::UNDONE ] ) && 'upload' === get_current_screen()?->id ) {
			wp_admin_notice(
				esc_html__( 'Nothing was confirmed: the form needs JavaScript. Allow it in your browser, reload the page and try again.', 'julkaisuvahti' ),
				[ 'type' => 'warning' ]
			);
		}
	}

	/** Action `restrict_manage_posts`. */
	public function show_filter( string $type ): void {
		if ( 'attachment' !== $type || ! current_user_can( 'upload_files' ) ) {
			return;
		}
		$asked = LibraryFilter::asked();
		printf(
			'<label for="julkaisuvahti-rights-filter" class="screen-reader-text">%1$s</label><select id="julkaisuvahti-rights-filter" name="%2$s"><option value="">%3$s</option>',
			esc_html__( 'Filter by rights', 'julkaisuvahti' ),
			esc_attr( LibraryFilter::QUERY ),
			esc_html__( 'All rights', 'julkaisuvahti' )
		);
		foreach ( LibraryFilter::cases() as $filter ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $filter->value ), selected( $filter->value, $asked?->value, false ), esc_html( $filter->label() ) );
		}
		echo '</select>';
	}

	/** Action `pre_get_posts`. */
	public function filter( WP_Query $query ): void {
		if ( ! is_admin() || ! $query->is_main_query() || 'attachment' !== $query->get( 'post_type' ) ) {
			return;
		}
		$filter = LibraryFilter::asked();
		if ( null === $filter ) {
			return;
		}
		$other = $query->get( 'meta_query' );
		$query->set( 'meta_query', is_array( $other ) && [] !== $other ? [ 'relation' => 'AND', $other, $filter->meta_query() ] : $filter->meta_query() );
	}
}
