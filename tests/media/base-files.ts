/**
 * Small files of each format without metadata: what PHP's GD writes, and by hand
 * what it does not.
 */
import { execFileSync } from 'node:child_process';

export type Format =
	| 'jpg'
	| 'png'
	| 'webp'
	| 'avif'
	| 'heic'
	| 'tif'
	| 'mp4'
	| 'mp3';

const made = new Map< Format, Uint8Array >();

export function baseFile( format: Format ): Uint8Array {
	const file = made.get( format ) ?? makeFile( format );
	made.set( format, file );
	return file.slice();
}

function makeFile( format: Format ): Uint8Array {
	switch ( format ) {
		case 'jpg':
			return painted( 'imagejpeg' );
		case 'png':
			return painted( 'imagepng' );
		case 'webp':
			return painted( 'imagewebp' );
		case 'avif':
			return painted( 'imageavif' );
		case 'heic':
			return heic();
		case 'tif':
			return tiff();
		case 'mp4':
			return mp4();
		case 'mp3':
			return mpegFrames();
	}
}

function painted( write: string ): Uint8Array {
	const code = `
		$picture = imagecreatetruecolor( 32, 24 );
		for ( $x = 0; $x < 32; $x++ ) {
			imageline( $picture, $x, 0, 31 - $x, 23, $x * 0x07f305 & 0xffffff );
		}
		${ write }( $picture );`;
	return new Uint8Array( execFileSync( 'php', [ '-r', code ] ) );
}

/** Metadata lie in HEIC as they do in AVIF; only the brand tells them apart. */
function heic(): Uint8Array {
	const file = baseFile( 'avif' );
	file.set( bytesOf( 'heic' ), 8 );
	for ( let at = 16; at < 28; at += 4 ) {
		if ( Buffer.from( file ).toString( 'latin1', at, at + 4 ) === 'avif' ) {
			file.set( bytesOf( 'heic' ), at );
		}
	}
	return file;
}

/** 4 × 4 grey pixels in one strip, little-endian. */
function tiff(): Uint8Array {
	const entries: [ tag: number, type: number, value: number ][] = [
		[ 256, 3, 4 ],
		[ 257, 3, 4 ],
		[ 258, 3, 8 ],
		[ 259, 3, 1 ],
		[ 262, 3, 1 ],
		[ 273, 4, 8 ],
		[ 277, 3, 1 ],
		[ 278, 3, 4 ],
		[ 279, 4, 16 ],
	];
	const file = Buffer.alloc( 8 + 16 + 2 + entries.length * 12 + 4 );
	file.write( 'II*\0', 0, 'latin1' );
	file.writeUInt32LE( 24, 4 );
	for ( let pixel = 0; pixel < 16; pixel++ ) {
		file[ 8 + pixel ] = pixel * 16 + 5;
	}
	file.writeUInt16LE( entries.length, 24 );
	entries.forEach( ( [ tag, type, value ], index ) => {
		const at = 26 + index * 12;
		file.writeUInt16LE( tag, at );
		file.writeUInt16LE( type, at + 2 );
		file.writeUInt32LE( 1, at + 4 );
		file.writeUInt32LE( value, at + 8 );
	} );
	return new Uint8Array( file );
}

function mp4(): Uint8Array {
	const movieHeader = Buffer.alloc( 100 );
	movieHeader.writeUInt32BE( 1000, 12 );
	movieHeader.writeUInt32BE( 0x10000, 20 );
	movieHeader.writeUInt32BE( 2, 96 );
	return Buffer.concat( [
		box( 'ftyp', bytesOf( 'isom\0\0\x02\0isommp42' ) ),
		box( 'moov', box( 'mvhd', movieHeader ) ),
		box( 'mdat', bytesOf( 'sound and picture' ) ),
	] );
}

export function box( type: string, content: Uint8Array ): Buffer {
	const head = Buffer.alloc( 8 );
	head.writeUInt32BE( content.length + 8 );
	head.write( type, 4, 'latin1' );
	return Buffer.concat( [ head, content ] );
}

/** Three silent frames: MPEG 1, layer III, 128 kbit/s, 44.1 kHz. */
function mpegFrames(): Uint8Array {
	const frame = Buffer.alloc( 417 );
	frame.set( [ 0xff, 0xfb, 0x90, 0x64 ] );
	return Buffer.concat( [ frame, frame, frame ] );
}

export interface Id3Frame {
	readonly id: string;
	readonly data: Uint8Array;
}

/** ExifTool reads ID3, and writes none. */
export function withId3(
	file: Uint8Array,
	version: 3 | 4,
	frames: readonly Id3Frame[]
): Uint8Array {
	const size = ( value: number, isSyncSafe: boolean ): Buffer => {
		const bytes = Buffer.alloc( 4 );
		bytes.writeUInt32BE(
			isSyncSafe
				? ( value & 0x7f ) |
						( ( value & 0x3f80 ) << 1 ) |
						( ( value & 0x1fc000 ) << 2 )
				: value
		);
		return bytes;
	};
	const body = Buffer.concat(
		frames.map( ( { id, data } ) =>
			Buffer.concat( [
				bytesOf( id ),
				size( data.length, version === 4 ),
				Buffer.alloc( 2 ),
				data,
			] )
		)
	);
	return Buffer.concat( [
		bytesOf( 'ID3' ),
		Uint8Array.of( version, 0, 0 ),
		size( body.length, true ),
		body,
		file,
	] );
}

/** One byte a letter. */
export function bytesOf( text: string ): Buffer {
	return Buffer.from( text, 'latin1' );
}
