import { crc32 } from 'node:zlib';
import { bytesOf } from './base-files';

/** A PNG with one more chunk, right after its header. */
export function withPngText(
	file: Uint8Array,
	type: string,
	data: Uint8Array
): Uint8Array {
	const named = Buffer.concat( [ bytesOf( type ), data ] );
	const around = Buffer.alloc( 8 );
	around.writeUInt32BE( data.length );
	around.writeUInt32BE( crc32( named ), 4 );
	return Buffer.concat( [
		file.subarray( 0, 33 ),
		around.subarray( 0, 4 ),
		named,
		around.subarray( 4 ),
		file.subarray( 33 ),
	] );
}
