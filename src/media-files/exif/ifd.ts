import { hasAt, u16, u32 } from '../bytes';
import { MEDIA_LIMITS } from '../limits';

/** Tags that lead on, or that hold other metadata. */
export const TAG = {
	stripOffsets: 273,
	stripByteCounts: 279,
	tileOffsets: 324,
	tileByteCounts: 325,
	subIfds: 330,
	jpegOffset: 513,
	jpegByteCount: 514,
	xmp: 700,
	iptc: 33723,
	photoshop: 34377,
	exifIfd: 34665,
	gpsIfd: 34853,
} as const;

export type IfdKind = 'image' | 'exif' | 'gps';

export interface IfdEntry {
	readonly tag: number;
	readonly type: number;
	readonly count: number;
	/** Where the entry's 12 bytes are. */
	readonly at: number;
	/** Where its value is. */
	readonly valueAt: number;
	/** Bytes; 0 where the value lies outside the block or is of no known type. */
	readonly size: number;
}

export interface Ifd {
	readonly kind: IfdKind;
	readonly offset: number;
	readonly entries: readonly IfdEntry[];
}

export interface IfdTree {
	readonly little: boolean;
	readonly ifds: readonly Ifd[];
	readonly isComplete: boolean;
}

const ENTRY = 12;

/** Bytes of a value by its type; 0 for what TIFF does not know. */
const TYPE_SIZES = [ 0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4 ];

/**
 * All directories of a TIFF structure (a TIFF file, or an Exif block), each
 * once: a chain that bites its tail leaves the tree incomplete. Null where the
 * header is none.
 */
export function readIfds( bytes: Uint8Array ): IfdTree | null {
	const little = hasAt( bytes, 0, 'II*\0' );
	if ( ! little && ! hasAt( bytes, 0, 'MM\0*' ) ) {
		return null;
	}
	const first = u32( bytes, 4, little );
	if ( first < 8 || first + 2 > bytes.length ) {
		return null;
	}
	const seen = new Set< number >();
	const ifds: Ifd[] = [];
	const waiting: { kind: IfdKind; offset: number }[] = [
		{ kind: 'image', offset: first },
	];
	let entriesLeft: number = MEDIA_LIMITS.ifdEntries;
	let isComplete = true;
	for ( let next = waiting.pop(); next; next = waiting.pop() ) {
		const { kind, offset } = next;
		if ( offset < 8 || offset + 2 > bytes.length ) {
			continue;
		}
		if ( seen.has( offset ) || ifds.length >= MEDIA_LIMITS.ifds ) {
			isComplete = false;
			continue;
		}
		seen.add( offset );
		const entries = readEntries( bytes, offset, little, entriesLeft );
		entriesLeft -= entries.length;
		isComplete &&= entriesLeft > 0;
		ifds.push( { kind, offset, entries } );
		waiting.push(
			...followers( bytes, little, { kind, offset, entries } )
		);
	}
	return { little, ifds, isComplete };
}

function readEntries(
	bytes: Uint8Array,
	offset: number,
	little: boolean,
	most: number
): IfdEntry[] {
	const there = Math.floor( ( bytes.length - offset - 2 ) / ENTRY );
	const count = Math.min( u16( bytes, offset, little ), there, most );
	return Array.from( { length: count }, ( _, index ) => {
		const at = offset + 2 + index * ENTRY;
		const type = u16( bytes, at + 2, little );
		const values = u32( bytes, at + 4, little );
		const size = ( TYPE_SIZES[ type ] ?? 0 ) * values;
		const valueAt = size <= 4 ? at + 8 : u32( bytes, at + 8, little );
		return {
			tag: u16( bytes, at, little ),
			type,
			count: values,
			at,
			valueAt,
			size: valueAt + size <= bytes.length ? size : 0,
		};
	} );
}

function followers(
	bytes: Uint8Array,
	little: boolean,
	{ kind, offset, entries }: Ifd
): { kind: IfdKind; offset: number }[] {
	if ( kind === 'gps' ) {
		return [];
	}
	const found: { kind: IfdKind; offset: number }[] = [];
	for ( const entry of entries ) {
		const [ pointer = 0 ] = numbersOf( bytes, little, entry, 1 );
		if ( entry.tag === TAG.exifIfd ) {
			found.push( { kind: 'exif', offset: pointer } );
		} else if ( entry.tag === TAG.gpsIfd ) {
			found.push( { kind: 'gps', offset: pointer } );
		} else if ( entry.tag === TAG.subIfds ) {
			for ( const sub of numbersOf( bytes, little, entry ) ) {
				found.push( { kind: 'image', offset: sub } );
			}
		}
	}
	if ( kind === 'image' ) {
		const end = offset + 2 + u16( bytes, offset, little ) * ENTRY;
		const next = u32( bytes, end, little );
		if ( next > 0 ) {
			found.push( { kind: 'image', offset: next } );
		}
	}
	return found;
}

/** The value as whole numbers, where it is of them. */
export function numbersOf(
	bytes: Uint8Array,
	little: boolean,
	{ type, size, valueAt }: IfdEntry,
	most: number = MEDIA_LIMITS.ifdEntries * 10
): number[] {
	const isShort = type === 3;
	if ( ! isShort && type !== 4 && type !== 13 ) {
		return [];
	}
	const width = isShort ? 2 : 4;
	return Array.from(
		{ length: Math.min( size / width, most ) },
		( _, index ) =>
			isShort
				? u16( bytes, valueAt + index * width, little )
				: u32( bytes, valueAt + index * width, little )
	);
}
