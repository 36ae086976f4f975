<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use WP_Post;

/** The media library as a grid, and the media dialog of every editor: marks and details. */
final readonly class LibraryGrid {

	/** In what WordPress tells its scripts of a file. */
	public const KEY = 'julkaisuvahtiRights';

	public function __construct( private LibraryView $view ) {
	}

	public function hook(): void {
		add_filter( 'wp_prepare_attachment_for_js', [ $this, 'tell' ], 10, 2 );
		add_filter( 'attachment_fields_to_edit', [ $this, 'add_field' ], 10, 2 );
	}

	/**
	 * Filter `wp_prepare_attachment_for_js`.
	 *
	 * @param array<string, mixed> $told
	 * @return array<string, mixed>
	 */
	public function tell( array $told, WP_Post $post ): array {
		if ( current_user_can( 'upload_files' ) ) {
			$told[ self::KEY ] = $this->view->state( $post->ID )->to_array();
		}
		return $told;
	}

	/**
	 * Filter `attachment_fields_to_edit`.
	 *
	 * @param array<string, array<string, mixed>> $fields
	 * @return array<string, array<string, mixed>>
	 */
	public function add_field( array $fields, WP_Post $post ): array {
		if ( current_user_can( 'upload_files' ) ) {
			$fields['julkaisuvahti_rights'] = [
				'label'        => esc_html__( 'Rights', 'julkaisuvahti' ),
				'input'        => 'html',
				'html'         => $this->view->slot( $post->ID ),
				// The file's own screen has a box with more.
				'show_in_edit' => false,
			];
		}
		return $fields;
	}
}
