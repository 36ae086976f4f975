import type {
	AlternativeText,
	Field,
	MediaKind,
	MediaReference,
	Place,
} from '../document';
import { LIMITS } from '../limits';
import { fileOf, leadsSomewhere, mediaKindOf } from '../media-address';
import type { Sink } from './block-reader';
import type { JsonValue } from './json-values';
import { shortcodeAttributes } from './shortcodes';

/** A placement while its block is read. */
export type MediaDraft = {
	-readonly [ K in keyof MediaReference ]: MediaReference[ K ];
};

/** The block, or the field, whose media are read. */
interface MediaHome {
	readonly field: Field;
	readonly path: readonly number[];
	readonly block: string | null;
}

/** What is told of a placement at once. */
interface Told {
	readonly name: string;
	readonly kind: MediaKind;
	readonly usage?: 'shown' | 'linked';
	readonly ids?: readonly string[];
	readonly urls?: readonly string[];
	readonly alt?: AlternativeText;
	readonly attachedTo?: string;
}

/** Core blocks that name their attachment by its id alone, and where. */
const BLOCK_IDS: Readonly<
	Record< string, { readonly attribute: RegExp; readonly kind: MediaKind } >
> = {
	'core/audio': { attribute: /^id$/, kind: 'audio' },
	'core/cover': { attribute: /^id$/, kind: 'image' },
	'core/file': { attribute: /^id$/, kind: 'document' },
	'core/gallery': {
		attribute: /^(?:ids\.[0-9]+|images\.[0-9]+\.id)$/,
		kind: 'image',
	},
	'core/image': { attribute: /^id$/, kind: 'image' },
	'core/media-text': { attribute: /^mediaId$/, kind: 'image' },
	'core/playlist-track': { attribute: /^id$/, kind: 'audio' },
	'core/video': { attribute: /^id$/, kind: 'video' },
};
/** Tags whose source is what is shown, whatever its address looks like. */
const SHOWING: ReadonlyMap< string, MediaKind > = new Map( [
	[ 'audio', 'audio' ],
	[ 'image', 'image' ],
	[ 'img', 'image' ],
	[ 'track', 'document' ],
	[ 'video', 'video' ],
] );
/** Tags that show or link many things: a medium only if the address is a media file's. */
const LEADING: ReadonlyMap<
	string,
	{ readonly attribute: string; readonly usage: 'shown' | 'linked' }
> = new Map( [
	[ 'a', { attribute: 'href', usage: 'linked' } ],
	[ 'area', { attribute: 'href', usage: 'linked' } ],
	[ 'embed', { attribute: 'src', usage: 'shown' } ],
	[ 'iframe', { attribute: 'src', usage: 'shown' } ],
	[ 'object', { attribute: 'data', usage: 'shown' } ],
] );
/** The more is asked, the later. */
const ALT_ORDER: readonly AlternativeText[] = [
	'untold',
	'decorative',
	'given',
	'empty',
	'missing',
];

const ID = /^0*([1-9][0-9]{0,14})$/;
const IMAGE_CLASS = /(?:^|[ \t\n\f\r])wp-image-([0-9]{1,15})(?![^ \t\n\f\r])/;
const CSS_URL =
	/url\([ \t\n\f\r]*(?:"([^"]*)"|'([^']*)'|([^ \t\n\f\r"'()]*))/gi;
