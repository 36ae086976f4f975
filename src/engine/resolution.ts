import type { Finding, Incomplete, Report } from './report';
import type { Ruleset, Severity } from './rule';

/**
 * What a person decided of a finding.
 *
 * - `fine`: the author gave an answer that ends it
 * - `ask-reviewer`: the author cannot tell, or gave an answer that a reviewer looks at
 * - `disputed`: the author says that the rule is wrong (*Tämä on virhe*)
 * - `waived`: a reviewer let it pass
 */
export type ResolutionOutcome = 'fine' | 'ask-reviewer' | 'disputed' | 'waived';

/** A decision, bound to everything in the post that has this fingerprint. */
export interface Resolution {
	readonly fingerprint: string;
	readonly outcome: ResolutionOutcome;
}

/**
 * How a finding stands.
 *
 * - `shown`: a note; nobody is asked anything
 * - `open`: nobody has answered, or with an outcome that its severity does not allow
 * - `in-review`: it waits for a reviewer, and no longer for the author
 * - `answered`: nothing is left to do
 */
export type FindingState = 'shown' | 'open' | 'in-review' | 'answered';

/** How everything that a report asks stands, in the report's order. */
export interface Standing< Found extends Asked = Finding > {
	readonly findings: ReadonlyArray< StandingFinding< Found > >;
	readonly incomplete: readonly StandingIncomplete[];
}

/** What must be known of a finding to know how it stands. */
type Asked = Pick< Finding, 'severity' | 'fingerprint' >;

export interface StandingFinding< Found extends Asked = Finding > {
	readonly finding: Found;
	readonly state: FindingState;
}

export interface StandingIncomplete {
	readonly incomplete: Incomplete;
	/** What the rule asks where it could not be run. */
	readonly severity: 'confirm' | 'review';
	readonly state: FindingState;
}

/** What each outcome leads to, where the severity allows it. */
const STATES: Readonly<
	Record<
		'confirm' | 'review' | 'block',
		Partial< Record< ResolutionOutcome, 'in-review' | 'answered' > >
	>
> = {
	confirm: {
		fine: 'answered',
		waived: 'answered',
		'ask-reviewer': 'in-review',
	},
	review: { waived: 'answered', 'ask-reviewer': 'in-review' },
	block: { waived: 'answered', disputed: 'in-review' },
};

export function standing< Found extends Asked >(
	report: Pick< Report, 'incomplete' > & {
		readonly findings: readonly Found[];
	},
	ruleset: Ruleset,
	resolutions: readonly Resolution[] = []
): Standing< Found > {
	const outcomes = new Map< string, Set< ResolutionOutcome > >();
	for ( const { fingerprint, outcome } of resolutions ) {
		const known = outcomes.get( fingerprint ) ?? new Set();
		outcomes.set( fingerprint, known.add( outcome ) );
	}
	const stateOf = ( severity: Severity, fingerprint: string ) =>
		stateAfter( severity, outcomes.get( fingerprint ) ?? new Set() );
	const asks = new Map(
		ruleset.rules.map( ( { id, whenIncomplete } ) => [
			id,
			whenIncomplete,
		] )
	);
	return {
		findings: report.findings.map( ( finding ) => ( {
			finding,
			state: stateOf( finding.severity, finding.fingerprint ),
		} ) ),
		incomplete: report.incomplete.map( ( incomplete ) => {
			const severity = asks.get( incomplete.rule ) ?? 'review';
			return {
				incomplete,
				severity,
				state: stateOf( severity, incomplete.fingerprint ),
			};
		} ),
	};
}

/** Of several outcomes the one that leads furthest counts, whoever was first. */
function stateAfter(
	severity: Severity,
	outcomes: ReadonlySet< ResolutionOutcome >
): FindingState {
	if ( severity === 'off' || severity === 'note' ) {
		return 'shown';
	}
	const states = [ ...outcomes ].map(
		( outcome ) => STATES[ severity ][ outcome ]
	);
	return (
		( [ 'answered', 'in-review' ] as const ).find( ( state ) =>
			states.includes( state )
		) ?? 'open'
	);
}
