/**
 * Unpacks zip files with what Node brings, so that nothing else is needed.
 */
import { inflateRawSync } from 'node:zlib';
import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * @param {string} archive A zip file without encryption and below 4 GB.
 * @param {string} target  Where its tree goes.
 */
export async function unzip( archive, target ) {
	const bytes = await fs.readFile( archive );
	for ( const entry of entries( bytes ) ) {
		const file = path.resolve( target, entry.name );
		if ( ! file.startsWith( path.resolve( target ) + path.sep ) ) {
			throw new Error( `${ archive } holds the path ${ entry.name }.` );
		}
		if ( entry.name.endsWith( '/' ) ) {
			await fs.mkdir( file, { recursive: true } );
			continue;
		}
		await fs.mkdir( path.dirname( file ), { recursive: true } );
		await fs.writeFile( file, content( bytes, entry ) );
	}
}

/**
 * @typedef {{ name: string, method: number, size: number, offset: number }} Entry
 */

/**
 * Reads the central directory (PKWARE APPNOTE 4.3.12).
 *
 * @param {Buffer} bytes
 * @return {Generator<Entry>}
 */
function* entries( bytes ) {
	const end = bytes.lastIndexOf( Buffer.from( 'PK\x05\x06', 'latin1' ) );
	if ( end < 0 ) {
		throw new Error( 'Not a zip file.' );
	}
	let at = bytes.readUInt32LE( end + 16 );
	for ( let left = bytes.readUInt16LE( end + 10 ); left > 0; left-- ) {
		const nameLength = bytes.readUInt16LE( at + 28 );
		yield {
			name: bytes.toString( 'utf8', at + 46, at + 46 + nameLength ),
			method: bytes.readUInt16LE( at + 10 ),
			size: bytes.readUInt32LE( at + 20 ),
			offset: bytes.readUInt32LE( at + 42 ),
		};
		at +=
			46 +
			nameLength +
			bytes.readUInt16LE( at + 30 ) +
			bytes.readUInt16LE( at + 32 );
	}
}

/**
 * @param {Buffer} bytes
 * @param {Entry}  entry
 * @return {Buffer}
 */
function content( bytes, { name, method, size, offset } ) {
	const start =
		offset +
		30 +
		bytes.readUInt16LE( offset + 26 ) +
		bytes.readUInt16LE( offset + 28 );
	const packed = bytes.subarray( start, start + size );
	if ( method === 0 ) {
		return packed;
	}
	if ( method === 8 ) {
		return inflateRawSync( packed );
	}
	throw new Error( `${ name }: unknown compression method ${ method }.` );
}
