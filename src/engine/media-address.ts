import { addressOf } from './address';
import type { MediaKind } from './document';
import type { MediaKnown } from './media';

const EXTENSIONS: Readonly< Record< MediaKind, string > > = {
	image: 'avif bmp gif heic heif ico jfif jpe jpeg jpg jxl png svg tif tiff webp',
	video: '3g2 3gp asf avi flv m4v mkv mov mp4 mpeg mpg ogv qt webm wmv',
	audio: 'aac flac m4a mid midi mka mp3 oga ogg opus wav weba wma',
	document:
		'csv doc docm docx epub ics key numbers odg odp ods odt pages pdf pps ppsx ppt pptm pptx rtf srt txt vtt xls xlsm xlsx zip',
};
const KIND_BY_EXTENSION: ReadonlyMap< string, MediaKind > = new Map(
	( Object.keys( EXTENSIONS ) as MediaKind[] ).flatMap( ( kind ) =>
		EXTENSIONS[ kind ]
			.split( ' ' )
			.map( ( extension ) => [ extension, kind ] as const )
	)
);
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const ENCODED = /(?:%[0-9A-Fa-f]{2})+/g;
/** What WordPress adds to a file's name when it makes another of it. */
const DERIVED = /(?:-[0-9]{1,5}x[0-9]{1,5}|-scaled|-rotated|-e[0-9]{13})$/;
const MOST_DERIVED = 4;
/** Pictures that come with WordPress itself. */
const WORDPRESS_HOST = 's.w.org';
const WORDPRESS_PATH = '/wp-includes/images/';

/** Where a file is, in one form for all ways to write it. */
export type MediaAddress =
	/** On a site; the path decoded, without query. A relative address has no host. */
	| { readonly host: string | null; readonly path: string }
	/** In the text itself, or on a machine that readers do not reach. */
	| { readonly inline: string };

