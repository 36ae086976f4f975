<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Gate;

use Julkaisuvahti\Engine\Fault;
use Julkaisuvahti\Engine\Finding;
use Julkaisuvahti\Engine\FindingState;
use Julkaisuvahti\Engine\Report;
use Julkaisuvahti\Engine\Standing;
use Julkaisuvahti\Engine\Verdict;

/** A decision not to publish, with everything that is needed to say why. */
final readonly class Held {

	/** Nothing could be checked: the rules are missing or broken. */
	public const RULES_UNAVAILABLE = 'rules-unavailable';

	/** The checking itself broke down. */
	public const CHECK_FAILED = 'check-failed';

	/**
	 * @param list<array{finding: Finding, state: FindingState}>                            $findings
	 * @param list<array{rule: string, faults: list<string>, fingerprint: string, state: string}> $incomplete Rules that may have missed something, as long as nobody has answered for it.
	 * @param list<array{code: string, ...}>                                $faults     What kept those rules from an answer.
	 * @param string                                                        $ruleset    Hash of the rules; empty where there were none.
	 */
	private function __construct(
		public Verdict $verdict,
		public array $findings,
		public array $incomplete,
		public array $faults,
		public string $ruleset,
		/** @var list<int> The published posts that would show it, where it is not a post of its own. */
		public array $shown_in = [],
	) {
	}

	/** @param list<int> $posts */
	public function shown_in( array $posts ): self {
		return new self( $this->verdict, $this->findings, $this->incomplete, $this->faults, $this->ruleset, $posts );
	}

	public static function by_report( Report $report, Standing $standing, Verdict $verdict ): self {
		$incomplete = [];
		foreach ( $standing->incomplete as [ 'incomplete' => $one, 'state' => $state ] ) {
			if ( FindingState::Answered !== $state ) {
				$incomplete[] = [
					'rule'        => $one->rule,
					'faults'      => $one->faults,
					'fingerprint' => $one->fingerprint,
					'state'       => $state->value,
				];
			}
		}
		$all_answered = [] === $incomplete && [] !== $standing->incomplete;
		return new self(
			$verdict,
			$standing->findings,
			$incomplete,
			$all_answered ? [] : array_map( static fn ( Fault $fault ): array => $fault->to_array(), $report->faults ),
			$report->ruleset,
		);
	}

	/**
	 * Nobody has looked at the text, so a person must.
	 *
	 * @param self::RULES_UNAVAILABLE|self::CHECK_FAILED $code
	 */
	public static function unchecked( string $code ): self {
		return new self( Verdict::NeedsReview, [], [], [ [ 'code' => $code ] ], '' );
	}

	/**
	 * Everything but the text itself: fit to be stored and sent.
	 *
	 * @return array{verdict: string, ruleset: string, findings: list<array<string, mixed>>, incomplete: list<array{rule: string, faults: list<string>, fingerprint: string, state: string}>, faults: list<array{code: string, ...}>, shownIn: list<int>}
	 */
	public function without_text(): array {
		return [
			'verdict'    => $this->verdict->value,
			'ruleset'    => $this->ruleset,
			'findings'   => $this->findings_without_text(),
			'incomplete' => $this->incomplete,
			'faults'     => $this->faults,
			'shownIn'    => $this->shown_in,
		];
	}

	/** @return list<array{rule: string, severity: string, place: array<string, mixed>, start: int, end: int, fingerprint: string, facts: array<string, string|int|bool>, state: string}> */
	public function findings_without_text(): array {
		return array_map(
			static fn ( array $one ): array => [
				'rule'        => $one['finding']->rule,
				'severity'    => $one['finding']->severity,
				'place'       => $one['finding']->place->to_array(),
				'start'       => $one['finding']->start,
				'end'         => $one['finding']->end,
				'fingerprint' => $one['finding']->fingerprint,
				'facts'       => $one['finding']->facts,
				'state'       => $one['state']->value,
			],
			$this->findings
		);
	}
}
