import type { Runner } from '../../worker';
import { getOpenOthers, getVerdict } from './selectors';
import type { Action, State, Status } from './types';

export const INITIAL_STATE: State = {
	status: { kind: 'loading' },
	ruleset: null,
	reading: null,
	held: null,
	review: {
		status: 'loading',
		canReview: false,
		selfCheck: false,
		resolutions: [],
	},
	names: 'loading',
};

export function reducer( state: State = INITIAL_STATE, action: Action ): State {
	const next = afterAction( state, action );
	switch ( action.type ) {
		case 'CHECK_ENDED':
			return isIdle( next ) ? { ...next, held: null } : next;
		case 'REVIEW_LOADED':
		case 'RESOLVED':
			// A refusal for what no reading shows is not ended by an answer to something else.
			return isIdle( next ) && ! isIdle( state )
				? { ...next, held: null }
				: next;
		default:
			return next;
	}
}

/** Nothing that a refusal could be for is left. */
function isIdle( state: State ): boolean {
	return (
		getVerdict( state ) === 'publish' &&
		getOpenOthers( state ).length === 0 &&
		! state.held?.isUnchecked
	);
}

function afterAction( state: State, action: Action ): State {
	switch ( action.type ) {
		case 'LOADING_STARTED':
			return { ...state, status: { kind: 'loading' }, names: 'loading' };
		case 'NAMES_SETTLED':
			return { ...state, names: action.canTell ? 'ready' : 'failed' };
		case 'RULES_LOADED':
			return {
				...state,
				ruleset: action.ruleset,
				status: { kind: 'checking', by: action.by },
			};
		case 'CHECK_STARTED':
			return { ...state, status: checking( state.status ) };
		case 'CHECK_ENDED':
			return {
				...state,
				status: resting( action.by ),
				reading: action.reading,
			};
		case 'BECAME_UNAVAILABLE':
			// What was read before says nothing of the text as it is now.
			return {
				...state,
				status: { kind: 'unavailable', reason: action.reason },
				reading: null,
			};
		case 'HELD':
			return { ...state, held: action.held };
		case 'RELEASED':
			return { ...state, held: null };
		case 'REVIEW_LOADED':
			return {
				...state,
				review: { status: 'loaded', ...action.review },
			};
		case 'REVIEW_FAILED':
			return { ...state, review: { ...state.review, status: 'failed' } };
		case 'RESOLVED':
			return {
				...state,
				review: {
					...state.review,
					resolutions: [
						...state.review.resolutions.filter(
							( { fingerprint } ) =>
								fingerprint !== action.fingerprint
						),
						...action.resolutions,
					],
				},
			};
		default:
			return state;
	}
}

function checking( status: Status ): Status {
	switch ( status.kind ) {
		case 'loading':
		case 'checking':
			return status;
		case 'degraded':
			return { kind: 'checking', by: 'in-process' };
		case 'ready':
		case 'unavailable':
			return { kind: 'checking', by: 'worker' };
	}
}

function resting( by: Runner ): Status {
	return by === 'worker' ? { kind: 'ready' } : { kind: 'degraded' };
}
