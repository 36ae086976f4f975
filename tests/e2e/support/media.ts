import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Rest } from './rest';

/** What a picture of the tests is like. */
interface Picture {
	/** Another number, another picture. */
	readonly seed?: number;
	/** What the file says of itself, by exiftool's names: `{ 'XMP-dc:Creator': 'Oona Esimerkki' }`. */
	readonly tags?: Readonly< Record< string, string > >;
}

/** A JPEG of 480 × 360. */
export function picture( { seed = 1, tags = {} }: Picture = {} ): Buffer {
	const jpeg = execFileSync( 'php', [ '-r', painting( seed ) ] );
	return Object.keys( tags ).length === 0 ? jpeg : tagged( jpeg, tags );
}

/**
 * Sends a picture to the media library as the person whose REST it is.
 *
 * @return The attachment's id.
 */
export async function uploadPicture(
	rest: Rest,
	name: string,
	kind: Picture = {}
): Promise< number > {
	return uploadFile( rest, name, 'image/jpeg', picture( kind ) );
}

/** @return The attachment's id. */
export async function uploadFile(
	rest: Rest,
	name: string,
	type: string,
	bytes: Buffer
): Promise< number > {
	const { status, body } = await rest.upload( name, type, bytes );
	expect( status ).toBe( 201 );
	return ( body as { id: number } ).id;
}

/** The markup that the editor saves for a picture of the library. */
export async function imageBlock(
	rest: Rest,
	id: number,
	alt: string
): Promise< string > {
	const { body } = await rest.get( `/wp/v2/media/${ id }` );
	const { source_url: address } = body as { source_url: string };
	return `<!-- wp:image {"id":${ id }} -->\n<figure class="wp-block-image"><img src="${ address }" alt="${ alt }" class="wp-image-${ id }"/></figure>\n<!-- /wp:image -->`;
}

/** A landscape of its own for each number. */
function painting( seed: number ): string {
	return `
		mt_srand( ${ seed } );
		$picture = imagecreatetruecolor( 480, 360 );
		imagefilledrectangle( $picture, 0, 0, 480, 200, imagecolorallocate( $picture, mt_rand( 120, 180 ), mt_rand( 180, 220 ), 250 ) );
		imagefilledellipse( $picture, mt_rand( 60, 420 ), mt_rand( 40, 110 ), 60, 60, imagecolorallocate( $picture, 255, 230, 120 ) );
		for ( $n = 0; $n < 5; $n++ ) {
			$x = mt_rand( -80, 480 );
			imagefilledpolygon( $picture, [ $x, 220, $x + 90, mt_rand( 90, 170 ), $x + 190, 220 ], imagecolorallocate( $picture, 70, mt_rand( 90, 140 ), mt_rand( 70, 110 ) ) );
		}
		imagefilledrectangle( $picture, 0, 220, 480, 360, imagecolorallocate( $picture, 40, mt_rand( 90, 150 ), mt_rand( 130, 190 ) ) );
		imagejpeg( $picture );`;
}

function tagged(
	jpeg: Buffer,
	tags: Readonly< Record< string, string > >
): Buffer {
	const folder = mkdtempSync( path.join( tmpdir(), 'picture-' ) );
	try {
		const file = path.join( folder, 'picture.jpg' );
		writeFileSync( file, jpeg );
		execFileSync( 'exiftool', [
			'-q',
			'-overwrite_original',
			...Object.entries( tags ).map(
				( [ tag, value ] ) => `-${ tag }=${ value }`
			),
			file,
		] );
		return readFileSync( file );
	} finally {
		rmSync( folder, { recursive: true } );
	}
}
