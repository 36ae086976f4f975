import type { RightsFields } from '../types';

/** What was filled in and not stored, by file: a dialog that is closed by mistake loses nothing. */
const drafts = new Map< number, RightsFields >();

export function draftOf( id: number ): RightsFields | undefined {
	return drafts.get( id );
}

export function keepDraft( id: number, fields: RightsFields ): void {
	drafts.set( id, fields );
}

export function dropDraft( id: number ): void {
	drafts.delete( id );
}

/** The same of many files that are answered together, and which of them were ticked. */
export interface DraftOfMany {
	readonly shared: RightsFields;
	readonly selected: ReadonlySet< number >;
}

const draftsOfMany = new Map< string, DraftOfMany >();

export function draftOfMany( ids: readonly number[] ): DraftOfMany | undefined {
	return draftsOfMany.get( keyOf( ids ) );
}

export function keepDraftOfMany(
	ids: readonly number[],
	draft: DraftOfMany
): void {
	draftsOfMany.set( keyOf( ids ), draft );
}

export function dropDraftOfMany( ids: readonly number[] ): void {
	draftsOfMany.delete( keyOf( ids ) );
}

/** Whichever way they were chosen. */
function keyOf( ids: readonly number[] ): string {
	return [ ...ids ].sort( ( a, b ) => a - b ).join();
}
