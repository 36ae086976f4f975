import type { MediaFacts } from '../engine';
import { asksForName, isPublicDomain, NO_LICENCE } from './licences';
import type { FieldName, WithFound } from './prefill';
import { isSame } from './prefill';
import type { RightsFields } from './types';

export type Kind = MediaFacts[ 'kind' ];

/** Where a file comes from, as people think of it. */
export const PATHS = [
	'own',
	'colleague',
	'stock',
	'creative-commons',
	'partner',
	'ai',
] as const;

export type Path = ( typeof PATHS )[ number ];

/** What taking a path starts from. */
export interface Ground {
	readonly userName: string;
	/** What readers are told of a file that AI has made. */
	readonly aiCredit: string;
	/** The fields as they were before anything was filled in by hand. */
	readonly before: RightsFields;
}

export function pathOf( { basis }: RightsFields ): Path | null {
	switch ( basis ) {
		case 'commissioned':
			return 'colleague';
		case 'public-domain':
			return 'creative-commons';
		case 'unknown':
			return null;
		default:
			return basis;
	}
}

/** The fields as a path has them; what another path had filled in goes, what the person has typed stays. */
export function take(
	path: Path,
	fields: RightsFields,
	{ userName, aiCredit, before }: Ground
): RightsFields {
	const someoneElse = ( name: string ) =>
		isSame( name, userName ) ? '' : name;
	const creator =
		someoneElse( fields.creator ) || someoneElse( before.creator );
	const isLicensed = path === 'creative-commons' || path === 'stock';
	const common = {
		...fields,
		creditLine:
			fields.creditLine === aiCredit
				? before.creditLine
				: fields.creditLine,
		licence:
			isLicensed || fields.licence.id === ''
				? fields.licence
				: NO_LICENCE,
		uses:
			fields.uses.length > 0
				? fields.uses
				: ( [ 'web', 'social' ] as const ),
		ai: before.ai,
		standingRecord: '',
	};
	switch ( path ) {
		case 'own':
			return { ...common, basis: 'own', creator: userName };
		case 'colleague':
			return { ...common, basis: 'commissioned', creator };
		case 'creative-commons':
			return { ...common, basis: freeBasis( fields.licence ), creator };
		case 'ai':
			return {
				...common,
				basis: 'ai',
				creator,
				ai: fields.ai === 'none' ? 'generated' : fields.ai,
				creditLine: common.creditLine || aiCredit,
			};
		case 'stock':
		case 'partner':
			return { ...common, basis: path, creator };
	}
}

/** Where the file itself says where it comes from, the fields are as if a person had chosen that. */
export function alongItsPath( said: WithFound, ground: Ground ): WithFound {
	const path = said.from.includes( 'basis' ) ? pathOf( said.fields ) : null;
	return path === null
		? said
		: { ...said, fields: take( path, said.fields, ground ) };
}

/** Of a file with a free licence, the licence says whether anybody has a right to it. */
export function withLicence(
	fields: RightsFields,
	licence: RightsFields[ 'licence' ]
): RightsFields {
	return {
		...fields,
		licence,
		basis:
			pathOf( fields ) === 'creative-commons'
				? freeBasis( licence )
				: fields.basis,
	};
}

function freeBasis( { id }: RightsFields[ 'licence' ] ) {
	return isPublicDomain( id ) ? 'public-domain' : 'creative-commons';
}

/** What a path asks for at once. The rest is under *More details*. */
export function fieldsOf( path: Path | null ): readonly FieldName[] {
	switch ( path ) {
		case null:
			return [];
		case 'own':
		case 'colleague':
			return [ 'creator' ];
		case 'stock':
			return [ 'creator', 'licence', 'source', 'validUntil' ];
		case 'creative-commons':
			return [ 'licence', 'creator', 'source' ];
		case 'partner':
			return [ 'creator', 'permissionReference', 'uses', 'validUntil' ];
		case 'ai':
			return [ 'ai', 'creditLine' ];
	}
}

/** All that can be typed or chosen, in the order in which it is shown. */
export const DETAILS: readonly FieldName[] = [
	'creator',
	'creditLine',
	'licence',
	'source',
	'uses',
	'validUntil',
	'permissionReference',
	'ai',
];

/** Of sounds and documents the form does not ask who can be recognised in them. */
export function asksOfPeople( kind: Kind ): boolean {
	return kind === 'image' || kind === 'video';
}

/** Of documents it asks whether somebody has looked them through. */
export function asksOfReading( kind: Kind ): boolean {
	return kind === 'document';
}

/** What still keeps a file from being confirmed, in the order of the form. */
export function lacking(
	fields: RightsFields,
	kind: Kind
): readonly FieldName[] {
	const lacks: Partial< Record< FieldName, boolean > > = {
		basis: fields.basis === 'unknown',
		licence:
			fields.basis === 'creative-commons' &&
			Object.values( fields.licence ).every( ( part ) => part === '' ),
		// Their licence is valid only where they are named.
		creator:
			asksForName( fields.licence ) &&
			fields.creator === '' &&
			fields.creditLine === '',
		people: asksOfPeople( kind ) && fields.people === 'unanswered',
		documentRead: asksOfReading( kind ) && fields.documentRead === 'unread',
	};
	return ( Object.keys( lacks ) as FieldName[] ).filter(
		( name ) => lacks[ name ]
	);
}
