import type { Budget, Part } from '../block';
import { ascii, decodeUtf8, u16, u32 } from '../bytes';
import { place } from '../exif/read';
import type { Place } from '../file-metadata';
import { MEDIA_LIMITS } from '../limits';
import type { RawValues } from '../raw-values';
import { boxAt, boxesIn } from './boxes';
import { isCredentials } from './heif';
import { xmpParts } from './packets';

const XMP_UUID = [ 0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8 ];
const UUID = 16;

/** XMP and Content Credentials of an MP4 or QuickTime file; the rest of its metadata is in readMp4. */
export function* mp4Parts(
	file: Uint8Array,
	budget: Budget
): Generator< Part > {
	for ( const { type, data, isWhole } of boxesIn( file ) ) {
		if ( ! isWhole ) {
			yield 'truncated';
		}
		if ( type === 'uuid' ) {
			yield* uuidParts( data, budget );
		}
	}
	const userData = boxAt( file, 'moov', 'udta' );
	for ( const { type, data } of userData ? boxesIn( userData ) : [] ) {
		// QuickTime's place for it.
		if ( type === 'XMP_' ) {
			yield* xmpParts( { bytes: data, commit: () => {}, budget } );
		}
	}
}

function* uuidParts( data: Uint8Array, budget: Budget ): Generator< Part > {
	if ( XMP_UUID.every( ( byte, at ) => data[ at ] === byte ) ) {
		const bytes = data.subarray( UUID );
		yield* xmpParts( { bytes, commit: () => {}, budget } );
	} else if ( isCredentials( data ) ) {
		yield { kind: 'credentials', bytes: data, commit: () => {} };
	}
}

/** A value by the names of QuickTime, iTunes, 3GPP and Apple's keys. */
type Tagged = readonly [ name: string, text: string ];

const CREATOR = [
	'com.apple.quicktime.author',
	'com.apple.quicktime.artist',
	'auth',
	'\u00A9aut',
	'\u00A9ART',
	'perf',
];
const RIGHTS = [ 'com.apple.quicktime.copyright', 'cprt', '\u00A9cpy' ];
const DESCRIPTION = [
	'com.apple.quicktime.description',
	'dscp',
	'desc',
	'\u00A9des',
	'com.apple.quicktime.comment',
	'\u00A9cmt',
];
const CREATED = [ 'com.apple.quicktime.creationdate', '\u00A9day' ];
const KEYWORDS = [ 'com.apple.quicktime.keywords', 'keyw' ];
const LOCATION = [ 'com.apple.quicktime.location.ISO6709', '\u00A9xyz' ];
const PLACE_NAME = [ 'com.apple.quicktime.location.name' ];

/** What the movie's own boxes say. Tracks that record a route (GoPro's, drones') are not looked into. */
export function readMp4( file: Uint8Array ): RawValues {
	const movie = boxAt( file, 'moov' );
	if ( ! movie ) {
		return {};
	}
	const tagged: Tagged[] = [];
	const places: Place[] = [];
	for ( const holder of holdersIn( movie ) ) {
		for ( const { type, data } of boxesIn( holder ) ) {
			if ( type === 'loci' ) {
				const { at, name } = readLoci( data );
				places.push( at );
				tagged.push( [ 'loci', name ] );
			} else if ( type === 'meta' ) {
				tagged.push( ...readMeta( data ) );
			} else if ( type.startsWith( '\u00A9' ) ) {
				tagged.push( [ type, quickTimeText( data ) ] );
			} else if ( /^(?:auth|cprt|dscp|perf)$/.test( type ) ) {
				// Version and flags, language; then the text.
				tagged.push( [ type, text( data.subarray( 6 ) ) ] );
			}
		}
	}
	const all = ( names: readonly string[] ): string[] =>
		names.flatMap( ( name ) =>
			tagged
				.filter( ( [ key ] ) => key === name )
				.map( ( pair ) => pair[ 1 ] )
		);
	const one = ( names: readonly string[] ): string => all( names )[ 0 ] ?? '';
	const written = all( LOCATION )[ 0 ];
	const gps = written === undefined ? places[ 0 ] : fromIso6709( written );
	return {
		creator: all( CREATOR ).slice( 0, 1 ),
		rights: one( RIGHTS ),
		description: one( DESCRIPTION ),
		created: one( CREATED ),
		keywords: one( KEYWORDS ).split( /[,;]/ ),
		placeNames: all( [ ...PLACE_NAME, 'loci' ] ),
		...( gps && { gps } ),
	};
}

