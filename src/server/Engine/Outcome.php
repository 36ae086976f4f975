<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** What the rules say of one field of a post. */
final readonly class Outcome {

	/**
	 * @param list<Finding>    $findings
	 * @param list<Suppressed> $suppressed
	 * @param list<Fault>      $faults
	 */
	public function __construct(
		public array $findings,
		public array $suppressed,
		public array $faults,
	) {
	}
}
