import apiFetch from '@wordpress/api-fetch';
import { addQueryArgs } from '@wordpress/url';

const PATH = '/julkaisuvahti/v1/media/baseline';

export type By = 'month' | 'folder' | 'uploader';

/** Files of which nobody has said anything. */
export interface Group {
	readonly group: string;
	/** In the reader's language. */
	readonly label: string;
	readonly count: number;
}

/** Files that were taken in at one time, and can be taken out again. */
export interface Batch {
	readonly id: string;
	readonly label: string;
	/** RFC 3339. */
	readonly at: string;
	/** Who did it. */
	readonly name: string;
	readonly count: number;
}

/** `GET /media/baseline/groups`. */
export interface Groups {
	readonly groups: readonly Group[];
	readonly total: number;
	readonly batches: readonly Batch[];
}

interface Step {
	readonly done: number;
	readonly left: number;
}

/** Asked after each step. */
export interface Course {
	readonly isStopped: () => boolean;
	readonly onStep: ( done: number ) => void;
}

export function groupsPath( by: By ): string {
	return addQueryArgs( `${ PATH }/groups`, { by } );
}

/** Takes in a group, step by step: a host ends what takes too long. */
export async function takeIn(
	by: By,
	group: string,
	{ isStopped, onStep }: Course
): Promise< void > {
	let batch: string | undefined;
	for (;;) {
		const step: Step & { batch: string } = await apiFetch( {
			path: PATH,
			method: 'POST',
			data: { by, group, ...( batch === undefined ? {} : { batch } ) },
		} );
		batch = step.batch;
		onStep( step.done );
		if ( isOver( step ) || isStopped() ) {
			return;
		}
	}
}

/** Takes a batch out again. */
export async function takeOut(
	batch: string,
	{ isStopped, onStep }: Course
): Promise< void > {
	for (;;) {
		const step: Step = await apiFetch( {
			path: `${ PATH }/undo`,
			method: 'POST',
			data: { batch },
		} );
		onStep( step.done );
		if ( isOver( step ) || isStopped() ) {
			return;
		}
	}
}

/** A step that gets nothing done would go on for ever. */
function isOver( { done, left }: Step ): boolean {
	return left === 0 || done === 0;
}
