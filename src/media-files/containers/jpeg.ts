import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { joined, type Budget, type Part } from '../block';
import { ascii, encodeAscii, hasAt, indexOfText, u16, u32 } from '../bytes';
import { readIfds } from '../exif/ifd';
import { MEDIA_LIMITS } from '../limits';
import { exifParts, photoshopParts, thumbnailParts, xmpParts } from './packets';

const EXIF = 'Exif\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const EXTENDED_XMP = 'http://ns.adobe.com/xmp/extension/\0';
const PHOTOSHOP = 'Photoshop 3.0\0';
const MULTI_PICTURE = 'MPF\0';
/** Tag of the list of pictures in a multi-picture index, 16 bytes for each. */
const MP_ENTRIES = 0xb002;

interface Segment {
	readonly marker: number;
	/** Without marker and length. */
	readonly payload: Uint8Array;
}

/** The metadata of a JPEG and of the pictures that come after it in the same file (multi-picture format). */
export function* jpegParts(
	file: Uint8Array,
	budget: Budget
): Generator< Part > {
	const { segments, isWhole } = readSegments( file );
	if ( ! isWhole ) {
		yield 'truncated';
	}
	const direct = { commit: () => {}, budget };
	const photoshop: Uint8Array[] = [];
	const packets: Uint8Array[] = [];
	const extensions: Uint8Array[] = [];
	for ( const { marker, payload } of segments ) {
		if ( marker === 0xe1 && hasAt( payload, 0, EXIF ) ) {
			yield* exifParts( { ...direct, bytes: payload.subarray( 6 ) } );
		} else if ( marker === 0xe1 && hasAt( payload, 0, XMP ) ) {
			const bytes = payload.subarray( XMP.length );
			packets.push( bytes );
			yield* xmpParts( { ...direct, bytes } );
		} else if ( marker === 0xe1 && hasAt( payload, 0, EXTENDED_XMP ) ) {
			extensions.push( payload );
		} else if ( marker === 0xed && hasAt( payload, 0, PHOTOSHOP ) ) {
			photoshop.push( payload.subarray( PHOTOSHOP.length ) );
		} else if ( marker === 0xe2 && hasAt( payload, 0, MULTI_PICTURE ) ) {
			yield* furtherPictures( file, payload.subarray( 4 ), budget );
		} else if ( marker === 0xeb && hasAt( payload, 0, 'JP' ) ) {
			yield { kind: 'credentials', bytes: payload, commit: () => {} };
		}
	}
	yield* extendedXmpParts( extensions, packets, budget );
	if ( photoshop.length > 0 ) {
		// One long resource may go on in the next segment.
		yield* photoshopParts( { ...direct, ...joined( photoshop ) } );
	}
}

function readSegments( file: Uint8Array ): {
	readonly segments: readonly Segment[];
	readonly isWhole: boolean;
} {
	const segments: Segment[] = [];
	let at = 2;
	while ( at + 4 <= file.length && segments.length < MEDIA_LIMITS.parts ) {
		const marker = file[ at + 1 ] ?? 0;
		if ( file[ at ] !== 0xff ) {
			break;
		}
		if ( marker === 0xff ) {
			at++;
			continue;
		}
		if ( marker === 0xda ) {
			return { segments, isWhole: indexOfEnd( file, at ) !== -1 };
		}
		const end = at + 2 + u16( file, at + 2 );
		if ( end < at + 4 || end > file.length ) {
			break;
		}
		segments.push( { marker, payload: file.subarray( at + 4, end ) } );
		at = end;
	}
	return { segments, isWhole: false };
}

/** From the end, where it nearly always is. */
function indexOfEnd( file: Uint8Array, from: number ): number {
	for (
		let at = file.lastIndexOf( 0xd9 );
		at > from;
		at = file.lastIndexOf( 0xd9, at - 1 )
	) {
		if ( file[ at - 1 ] === 0xff ) {
			return at;
		}
	}
	return -1;
}

/**
 * XMP over 64 kB goes on in further segments: 32 hexadecimal digits (the MD5 of
 * all of it, which the standard packet names too), its length, an offset, a piece.
 */
function* extendedXmpParts(
	segments: readonly Uint8Array[],
	packets: readonly Uint8Array[],
	budget: Budget
): Generator< Part > {
	const digestAt = EXTENDED_XMP.length;
	const head = digestAt + 40;
	const byDigest = new Map< string, Uint8Array[] >();
	for ( const segment of segments ) {
		const digest = ascii( segment, digestAt, 32 );
		const group = byDigest.get( digest );
		if ( group ) {
			group.push( segment );
		} else {
			byDigest.set( digest, [ segment ] );
		}
	}
	if ( byDigest.size > MEDIA_LIMITS.listLength ) {
		yield 'too-large';
		return;
	}
	for ( const [ digest, group ] of byDigest ) {
		const inOrder = group.toSorted(
			( a, b ) => u32( a, head - 4 ) - u32( b, head - 4 )
		);
		const { bytes, commit } = joined(
			inOrder.map( ( segment ) => segment.subarray( head ) )
		);
		yield* xmpParts( {
			bytes,
			budget,
			commit: () => {
				commit();
				const fresh = encodeAscii(
					bytesToHex( md5( bytes ) ).toUpperCase()
				);
				for ( const segment of group ) {
					segment.set( fresh, digestAt );
				}
				for ( const packet of packets ) {
					const at = indexOfText( packet, digest );
					if ( at !== -1 ) {
						packet.set( fresh, at );
					}
				}
			},
		} );
	}
}

/** Previews and gain maps after the first picture; each may carry its own Exif. */
function* furtherPictures(
	file: Uint8Array,
	index: Uint8Array,
	budget: Budget
): Generator< Part > {
	const tree = readIfds( index );
	if ( ! tree ) {
		return;
	}
	const base = index.byteOffset - file.byteOffset;
	for ( const { tag, valueAt, size } of tree.ifds.flatMap(
		( { entries } ) => entries
	) ) {
		if ( tag !== MP_ENTRIES ) {
			continue;
		}
		const most = Math.min( size, MEDIA_LIMITS.listLength * 16 );
		for ( let at = valueAt; at + 16 <= valueAt + most; at += 16 ) {
			const length = u32( index, at + 4, tree.little );
			const offset = u32( index, at + 8, tree.little );
			if ( offset > 0 ) {
				yield* thumbnailParts( {
					bytes: file.subarray(
						base + offset,
						base + offset + length
					),
					commit: () => {},
					budget,
				} );
			}
		}
	}
}
