<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** That a rule may have missed something: a question, answered as findings are. report.ts says more. */
final readonly class Incomplete {

	/** Stands for the matched text in the fingerprint. */
	public const NORMAL = 'incomplete';

	public function __construct(
		public string $rule,
		public string $fingerprint,
	) {
	}
}
