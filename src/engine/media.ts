import type { MediaKind } from './document';
import { byCodePoint } from './text';

/** What is known of the media that a post shows: facts from the media library, beside the rules. */
export interface MediaKnown {
	/** By id, in decimal. An attachment that is not here does not exist. */
	readonly items: Readonly< Record< string, MediaFacts > >;
	/** Attachments by address, for addresses that the text has and that are this site's. */
	readonly urls: Readonly< Record< string, string > >;
	/** Beginnings of the addresses of this site's own uploads: `example.test/wp-content/uploads/`. */
	readonly uploads: readonly string[];
	/** What is attached to a post, by its id; empty for this post. */
	readonly attached: Readonly< Record< string, readonly string[] > >;
	/** Whether the page shows the credits of its media, without a block in the text. */
	readonly credited: boolean;
}

export interface MediaFacts {
	readonly kind: MediaKind;
	/** `baseline`: taken in with the old library; new uses ask. */
	readonly rights: ( typeof RIGHTS )[ number ];
	readonly expired: boolean;
	readonly expiring: boolean;
	/** Empty where nobody has said. */
	readonly uses: ReadonlyArray< ( typeof USES )[ number ] >;
	readonly people: ( typeof PEOPLE )[ number ];
	/** The credit line that must be shown; empty if none is needed. */
	readonly credit: string;
	/** Whether it was made or altered by artificial intelligence. */
	readonly ai: boolean;
	/** Whether it has an alternative text of its own, used where a placement has none; null where nobody has looked. */
	readonly alt: boolean | null;
	/** Of documents: whether its text was checked, or somebody has looked through it. */
	readonly documentRead: ( typeof DOCUMENT_READ )[ number ];
}

const KINDS = [ 'image', 'video', 'audio', 'document' ] as const;
const RIGHTS = [
	'none',
	'confirmed',
	'replaced',
	'withdrawn',
	'baseline',
] as const;
const USES = [ 'web', 'social', 'print' ] as const;
const PEOPLE = [
	'unanswered',
	'none',
	'unrecognisable',
	'announced',
	'public-task',
	'permission',
	'guardian',
	'ask',
] as const;
const DOCUMENT_READ = [ 'unread', 'checked', 'answered' ] as const;

/**
 * Takes the facts as the server hands them over.
 *
 * @throws {Error} What is wrong, and where.
 */
export function parseMedia( json: unknown ): MediaKnown {
	const known = record( json, 'media' );
	const items = record( known[ 'items' ] ?? {}, 'items' );
	const urls = record( known[ 'urls' ] ?? {}, 'urls' );
	const attached = record( known[ 'attached' ] ?? {}, 'attached' );
	return {
		items: mapped( items, ( item, id ) =>
			factsOf( item, `items: ${ id }` )
		),
		urls: mapped( urls, ( id, url ) => text( id, `urls: ${ url }` ) ),
		uploads: texts( known[ 'uploads' ] ?? [], 'uploads' ),
		attached: mapped( attached, ( ids, post ) =>
			texts( ids, `attached: ${ post }` )
		),
		credited: truth( known[ 'credited' ] ?? false, 'credited' ),
	};
}

function factsOf( json: unknown, where: string ): MediaFacts {
	const item = record( json, where );
	const of = ( name: string ) => `${ where }: ${ name }`;
	return {
		kind: oneOf( KINDS, item[ 'kind' ] ?? 'image', of( 'kind' ) ),
		rights: oneOf( RIGHTS, item[ 'rights' ] ?? 'none', of( 'rights' ) ),
		expired: truth( item[ 'expired' ] ?? false, of( 'expired' ) ),
		expiring: truth( item[ 'expiring' ] ?? false, of( 'expiring' ) ),
		uses: texts( item[ 'uses' ] ?? [], of( 'uses' ) ).map( ( use ) =>
			oneOf( USES, use, of( 'uses' ) )
		),
		people: oneOf(
			PEOPLE,
			item[ 'people' ] ?? 'unanswered',
			of( 'people' )
		),
		credit: text( item[ 'credit' ] ?? '', of( 'credit' ) ),
		ai: truth( item[ 'ai' ] ?? false, of( 'ai' ) ),
		alt:
			( item[ 'alt' ] ?? null ) === null
				? null
				: truth( item[ 'alt' ], of( 'alt' ) ),
		documentRead: oneOf(
			DOCUMENT_READ,
			item[ 'documentRead' ] ?? 'unread',
			of( 'documentRead' )
		),
	};
}

function mapped< T >(
	values: Record< string, unknown >,
	make: ( value: unknown, key: string ) => T
): Record< string, T > {
	return Object.fromEntries(
		Object.keys( values )
			.sort( byCodePoint )
			.map( ( key ) => [ key, make( values[ key ], key ) ] )
	);
}

/** An object, or a list: PHP cannot tell one whose keys count from 0 from it. */
function record( value: unknown, where: string ): Record< string, unknown > {
	if ( typeof value !== 'object' || value === null ) {
		throw new Error( `${ where } is not an object` );
	}
	return value as Record< string, unknown >;
}

function texts( value: unknown, where: string ): string[] {
	const list: unknown =
		typeof value === 'object' &&
		value !== null &&
		Object.keys( value ).length === 0
			? []
			: value;
	if (
		! Array.isArray( list ) ||
		! list.every( ( one ) => typeof one === 'string' )
	) {
		throw new Error( `${ where } is not a list of texts` );
	}
	return list;
}

function text( value: unknown, where: string ): string {
	if ( typeof value !== 'string' ) {
		throw new Error( `${ where } is not a text` );
	}
	return value;
}

function truth( value: unknown, where: string ): boolean {
	if ( typeof value !== 'boolean' ) {
		throw new Error( `${ where } is not true or false` );
	}
	return value;
}

function oneOf< T extends string >(
	values: readonly T[],
	value: unknown,
	where: string
): T {
	const found = values.find( ( one ) => one === value );
	if ( found === undefined ) {
		throw new Error( `${ where } is not one of ${ values.join( ', ' ) }` );
	}
	return found;
}
