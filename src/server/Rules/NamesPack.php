<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rules;

use Julkaisuvahti\Engine\Names\NamesError;
use Julkaisuvahti\Engine\Names\PersonNames;
use Julkaisuvahti\Engine\Ruleset;

/** What tells persons' names from other words, as the build has packed it. Opened once a request, if at all. */
final class NamesPack {

	private const MISSING = 'build/names.data is missing';

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

	/** What is wrong with it at first sight, in English; null if nothing is. Opening it would take its time on every page. */
	public function problem( Ruleset $ruleset ): ?string {
		if ( $this->is_open || null === $ruleset->names_hash() ) {
			return $this->problem;
		}
		$head = is_readable( $this->file ) ? file_get_contents( $this->file, length: PersonNames::HEADER ) : false;
		if ( false === $head ) {
			return self::MISSING;
		}
		try {
			PersonNames::check_head( $head, (int) filesize( $this->file ), $ruleset->names_hash() );
		} catch ( NamesError $error ) {
			return self::told( $error );
		}
		return null;
	}

	private function open( Ruleset $ruleset ): void {
		$hash = $ruleset->names_hash();
		if ( null === $hash ) {
			return;
		}
		$bytes = is_readable( $this->file ) ? file_get_contents( $this->file ) : false;
		if ( false === $bytes ) {
			$this->problem = self::MISSING;
			return;
		}
		try {
			$this->names = PersonNames::open( $bytes, $hash );
		} catch ( NamesError $error ) {
			$this->problem = self::told( $error );
		}
	}

	private static function told( NamesError $error ): string {
		return 'build/names.data: ' . $error->getMessage();
	}
}
