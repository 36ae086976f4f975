import type { FileMetadata, ModelRelease } from '../media-files';
import { isPublicDomain, licenceOfAddress, NO_LICENCE } from './licences';
import type { RightsFields } from './types';

/** As long as the server takes them, in characters. */
const LONGEST = 500;
const LONGEST_TERMS = 2000;
const LONGEST_ADDRESS = 2000;

export type FieldName = keyof RightsFields;

/** What a file says of itself, as far as the form can use it. */
export interface Prefill {
	readonly fields: Partial< RightsFields >;
	/** What the file says of permissions of the people in it: told beside the question, never an answer to it. */
	readonly release: ModelRelease | null;
	/** How many people are named in the file. Who they are is not kept. */
	readonly named: number;
	readonly hasPlace: boolean;
}

/** Before anybody has said anything: the server's defaults. */
export const BLANK: RightsFields = {
	basis: 'unknown',
	creator: '',
	creditLine: '',
	licence: NO_LICENCE,
	source: '',
	uses: [],
	validUntil: null,
	people: 'unanswered',
	permissionReference: '',
	ai: 'none',
	documentRead: 'unread',
	standingRecord: '',
};

export const NOTHING_FOUND: Prefill = {
	fields: {},
	release: null,
	named: 0,
	hasPlace: false,
};

/**
 * @param metadata
 * @param userName Of the person at the keyboard: a file that names them is their own.
 */
export function prefill( metadata: FileMetadata, userName: string ): Prefill {
	const { values } = metadata;
	const creator = line( values.creator?.value );
	const credit = line( values.credit?.value );
	const source = address( values.licensorUrl?.value );
	const licence = licenceOf( metadata );
	const basis = basisOf( metadata, licence, creator, userName );
	return {
		fields: {
			...( basis === null ? {} : { basis } ),
			...( creator === '' ? {} : { creator } ),
			...( credit === '' || isSame( credit, creator )
				? {}
				: { creditLine: credit } ),
			...( licence === null ? {} : { licence } ),
			...( source === '' ? {} : { source } ),
			...( values.ai ? { ai: values.ai.value } : {} ),
		},
		release: values.modelRelease?.value ?? null,
		named: values.people?.value.length ?? 0,
		hasPlace: values.gps !== undefined || values.placeNames !== undefined,
	};
}

/** What is known, and which of it only the file says. */
export interface WithFound {
	readonly fields: RightsFields;
	readonly from: readonly FieldName[];
}

/** What is known, with what was found in the file where nobody has said anything. */
export function withFound( known: RightsFields, found: Prefill ): WithFound {
	const from = ( Object.keys( found.fields ) as FieldName[] ).filter(
		( name ) => isUnsaid( known, name )
	);
	return {
		fields: {
			...known,
			...Object.fromEntries(
				from.map( ( name ) => [ name, found.fields[ name ] ] )
			),
		},
		from,
	};
}

/** Whether a field is as it is before anybody has filled it in. */
export function isUnsaid( fields: RightsFields, name: FieldName ): boolean {
	switch ( name ) {
		case 'basis':
			return fields.basis === 'unknown';
		case 'licence':
			return Object.values( fields.licence ).every(
				( part ) => part === ''
			);
		case 'uses':
			return fields.uses.length === 0;
		case 'people':
			return fields.people === 'unanswered';
		case 'ai':
			return fields.ai === 'none';
		case 'documentRead':
			return fields.documentRead === 'unread';
		case 'validUntil':
			return fields.validUntil === null;
		case 'creator':
		case 'creditLine':
		case 'source':
		case 'permissionReference':
		case 'standingRecord':
			return fields[ name ] === '';
	}
}

export function isSame( one: string, other: string ): boolean {
	const plain = ( text: string ) =>
		text.normalize( 'NFC' ).replace( /\s+/g, ' ' ).trim().toLowerCase();
	return plain( one ) === plain( other );
}

function licenceOf( {
	values,
}: FileMetadata ): RightsFields[ 'licence' ] | null {
	const url = address( values.webStatement?.value );
	const common = licenceOfAddress( url );
	if ( common ) {
		return { id: common.id, url: common.url, text: '' };
	}
	const terms = [ values.usageTerms?.value, values.rights?.value ]
		.map( ( text ) => line( text, LONGEST_TERMS ) )
		.filter( ( text ) => text !== '' );
	// A licence is often only in the words.
	const inWords = terms
		.flatMap( ( text ) => text.match( /https?:\/\/[^\s<>"]+/g ) ?? [] )
		.map( licenceOfAddress )
		.find( ( licence ) => licence !== null );
	if ( inWords ) {
		return { id: inWords.id, url: inWords.url, text: '' };
	}
	const text = [ ...new Set( terms ) ]
		.join( ' · ' )
		.slice( 0, LONGEST_TERMS );
	return url === '' && text === '' ? null : { ...NO_LICENCE, url, text };
}

function basisOf(
	{ values }: FileMetadata,
	licence: RightsFields[ 'licence' ] | null,
	creator: string,
	userName: string
): RightsFields[ 'basis' ] | null {
	if ( values.ai?.value === 'generated' ) {
		return 'ai';
	}
	if ( licence?.id ) {
		return isPublicDomain( licence.id )
			? 'public-domain'
			: 'creative-commons';
	}
	if ( creator !== '' && isSame( creator, userName ) ) {
		return 'own';
	}
	return values.licensorUrl || values.licensorName ? 'stock' : null;
}

/** One line of text, whatever it looks like; too much of it is cut. */
function line( text: string | undefined, longest = LONGEST ): string {
	return ( text ?? '' )
		.replace( /[\s\p{Cc}]+/gu, ' ' )
		.trim()
		.slice( 0, longest )
		.trim();
}

/** Only what the server would take, and a browser would open as a page. */
function address( text: string | undefined ): string {
	const trimmed = ( text ?? '' ).trim();
	return trimmed.length <= LONGEST_ADDRESS &&
		/^https?:\/\/[^\s<>"]+$/.test( trimmed )
		? trimmed
		: '';
}
