<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** What the rules say of a post. */
final readonly class Report {

	/**
	 * @param list<Finding>    $findings
	 * @param list<Suppressed> $suppressed
	 * @param list<Incomplete> $incomplete The rules whose answer may be missing something. Never a pass by itself.
	 * @param list<Fault>      $faults
	 * @param string           $ruleset    The hash of the ruleset that was run.
	 */
	public function __construct(
		public array $findings,
		public array $suppressed,
		public array $incomplete,
		public array $faults,
		public string $ruleset,
	) {
	}
}
