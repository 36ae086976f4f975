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
