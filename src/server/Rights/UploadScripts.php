<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** The script that reads files before they are uploaded, wherever WordPress takes uploads. */
final readonly class UploadScripts {

	public const HANDLE = 'julkaisuvahti-media-uploads';

	private const SCREENS = [ 'upload.php', 'media-new.php' ];

	public function __construct(
		private string $plugin_file,
		private MediaScripts $scripts,
	) {
	}

	/** Action `admin_enqueue_scripts`. */
	public function enqueue_on( string $screen ): void {
		if ( in_array( $screen, self::SCREENS, true ) ) {
			$this->enqueue();
		}
	}

	/** Actions `enqueue_block_editor_assets` and `wp_enqueue_media`; once a page. */
	public function enqueue(): void {
		// After plupload, whose uploaders it holds.
		if ( wp_script_is( self::HANDLE, 'enqueued' ) || ! current_user_can( 'upload_files' ) || ! $this->scripts->enqueue( self::HANDLE, 'media-uploads', [ 'plupload' ] ) ) {
			return;
		}
		$this->scripts->enqueue_form();
		$worker = plugin_dir_path( $this->plugin_file ) . 'build/media-worker.asset.php';
		$data   = [
			'workerUrl'       => add_query_arg( 'ver', is_readable( $worker ) ? ( require $worker )['version'] : false, plugins_url( 'build/media-worker.js', $this->plugin_file ) ),
			'removesLocation' => MediaSettings::load()->removes_location,
		];
		wp_add_inline_script(
			self::HANDLE,
			'window.julkaisuvahtiUploadSettings = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT ) . ';',
			'before'
		);
	}
}
