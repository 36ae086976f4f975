import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** What PHP's GD decodes a picture to, as a digest. */
export function pixelsOf( file: Uint8Array ): string {
	const code = `
		$picture = imagecreatefromstring( file_get_contents( 'php://stdin' ) );
		echo imagesx( $picture ), 'x', imagesy( $picture );
		for ( $y = 0; $y < imagesy( $picture ); $y++ ) {
			for ( $x = 0; $x < imagesx( $picture ); $x++ ) {
				echo ' ', imagecolorat( $picture, $x, $y );
			}
		}`;
	const pixels = execFileSync( 'php', [ '-r', code ], { input: file } );
	expect( pixels.toString( 'latin1', 0, 6 ) ).toBe( '32x24 ' );
	return createHash( 'sha256' ).update( pixels ).digest( 'hex' );
}
