<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Settings;

/** What makes the settings page handier; the page works without it. */
final readonly class PageScript {

	private const HANDLE = 'julkaisuvahti-settings';

	public function __construct( private string $plugin_file ) {
	}

	/** Action `admin_enqueue_scripts`, on the settings page. */
	public function enqueue(): void {
		$folder = plugin_dir_path( $this->plugin_file ) . 'build';
		if ( ! is_readable( "$folder/settings.js" ) || ! is_readable( "$folder/settings.asset.php" ) ) {
			return;
		}
		$asset = require "$folder/settings.asset.php";
		wp_enqueue_script( self::HANDLE, plugins_url( 'build/settings.js', $this->plugin_file ), $asset['dependencies'], $asset['version'], [ 'in_footer' => true ] );
		wp_set_script_translations( self::HANDLE, 'julkaisuvahti', "$folder/languages" );
	}
}
