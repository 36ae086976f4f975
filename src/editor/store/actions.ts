import type { Ruleset } from '../../engine';
import type { Runner } from '../../worker';
import type {
	Action,
	Held,
	Reading,
	Reason,
	Review,
	StoredResolution,
} from './types';

export function loadingStarted(): Action {
	return { type: 'LOADING_STARTED' };
}

export function rulesLoaded( ruleset: Ruleset, by: Runner ): Action {
	return { type: 'RULES_LOADED', ruleset, by };
}

/** It is known whether names can be told. */
export function namesSettled( canTell: boolean ): Action {
	return { type: 'NAMES_SETTLED', canTell };
}

export function checkStarted(): Action {
	return { type: 'CHECK_STARTED' };
}

export function checkEnded( reading: Reading, by: Runner ): Action {
	return { type: 'CHECK_ENDED', reading, by };
}

export function becameUnavailable( reason: Reason ): Action {
	return { type: 'BECAME_UNAVAILABLE', reason };
}

/** Publishing was refused, here or by the server. */
export function held( refusal: Held ): Action {
	return { type: 'HELD', held: refusal };
}

/** Nothing stands in the way of publishing any more. */
export function released(): Action {
	return { type: 'RELEASED' };
}

/** What the server keeps of people's decisions on this post. */
export function reviewLoaded( review: Omit< Review, 'status' > ): Action {
	return { type: 'REVIEW_LOADED', review };
}

export function reviewFailed(): Action {
	return { type: 'REVIEW_FAILED' };
}

/** From now on these are the decisions on whatever has this fingerprint; none takes them back. */
export function resolved(
	fingerprint: string,
	resolutions: readonly StoredResolution[]
): Action {
	return { type: 'RESOLVED', fingerprint, resolutions };
}
