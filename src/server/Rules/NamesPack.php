<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rules;

use Julkaisuvahti\Engine\Names\NamesError;
use Julkaisuvahti\Engine\Names\PersonNames;
use Julkaisuvahti\Engine\Ruleset;

/** What tells persons' names from other words, as the build has packed it. Opened once a request, if at all. */
final class NamesPack {

	private bool $is_open = false;

	private ?PersonNames $names = null;

	private ?string $problem = null;

	public function __construct( private readonly string $file ) {
	}

	/** Null where it cannot be had: then the rules for names are incomplete, and say so. */
	public function names( Ruleset $ruleset ): ?PersonNames {
		if ( ! $this->is_open ) {
			$this->is_open = true;
			$this->open( $ruleset );
		}
		return $this->names;
	}

	/** What is wrong with it, in English; null if nothing is. */
	public function problem( Ruleset $ruleset ): ?string {
		$this->names( $ruleset );
		return $this->problem;
	}

	private function open( Ruleset $ruleset ): void {
		$hash = $ruleset->names_hash();
		if ( null === $hash ) {
			return;
		}
		$bytes = is_readable( $this->file ) ? file_get_contents( $this->file ) : false;
		if ( false === $bytes ) {
			$this->problem = 'build/names.data is missing';
			return;
		}
		try {
			$this->names = PersonNames::open( $bytes, $hash );
		} catch ( NamesError $error ) {
			$this->problem = 'build/names.data: ' . $error->getMessage();
		}
	}
}
