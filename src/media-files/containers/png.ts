import type { Budget, Part } from '../block';
import { ascii, concat, decodeUtf8, hasAt, setU32, u32 } from '../bytes';
import type { Note } from '../file-metadata';
import { inflateZlib, storeZlib } from '../inflate';
import { MEDIA_LIMITS } from '../limits';
import {
	exifParts,
	iptcParts,
	photoshopParts,
	xmpParts,
	type Packet,
} from './packets';

const SIGNATURE = 8;
/** Hexadecimal and lines of it: more than twice the bytes that it stands for. */
const MAX_TEXT = MEDIA_LIMITS.packetBytes * 3;
/** Deflate packs no tighter. */
const MAX_RATIO = 1032;

interface Chunk {
	readonly type: string;
	/** With length, type and check sum. */
	readonly whole: Uint8Array;
	data: Uint8Array;
	isChanged: boolean;
}

interface PngText {
	readonly keyword: string;
	readonly isUtf8: boolean;
	readonly bytes: Uint8Array;
	readonly commit: () => void;
}

/** PNG is the one format here whose parts may change their length: nothing in it points anywhere. */
export interface OpenPng {
	readonly parts: readonly Part[];
	/** By keyword: `Author`, `Copyright`, `Description` …. */
	readonly texts: ReadonlyMap< string, string >;
	/** The file with what was committed. */
	readonly finish: () => Uint8Array;
}

export function openPng( file: Uint8Array, budget: Budget ): OpenPng {
	const { chunks, rest, isWhole } = readChunks( file );
	const parts: Part[] = isWhole ? [] : [ 'truncated' ];
	const texts = new Map< string, string >();
	for ( const chunk of chunks ) {
		if ( chunk.type === 'eXIf' ) {
			parts.push(
				...exifParts( {
					bytes: withoutExifMark( chunk.data ),
					commit: () => {
						chunk.isChanged = true;
					},
					budget,
				} )
			);
		} else if ( chunk.type === 'caBX' ) {
			parts.push( {
				kind: 'credentials',
				bytes: chunk.data,
				commit: () => {},
			} );
		} else if ( /^(?:tEXt|zTXt|iTXt)$/.test( chunk.type ) ) {
			const text = readText( chunk, budget );
			if ( typeof text === 'string' ) {
				parts.push( text );
			} else if ( text.keyword === 'XML:com.adobe.xmp' ) {
				parts.push( ...xmpParts( { ...text, budget } ) );
			} else if ( text.keyword.startsWith( RAW_PROFILE ) ) {
				parts.push( ...rawProfileParts( text, budget ) );
			} else if ( texts.size < MEDIA_LIMITS.listLength ) {
				texts.set( text.keyword, decodeText( text ) );
			}
		}
	}
	return {
		parts,
		texts,
		finish: () =>
			concat( [
				file.subarray( 0, SIGNATURE ),
				...chunks.map( serialize ),
				rest,
			] ),
	};
}

function readChunks( file: Uint8Array ): {
	readonly chunks: readonly Chunk[];
	/** After the last chunk. */
	readonly rest: Uint8Array;
	readonly isWhole: boolean;
} {
	const chunks: Chunk[] = [];
	let at = SIGNATURE;
	let isWhole = false;
	while (
		! isWhole &&
		at + 12 <= file.length &&
		chunks.length < MEDIA_LIMITS.parts
	) {
		const end = at + 12 + u32( file, at );
		if ( end > file.length ) {
			break;
		}
		const type = ascii( file, at + 4, 4 );
		chunks.push( {
			type,
			whole: file.subarray( at, end ),
			data: file.subarray( at + 8, end - 4 ),
			isChanged: false,
		} );
		at = end;
		isWhole = type === 'IEND';
	}
	return { chunks, rest: file.subarray( at ), isWhole };
}

/** Some writers put JPEG's mark before the TIFF structure. */
export function withoutExifMark( bytes: Uint8Array ): Uint8Array {
	return hasAt( bytes, 0, 'Exif\0\0' ) ? bytes.subarray( 6 ) : bytes;
}

/** Keyword and text of tEXt, zTXt and iTXt. */
function readText( chunk: Chunk, budget: Budget ): PngText | Note {
	const { type, data } = chunk;
	const zero = data.indexOf( 0 );
	if ( zero === -1 || zero > 79 ) {
		return 'unreadable';
	}
	let start = zero + 1;
	let isPacked = false;
	if ( type === 'zTXt' ) {
		isPacked = true;
		start++;
	} else if ( type === 'iTXt' ) {
		isPacked = data[ start ] === 1;
		const language = data.indexOf( 0, start + 2 );
		const translated = data.indexOf( 0, language + 1 );
		if ( language === -1 || translated === -1 ) {
			return 'unreadable';
		}
		start = translated + 1;
	}
	const text = {
		keyword: ascii( data, 0, zero ),
		isUtf8: type === 'iTXt',
	};
	if ( ! isPacked ) {
		return {
			...text,
			bytes: data.subarray( start ),
			commit: () => {
				chunk.isChanged = true;
			},
		};
	}
	const packed = data.subarray( start );
	const most = Math.min( MAX_TEXT, packed.length * MAX_RATIO );
	if ( budget.bytes <= 0 ) {
		return 'too-large';
	}
	const bytes = inflateZlib( packed, most );
	// One that turns out broken may have taken as long as a whole one.
	budget.bytes -= bytes?.length ?? most;
	return bytes
		? {
				...text,
				bytes,
				commit: () => {
					chunk.data = concat( [
						data.subarray( 0, start ),
						storeZlib( bytes ),
					] );
					chunk.isChanged = true;
				},
		  }
		: 'unreadable';
}

