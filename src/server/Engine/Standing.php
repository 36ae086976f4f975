<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** How everything that a report asks stands, in the report's order. The twin of `standing` in resolution.ts. */
final readonly class Standing {

	/**
	 * @param list<array{finding: Finding, state: FindingState}>                              $findings
	 * @param list<array{incomplete: Incomplete, severity: 'confirm'|'review', state: FindingState}> $incomplete With what the rule asks where it could not be run.
	 */
	private function __construct(
		public array $findings,
		public array $incomplete,
	) {
	}

	/** @param list<Resolution> $resolutions */
	public static function of( Report $report, Ruleset $ruleset, array $resolutions = [] ): self {
		$outcomes = [];
		foreach ( $resolutions as $resolution ) {
			$outcomes[ $resolution->fingerprint ][] = $resolution->outcome;
		}
		$state_of = static fn ( string $severity, string $fingerprint ): FindingState => FindingState::after( $severity, $outcomes[ $fingerprint ] ?? [] );
		$asks     = array_column( $ruleset->rules, 'when_incomplete', 'id' );

		$findings = [];
		foreach ( $report->findings as $finding ) {
			$state      = $state_of( $finding->severity, $finding->fingerprint );
			$findings[] = compact( 'finding', 'state' );
		}
		$incompletes = [];
		foreach ( $report->incomplete as $incomplete ) {
			$severity      = $asks[ $incomplete->rule ] ?? 'review';
			$state         = $state_of( $severity, $incomplete->fingerprint );
			$incompletes[] = compact( 'incomplete', 'severity', 'state' );
		}
		return new self( $findings, $incompletes );
	}
}
