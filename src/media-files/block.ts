import { concat } from './bytes';
import type { Note } from './file-metadata';
import { MEDIA_LIMITS } from './limits';

/**
 * A piece of metadata inside a file. A change is made in `bytes`, in place and of
 * the same length, so that no offset elsewhere in the file goes wrong; then
 * `commit` brings it to where it came from, if `bytes` is a copy.
 */
export interface Block {
	readonly kind: 'exif' | 'iptc' | 'xmp' | 'credentials';
	readonly bytes: Uint8Array;
	readonly commit: () => void;
	/** Photoshop's MD5 of an IPTC block: readers take its failing for a sign that IPTC is newer than XMP. */
	readonly digest?: Uint8Array;
}

/**
 * What is left to spend on one file: a structure that many others point to
 * would be read as many times, and each time lead on.
 */
export interface Budget {
	nested: number;
	bytes: number;
}

export function newBudget(): Budget {
	return {
		nested: MEDIA_LIMITS.nested,
		bytes: MEDIA_LIMITS.allPacketBytes,
	};
}

/** What a container's reader meets, in the file's order. */
export type Part = Block | Note;

/** A copy of what lies in pieces; `commit` writes it back to them. */
export function joined( pieces: readonly Uint8Array[] ): {
	readonly bytes: Uint8Array;
	readonly commit: () => void;
} {
	const [ only ] = pieces;
	if ( pieces.length === 1 && only ) {
		return { bytes: only, commit: () => {} };
	}
	const bytes = concat( pieces );
	return {
		bytes,
		commit: () => {
			let at = 0;
			for ( const piece of pieces ) {
				piece.set( bytes.subarray( at, at + piece.length ) );
				at += piece.length;
			}
		},
	};
}
