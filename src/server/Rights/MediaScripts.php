<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * The scripts that ask about media, wherever media are chosen: `julkaisuvahti-media-rights` has
 * the form, and the others on the page open it.
 */
final readonly class MediaScripts {

	public const FORM = 'julkaisuvahti-media-rights';

	public function __construct( private string $plugin_file ) {
	}

	/** Enqueues the form, with what the site offers in it. Once a page, however often it is asked for. */
	public function enqueue_form(): void {
		if ( wp_script_is( self::FORM, 'enqueued' ) || ! current_user_can( 'upload_files' ) || ! $this->enqueue( self::FORM, 'media-rights' ) ) {
			return;
		}
		$settings = MediaSettings::load();
		$data     = [
			'creators'   => $settings->creators,
			'licences'   => $settings->licences,
			'standing'   => $settings->standing,
			'userName'   => wp_get_current_user()->display_name,
			'scriptsUrl' => plugins_url( 'build/', $this->plugin_file ),
		];
		wp_add_inline_script(
			self::FORM,
			'window.julkaisuvahtiMedia = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_INVALID_UTF8_SUBSTITUTE ) . ';',
			'before'
		);
	}

	/**
	 * @param string       $name  Of the file in build/, without its ending.
	 * @param list<string> $after Handles of scripts that it needs beside those that it imports.
	 * @return bool Whether it is there.
	 */
	public function enqueue( string $handle, string $name, array $after = [] ): bool {
		$folder = plugin_dir_path( $this->plugin_file ) . 'build';
		if ( ! is_readable( "$folder/$name.js" ) || ! is_readable( "$folder/$name.asset.php" ) ) {
			return false;
		}
		$asset = require "$folder/$name.asset.php";
		wp_enqueue_script( $handle, plugins_url( "build/$name.js", $this->plugin_file ), [ ...$asset['dependencies'], ...$after ], $asset['version'], [ 'in_footer' => true ] );
		wp_set_script_translations( $handle, 'julkaisuvahti', "$folder/languages" );
		if ( is_readable( "$folder/$name.css" ) ) {
			wp_enqueue_style( $handle, plugins_url( "build/$name.css", $this->plugin_file ), [ 'wp-components' ], $asset['version'] );
		}
		return true;
	}
}
