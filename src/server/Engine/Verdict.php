<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** What a report means for publishing. */
enum Verdict: string {

	case Publish           = 'publish';
	case NeedsConfirmation = 'needs-confirmation';
	case NeedsReview       = 'needs-review';
	case Blocked           = 'blocked';

	/** The report's gravest finding. An incomplete report never passes. */
	public static function of( Report $report, Ruleset $ruleset ): self {
		$verdict = [] === $report->faults ? self::Publish : self::NeedsConfirmation;
		foreach ( $report->findings as $finding ) {
			$verdict = $verdict->graver( self::of_severity( $finding->severity ) );
		}
		$incomplete = array_flip( $report->incomplete );
		foreach ( $ruleset->rules as $rule ) {
			if ( isset( $incomplete[ $rule->id ] ) ) {
				$verdict = $verdict->graver( self::of_severity( $rule->when_incomplete ) );
			}
		}
		return $verdict;
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
