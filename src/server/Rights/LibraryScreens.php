<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use WP_Post;

/** Which scripts are where media are looked at, and the box on the screen of one file. */
final readonly class LibraryScreens {

	private const LIBRARY = 'julkaisuvahti-media-library';
	private const PAGE    = 'julkaisuvahti-media-page';

	public function __construct(
		private MediaScripts $scripts,
		private UploadScripts $uploads,
		private MediaPage $page,
	) {
	}

	public function hook(): void {
		add_action( 'admin_enqueue_scripts', [ $this, 'enqueue' ] );
		add_action( 'wp_enqueue_media', [ $this, 'enqueue_with_dialog' ] );
		add_action( 'add_meta_boxes_attachment', [ $this, 'add_box' ] );
		add_action( 'admin_menu', [ $this->page, 'register' ] );
	}

	/** Action `admin_enqueue_scripts`. */
	public function enqueue( string $screen ): void {
		$is_attachment = 'post.php' === $screen && 'attachment' === get_current_screen()?->post_type;
		if ( ! current_user_can( 'upload_files' ) || ! ( 'upload.php' === $screen || $is_attachment || $this->page->is( $screen ) ) ) {
			return;
		}
		$this->scripts->enqueue_form();
		if ( 'upload.php' === $screen ) {
			$this->enqueue_library( [] );
			return;
		}
		// It takes the location out of files.
		$this->uploads->enqueue();
		if ( $this->scripts->enqueue( self::PAGE, 'media-page', [ MediaScripts::FORM, UploadScripts::HANDLE ] ) ) {
			wp_add_inline_script(
				self::PAGE,
				'window.julkaisuvahtiMediaPage = ' . wp_json_encode( $this->page->data(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_INVALID_UTF8_SUBSTITUTE ) . ';',
				'before'
			);
		}
	}

	/** Action `wp_enqueue_media`: the media dialog may be on any screen. */
	public function enqueue_with_dialog(): void {
		if ( is_admin() && current_user_can( 'upload_files' ) ) {
			$this->scripts->enqueue_form();
			$this->enqueue_library( [ 'media-views' ] );
		}
	}

	/** Action `add_meta_boxes_attachment`. */
	public function add_box(): void {
		if ( current_user_can( 'upload_files' ) ) {
			add_meta_box( 'julkaisuvahti-rights', esc_html__( 'Rights', 'julkaisuvahti' ), [ $this, 'show_box' ], 'attachment', 'normal', 'high' );
		}
	}

	public function show_box( WP_Post $post ): void {
		printf( '<div id="julkaisuvahti-media-item" data-id="%d">', (int) $post->ID );
		self::show_no_script();
		echo '</div>';
	}

	/** In the place of what only a script can show. */
	public static function show_no_script(): void {
		printf( '<noscript><p>%s</p></noscript>', esc_html__( 'This needs JavaScript. Allow it in your browser and reload the page.', 'julkaisuvahti' ) );
	}

	/** @param list<string> $after */
	private function enqueue_library( array $after ): void {
		if ( wp_script_is( self::LIBRARY, 'enqueued' ) ) {
			return;
		}
		if ( $this->scripts->enqueue( self::LIBRARY, 'media-library', [ MediaScripts::FORM, ...$after ] ) ) {
			wp_enqueue_style( 'dashicons' );
		}
	}
}
