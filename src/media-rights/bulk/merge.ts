import { asksOfPeople, asksOfReading, lacking, type Kind } from '../paths';
import {
	isSame,
	isUnsaid,
	withFound,
	type FieldName,
	type Prefill,
} from '../prefill';
import { chunks } from '../rest';
import type { RightsFields } from '../types';
import { aiCredit } from '../wording';

/** One of many files that are answered together. */
export interface Entry {
	readonly id: number;
	readonly kind: Kind;
	readonly found: Prefill;
}

/** Files that get the same answers, in one request. */
export interface Batch {
	readonly ids: readonly number[];
	readonly fields: Partial< RightsFields >;
}

/** So that there is something to see of the progress, and a fault takes few with it. */
const BATCH = 20;

/** What was answered for all, and what a file says where nothing was. */
export function fieldsFor( entry: Entry, shared: RightsFields ): RightsFields {
	const { fields } = withFound( shared, entry.found );
	return shared.basis === 'unknown' &&
		fields.basis === 'ai' &&
		fields.creditLine === ''
		? { ...fields, creditLine: aiCredit( entry.kind ) }
		: fields;
}

/** Groups the files whose answers are the same; what does not concern a kind of file is not sent for it. */
export function batches(
	entries: readonly Entry[],
	shared: RightsFields
): readonly Batch[] {
	const groups = new Map<
		string,
		{ readonly ids: number[]; readonly fields: Partial< RightsFields > }
	>();
	for ( const entry of entries ) {
		const fields = saidOf( fieldsFor( entry, shared ), entry.kind );
		const key = JSON.stringify( fields );
		const group = groups.get( key );
		if ( group ) {
			group.ids.push( entry.id );
		} else {
			groups.set( key, { ids: [ entry.id ], fields } );
		}
	}
	return [ ...groups.values() ].flatMap( ( { ids, fields } ) =>
		chunks( ids, BATCH ).map( ( some ) => ( { ids: some, fields } ) )
	);
}

/** What still keeps some of the files from being confirmed. */
export function lackingOf(
	entries: readonly Entry[],
	shared: RightsFields
): readonly FieldName[] {
	return [
		...new Set(
			entries.flatMap( ( entry ) =>
				lacking( fieldsFor( entry, shared ), entry.kind )
			)
		),
	];
}

/**
 * Whether a file says something else of itself than what was answered for all: then it is asked
 * about alone.
 */
export function isAtOdds( { found }: Entry, shared: RightsFields ): boolean {
	const { basis, creator = '' } = found.fields;
	return (
		( creator !== '' &&
			shared.creator !== '' &&
			! isSame( creator, shared.creator ) ) ||
		( basis !== undefined &&
			shared.basis !== 'unknown' &&
			basis !== shared.basis )
	);
}

function saidOf( fields: RightsFields, kind: Kind ): Partial< RightsFields > {
	return Object.fromEntries(
		( Object.keys( fields ) as FieldName[] )
			.filter(
				( name ) =>
					! isUnsaid( fields, name ) &&
					( name !== 'people' || asksOfPeople( kind ) ) &&
					( name !== 'documentRead' || asksOfReading( kind ) )
			)
			.map( ( name ) => [ name, fields[ name ] ] )
	);
}
