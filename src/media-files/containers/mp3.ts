import type { Budget, Part } from '../block';
import { ascii, decodeUtf8, hasAt, u32 } from '../bytes';
import { MEDIA_LIMITS } from '../limits';
import type { RawValues } from '../raw-values';
import { xmpParts } from './packets';

interface Frame {
	readonly id: string;
	readonly data: Uint8Array;
}

export interface OpenMp3 {
	readonly parts: readonly Part[];
	readonly values: RawValues;
}

const UNSYNCHRONISED = 0x80;
const EXTENDED_HEADER = 0x40;
/** Compressed, encrypted or grouped frames: rare, and not read. */
const ODD_FLAGS = { 3: 0xe0, 4: 0x4c } as const;

/** ID3 2.3 and 2.4 (id3.org), and XMP in its private frames. */
export function openMp3( file: Uint8Array, budget: Budget ): OpenMp3 {
	if ( ! hasAt( file, 0, 'ID3' ) ) {
		return { parts: [], values: {} };
	}
	const version = file[ 3 ];
	if ( version !== 3 && version !== 4 ) {
		return { parts: [ 'unreadable' ], values: {} };
	}
	const size = syncSafe( file, 6 );
	const parts: Part[] = size + 10 > file.length ? [ 'truncated' ] : [];
	if ( size > MEDIA_LIMITS.packetBytes * 16 ) {
		return { parts: [ 'too-large' ], values: {} };
	}
	const frames = readFrames( file, version );
	for ( const { id, data } of frames ) {
		if ( id === 'PRIV' && hasAt( data, 0, 'XMP\0' ) ) {
			const bytes = data.subarray( 4 );
			parts.push( ...xmpParts( { bytes, commit: () => {}, budget } ) );
		}
	}
	return { parts, values: valuesOf( frames ) };
}

function valuesOf( frames: readonly Frame[] ): RawValues {
	const find = ( ...ids: string[] ): Uint8Array[] =>
		ids.flatMap( ( id ) =>
			frames
				.filter( ( frame ) => frame.id === id )
				.map( ( { data } ) => data )
		);
	const one = ( ...ids: string[] ): string =>
		find( ...ids ).flatMap( textsOf )[ 0 ] ?? '';
	return {
		creator: find( 'TPE1' ).flatMap( textsOf ),
		rights: one( 'TCOP' ),
		webStatement: decodeUtf8(
			find( 'WCOP' )[ 0 ]?.subarray( 0, MEDIA_LIMITS.textLength ) ??
				new Uint8Array()
		),
		description: find( 'COMM' ).map( commentOf ).find( Boolean ) ?? '',
		created: one( 'TDRC', 'TDRL', 'TYER' ),
	};
}

function readFrames( file: Uint8Array, version: 3 | 4 ): Frame[] {
	const flags = file[ 5 ] ?? 0;
	const raw = file.subarray( 10, 10 + syncSafe( file, 6 ) );
	// 2.3 scrambles the tag as a whole, 2.4 each frame.
	const isScrambled = ( flags & UNSYNCHRONISED ) !== 0;
	const tag = isScrambled && version === 3 ? unscrambled( raw ) : raw;
	let at = 0;
	if ( flags & EXTENDED_HEADER ) {
		at = version === 3 ? 4 + u32( tag, 0 ) : syncSafe( tag, 0 );
	}
	const frames: Frame[] = [];
	while (
		/^[A-Z][A-Z\d]{3}$/.test( ascii( tag, at, 4 ) ) &&
		frames.length < MEDIA_LIMITS.parts
	) {
		const size =
			version === 3 ? u32( tag, at + 4 ) : syncSafe( tag, at + 4 );
		const format = tag[ at + 9 ] ?? 0;
		const start = at + 10;
		if ( start + size > tag.length ) {
			break;
		}
		const data = tag.subarray( start, start + size );
		const isOdd = ( format & ODD_FLAGS[ version ] ) !== 0;
		if ( ! isOdd ) {
			const isFrameScrambled =
				version === 4 && ( isScrambled || ( format & 0x02 ) !== 0 );
			// A length before the data.
			const skip = version === 4 && format & 0x01 ? 4 : 0;
			frames.push( {
				id: ascii( tag, at, 4 ),
				data: isFrameScrambled
					? unscrambled( data.subarray( skip ) )
					: data.subarray( skip ),
			} );
		}
		at = start + size;
	}
	return frames;
}

/** 28 bits in four bytes of seven. */
function syncSafe( bytes: Uint8Array, at: number ): number {
	return bytes
		.subarray( at, at + 4 )
		.reduce( ( sum, byte ) => sum * 128 + ( byte & 0x7f ), 0 );
}

/** Without the zeros that were put in after 0xFF. */
function unscrambled( bytes: Uint8Array ): Uint8Array {
	return bytes.filter(
		( byte, at ) => byte !== 0 || at === 0 || bytes[ at - 1 ] !== 0xff
	);
}

/** A byte for the encoding, then texts with zeros between them. */
function textsOf( data: Uint8Array ): string[] {
	return decode( data[ 0 ] ?? 0, data.subarray( 1 ) ).split( '\0' );
}

/** Encoding, language, a short description, the comment. */
function commentOf( data: Uint8Array ): string {
	const [ , ...comment ] = decode( data[ 0 ] ?? 0, data.subarray( 4 ) ).split(
		'\0'
	);
	// UTF-16 has its mark again after the zero.
	return ( comment[ 0 ] ?? '' ).replace( /^[\uFEFF\uFFFE]/, '' );
}

function decode( encoding: number, bytes: Uint8Array ): string {
	const some = bytes.subarray( 0, MEDIA_LIMITS.textLength * 4 );
	switch ( encoding ) {
		case 1:
			return new TextDecoder(
				some[ 0 ] === 0xfe ? 'utf-16be' : 'utf-16le'
			).decode( some );
		case 2:
			return new TextDecoder( 'utf-16be' ).decode( some );
		case 3:
			return decodeUtf8( some );
		default:
			return Array.from( some, ( byte ) =>
				String.fromCharCode( byte )
			).join( '' );
	}
}
