import { md5 } from '@noble/hashes/legacy.js';
import type { Block } from './block';
import { indexOfText, isSame } from './bytes';
import { blankGps } from './exif/blank';
import { formatOf } from './file-format';
import type { FileFormat, Note } from './file-metadata';
import { blankSubLocation } from './iptc/blank';
import { openMedia } from './open-media';
import { readMetadata } from './read-metadata';
import { blankXmp } from './xmp/blank';
import type { Sensitivity } from './xmp/fields';

export interface Unwanted {
	/** Coordinates, sublocation, IPTC's structured locations. Town, state and country stay. */
	readonly location: boolean;
	/** Names and keys of the people shown, also those of marked faces; the marks themselves stay. */
	readonly people: boolean;
}

export type Removal =
	| {
			readonly bytes: Uint8Array;
			/** `exif:GPS`, `iptc:SubLocation`, `xmp:PersonInImage` …, each once; empty: there was nothing to remove. */
			readonly removed: readonly string[];
	  }
	| { readonly refused: Refusal };

export type Refusal =
	/** Can't be done in this format without writing the file anew. */
	| 'format'
	/** Broken or oversized metadata: what can't be read can't be cleaned. */
	| 'unreadable'
	/** Content Credentials tell of the location too, and can't be changed. */
	| 'content-credentials'
	/** It was still there afterwards. */
	| 'remains';

const LOSSLESS: readonly FileFormat[] = [
	'jpeg',
	'png',
	'webp',
	'tiff',
	'heic',
	'avif',
];
const HINDERING: readonly Note[] = [ 'truncated', 'too-large', 'unreadable' ];

/**
 * Takes location and people out of a file's metadata and leaves every other byte
 * of value as it was: pixels, rights, the rest. Works on a copy. Makers' own
 * notes in Exif, and keywords, captions and other free texts are not looked into.
 */
export function removeFields( bytes: Uint8Array, what: Unwanted ): Removal {
	const format = formatOf( bytes );
	if ( ! format || ! LOSSLESS.includes( format ) ) {
		return { refused: 'format' };
	}
	// Not slice(), which for Node's Buffer is no copy.
	const copy = new Uint8Array( bytes );
	const media = openMedia( copy, format );
	if ( HINDERING.some( ( note ) => media.notes.has( note ) ) ) {
		return { refused: 'unreadable' };
	}
	const removed = new Set< string >();
	for ( const block of media.blocks ) {
		const names = blankBlock( block, what );
		if ( typeof names === 'string' ) {
			return { refused: names };
		}
		names.forEach( ( name ) => removed.add( name ) );
	}
	const cleaned = removed.size > 0 ? media.finish() : bytes;
	const refused = objectionTo( cleaned, what );
	return refused ? { refused } : { bytes: cleaned, removed: [ ...removed ] };
}

/** The names of what was taken, or why nothing can be. */
function blankBlock( block: Block, what: Unwanted ): string[] | Refusal {
	const { kind, bytes, commit } = block;
	switch ( kind ) {
		case 'exif': {
			const had = what.location ? blankGps( bytes ) : false;
			if ( had === null ) {
				return 'unreadable';
			}
			if ( had ) {
				commit();
			}
			return had ? [ 'exif:GPS' ] : [];
		}
		case 'iptc':
			return what.location && blankIptc( block )
				? [ 'iptc:SubLocation' ]
				: [];
		case 'xmp': {
			const names = blankXmp( bytes, ( sensitivity ) =>
				isUnwanted( sensitivity, what )
			);
			if ( names && names.length > 0 ) {
				commit();
			}
			return names?.map( ( name ) => `xmp:${ name }` ) ?? 'unreadable';
		}
		case 'credentials':
			return tellsUnwanted( bytes, what ) ? 'content-credentials' : [];
	}
}

function isUnwanted(
	sensitivity: Sensitivity,
	{ location, people }: Unwanted
): boolean {
	switch ( sensitivity ) {
		case 'gps':
		case 'place':
			return location;
		case 'person':
		case 'person-key':
			return people;
	}
}

/** Keeps Photoshop's digest true where it was, and false where it was false. */
function blankIptc( { bytes, commit, digest }: Block ): boolean {
	const isDigestTrue = digest && isSame( digest, md5( bytes ) );
	const had = blankSubLocation( bytes );
	if ( had ) {
		if ( isDigestTrue ) {
			digest.set( md5( bytes ) );
		}
		commit();
	}
	return had;
}

function tellsUnwanted( bytes: Uint8Array, what: Unwanted ): boolean {
	return (
		( what.location && indexOfText( bytes, 'GPSL' ) !== -1 ) ||
		( what.people && indexOfText( bytes, 'PersonInImage' ) !== -1 )
	);
}

/** What is found when the outcome is read anew. */
function objectionTo( bytes: Uint8Array, what: Unwanted ): Refusal | null {
	const { values, notes } = readMetadata( bytes, '', '' );
	if ( HINDERING.some( ( note ) => notes.includes( note ) ) ) {
		return 'unreadable';
	}
	const remains =
		( what.location && ( values.gps ?? values.placeNames ) ) ||
		( what.people && values.people );
	return remains ? 'remains' : null;
}
