<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Credits;

use Julkaisuvahti\Language;
use Julkaisuvahti\Rest\RulesetController;
use Julkaisuvahti\Rights\MediaScripts;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;

/** The script `julkaisuvahti-documents`, which reads PDF and office files in the browser and has their text checked. */
final readonly class DocumentScripts {

	public const HANDLE = 'julkaisuvahti-documents';

	/** Where files are uploaded without the media modal. */
	private const SCREENS = [ 'upload.php', 'media-new.php' ];

	public function __construct(
		private string $plugin_file,
		private Rulebook $rulebook,
		private MediaScripts $scripts,
	) {
	}

	/** Action `admin_enqueue_scripts`. */
	public function enqueue_on( string $screen ): void {
		if ( in_array( $screen, self::SCREENS, true ) ) {
			$this->enqueue();
		}
	}

	/** Once a page, however often it is asked for. What reads the files is fetched when there is one. */
	public function enqueue(): void {
		if ( wp_script_is( self::HANDLE, 'enqueued' ) || ! current_user_can( 'upload_files' ) || ! $this->scripts->enqueue( self::HANDLE, 'documents' ) ) {
			return;
		}
		wp_add_inline_script(
			self::HANDLE,
			'window.julkaisuvahtiDocumentData = ' . wp_json_encode( $this->data(), JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_THROW_ON_ERROR ) . ';',
			'before'
		);
	}

	/** @return array{readerUrl: string, workerUrl: string, namesUrl: string, rulesPath: string, language: 'fi'|'sv'|'en'} */
	private function data(): array {
		try {
			$names = (string) $this->rulebook->ruleset()->names_hash();
		} catch ( RulesUnavailable ) {
			// The check asks for the rules and hears then that there are none.
			$names = '';
		}
		return [
			'readerUrl' => $this->worker( 'document-worker' ),
			'workerUrl' => $this->worker( 'worker' ),
			'namesUrl'  => add_query_arg( 'ver', substr( $names, 0, 16 ), plugins_url( 'build/names.bin', $this->plugin_file ) ),
			'rulesPath' => '/' . RulesetController::NAMESPACE . RulesetController::ROUTE,
			'language'  => Language::of_locale( get_user_locale() ),
		];
	}

	private function worker( string $name ): string {
		$asset = plugin_dir_path( $this->plugin_file ) . "build/$name.asset.php";
		return add_query_arg( 'ver', is_readable( $asset ) ? ( require $asset )['version'] : '', plugins_url( "build/$name.js", $this->plugin_file ) );
	}
}
