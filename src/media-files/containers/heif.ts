import { joined, type Budget, type Part } from '../block';
import { ascii, decodeUtf8, u16, u32, u64 } from '../bytes';
import { MEDIA_LIMITS } from '../limits';
import { boxAt, boxesIn } from './boxes';
import { exifParts, xmpParts } from './packets';
import { withoutExifMark } from './png';

/** Version and flags at the start of a full box. */
const FULL_BOX = 4;
const XMP_TYPE = 'application/rdf+xml';

interface Item {
	readonly kind: 'exif' | 'xmp';
	readonly id: number;
}

/** HEIC and AVIF: metadata are items, and a table says where their bytes are (ISO/IEC 23008-12). */
export function* heifParts(
	file: Uint8Array,
	budget: Budget
): Generator< Part > {
	for ( const box of boxesIn( file ) ) {
		if ( ! box.isWhole ) {
			yield 'truncated';
		}
		if ( box.type === 'uuid' && isCredentials( box.data ) ) {
			yield { kind: 'credentials', bytes: box.data, commit: () => {} };
		}
	}
	const meta = boxAt( file, 'meta' )?.subarray( FULL_BOX );
	const infos = meta && boxAt( meta, 'iinf' );
	const locations = meta && boxAt( meta, 'iloc' );
	if ( ! infos || ! locations ) {
		return;
	}
	const extents = readLocations( locations, file, boxAt( meta, 'idat' ) );
	for ( const { kind, id } of readItems( infos ) ) {
		const pieces = extents.get( id );
		if ( ! pieces || pieces.some( ( piece ) => piece === null ) ) {
			yield 'unreadable';
			continue;
		}
		const there = pieces.filter( ( piece ) => piece !== null );
		if ( ! mayJoin( there, budget ) ) {
			yield 'too-large';
			continue;
		}
		const { bytes, commit } = joined( there );
		if ( kind === 'xmp' ) {
			yield* xmpParts( { bytes, commit, budget } );
		} else {
			const skipped = FULL_BOX + u32( bytes, 0 );
			yield* exifParts( {
				bytes: withoutExifMark( bytes.subarray( skipped ) ),
				commit,
				budget,
			} );
		}
	}
}

/** Extents may overlap: a small table can ask for the whole file a thousand times. */
function mayJoin( pieces: readonly Uint8Array[], budget: Budget ): boolean {
	if ( pieces.length > 1 ) {
		budget.bytes -= pieces.reduce( ( sum, { length } ) => sum + length, 0 );
	}
	return budget.bytes >= 0;
}

const CREDENTIALS_UUID = [ 0xd8, 0xfe, 0xc3, 0xd6, 0x1b, 0x0e, 0x48, 0x3c ];

export function isCredentials( uuid: Uint8Array ): boolean {
	return CREDENTIALS_UUID.every( ( byte, at ) => uuid[ at ] === byte );
}

function* readItems( infos: Uint8Array ): Generator< Item > {
	const counted = infos[ 0 ] === 0 ? 2 : 4;
	for ( const { type, data } of boxesIn(
		infos.subarray( FULL_BOX + counted )
	) ) {
		const version = data[ 0 ] ?? 0;
		if ( type !== 'infe' || version < 2 ) {
			continue;
		}
		const wide = version === 2 ? 2 : 4;
		const id = wide === 2 ? u16( data, 4 ) : u32( data, 4 );
		const typeAt = FULL_BOX + wide + 2;
		const itemType = ascii( data, typeAt, 4 );
		if ( itemType === 'Exif' ) {
			yield { kind: 'exif', id };
		} else if ( itemType === 'mime' ) {
			// Item name, content type: each ended by a zero.
			const [ , contentType = '' ] = decodeUtf8(
				data.subarray( typeAt + 4, typeAt + 260 )
			).split( '\0' );
			if ( contentType === XMP_TYPE ) {
				yield { kind: 'xmp', id };
			}
		}
	}
}

/** The pieces of each item; null where one is outside the file, or in a way of keeping that we don't read. */
function readLocations(
	table: Uint8Array,
	file: Uint8Array,
	inMeta: Uint8Array | null
): Map< number, ( Uint8Array | null )[] > {
	const version = table[ 0 ] ?? 0;
	const wideIds = version === 2;
	const [ , , , , sizes = 0, moreSizes = 0 ] = table;
	const offsetSize = sizes >>> 4;
	const lengthSize = sizes & 15;
	const baseSize = moreSizes >>> 4;
	const indexSize = version === 0 ? 0 : moreSizes & 15;
	let at = 6;
	const take = ( size: number ): number => {
		const from = at;
		at += size;
		return readNumber( table, from, size );
	};
	const items = new Map< number, ( Uint8Array | null )[] >();
	const count = Math.min( take( wideIds ? 4 : 2 ), MEDIA_LIMITS.parts );
	let extentsLeft: number = MEDIA_LIMITS.parts;
	for ( let item = 0; item < count && at < table.length; item++ ) {
		const id = take( wideIds ? 4 : 2 );
		const method = version === 0 ? 0 : take( 2 ) & 15;
		const isElsewhere = take( 2 ) !== 0;
		const base = take( baseSize );
		const extentSize = indexSize + offsetSize + lengthSize;
		const stated = take( 2 );
		// One that takes no room stands for the whole file.
		const most =
			extentSize === 0
				? 1
				: Math.floor( ( table.length - at ) / extentSize );
		const extents = Math.max( 0, Math.min( stated, most, extentsLeft ) );
		extentsLeft -= extents;
		const source = [ file, inMeta ][ isElsewhere ? 2 : method ];
		items.set(
			id,
			Array.from( { length: extents }, () => {
				take( indexSize );
				const start = base + take( offsetSize );
				const length = take( lengthSize );
				const end =
					length === 0 ? Number.POSITIVE_INFINITY : start + length;
				return source && ( length === 0 || end <= source.length )
					? source.subarray( start, end )
					: null;
			} )
		);
	}
	return items;
}

function readNumber( bytes: Uint8Array, at: number, size: number ): number {
	switch ( size ) {
		case 2:
			return u16( bytes, at );
		case 4:
			return u32( bytes, at );
		case 8:
			return u64( bytes, at );
		default:
			return 0;
	}
}
