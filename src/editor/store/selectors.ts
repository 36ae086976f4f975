import type { Finding, Ruleset, Verdict } from '../../engine';
import type { Held, Reading, State, Status } from './types';

const NONE: readonly Finding[] = [];

export function getStatus( state: State ): Status {
	return state.status;
}

export function getRuleset( state: State ): Ruleset | null {
	return state.ruleset;
}

export function getReading( state: State ): Reading | null {
	return state.reading;
}

export function getFindings( state: State ): readonly Finding[] {
	return state.reading?.report.findings ?? NONE;
}

/** What the last reading means for publishing; null while nothing is known. */
export function getVerdict( state: State ): Verdict | null {
	return state.reading?.verdict ?? null;
}

/** The last refusal, as long as it stands. */
export function getHeld( state: State ): Held | null {
	return state.held;
}
