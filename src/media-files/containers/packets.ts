import type { Block, Budget, Part } from '../block';
import { hasAt } from '../bytes';
import { numbersOf, readIfds, TAG } from '../exif/ifd';
import { MEDIA_LIMITS } from '../limits';
import { jpegParts } from './jpeg';

/** The bytes of a piece of metadata, and how a change in them gets to the file. */
export interface Packet {
	readonly bytes: Uint8Array;
	readonly commit: () => void;
	readonly budget: Budget;
}

export function* xmpParts( packet: Packet ): Generator< Part > {
	if ( isTooLarge( packet ) ) {
		yield 'too-large';
	} else {
		yield { kind: 'xmp', bytes: packet.bytes, commit: packet.commit };
	}
}

export function* iptcParts(
	packet: Packet,
	digest?: Uint8Array
): Generator< Part > {
	if ( isTooLarge( packet ) ) {
		yield 'too-large';
		return;
	}
	const { bytes, commit } = packet;
	const block: Block = { kind: 'iptc', bytes, commit };
	yield digest ? { ...block, digest } : block;
}

function isTooLarge( { bytes, budget }: Packet ): boolean {
	budget.bytes -= bytes.length;
	return bytes.length > MEDIA_LIMITS.packetBytes || budget.bytes < 0;
}

/** A TIFF structure, with the XMP, IPTC and thumbnails that it holds. */
export function* exifParts( packet: Packet ): Generator< Part > {
	const { bytes, commit, budget } = packet;
	if ( budget.nested-- <= 0 ) {
		yield 'too-large';
		return;
	}
	const tree = readIfds( bytes );
	if ( ! tree ) {
		yield 'unreadable';
		return;
	}
	if ( ! tree.isComplete ) {
		yield 'unreadable';
	}
	yield { kind: 'exif', bytes, commit };
	for ( const { entries } of tree.ifds ) {
		const inside = ( start: number, size: number ): Packet => ( {
			bytes: bytes.subarray( start, start + size ),
			commit,
			budget,
		} );
		for ( const { tag, valueAt, size } of entries ) {
			if ( tag === TAG.xmp && size > 4 ) {
				yield* xmpParts( inside( valueAt, size ) );
			} else if ( tag === TAG.iptc && size > 4 ) {
				yield* iptcParts( inside( valueAt, size ) );
			} else if ( tag === TAG.photoshop && size > 4 ) {
				yield* photoshopParts( inside( valueAt, size ) );
			}
		}
		const [ start = 0, size = 0 ] = [
			TAG.jpegOffset,
			TAG.jpegByteCount,
		].map( ( wanted ) => {
			const entry = entries.find( ( { tag } ) => tag === wanted );
			return entry && numbersOf( bytes, tree.little, entry, 1 )[ 0 ];
		} );
		if ( size > 0 ) {
			yield* thumbnailParts( inside( start, size ) );
		}
	}
}

/** What a thumbnail itself says of location; that it is cut short is no matter. */
export function* thumbnailParts( packet: Packet ): Generator< Part > {
	if ( ! hasAt( packet.bytes, 0, '\xff\xd8' ) ) {
		return;
	}
	if ( packet.budget.nested-- <= 0 ) {
		yield 'too-large';
		return;
	}
	for ( const part of jpegParts( packet.bytes, packet.budget ) ) {
		if ( typeof part === 'string' ) {
			if ( part !== 'truncated' ) {
				yield part;
			}
			continue;
		}
		yield {
			...part,
			commit: () => {
				part.commit();
				packet.commit();
			},
		};
	}
}

const RESOURCE = {
	iptc: 0x0404,
	oldThumbnail: 0x0409,
	thumbnail: 0x040c,
	exif1: 0x0422,
	exif3: 0x0423,
	xmp: 0x0424,
	iptcDigest: 0x0425,
} as const;

/** Before the JPEG in a thumbnail's resource. */
const THUMBNAIL_HEADER = 28;

/** Photoshop's image resources: IPTC, and at times Exif and XMP, each with a number. */
export function* photoshopParts( packet: Packet ): Generator< Part > {
	const resources = readResources( packet.bytes );
	if (
		resources.length === MEDIA_LIMITS.parts ||
		packet.budget.nested-- <= 0
	) {
		yield 'too-large';
		return;
	}
	const digest = resources.find(
		( { id, bytes } ) => id === RESOURCE.iptcDigest && bytes.length === 16
	);
	for ( const { id, bytes } of resources ) {
		const inside = { ...packet, bytes };
		if ( id === RESOURCE.iptc ) {
			yield* iptcParts( inside, digest?.bytes );
		} else if ( id === RESOURCE.xmp ) {
			yield* xmpParts( inside );
		} else if ( id === RESOURCE.exif1 || id === RESOURCE.exif3 ) {
			yield* exifParts( inside );
		} else if (
			id === RESOURCE.thumbnail ||
			id === RESOURCE.oldThumbnail
		) {
			yield* thumbnailParts( {
				...packet,
				bytes: bytes.subarray( THUMBNAIL_HEADER ),
			} );
		}
	}
}

function readResources(
	bytes: Uint8Array
): { readonly id: number; readonly bytes: Uint8Array }[] {
	const view = new DataView(
		bytes.buffer,
		bytes.byteOffset,
		bytes.byteLength
	);
	const resources = [];
	let at = 0;
	while (
		at + 12 <= bytes.length &&
		RESOURCE_MARKS.some( ( mark ) => hasAt( bytes, at, mark ) ) &&
		resources.length < MEDIA_LIMITS.parts
	) {
		// The name, with its length before it, takes an even number of bytes.
		const name = view.getUint8( at + 6 );
		const sizeAt = at + 6 + ( ( name + 2 ) & ~1 );
		if ( sizeAt + 4 > bytes.length ) {
			break;
		}
		const size = view.getUint32( sizeAt );
		const start = sizeAt + 4;
		resources.push( {
			id: view.getUint16( at + 4 ),
			bytes: bytes.subarray( start, start + size ),
		} );
		at = start + size + ( size % 2 );
	}
	return resources;
}

const RESOURCE_MARKS = [ '8BIM', 'PHUT', 'AgHg', 'DCSR', 'MeSa' ];
