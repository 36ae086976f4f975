import { standing } from '../../engine/resolution';
import { verdict } from '../../engine/verdict';
import type {
	Finding,
	Report,
	Resolution,
	Ruleset,
	Standing,
	StandingFinding,
	StandingIncomplete,
	Verdict,
} from '../../engine';

/** What stands between a text and its publishing: each question once, however often the text raises it. */
export interface Outlook {
	readonly verdict: Verdict;
	/** How each finding stands, in the report's order. */
	readonly standing: Standing;
	/** Places that the author must mend. */
	readonly corrections: number;
	/** Questions that the author has not answered. */
	readonly questions: number;
	/** Places that wait for a reviewer. */
	readonly waiting: number;
	/** Hints, which nobody has to do anything about. */
	readonly hints: number;
	/** What could not be checked: who looks at it in the engine's place. */
	readonly unchecked: 'nothing' | 'names' | 'author' | 'reviewer';
}

export function outlookOf(
	report: Report,
	ruleset: Ruleset,
	resolutions: readonly Resolution[]
): Outlook {
	const stands = standing( report, ruleset, resolutions );
	const count = ( isMeant: ( finding: StandingFinding ) => boolean ) =>
		new Set(
			stands.findings
				.filter( isMeant )
				.map( ( { finding } ) => questionId( finding ) )
		).size;
	const isOpen = ( { state }: StandingFinding ) => state === 'open';
	return {
		verdict: verdict( report, ruleset, resolutions ),
		standing: stands,
		corrections: count(
			( one ) => isOpen( one ) && one.finding.severity === 'block'
		),
		questions: count(
			( one ) => isOpen( one ) && one.finding.severity === 'confirm'
		),
		waiting: count( waitsForReviewer ),
		hints: count( ( { state } ) => state === 'shown' ),
		unchecked: uncheckedOf( report, stands ),
	};
}

/** The same for findings that are one question, asked and answered once. */
export function questionId( {
	rule,
	severity,
	fingerprint,
}: Pick< Finding, 'rule' | 'severity' | 'fingerprint' > ): string {
	return `${ rule } ${ severity } ${ fingerprint }`;
}

/** A reviewer ends it, or the author by taking it out of the text. */
export function waitsForReviewer( {
	finding: { severity },
	state,
}: StandingFinding ): boolean {
	return (
		state === 'in-review' || ( state === 'open' && severity === 'review' )
	);
}

/** Something is still to be done. */
export function isUnsettled( {
	state,
}: Pick< StandingFinding, 'state' > ): boolean {
	return state === 'open' || state === 'in-review';
}

/** That nothing was missed but names, since what tells them is not at hand. */
export function isOfNames( { incomplete }: StandingIncomplete ): boolean {
	return incomplete.faults.every( ( code ) => code === 'names-unavailable' );
}

function uncheckedOf(
	report: Report,
	{ incomplete }: Standing
): Outlook[ 'unchecked' ] {
	const open = incomplete.filter( ( { state } ) => state !== 'answered' );
	if (
		open.some(
			( { severity, state } ) =>
				severity === 'review' || state === 'in-review'
		)
	) {
		return 'reviewer';
	}
	if ( open.length > 0 && open.every( isOfNames ) ) {
		return 'names';
	}
	return open.length > 0 ||
		( report.faults.length > 0 && incomplete.length === 0 )
		? 'author'
		: 'nothing';
}
