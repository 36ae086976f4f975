import {
	parseMedia,
	parseSite,
	type Fields,
	type MediaKnown,
	type Profile,
	type Resolution,
	type Severity,
	type Site,
	type Source,
} from '../../src/engine';
import { byCodePoint } from '../../src/engine/text';

/** One line of `npm run check`, taken apart. request.php does the same, in the same words. */
export interface CheckRequest {
	readonly id: string | number | null;
	readonly source: Source;
	readonly profile: Profile;
	readonly severities: Readonly< Record< string, Severity > >;
	readonly site: Site;
	/** What people decided, by the fingerprints of the key; null where the line says nothing of it. */
	readonly resolutions: readonly Resolution[] | null;
	/** Whether the line tells of media, be it that nothing is known. */
	readonly judgesMedia: boolean;
}

/** A line that cannot be checked; the rest goes on. */
export class BrokenLine extends Error {
	readonly id: string | number | null;

	constructor( id: string | number | null, message: string ) {
		super( message );
		this.id = id;
	}
}

const MOST_LEVELS = 64;
const PROFILES: readonly unknown[] = [ 'shared', 'personal', 'comment' ];
const SEVERITIES: readonly unknown[] = [
	'off',
	'note',
	'confirm',
	'review',
	'block',
];

const OUTCOMES: readonly unknown[] = [
	'fine',
	'ask-reviewer',
	'disputed',
	'waived',
];

/** An escape in JSON: one that is half of a surrogate pair, a whole pair, or any other. */
const ESCAPE =
	/\\(?:u[dD][89abAB][0-9a-fA-F]{2}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|u[dD][c-fC-F][0-9a-fA-F]{2}|[^])/g;
const PAIR_LENGTH = 12;

/**
 * Reads a line.
 *
 * @param bytes One line, without its newline.
 * @throws {BrokenLine} What is wrong with it.
 */
export function readRequest( bytes: Uint8Array ): CheckRequest {
	const decoded = decode( bytes );
	let repaired = decoded.repaired;
	const json = decoded.text.replace( ESCAPE, ( escape ) => {
		if ( escape.length === 2 || escape.length === PAIR_LENGTH ) {
			return escape;
		}
		repaired = true;
		return '\\ufffd';
	} );
	const request = parse( json );
	if ( ! isRecord( request ) ) {
		throw new BrokenLine( null, 'not a JSON object' );
	}
	const id = readId( request[ 'id' ] );
	const profile = request[ 'profile' ] ?? 'shared';
	if ( ! PROFILES.includes( profile ) ) {
		throw new BrokenLine(
			id,
			'profile is not shared, personal or comment'
		);
	}
	readText( id, request, 'postType' );
	const published = request[ 'published' ] ?? undefined;
	const media = readMedia( id, request );
	return {
		id,
		source: {
			...readFields( id, request ),
			repaired,
			...( published === undefined
				? {}
				: { published: readPublished( id, published ) } ),
			...( media === undefined ? {} : { media } ),
		},
		profile: profile as Profile,
		...readSettings( id, request[ 'settings' ] ?? {} ),
		resolutions: readResolutions( id, request[ 'resolutions' ] ?? null ),
		judgesMedia: media !== undefined,
	};
}

function decode( bytes: Uint8Array ): { text: string; repaired: boolean } {
	try {
		return {
			text: new TextDecoder( 'utf-8', { fatal: true } ).decode( bytes ),
			repaired: false,
		};
	} catch {
		return {
			text: new TextDecoder( 'utf-8' ).decode( bytes ),
			repaired: true,
		};
	}
}

function parse( json: string ): unknown {
	try {
		const value: unknown = JSON.parse( json );
		if ( levels( value ) <= MOST_LEVELS ) {
			return value;
		}
	} catch {
		// Said below.
	}
	throw new BrokenLine(
		null,
		`not valid JSON, or nested more than ${ MOST_LEVELS } levels deep`
	);
}

/** How many lists and objects stand in one another; more than the bound is not counted. */
function levels( value: unknown, depth = 0 ): number {
	if ( typeof value !== 'object' || value === null || depth > MOST_LEVELS ) {
		return depth;
	}
	return Object.values( value ).reduce< number >(
		( most, inner ) => Math.max( most, levels( inner, depth + 1 ) ),
		depth + 1
	);
}

function readId( id: unknown ): string | number | null {
	if ( id === undefined || id === null || typeof id === 'string' ) {
		return id ?? null;
	}
	if ( typeof id === 'number' && Number.isSafeInteger( id ) ) {
		return id === 0 ? 0 : id;
	}
	throw new BrokenLine( null, 'id is neither a text nor a whole number' );
}

