import type { Report, Verdict } from './report';
import { standing, type FindingState, type Resolution } from './resolution';
import type { Ruleset, Severity } from './rule';

const VERDICTS: Readonly< Record< Severity, Verdict > > = {
	off: 'publish',
	note: 'publish',
	confirm: 'needs-confirmation',
	review: 'needs-review',
	block: 'blocked',
};
const ORDER: readonly Verdict[] = [
	'publish',
	'needs-confirmation',
	'needs-review',
	'blocked',
];

/**
 * What a report means for publishing: the gravest of what is still asked. An
 * incomplete report never passes by itself.
 */
export function verdict(
	report: Report,
	ruleset: Ruleset,
	resolutions: readonly Resolution[] = []
): Verdict {
	const { findings, incomplete } = standing( report, ruleset, resolutions );
	const all = [
		...findings.map( ( { finding, state } ) =>
			verdictOf( finding.severity, state )
		),
		...incomplete.map( ( { severity, state } ) =>
			verdictOf( severity, state )
		),
	];
	// Where no rule says what it missed, there is nothing to answer.
	if ( report.faults.length > 0 && incomplete.length === 0 ) {
		all.push( 'needs-confirmation' );
	}
	return all.reduce(
		( worst, one ) =>
			ORDER.indexOf( one ) > ORDER.indexOf( worst ) ? one : worst,
		'publish'
	);
}

function verdictOf( severity: Severity, state: FindingState ): Verdict {
	switch ( state ) {
		case 'shown':
		case 'answered':
			return 'publish';
		case 'in-review':
			return 'needs-review';
		case 'open':
			return VERDICTS[ severity ];
	}
}
