import { createSelector } from '@wordpress/data';
import type { Ruleset, StandingFinding, Verdict } from '../../engine';
import { standing } from '../../engine/resolution';
import { isUnsettled, outlookOf, questionId } from '../review/outlook';
import type { Outlook } from '../review/outlook';
import type {
	Held,
	HeldFinding,
	Names,
	Reading,
	Review,
	State,
	Status,
	StoredResolution,
} from './types';

export function getStatus( state: State ): Status {
	return state.status;
}

export function getRuleset( state: State ): Ruleset | null {
	return state.ruleset;
}

export function getReading( state: State ): Reading | null {
	return state.reading;
}

/** What is left to do before publishing; null while nothing is known. */
export const getOutlook = createSelector(
	( { reading, ruleset, review }: State ): Outlook | null =>
		reading && ruleset
			? outlookOf( reading.report, ruleset, review.resolutions )
			: null,
	( { reading, ruleset, review }: State ) => [
		reading,
		ruleset,
		review.resolutions,
	]
);

/** What the last reading means for publishing; null while nothing is known. */
export function getVerdict( state: State ): Verdict | null {
	return getOutlook( state )?.verdict ?? null;
}

/** How many hints there are, about which nothing has to be done. */
export function getHints( state: State ): number {
	return getOutlook( state )?.hints ?? 0;
}

/** Whether names are checked yet. */
export function getNames( state: State ): Names {
	return state.names;
}

/** The last refusal, as long as it stands. */
export function getHeld( state: State ): Held | null {
	return state.held;
}

const NO_OTHERS: ReadonlyArray< StandingFinding< HeldFinding > > = [];

/** What the last refusal was for and the reading does not show, as far as it is not settled. */
export const getOpenOthers = createSelector(
	( {
		held,
		ruleset,
		review,
	}: State ): ReadonlyArray< StandingFinding< HeldFinding > > =>
		held && ruleset
			? standing(
					{ findings: held.others, incomplete: [] },
					ruleset,
					review.resolutions
			  ).findings.filter( isUnsettled )
			: NO_OTHERS,
	( { held, ruleset, review }: State ) => [
		held,
		ruleset,
		review.resolutions,
	]
);

/** How many things need the person at the keyboard: neither hints, nor what waits for somebody else. */
export const getCount = createSelector(
	( state: State ): number => {
		const outlook = getOutlook( state );
		const asked = [
			...( outlook?.standing.findings ?? [] ),
			...getOpenOthers( state ),
		].filter(
			( one ) =>
				one.state === 'open' ||
				( one.state === 'in-review' && state.review.canReview )
		);
		const isUnchecked = outlook !== null && outlook.unchecked !== 'nothing';
		return (
			new Set( asked.map( ( { finding } ) => questionId( finding ) ) )
				.size + ( isUnchecked ? 1 : 0 )
		);
	},
	( { reading, held, ruleset, review }: State ) => [
		reading,
		held,
		ruleset,
		review,
	]
);

export function getReview( state: State ): Review {
	return state.review;
}

/** The decision on whatever has this fingerprint that counts; the newest comes last. */
export function getResolution(
	state: State,
	fingerprint: string
): StoredResolution | null {
	return (
		state.review.resolutions.findLast(
			( resolution ) => resolution.fingerprint === fingerprint
		) ?? null
	);
}