function readFields(
	id: CheckRequest[ 'id' ],
	fields: Record< string, unknown >
): Fields {
	const content = readText( id, fields, 'content' );
	if ( content === undefined ) {
		throw new BrokenLine( id, 'content is missing' );
	}
	return {
		content,
		title: readText( id, fields, 'title' ) ?? '',
		excerpt: readText( id, fields, 'excerpt' ) ?? '',
		patterns: readTexts( id, fields, 'patterns' ),
		footnotes: readText( id, fields, 'footnotes' ) ?? '',
		slug: readText( id, fields, 'slug' ) ?? '',
		author: readText( id, fields, 'author' ) ?? '',
		meta: readTexts( id, fields, 'meta' ),
		featured: readText( id, fields, 'featured' ) ?? '',
	};
}

/** Texts by name; a list passes too: PHP cannot tell it from an object. */
function readTexts(
	id: CheckRequest[ 'id' ],
	fields: Record< string, unknown >,
	name: string
): Record< string, string > {
	const texts = fields[ name ] ?? {};
	if ( typeof texts !== 'object' ) {
		throw new BrokenLine( id, `${ name } is not an object` );
	}
	const found = texts as Record< string, unknown >;
	for ( const key of Object.keys( found ).sort( byCodePoint ) ) {
		if ( typeof found[ key ] !== 'string' ) {
			throw new BrokenLine( id, `${ name }: ${ key } is not a text` );
		}
	}
	return found as Record< string, string >;
}

function readPublished( id: CheckRequest[ 'id' ], published: unknown ): Fields {
	if ( ! isRecord( published ) ) {
		throw new BrokenLine( id, 'published is not an object' );
	}
	return readFields( id, published );
}

/** Undefined where the line says nothing of media, null where nothing is known of them. */
function readMedia(
	id: CheckRequest[ 'id' ],
	request: Record< string, unknown >
): MediaKnown | null | undefined {
	const media = request[ 'media' ];
	if ( media === undefined || media === null ) {
		return media;
	}
	try {
		return parseMedia( media );
	} catch ( error ) {
		throw new BrokenLine(
			id,
			`media: ${ error instanceof Error ? error.message : '' }`
		);
	}
}

function readText(
	id: string | number | null,
	request: Record< string, unknown >,
	name: string
): string | undefined {
	const text = request[ name ];
	if ( text === undefined || text === null ) {
		return undefined;
	}
	if ( typeof text !== 'string' ) {
		throw new BrokenLine( id, `${ name } is not a text` );
	}
	return text;
}

function readSettings(
	id: string | number | null,
	settings: unknown
): Pick< CheckRequest, 'severities' | 'site' > {
	if ( ! isRecord( settings ) ) {
		throw new BrokenLine( id, 'settings is not an object' );
	}
	const { severities: given, ...facts } = settings;
	let site: Site;
	try {
		site = parseSite( facts );
	} catch ( error ) {
		throw new BrokenLine(
			id,
			`settings: ${ error instanceof Error ? error.message : '' }`
		);
	}
	const severities = given ?? {};
	if ( ! isRecord( severities ) ) {
		throw new BrokenLine( id, 'settings: severities is not an object' );
	}
	for ( const [ rule, severity ] of Object.entries( severities ) ) {
		if ( ! SEVERITIES.includes( severity ) ) {
			throw new BrokenLine(
				id,
				`settings: severities: ${ rule } is not off, note, confirm, review or block`
			);
		}
	}
	return {
		severities: severities as Record< string, Severity >,
		site,
	};
}

function readResolutions(
	id: string | number | null,
	resolutions: unknown
): readonly Resolution[] | null {
	if ( resolutions === null ) {
		return null;
	}
	const list = listOf( resolutions );
	if ( list === null ) {
		throw new BrokenLine( id, 'resolutions is not a list' );
	}
	return list.map( ( resolution, index ) => {
		const { fingerprint, outcome } = isRecord( resolution )
			? resolution
			: ( {} as Record< string, unknown > );
		if (
			typeof fingerprint !== 'string' ||
			! /^[0-9a-f]{32}$/.test( fingerprint )
		) {
			throw new BrokenLine(
				id,
				`resolutions: ${ index }: fingerprint is not 32 hexadecimal digits`
			);
		}
		if ( ! OUTCOMES.includes( outcome ) ) {
			throw new BrokenLine(
				id,
				`resolutions: ${ index }: outcome is not fine, ask-reviewer, disputed or waived`
			);
		}
		return {
			fingerprint,
			outcome: outcome as Resolution[ 'outcome' ],
		};
	} );
}

/** An empty list passes too: PHP cannot tell it from an empty object. */
function isRecord( value: unknown ): value is Record< string, unknown > {
	return (
		typeof value === 'object' &&
		value !== null &&
		( ! Array.isArray( value ) || value.length === 0 )
	);
}

/** The list, or null. PHP cannot tell an empty object from an empty list. */
function listOf( value: unknown ): readonly unknown[] | null {
	if ( Array.isArray( value ) ) {
		return value as unknown[];
	}
	return isRecord( value ) && Object.keys( value ).length === 0 ? [] : null;
}
