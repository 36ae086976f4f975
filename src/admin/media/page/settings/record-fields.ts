import type { RightsFields } from '../../../../media-rights/types';

/** Nothing said: each file is asked. */
const UNSAID: RightsFields = {
	basis: 'unknown',
	creator: '',
	creditLine: '',
	licence: { id: '', url: '', text: '' },
	source: '',
	uses: [],
	validUntil: null,
	people: 'unanswered',
	permissionReference: '',
	ai: 'none',
	documentRead: 'unread',
	standingRecord: '',
};

/** All fields of a record that says something of some. */
export function fieldsOf( part: Partial< RightsFields > ): RightsFields {
	return { ...UNSAID, ...part };
}

/** The fields of which anything is said: an empty one would empty what a file says of itself. */
export function partOf( fields: RightsFields ): Partial< RightsFields > {
	return Object.fromEntries(
		Object.entries( fields ).filter(
			( [ name, value ] ) =>
				JSON.stringify( value ) !==
				JSON.stringify( UNSAID[ name as keyof RightsFields ] )
		)
	);
}
