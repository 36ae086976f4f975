<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Review;

use Julkaisuvahti\Engine\Fingerprinter;
use Julkaisuvahti\Engine\FindingState;
use Julkaisuvahti\Engine\Incomplete;
use Julkaisuvahti\Engine\Rule;

/** Which decisions a rule leaves open: the server does not trust an editor's word. */
final class Decisions {

	/**
	 * @param string       $key    The post's, in hex.
	 * @param string       $answer The id of one of the rule's answers, or empty.
	 * @param list<string> $faults Codes, where the decision is of what the rule may have missed for them.
	 */
	public static function allow( Rule $rule, string $key, string $fingerprint, string $outcome, string $answer, array $faults ): bool {
		$is_incomplete = [] !== $faults;
		if ( $is_incomplete && Incomplete::of( $rule->id, $faults, new Fingerprinter( $key ) )->fingerprint !== $fingerprint ) {
			return false;
		}
		$severities    = $is_incomplete ? [ $rule->when_incomplete ] : [ $rule->severity, ...array_column( $rule->variants, 'severity' ) ];
		if ( ! self::leads_anywhere( $outcome, $severities ) ) {
			return false;
		}
		if ( '' === $answer ) {
			// That a finding is fine must be for a reason from the list; there is none for what nobody saw.
			return 'fine' !== $outcome || $is_incomplete;
		}
		return ! $is_incomplete && self::outcome_of( $rule, $answer ) === $outcome;
	}

	/** @param list<string> $severities Those that the finding may have: which one, its facts say, and those are not stored. */
	private static function leads_anywhere( string $outcome, array $severities ): bool {
		foreach ( $severities as $severity ) {
			if ( in_array( FindingState::after( $severity, [ $outcome ] ), [ FindingState::InReview, FindingState::Answered ], true ) ) {
				return true;
			}
		}
		return false;
	}

	private static function outcome_of( Rule $rule, string $answer ): ?string {
		return array_column( $rule->answers, 'outcome', 'id' )[ $answer ] ?? null;
	}
}
