<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rules;

use Julkaisuvahti\Engine\InvalidRuleset;
use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Settings\Settings;

/** The rules that apply on this site: the built ones with the site's severities. Read once a request. */
final class Rulebook {

	private ?Ruleset $ruleset = null;

	private ?RulesUnavailable $problem = null;

	public function __construct(
		private readonly string $file,
		private readonly Settings $settings,
	) {
	}

	/** The same rules under other settings. */
	public function under( Settings $settings ): self {
		return new self( $this->file, $settings );
	}

	/** @throws RulesUnavailable Where the file is missing or wrong: then nothing may pass unchecked. */
	public function ruleset(): Ruleset {
		if ( null !== $this->problem ) {
			throw $this->problem;
		}
		try {
			$this->ruleset ??= $this->read();
		} catch ( RulesUnavailable $problem ) {
			$this->problem = $problem;
			throw $problem;
		}
		return $this->ruleset;
	}

	private function read(): Ruleset {
		$json = is_readable( $this->file ) ? file_get_contents( $this->file ) : false;
		if ( false === $json ) {
			throw new RulesUnavailable( 'build/ruleset.json is missing' );
		}
		try {
			$ruleset = Ruleset::parse( $json );
			// A severity may outlive its rule; that is no reason to stop checking.
			$severe = $ruleset->with_severities( array_filter( $this->settings->severities, $ruleset->knows( ... ), ARRAY_FILTER_USE_KEY ) );
			return $this->settings->accepts_permission ? $severe->with_outcome( 'permission', 'fine' ) : $severe;
		} catch ( InvalidRuleset $error ) {
			throw new RulesUnavailable( 'build/ruleset.json: ' . $error->getMessage(), 0, $error );
		}
	}
}
