import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { withFields } from '../../media/exiftool';

export interface Photo {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

/** A JPEG of patches that a number decides, large enough for WordPress to make sizes of it, with these fields. */
export function photo(
	name: string,
	seed: number,
	fields: readonly string[] = [],
	[ width, height ]: readonly [ number, number ] = [ 1200, 800 ]
): Photo {
	const code = `
		$picture = imagecreatetruecolor( ${ width }, ${ height } );
		for ( $row = 0; $row < 4; $row++ ) {
			for ( $column = 0; $column < 6; $column++ ) {
				[ $r, $g, $b ] = array_map( ord( ... ), str_split( substr( hash( 'sha256', "${ seed } $row $column", true ), 0, 3 ) ) );
				imagefilledrectangle( $picture, intdiv( $column * ${ width }, 6 ), intdiv( $row * ${ height }, 4 ), ${ width }, ${ height }, imagecolorallocate( $picture, $r, $g, $b ) );
			}
		}
		imagejpeg( $picture, null, 90 );`;
	const bare = new Uint8Array(
		execFileSync( 'php', [ '-r', code ], { maxBuffer: 64 * 1024 * 1024 } )
	);
	return {
		name,
		mimeType: 'image/jpeg',
		buffer: Buffer.from(
			fields.length > 0 ? withFields( bare, 'jpg', fields ) : bare
		),
	};
}

/** What PHP's GD decodes a picture to, as a digest. */
export function pointsOf( file: Uint8Array ): string {
	const code = `imagebmp( imagecreatefromstring( file_get_contents( 'php://stdin' ) ), null, false );`;
	return createHash( 'sha256' )
		.update(
			execFileSync( 'php', [ '-r', code ], {
				input: file,
				maxBuffer: 256 * 1024 * 1024,
			} )
		)
		.digest( 'hex' );
}
