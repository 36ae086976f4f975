<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** What a report means for publishing. */
enum Verdict: string {

	case Publish           = 'publish';
	case NeedsConfirmation = 'needs-confirmation';
	case NeedsReview       = 'needs-review';
	case Blocked           = 'blocked';

	/**
	 * The gravest of what is still asked. An incomplete report never passes by itself.
	 *
	 * @param list<Resolution> $resolutions
	 */
	public static function of( Report $report, Ruleset $ruleset, array $resolutions = [] ): self {
		$standing = Standing::of( $report, $ruleset, $resolutions );
		// Where no rule says what it missed, there is nothing to answer.
		$verdict = [] === $report->faults || [] !== $standing->incomplete ? self::Publish : self::NeedsConfirmation;
		foreach ( $standing->findings as [ 'finding' => $finding, 'state' => $state ] ) {
			$verdict = $verdict->graver( self::of_state( $finding->severity, $state ) );
		}
		foreach ( $standing->incomplete as [ 'severity' => $severity, 'state' => $state ] ) {
			$verdict = $verdict->graver( self::of_state( $severity, $state ) );
		}
		return $verdict;
	}

	private static function of_state( string $severity, FindingState $state ): self {
		return match ( $state ) {
			FindingState::Shown, FindingState::Answered => self::Publish,
			FindingState::InReview => self::NeedsReview,
			FindingState::Open => self::of_severity( $severity ),
		};
	}

	private static function of_severity( string $severity ): self {
		return match ( $severity ) {
			'off', 'note' => self::Publish,
			'confirm' => self::NeedsConfirmation,
			'review' => self::NeedsReview,
			'block' => self::Blocked,
		};
	}

	private function graver( self $other ): self {
		return $other->gravity() > $this->gravity() ? $other : $this;
	}

	private function gravity(): int {
		return (int) array_search( $this, self::cases(), true );
	}
}
