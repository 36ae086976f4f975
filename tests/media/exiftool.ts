import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One field's value as ExifTool's JSON has it. */
export type Told = Readonly< Record< string, unknown > >;

/** The file with these fields written, each `-Group:Tag=value`; a thumbnail, if any, as it is. */
export function withFields(
	file: Uint8Array,
	extension: string,
	fields: readonly string[],
	thumbnail?: Uint8Array
): Uint8Array {
	return inFolder( ( folder ) => {
		const name = path.join( folder, `file.${ extension }` );
		const argFile = path.join( folder, 'fields.args' );
		writeFileSync( name, file );
		// Arguments from a file are UTF-8 whatever the locale.
		const all = [ ...fields ];
		if ( thumbnail ) {
			const thumbnailFile = path.join( folder, 'thumbnail.jpg' );
			writeFileSync( thumbnailFile, thumbnail );
			all.push( `-ThumbnailImage<=${ thumbnailFile }` );
		}
		writeFileSync( argFile, all.join( '\n' ) );
		exiftool( [
			'-q',
			'-m',
			'-n',
			'-overwrite_original',
			'-@',
			argFile,
			name,
		] );
		return new Uint8Array( readFileSync( name ) );
	} );
}

/** All that ExifTool reads of a file, by `Group:Tag`; numbers as numbers, duplicates and structures included. */
export function told( file: Uint8Array, extension: string ): Told {
	return inFolder( ( folder ) => {
		const name = path.join( folder, `file.${ extension }` );
		writeFileSync( name, file );
		const [ all ] = JSON.parse(
			exiftool( [ '-j', '-G1', '-a', '-n', '-struct', '-b', name ] )
		) as [ Told ];
		return all;
	} );
}

function inFolder< Result >( work: ( folder: string ) => Result ): Result {
	const folder = mkdtempSync( path.join( tmpdir(), 'media-' ) );
	try {
		return work( folder );
	} finally {
		rmSync( folder, { recursive: true } );
	}
}

function exiftool( args: readonly string[] ): string {
	try {
		return execFileSync( 'exiftool', args, {
			encoding: 'utf8',
			stdio: [ 'ignore', 'pipe', 'pipe' ],
			maxBuffer: 64 * 1024 * 1024,
		} );
	} catch ( error ) {
		if ( ( error as NodeJS.ErrnoException ).code === 'ENOENT' ) {
			throw new Error(
				'exiftool is not installed: apt-get install libimage-exiftool-perl'
			);
		}
		throw error;
	}
}
