<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** That a rule may have missed something: a question, answered as findings are. report.ts says more. */
final readonly class Incomplete {

	/** @param list<string> $faults Why: the codes of the faults, each once, in order. */
	private function __construct(
		public string $rule,
		public array $faults,
		public string $fingerprint,
	) {
	}

	/** @param list<string> $faults Their codes. */
	public static function of( string $rule, array $faults, Fingerprinter $fingerprinter ): self {
		$codes = array_values( array_unique( $faults ) );
		sort( $codes, SORT_STRING );
		return new self( $rule, $codes, $fingerprinter->of( $rule, implode( ' ', [ 'incomplete', ...$codes ] ) ) );
	}
}
