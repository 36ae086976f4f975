import type { Runner } from '../../worker';
import type { Action, State, Status } from './types';

export const INITIAL_STATE: State = {
	status: { kind: 'loading' },
	ruleset: null,
	reading: null,
	held: null,
};

export function reducer( state: State = INITIAL_STATE, action: Action ): State {
	switch ( action.type ) {
		case 'LOADING_STARTED':
			return { ...state, status: { kind: 'loading' } };
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
				held:
					action.reading.verdict === 'publish' &&
					state.held?.others.length === 0
						? null
						: state.held,
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