const NO_PICTURE = /\.(?:css|eot|otf|ttf|woff2?)(?:[?#]|$)|^data:(?!image)/i;
/** A width in `srcset`, with the comma after it. */
const SET_DESCRIPTOR = /^[0-9.]{1,20}[wxh](?:,|$)/;
const IN_DATA = /^data:(image|video|audio)\//i;
// An address and nothing else: what a text says of one is none.
const ADDRESS =
	/^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|\/|\.{1,2}\/|wp-content\/)[^\0- <>"]+$/;
const LONGEST_ADDRESS = 2_000;
/** WordPress makes a player of a file's address that stands alone on its line, or in `[embed]`. */
const EMBEDDED =
	/(?:^|\n)[ \t]*(https?:\/\/[^ \t\n<>"]+)[ \t]*(?=\n|$)|\[embed[^[\]]*\][ \t\n]*(https?:\/\/[^ \t\n<>"[]+)/gi;
const LINKING = /(?:^|[._-])(?:href|link)$|(?:Href|Link)$/;
const ID_ENDS = [ 'Id', 'ID', '_id' ];

/**
 * Finds the media of one block, or field: in its attributes, tags, styles,
 * shortcodes. What a block says twice of one medium, in its attributes and in
 * its markup, is one placement.
 */
export class MediaReader {
	private readonly home: MediaHome;
	private readonly sink: Sink;
	private readonly counts = new Map< string, number >();

	// What the block's attributes name, and its markup may show.
	private readonly byId = new Map< string, MediaDraft >();
	private readonly byFile = new Map< string, MediaDraft >();
	private primary: MediaDraft | null = null;

	private inside: 'picture' | 'video' | 'audio' | null = null;
	private player: MediaDraft | null = null;
	private sources: string[] = [];

	constructor( home: MediaHome, sink: Sink ) {
		this.home = home;
		this.sink = sink;
	}

	/**
	 * @param values All values of the block's attributes.
	 * @param isVoid Whether nothing else tells of its media.
	 */
	blockAttributes( values: readonly JsonValue[], isVoid: boolean ): void {
		const { block } = this.home;
		if ( block === null || /^core(?:-embed\/|\/embed$)/.test( block ) ) {
			return;
		}
		const ids = new Map< string, string >();
		const alts = new Map< string, AlternativeText >();
		for ( const { path, value, isText } of values ) {
			const key = keyOf( path );
			if (
				key === 'id' ||
				ID_ENDS.some( ( end ) => key.endsWith( end ) )
			) {
				const id = idIn( value );
				if ( id !== null ) {
					ids.set( path, id );
				}
			} else if ( key === 'alt' && isText && isVoid ) {
				alts.set(
					parentOf( path ),
					isBlank( value ) ? 'empty' : 'given'
				);
			}
		}
		const own = Object.hasOwn( BLOCK_IDS, block )
			? BLOCK_IDS[ block ]
			: undefined;
		const isVideo = values.some(
			( { path, value } ) =>
				( path === 'backgroundType' || path === 'mediaType' ) &&
				value === 'video'
		);
		let hasDynamicContent = false;
		for ( const { path, value, isText } of values ) {
			if ( own?.attribute.test( path ) === true ) {
				const id = idIn( value );
				if ( id !== null ) {
					const draft = this.attribute( {
						name: path,
						kind: isVideo ? 'video' : own.kind,
						usage: block === 'core/file' ? 'linked' : 'shown',
						ids: [ id ],
						alt: alts.get( parentOf( path ) ) ?? 'untold',
					} );
					if ( block !== 'core/gallery' ) {
						this.primary = draft;
					}
				}
			} else if ( isText ) {
				this.addressAttribute( path, value, ids, alts );
			}
			if (
				block === 'core/gallery' &&
				path.startsWith( 'dynamicContent' )
			) {
				hasDynamicContent = true;
			}
		}
		if ( hasDynamicContent ) {
			this.tell( {
				name: 'dynamicContent',
				kind: 'image',
				attachedTo: '',
			} );
		}
	}

	/** The featured image, by its id. */
	featured( value: string ): void {
		const id = idIn( value );
		if ( id !== null ) {
			this.tell( { name: '_thumbnail_id', kind: 'image', ids: [ id ] } );
		}
	}

	startTag( name: string, attributes: ReadonlyMap< string, string > ): void {
		if ( attributes.size === 0 && ! isPlayer( name ) ) {
			return;
		}
		if ( isPlayer( name ) ) {
			this.inside = name;
			this.player = null;
			this.sources = [];
		}
		if ( name === 'source' ) {
			this.source( attributes );
			return;
		}
		const shows = SHOWING.get( name );
		if ( shows !== undefined ) {
			this.showing( name, shows, attributes );
		} else {
			this.other( name, attributes );
		}
		const style = attributes.get( 'style' );
		if ( shows !== undefined && style !== undefined ) {
			this.style( style );
		}
	}

	endTag( name: string ): void {
		if ( name === this.inside ) {
			this.inside = null;
			this.player = null;
			this.sources = [];
		}
	}

	/** Reads a style sheet, or a tag's own style. */
	style( css: string ): void {
		for ( const url of addressesInStyle( css ) ) {
			this.tag( { name: 'style', kind: 'image', urls: [ url ] } );
		}
	}

	/** Reads the text of a passage: a file's address on a line of its own is shown in a player. */
	text( text: string ): void {
		if ( ! text.includes( '://' ) ) {
			return;
		}
		for ( const found of text.matchAll( EMBEDDED ) ) {
			const url = found[ 1 ] ?? found[ 2 ] ?? '';
			const kind = mediaKindOf( url );
			if ( kind === 'video' || kind === 'audio' ) {
				this.tag( { name: 'embed', kind, urls: [ url ] } );
			}
		}
	}

	/**
	 * @param name
	 * @param inside What stands between its name and its bracket.
	 */
	shortcode( name: string, inside: string ): void {
		const attributes = shortcodeAttributes( inside );
		switch ( name ) {
			case 'gallery':
			case 'playlist':
				this.collection( name, attributes );
				break;
			case 'audio':
			case 'video':
				this.playerShortcode( name, attributes );
				break;
			default:
				for ( const [ attribute, value ] of attributes ) {
					const kind = kindOfAddress( value );
					if ( kind !== null ) {
						this.tag( {
							name,
							kind,
							usage:
								kind === 'document' ||
								/^(?:href|link|url)$/.test( attribute )
									? 'linked'
									: 'shown',
							urls: [ value ],
						} );
					}
				}
		}
	}

	private collection(
		name: string,
		attributes: ReadonlyMap< string, string >
	): void {
		const isVideo = attributes.get( 'type' ) === 'video';
		const ofPlaylist = isVideo ? 'video' : 'audio';
		const kind = name === 'gallery' ? 'image' : ofPlaylist;
		const ids = attributes.get( 'ids' ) ?? attributes.get( 'include' );
		if ( ids === undefined ) {
			this.tell( {
				name,
				kind,
				attachedTo: idIn( attributes.get( 'id' ) ?? '' ) ?? '',
			} );
			return;
		}
		for ( const one of ids.split( /[, \t\n\r]+/ ) ) {
			const id = idIn( one );
			if ( id !== null ) {
				this.tell( { name, kind, ids: [ id ] } );
			}
		}
	}

	private playerShortcode(
		name: 'audio' | 'video',
		attributes: ReadonlyMap< string, string >
	): void {
		const poster = attributes.get( 'poster' ) ?? '';
		const urls = [ ...attributes ]
			.filter(
				( [ attribute, value ] ) =>
					attribute !== 'poster' &&
					value !== '' &&
					( attribute === 'src' || mediaKindOf( value ) !== null )
			)
			.map( ( [ , value ] ) => value );
		if ( urls.length > 0 ) {
			this.tag( { name, kind: name, urls } );
		} else {
			this.tell( { name, kind: name, attachedTo: '' } );
		}
		if ( poster !== '' ) {
			this.tag( { name: 'poster', kind: 'image', urls: [ poster ] } );
		}
	}

	/** An attribute that holds a media file's address, beside the attachment's id or without one. */
	private addressAttribute(
		path: string,
		value: string,
		ids: ReadonlyMap< string, string >,
		alts: ReadonlyMap< string, AlternativeText >
	): void {
		const parent = parentOf( path );
		const styles =
			value.length <= LONGEST_ADDRESS && value.includes( 'url(' );
		const urls = styles ? [ ...addressesInStyle( value ) ] : [ value ];
		for ( const url of urls ) {
			const kind = styles ? 'image' : kindOfAddress( url );
			if ( kind === null ) {
				continue;
			}
			const id = idBeside( path, ids );
			this.attribute( {
				name: path,
				kind,
				usage:
					kind === 'document' || LINKING.test( keyOf( path ) )
						? 'linked'
						: 'shown',
				ids: id === null ? [] : [ id ],
				urls: [ url ],
				alt:
					id !== null && kind === 'image'
						? alts.get( parent ) ?? 'untold'
						: 'untold',
			} );
		}
	}

	private attribute( told: Told ): MediaDraft {
		const draft = this.known( told ) ?? this.tell( told );
		this.join( draft, told );
		for ( const id of told.ids ?? [] ) {
			this.byId.set( id, draft );
		}
		for ( const url of told.urls ?? [] ) {
			const file = fileOf( url );
			if ( file !== null && ! this.byFile.has( file ) ) {
				this.byFile.set( file, draft );
			}
		}
		return draft;
	}

	private showing(
		name: string,
		kind: MediaKind,
		attributes: ReadonlyMap< string, string >
	): void {
		const urls = [
			attributes.get( 'src' ),
			...( name === 'image'
				? [ attributes.get( 'href' ), attributes.get( 'xlink:href' ) ]
				: [] ),
			...addressesInSet( attributes.get( 'srcset' ) ?? '' ),
			...addressesInData( attributes ),
		].flatMap( ( url ) =>
			url !== undefined && leadsSomewhere( url ) ? [ url ] : []
		);
		if ( name === 'img' && this.inside === 'picture' ) {
			urls.push( ...this.sources );
			this.sources = [];
		}
		const ids = name === 'img' ? idsOfTag( attributes ) : [];
		if ( urls.length > 0 || ids.length > 0 ) {
			const draft = this.tag( {
				name,
				kind,
				ids,
				urls,
				alt: name === 'img' ? alternativeText( attributes ) : 'untold',
			} );
			if ( isPlayer( name ) ) {
				this.player = draft;
			}
		}
		const poster = attributes.get( 'poster' ) ?? '';
		if ( name === 'video' && leadsSomewhere( poster ) ) {
			this.tag( { name: 'poster', kind: 'image', urls: [ poster ] } );
		}
	}

	private source( attributes: ReadonlyMap< string, string > ): void {
		const urls = [
			attributes.get( 'src' ) ?? '',
			...addressesInSet( attributes.get( 'srcset' ) ?? '' ),
			...addressesInData( attributes ),
		].filter( ( url ) => leadsSomewhere( url ) );
		if ( this.inside === 'picture' ) {
			this.sources.push( ...urls );
		} else if ( this.inside !== null && urls.length > 0 ) {
			const told = { name: this.inside, kind: this.inside, urls };
			if ( this.player === null ) {
				this.player = this.tag( told );
			} else {
				this.join( this.player, told );
			}
		}
	}

	/** A tag that may show a picture in its style, or lead to a file. */
	private other(
		name: string,
		attributes: ReadonlyMap< string, string >
	): void {
		const leads = LEADING.get( name );
		const isButton =
			name === 'input' &&
			/^image$/i.test( attributes.get( 'type' ) ?? '' );
		const target = leads && attributes.get( leads.attribute );
		const urls =
			target !== undefined && kindOfTarget( target ) !== null
				? [ target ]
				: [];
		urls.push( ...addressesInData( attributes ) );
		if ( isButton ) {
			urls.push( attributes.get( 'src' ) ?? '' );
		}
		const [ url ] = urls.filter( ( one ) => leadsSomewhere( one ) );
		if ( url !== undefined ) {
			this.tag( {
				name,
				kind: isButton ? 'image' : kindOfTarget( url ) ?? 'image',
				usage: leads?.usage ?? 'shown',
				urls: urls.filter( ( one ) => leadsSomewhere( one ) ),
				alt: isButton ? alternativeText( attributes ) : 'untold',
			} );
		}
		const backgrounds = [
			...addressesInStyle( attributes.get( 'style' ) ?? '' ),
			attributes.get( 'background' ) ?? '',
		].filter( ( one ) => leadsSomewhere( one ) );
		let ids = idsOfTag( attributes );
		for ( const background of backgrounds ) {
			this.tag( { name, kind: 'image', ids, urls: [ background ] } );
			ids = [];
		}
	}

	/** What markup shows: what the block's attributes have named already, or a placement of its own. */
	private tag( told: Told ): MediaDraft {
		let draft = this.known( told );
		const { primary } = this;
		if (
			draft === null &&
			primary?.urls.length === 0 &&
			( told.ids ?? [] ).length === 0 &&
			SHOWING.has( told.name ) &&
			told.name !== 'track'
		) {
			draft = primary;
		}
		if ( draft === null ) {
			return this.tell( told );
		}
		this.join( draft, told );
		return draft;
	}

	private known( { ids = [], urls = [] }: Told ): MediaDraft | null {
		for ( const id of ids ) {
			const draft = this.byId.get( id );
			if ( draft !== undefined ) {
				return draft;
			}
		}
		if ( this.byFile.size > 0 ) {
			for ( const url of urls ) {
				const draft = this.byFile.get( fileOf( url ) ?? '' );
				if ( draft !== undefined ) {
					return draft;
				}
			}
		}
		return null;
	}

	private join(
		draft: MediaDraft,
		{ ids = [], urls = [], alt = 'untold', usage = 'shown' }: Told
	): void {
		draft.ids = this.joined( draft.ids, ids );
		draft.urls = this.joined( draft.urls, urls );
		if ( ALT_ORDER.indexOf( alt ) > ALT_ORDER.indexOf( draft.alt ) ) {
			draft.alt = alt;
		}
		if ( usage === 'shown' ) {
			draft.usage = 'shown';
		}
	}

	private joined(
		some: readonly string[],
		others: readonly string[]
	): readonly string[] {
		const all = [ ...new Set( [ ...some, ...others ] ) ];
		if ( all.length > LIMITS.mediaForms ) {
			this.sink.tooManyForms();
			return all.slice( 0, LIMITS.mediaForms );
		}
		return all.length === some.length ? some : all;
	}

	private tell( told: Told ): MediaDraft {
		const { name, kind, usage = 'shown', alt = 'untold' } = told;
		const draft: MediaDraft = {
			place: this.place( name ),
			order: 0,
			kind,
			usage,
			ids: this.joined( [], told.ids ?? [] ),
			urls: this.joined( [], told.urls ?? [] ),
			alt,
			attachedTo: told.attachedTo ?? null,
		};
		this.sink.mediaDraft( draft );
		return draft;
	}

	private place( name: string ): Place {
		const index = this.counts.get( name ) ?? 0;
		this.counts.set( name, index + 1 );
		const { field, path, block } = this.home;
		return { field, path, block, part: 'media', name, index };
	}
}

function isPlayer( name: string ): name is 'picture' | 'video' | 'audio' {
	return name === 'picture' || name === 'video' || name === 'audio';
}

/** An attachment's id in one form; null where there is none. */
function idIn( value: string ): string | null {
	return ID.exec( value )?.[ 1 ] ?? null;
}

function idsOfTag( attributes: ReadonlyMap< string, string > ): string[] {
	const inClass = IMAGE_CLASS.exec( attributes.get( 'class' ) ?? '' );
	return [
		idIn( inClass?.[ 1 ] ?? '' ),
		idIn( attributes.get( 'data-id' ) ?? '' ),
	].flatMap( ( id ) => ( id === null ? [] : [ id ] ) );
}

function alternativeText(
	attributes: ReadonlyMap< string, string >
): AlternativeText {
	const alt = attributes.get( 'alt' );
	if ( ! isBlank( alt ?? attributes.get( 'aria-label' ) ?? '' ) ) {
		return 'given';
	}
	if (
		/^(?:none|presentation)$/i.test( attributes.get( 'role' ) ?? '' ) ||
		/^true$/i.test( attributes.get( 'aria-hidden' ) ?? '' )
	) {
		return 'decorative';
	}
	return alt === undefined ? 'missing' : 'empty';
}

function isBlank( text: string ): boolean {
	return ! /[^ \t\n\r\f\u00A0\uFFFC]/.test( text );
}

/** The addresses in `srcset`, without their widths. */
function addressesInSet( srcset: string ): string[] {
	return srcset
		.split( /[ \t\n\r\f]+/ )
		.map( ( token ) =>
			token.replace( SET_DESCRIPTOR, '' ).replace( /^,+/, '' )
		)
		.map( ( url ) => ( url.endsWith( ',' ) ? url.slice( 0, -1 ) : url ) )
		.filter( ( url ) => url !== '' );
}

/** Addresses that scripts show: `data-src`, `data-full-url`. */
function addressesInData(
	attributes: ReadonlyMap< string, string >
): string[] {
	const found: string[] = [];
	for ( const [ name, value ] of attributes ) {
		if ( name.startsWith( 'data-' ) && kindOfAddress( value ) !== null ) {
			found.push( value );
		}
	}
	return found;
}

function* addressesInStyle( css: string ): Generator< string > {
	if ( ! css.includes( '(' ) ) {
		return;
	}
	for ( const [ , double, single, bare ] of css.matchAll( CSS_URL ) ) {
		const url = double ?? single ?? bare ?? '';
		if ( leadsSomewhere( url ) && ! NO_PICTURE.test( url ) ) {
			yield url;
		}
	}
}

/** The kind of media file that a text is the address of, and nothing else; null for all other texts. */
function kindOfAddress( text: string ): MediaKind | null {
	const inData = IN_DATA.exec( text )?.[ 1 ];
	if ( inData !== undefined ) {
		return inData.replace( /[A-Z]/g, ( letter ) =>
			letter.toLowerCase()
		) as MediaKind;
	}
	return text.length <= LONGEST_ADDRESS && ADDRESS.test( text )
		? mediaKindOf( text )
		: null;
}

/** The same for an attribute that holds nothing but addresses. */
function kindOfTarget( url: string ): MediaKind | null {
	return ! leadsSomewhere( url )
		? null
		: kindOfAddress( url ) ?? mediaKindOf( url );
}

function keyOf( path: string ): string {
	return path.slice( path.lastIndexOf( '.' ) + 1 );
}

/** The path of the object that holds a value, with its dot. */
function parentOf( path: string ): string {
	return path.slice( 0, path.lastIndexOf( '.' ) + 1 );
}

/** The id that stands beside an address: `id` and `url`, `mediaId` and `mediaUrl`, `posterId` and `poster`. */
function idBeside(
	path: string,
	ids: ReadonlyMap< string, string >
): string | null {
	// Keys that are too long are cut: nobody knows what stands beside them.
	if ( ids.size === 0 || path.includes( '…' ) ) {
		return null;
	}
	const parent = parentOf( path );
	const base = keyOf( path ).replace(
		/_?(?:url|Url|URL|src|Src|href|Href)$/,
		''
	);
	const keys =
		base === ''
			? [ 'id', 'ID', 'mediaId' ]
			: ID_ENDS.map( ( end ) => base + end );
	for ( const key of keys ) {
		const id = ids.get( parent + key );
		if ( id !== undefined ) {
			return id;
		}
	}
	return null;
}
