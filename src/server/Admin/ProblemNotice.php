<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Admin;

use Julkaisuvahti\Editor\Assets;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Rules\NamesPack;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Rules\RulesUnavailable;
use Julkaisuvahti\Settings\Settings;

/** Tells whoever can mend it what is wrong with the guard itself, and what to do. */
final readonly class ProblemNotice {

	public function __construct(
		private Settings $settings,
		private Rulebook $rulebook,
		private Assets $assets,
		private NamesPack $names,
	) {
	}

	/** Action `admin_notices`. */
	public function show(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		foreach ( $this->problems() as $problem ) {
			printf( '<div class="notice notice-error"><p><strong>Julkaisuvahti:</strong> %s</p></div>', esc_html( $problem ) );
		}
	}

	/** @return list<string> */
	private function problems(): array {
		$problems = [];
		try {
			$broken_names = $this->names->problem( $this->rulebook->ruleset() );
			if ( null !== $broken_names ) {
				$problems[] = sprintf(
					/* translators: %s: what is wrong with the file. */
					__( 'Names of persons cannot be checked (%s): authors are asked to go through them themselves. Everything else is checked. Install the plugin again or, in a copy of its source, run “npm run build”.', 'julkaisuvahti' ),
					$broken_names
				);
			}
		} catch ( RulesUnavailable $problem ) {
			$problems[] = sprintf(
				/* translators: %s: what is wrong with the file of rules. */
				__( 'The checking rules could not be read (%s). Until they can, nothing that is guarded can be published; drafts can be saved. Install the plugin again or, in a copy of its source, run “npm run build”.', 'julkaisuvahti' ),
				$problem->getMessage()
			);
		}
		if ( $this->assets->are_missing() ) {
			$problems[] = __( 'The editor’s part of the plugin is missing: authors see no findings while they write. Publishing is still checked. Install the plugin again or, in a copy of its source, run “npm run build”.', 'julkaisuvahti' );
		}
		if ( null !== $this->settings->problem ) {
			$problems[] = sprintf(
				/* translators: 1: option name, 2: what is wrong with its value. */
				__( 'The settings could not be read (%1$s: %2$s). The defaults are in use. Save the settings again, or delete the option.', 'julkaisuvahti' ),
				Settings::OPTION,
				$this->settings->problem
			);
		}
		if ( PostKeys::has_unusable_constant() ) {
			$problems[] = sprintf(
				/* translators: %s: name of a PHP constant. */
				__( '%s in wp-config.php is too short or not text, so it is not used. Give it at least 32 characters.', 'julkaisuvahti' ),
				PostKeys::CONSTANT
			);
		}
		return $problems;
	}
}
