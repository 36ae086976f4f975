<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Urgent;

use Julkaisuvahti\Engine\FindingState;
use Julkaisuvahti\Engine\Report;
use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Engine\Standing;

/** What even an urgent notice may not publish. */
final class UrgentBounds {

	/** Held whatever the site has made of its severity. */
	private const IDENTITY_CODE = 'personal-data/identity-code';

	/** The rules by which an urgent notice is judged. */
	public static function rules( Ruleset $ruleset ): Ruleset {
		foreach ( $ruleset->rules as $rule ) {
			if ( self::IDENTITY_CODE === $rule->id && 'block' !== $rule->severity ) {
				return $ruleset->with_severities( [ self::IDENTITY_CODE => 'block' ] );
			}
		}
		return $ruleset;
	}

	/**
	 * What asks for an answer or a reviewer may wait. What only the author can end may not,
	 * and somebody must have looked for identity codes.
	 *
	 * @param Ruleset $ruleset As {@see self::rules()} gives it.
	 */
	public static function allow( Report $report, Standing $standing, Ruleset $ruleset ): bool {
		if ( ! $ruleset->knows( self::IDENTITY_CODE ) || ( [] !== $report->faults && [] === $standing->incomplete ) ) {
			return false;
		}
		foreach ( $standing->findings as [ 'finding' => $finding, 'state' => $state ] ) {
			if ( 'block' === $finding->severity && FindingState::Answered !== $state ) {
				return false;
			}
		}
		foreach ( $standing->incomplete as [ 'incomplete' => $incomplete, 'state' => $state ] ) {
			if ( self::IDENTITY_CODE === $incomplete->rule && FindingState::Answered !== $state ) {
				return false;
			}
		}
		return true;
	}
}
