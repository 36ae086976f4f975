<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rules;

use Julkaisuvahti\Engine\InvalidRuleset;
use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Settings\Settings;

/** The rules that apply on this site: the built ones with the site's severities. Read once a request. */
final class Rulebook {

	private ?Ruleset $ruleset = null;

	private ?Ruleset $built = null;

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
		$built = $this->built();
		if ( null === $this->ruleset ) {
			// A severity may outlive its rule; that is no reason to stop checking.
			$severe        = $built->with_severities( array_filter( $this->settings->severities, $built->knows( ... ), ARRAY_FILTER_USE_KEY ) );
			$this->ruleset = $this->settings->accepts_permission ? $severe->with_outcome( 'permission', 'fine' ) : $severe;
		}
		return $this->ruleset;
	}

	/**
	 * The rules without the site's severities.
	 *
	 * @throws RulesUnavailable
	 */
	public function built(): Ruleset {
		if ( null !== $this->problem ) {
			throw $this->problem;
		}
		try {
			$this->built ??= $this->read();
		} catch ( RulesUnavailable $problem ) {
			$this->problem = $problem;
			throw $problem;
		}
		return $this->built;
	}

	private function read(): Ruleset {
		$json = is_readable( $this->file ) ? file_get_contents( $this->file ) : false;
		if ( false === $json ) {
			throw new RulesUnavailable( 'build/ruleset.json is missing' );
		}
		try {
			return Ruleset::parse( $json );
		} catch ( InvalidRuleset $error ) {
			throw new RulesUnavailable( 'build/ruleset.json: ' . $error->getMessage(), 0, $error );
		}
	}
}
