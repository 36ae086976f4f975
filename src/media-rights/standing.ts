import type { StandingRecord } from './page-data';
import type { FieldName } from './prefill';
import type { RightsFields } from './types';

/** Fills in all that a standing record says; null for none of them. */
export function follow(
	record: StandingRecord | null,
	fields: RightsFields
): RightsFields {
	return {
		...fields,
		...record?.fields,
		standingRecord: record?.id ?? '',
	};
}

/** The fields, without the name of a standing record that says something else. */
export function withoutStrayRecord(
	fields: RightsFields,
	records: readonly StandingRecord[]
): RightsFields {
	const record = records.find( ( { id } ) => id === fields.standingRecord );
	const isFollowed =
		record !== undefined &&
		( Object.keys( record.fields ) as FieldName[] ).every(
			( name ) =>
				name === 'standingRecord' ||
				JSON.stringify( record.fields[ name ] ) ===
					JSON.stringify( fields[ name ] )
		);
	return isFollowed ? fields : { ...fields, standingRecord: '' };
}