/** Whether an address leads anywhere: it is neither empty nor a fragment. */
export function leadsSomewhere( url: string ): boolean {
	return /^[\0- ]*[^\0- #]/.test( url );
}

/** Null for nothing at all: an empty address, a fragment. */
export function mediaAddressOf( url: string ): MediaAddress | null {
	const bare = trim( url );
	if ( bare === '' || bare.startsWith( '#' ) ) {
		return null;
	}
	const address = addressOf( bare );
	if ( address !== null ) {
		return { host: address.host, path: cleanPath( address.path ) };
	}
	return SCHEME.test( bare )
		? { inline: bare }
		: { host: null, path: cleanPath( bare ) };
}

/** What kind of file an address leads to, by its extension; null where it tells of none. */
export function mediaKindOf( url: string ): MediaKind | null {
	const [ path = '' ] = url.split( /[?#]/, 1 );
	const extension = path.slice( path.lastIndexOf( '.' ) + 1 );
	return extension.length > 7
		? null
		: KIND_BY_EXTENSION.get(
				trim( extension ).replace( /[A-Z]/g, ( letter ) =>
					letter.toLowerCase()
				)
		  ) ?? null;
}

/** The file that an address is a size or an edited copy of: what two addresses of one picture share. */
export function fileOf( url: string ): string | null {
	const address = mediaAddressOf( url );
	if ( address === null ) {
		return null;
	}
	return 'inline' in address
		? address.inline
		: last( formsOf( ( address.host ?? '' ) + address.path ) );
}

/** What an address turns out to be. */
export type Resolved =
	| { readonly of: 'library'; readonly id: string }
	/** On this site, but nothing that the library knows. */
	| { readonly of: 'site'; readonly file: string; readonly isUpload: boolean }
	| { readonly of: 'wordpress'; readonly file: string }
	| {
			readonly of: 'elsewhere';
			readonly file: string;
			readonly host: string;
			readonly path: string;
	  };

/** Tells attachments by their addresses. */
export class MediaLibrary {
	private static readonly made = new WeakMap< MediaKnown, MediaLibrary >();

	private readonly exact = new Map< string, string >();
	private readonly byFile = new Map< string, string >();
	private readonly uploads: { host: string; path: string }[] = [];

	static of( known: MediaKnown ): MediaLibrary {
		let library = MediaLibrary.made.get( known );
		if ( library === undefined ) {
			library = new MediaLibrary( known );
			MediaLibrary.made.set( known, library );
		}
		return library;
	}

	private constructor( known: MediaKnown ) {
		for ( const [ url, id ] of Object.entries( known.urls ) ) {
			const address = addressOfKey( url );
			if ( address !== null ) {
				const key = address.host + address.path;
				this.exact.set( key, id );
				const file = last( formsOf( key ) );
				if ( ! this.byFile.has( file ) ) {
					this.byFile.set( file, id );
				}
			}
		}
		for ( const uploads of known.uploads ) {
			const address = addressOfKey( uploads );
			if ( address !== null ) {
				this.uploads.push( address );
			}
		}
	}

	/** Null for an address that shows nothing. */
	resolve( url: string ): Resolved | null {
		const address = mediaAddressOf( url );
		if ( address === null ) {
			return null;
		}
		if ( 'inline' in address ) {
			return { of: 'site', file: address.inline, isUpload: false };
		}
		const { host, path } = address;
		const hosts =
			host === null
				? new Set( this.uploads.map( ( { host: own } ) => own ) )
				: [ host ];
		for ( const one of hosts ) {
			const id = this.find( formsOf( one + path ) );
			if ( id !== undefined ) {
				return { of: 'library', id };
			}
		}
		const file = last( formsOf( ( host ?? '' ) + path ) );
		const isOwn =
			host === null ||
			this.uploads.some( ( { host: own } ) => own === host );
		if (
			host === WORDPRESS_HOST ||
			( isOwn && path.includes( WORDPRESS_PATH ) )
		) {
			return { of: 'wordpress', file };
		}
		return isOwn
			? {
					of: 'site',
					file,
					isUpload: this.uploads.some(
						( own ) =>
							( host === null || own.host === host ) &&
							path.startsWith( own.path )
					),
			  }
			: { of: 'elsewhere', file, host, path };
	}

	private find( forms: readonly string[] ): string | undefined {
		for ( const form of forms ) {
			const id = this.exact.get( form );
			if ( id !== undefined ) {
				return id;
			}
		}
		return this.byFile.get( last( forms ) );
	}
}

function addressOfKey( url: string ): { host: string; path: string } | null {
	const address = addressOf(
		SCHEME_AND_SLASHES.test( url ) ? url : `//${ url }`
	);
	return address === null
		? null
		: { host: address.host, path: cleanPath( address.path ) };
}

const SCHEME_AND_SLASHES = /^(?:[Hh][Tt][Tt][Pp][Ss]?:)?\/\//;

/** An address, then without each thing that WordPress has added to the file's name. */
function formsOf( address: string ): string[] {
	const dot = address.lastIndexOf( '.' );
	if ( dot <= address.lastIndexOf( '/' ) ) {
		return [ address ];
	}
	const extension = address.slice( dot );
	let stem = address.slice( 0, dot );
	const forms = [ address ];
	while ( forms.length <= MOST_DERIVED ) {
		const found = DERIVED.exec( stem );
		if ( found === null || stem[ found.index - 1 ] === '/' ) {
			break;
		}
		stem = stem.slice( 0, found.index );
		forms.push( stem + extension );
	}
	return forms;
}

function last( forms: readonly string[] ): string {
	return forms[ forms.length - 1 ] ?? '';
}

function trim( text: string ): string {
	let start = 0;
	let end = text.length;
	while ( start < end && text.charCodeAt( start ) <= 0x20 ) {
		start++;
	}
	while ( end > start && text.charCodeAt( end - 1 ) <= 0x20 ) {
		end--;
	}
	return text.slice( start, end );
}

/** A path without query and fragment, decoded, with `.`, `..` and empty steps taken. */
function cleanPath( path: string ): string {
	const [ bare = '' ] = path.replace( /\\/g, '/' ).split( /[?#]/, 1 );
	const steps: string[] = [];
	const all = bare.replace( ENCODED, decoded ).split( '/' );
	for ( const step of all ) {
		if ( step === '..' ) {
			steps.pop();
		} else if ( step !== '' && step !== '.' ) {
			steps.push( step );
		}
	}
	return `/${ steps.join( '/' ) }${
		steps.length > 0 && all[ all.length - 1 ] === '' ? '/' : ''
	}`;
}

function decoded( encoded: string ): string {
	try {
		return decodeURIComponent( encoded );
	} catch {
		return encoded;
	}
}
