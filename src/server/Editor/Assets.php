<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Editor;

use Julkaisuvahti\Content\PostText;
use Julkaisuvahti\Gate\ContinueOffer;
use Julkaisuvahti\Gate\Reach;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Language;
use Julkaisuvahti\Rest\RulesetController;
use Julkaisuvahti\Rights\MediaScripts;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Urgent\Grants;
use WP_Post;

/** Brings the guard into the block editor, where a guarded post is being written. */
final readonly class Assets {

	private const HANDLE = 'julkaisuvahti-editor';

	public function __construct(
		private string $plugin_file,
		private Settings $settings,
		private Rulebook $rulebook,
		private PostKeys $keys,
		private Grants $urgent,
		private MediaScripts $media,
	) {
	}

	/** True where `npm run build` has not been run, or the copy is not whole. */
	public function are_missing(): bool {
		return ! is_readable( $this->path( 'editor.asset.php' ) ) || ! is_readable( $this->path( 'editor.js' ) );
	}

	/** Action `enqueue_block_editor_assets`; the site and widget editors fire it too. */
	public function enqueue(): void {
		$post   = get_post();
		$screen = get_current_screen();
		if ( ! $post instanceof WP_Post || null === $screen || 'post' !== $screen->base
			|| ! $this->settings->checks( $post->post_type ) || $this->are_missing() ) {
			return;
		}
		$this->media->enqueue_form();
		$asset = require $this->path( 'editor.asset.php' );
		wp_register_script( self::HANDLE, $this->url( 'editor.js' ), $asset['dependencies'], $asset['version'], [ 'in_footer' => true ] );
		wp_add_inline_script(
			self::HANDLE,
			// The flags keep `</script>` and the like from ending the element.
			'window.julkaisuvahti = ' . wp_json_encode( $this->data( $post, $asset['version'] ), JSON_HEX_TAG | JSON_HEX_AMP | JSON_HEX_APOS | JSON_HEX_QUOT | JSON_THROW_ON_ERROR ) . ';',
			'before'
		);
		wp_set_script_translations( self::HANDLE, 'julkaisuvahti', $this->path( 'languages' ) );
		wp_enqueue_script( self::HANDLE );

		if ( is_readable( $this->path( 'editor.css' ) ) ) {
			wp_enqueue_style( self::HANDLE, $this->url( 'editor.css' ), [ 'wp-components' ], $asset['version'] );
		}
	}

	/**
	 * @return array{workerUrl: string, namesUrl: string, author: string, ruleset: array{path: string, hash: string}, key: string, language: 'fi'|'sv'|'en', publicStatuses: list<string>, heldText: ?array<string, mixed>, mayPublishUrgently: bool}
	 */
	private function data( WP_Post $post, string $version ): array {
		try {
			$ruleset = $this->rulebook->ruleset();
			$hash    = $ruleset->hash_for( $this->settings->site );
			$names   = (string) $ruleset->names_hash();
		} catch ( RulesUnavailable ) {
			// The editor asks for the rules and hears then that there are none.
			$hash  = '';
			$names = '';
		}
		$worker = $this->path( 'worker.asset.php' );
		return [
			// The version is the pack's own: the browser keeps it through updates that leave it as it is.
			'namesUrl'       => add_query_arg( 'ver', substr( $names, 0, 16 ), $this->url( 'names.bin' ) ),
			'workerUrl'      => add_query_arg( 'ver', is_readable( $worker ) ? ( require $worker )['version'] : $version, $this->url( 'worker.js' ) ),
			'ruleset'        => [
				'path' => '/' . RulesetController::NAMESPACE . RulesetController::ROUTE,
				'hash' => $hash,
			],
			'key'            => $this->keys->of_post( $post->ID ),
			'language'       => Language::of_locale( get_user_locale() ),
			'author'         => PostText::author_of( $post ),
			'publicStatuses' => Reach::public_statuses(),
			'heldText'       => ContinueOffer::of_post( $post )?->to_array(),
			'mayPublishUrgently' => $this->urgent->may_ask( get_current_user_id(), $post ),
		];
	}

	private function path( string $file ): string {
		return plugin_dir_path( $this->plugin_file ) . "build/$file";
	}

	private function url( string $file ): string {
		return plugins_url( "build/$file", $this->plugin_file );
	}
}