/** Where metadata may lie: the movie itself, its user data, and those of its tracks. */
function* holdersIn( movie: Uint8Array ): Generator< Uint8Array > {
	yield movie;
	for ( const { type, data } of boxesIn( movie ) ) {
		if ( type === 'udta' ) {
			yield data;
		} else if ( type === 'trak' ) {
			const userData = boxAt( data, 'udta' );
			if ( userData ) {
				yield userData;
			}
		}
	}
}

/** iTunes' list, its items named by four letters or by their number in a table of keys. */
function* readMeta( meta: Uint8Array ): Generator< Tagged > {
	// A full box in MP4, a plain one in QuickTime.
	const inside = ascii( meta, 4, 4 ) === 'hdlr' ? meta : meta.subarray( 4 );
	const keys = [ ...readKeys( boxAt( inside, 'keys' ) ) ];
	const list = boxAt( inside, 'ilst' );
	for ( const { type, data } of list ? boxesIn( list ) : [] ) {
		const value = boxAt( data, 'data' );
		if ( value ) {
			const number = u32( Uint8Array.from( type, codeOf ), 0 );
			// Type of the value, language; then the value.
			yield [ keys[ number - 1 ] ?? type, text( value.subarray( 8 ) ) ];
		}
	}
}

function codeOf( letter: string ): number {
	return letter.charCodeAt( 0 );
}

function* readKeys( keys: Uint8Array | null ): Generator< string > {
	// Each like a box whose type is its namespace.
	for ( const { data } of keys ? boxesIn( keys.subarray( 8 ) ) : [] ) {
		yield decodeUtf8( data.subarray( 0, 200 ) );
	}
}

/** A length and a language for each text; only the first is read. */
function quickTimeText( data: Uint8Array ): string {
	return text( data.subarray( 4, 4 + u16( data, 0 ) ) );
}

/** UTF-8 to the first zero, or UTF-16 by its mark. */
function text( bytes: Uint8Array ): string {
	const some = bytes.subarray( 0, MEDIA_LIMITS.textLength * 4 );
	if ( u16( some, 0 ) === 0xfeff ) {
		return new TextDecoder( 'utf-16be' ).decode( some );
	}
	return decodeUtf8( some ).split( '\0', 1 )[ 0 ] ?? '';
}

/** `+60.1699+024.9384+012.3/`, also with minutes and seconds, which nobody writes here. */
function fromIso6709( written: string ): Place {
	const [ , latitude, longitude ] =
		/^([+-]\d{1,2}(?:\.\d{1,20})?)([+-]\d{1,3}(?:\.\d{1,20})?)/.exec(
			written.trim()
		) ?? [];
	return latitude === undefined
		? place()
		: place( Number( latitude ), Number( longitude ) );
}

/** 3GPP TS 26.244: language, name, role, then longitude and latitude in 16.16. */
function readLoci( data: Uint8Array ): { at: Place; name: string } {
	const nameEnd = data.indexOf( 0, 6 );
	const after = nameEnd === -1 ? data.length : nameEnd + 2;
	const fixed = ( at: number ): number => ( u32( data, at ) | 0 ) / 0x10000;
	return {
		name: decodeUtf8( data.subarray( 6, Math.max( nameEnd, 6 ) ) ),
		at:
			after + 8 > data.length
				? place()
				: place( fixed( after + 4 ), fixed( after ) ),
	};
}
