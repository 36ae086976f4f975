import type { Report, Verdict } from './report';
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

/** What a report means for publishing: its gravest finding. An incomplete report never passes. */
export function verdict( report: Report, ruleset: Ruleset ): Verdict {
	const incomplete = new Set( report.incomplete );
	const all = [
		...report.findings.map( ( { severity } ) => VERDICTS[ severity ] ),
		...ruleset.rules
			.filter( ( { id } ) => incomplete.has( id ) )
			.map( ( { whenIncomplete } ) => VERDICTS[ whenIncomplete ] ),
	];
	if ( report.faults.length > 0 ) {
		all.push( 'needs-confirmation' );
	}
	return all.reduce(
		( worst, one ) =>
			ORDER.indexOf( one ) > ORDER.indexOf( worst ) ? one : worst,
		'publish'
	);
}