function decodeText( { bytes, isUtf8 }: PngText ): string {
	const some = bytes.subarray( 0, MEDIA_LIMITS.textLength * 4 );
	return isUtf8
		? decodeUtf8( some )
		: Array.from( some, ( byte ) => String.fromCharCode( byte ) ).join(
				''
		  );
}

const RAW_PROFILE = 'Raw profile type ';

/**
 * ImageMagick's and ExifTool's way to keep in a PNG what PNG has no place for:
 * a line with the name, one with the length, then the bytes in hexadecimal.
 */
function* rawProfileParts( text: PngText, budget: Budget ): Generator< Part > {
	budget.bytes -= text.bytes.length;
	if ( text.bytes.length > MAX_TEXT || budget.bytes < 0 ) {
		yield 'too-large';
		return;
	}
	const start = hexStart( text.bytes );
	const bytes = start === null ? null : decodeHex( text.bytes, start );
	if ( start === null || ! bytes ) {
		yield 'unreadable';
		return;
	}
	const packet: Packet = {
		bytes,
		budget,
		commit: () => {
			encodeHex( bytes, text.bytes, start );
			text.commit();
		},
	};
	yield* profileParts( packet );
}

/** By content: the names of profiles are not used alike. */
function* profileParts( packet: Packet ): Generator< Part > {
	const { bytes } = packet;
	const from = ( mark: string ): Packet => ( {
		...packet,
		bytes: bytes.subarray( mark.length ),
	} );
	const xmpMark = 'http://ns.adobe.com/xap/1.0/\0';
	const photoshopMark = 'Photoshop 3.0\0';
	if ( hasAt( bytes, 0, xmpMark ) ) {
		yield* xmpParts( from( xmpMark ) );
	} else if ( hasAt( bytes, 0, photoshopMark ) ) {
		yield* photoshopParts( from( photoshopMark ) );
	} else if ( hasAt( bytes, 0, '8BIM' ) ) {
		yield* photoshopParts( packet );
	} else if ( bytes[ 0 ] === 0x1c ) {
		yield* iptcParts( packet );
	} else if ( bytes[ 0 ] === 0x3c || bytes[ 0 ] === 0xef ) {
		yield* xmpParts( packet );
	} else if (
		hasAt( bytes, 0, 'Exif\0' ) ||
		/^[IM]$/.test( ascii( bytes, 0, 1 ) )
	) {
		yield* exifParts( { ...packet, bytes: withoutExifMark( bytes ) } );
	}
}

/** Where the digits begin, after the lines with name and length. */
function hexStart( bytes: Uint8Array ): number | null {
	const nameEnd = bytes.indexOf( 0x0a, 1 );
	const lengthEnd = bytes.indexOf( 0x0a, nameEnd + 1 );
	return nameEnd === -1 || lengthEnd === -1 || lengthEnd - nameEnd > 20
		? null
		: lengthEnd + 1;
}

const HEX_DIGITS = '0123456789abcdef';

/** By character code; -1 for what is no digit. */
const HEX_VALUES = Int8Array.from( { length: 256 }, ( _, code ) =>
	HEX_DIGITS.indexOf( String.fromCharCode( code ).toLowerCase() )
);

/** Null where something else stands among the digits than white space. */
function decodeHex( text: Uint8Array, start: number ): Uint8Array | null {
	const bytes = new Uint8Array( ( text.length - start ) >>> 1 );
	let count = 0;
	for ( let at = start; at < text.length; at++ ) {
		const code = text[ at ] ?? 0;
		const value = HEX_VALUES[ code ] ?? -1;
		if ( value >= 0 ) {
			const index = count++ >>> 1;
			bytes[ index ] = ( ( bytes[ index ] ?? 0 ) << 4 ) | value;
		} else if ( code > 0x20 ) {
			return null;
		}
	}
	return bytes.subarray( 0, count >>> 1 );
}

/** Puts each digit where there was one. */
function encodeHex( bytes: Uint8Array, text: Uint8Array, start: number ): void {
	let count = 0;
	for ( let at = start; at < text.length && count < bytes.length * 2; at++ ) {
		if ( ( HEX_VALUES[ text[ at ] ?? 0 ] ?? -1 ) >= 0 ) {
			const byte = bytes[ count >>> 1 ] ?? 0;
			const value = count % 2 === 0 ? byte >>> 4 : byte & 0x0f;
			text[ at ] = HEX_DIGITS.charCodeAt( value );
			count++;
		}
	}
}

function serialize( { whole, data, isChanged }: Chunk ): Uint8Array {
	if ( ! isChanged ) {
		return whole;
	}
	const fresh = new Uint8Array( data.length + 12 );
	setU32( fresh, 0, data.length );
	fresh.set( whole.subarray( 4, 8 ), 4 );
	fresh.set( data, 8 );
	setU32( fresh, data.length + 8, crc32( fresh.subarray( 4, -4 ) ) );
	return fresh;
}

const CRC_TABLE = Uint32Array.from( { length: 256 }, ( _, byte ) => {
	let value = byte;
	for ( let bit = 0; bit < 8; bit++ ) {
		value = value & 1 ? ( value >>> 1 ) ^ 0xedb88320 : value >>> 1;
	}
	return value;
} );

function crc32( bytes: Uint8Array ): number {
	let crc = 0xffffffff;
	for ( const byte of bytes ) {
		crc = ( crc >>> 8 ) ^ ( CRC_TABLE[ ( crc ^ byte ) & 0xff ] ?? 0 );
	}
	return ~crc >>> 0;
}
