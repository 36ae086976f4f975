import {
	BLANK,
	isUnsaid,
	type FieldName,
} from '../../../../media-rights/prefill';
import type { RightsFields } from '../../../../media-rights/types';

/** All fields of a record that says something of some; of the rest, each file is asked. */
export function fieldsOf( part: Partial< RightsFields > ): RightsFields {
	return { ...BLANK, ...part };
}

/** The fields of which anything is said: an empty one would empty what a file says of itself. */
export function partOf( fields: RightsFields ): Partial< RightsFields > {
	return Object.fromEntries(
		( Object.keys( fields ) as FieldName[] )
			.filter( ( name ) => ! isUnsaid( fields, name ) )
			.map( ( name ) => [ name, fields[ name ] ] )
	);
}
