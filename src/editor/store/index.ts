import { createReduxStore } from '@wordpress/data';
import * as actions from './actions';
import { STORE_NAME } from './constants';
import { reducer } from './reducer';
import * as selectors from './selectors';

export type {
	Held,
	HeldFinding,
	Names,
	Reading,
	Reason,
	Refusal,
	Review,
	Status,
	StoredResolution,
} from './types';

/** What the guard knows of the post in the editor. */
export const store = createReduxStore( STORE_NAME, {
	reducer,
	actions,
	selectors,
} );
