/**
 * @jest-environment node
 */
import {
	cleanFile,
	readFile,
} from '../../../../src/media-rights/uploads/read-file';
import { baseFile, box, bytesOf } from '../../../media/base-files';
import { withFields } from '../../../media/exiftool';
import { EXIF_LOCATION } from '../../../media/fields';
import { asFile, bare, fileWith, located, peopled } from './files';

jest.setTimeout( 60_000 );

const MOVIE_LOCATION = [ '-ItemList:GPSCoordinates=60.5 24.5 0' ];

async function bytes( file: Blob ): Promise< Uint8Array > {
	return new Uint8Array( await file.arrayBuffer() );
}

describe( 'what is read of a file', () => {
	test( 'a location is a concern, and can be taken out', async () => {
		const reading = await readFile( located() );

		expect( reading.concern ).toEqual( { location: true, people: false } );
		expect( reading.refused ).toBeNull();
		expect( reading.found.values.creator?.value ).toBe( 'Aino Esimerkki' );
	} );

	test( 'so are names of people', async () => {
		expect( ( await readFile( peopled() ) ).concern ).toEqual( {
			location: false,
			people: true,
		} );
	} );

	test( 'the name of a place alone is none: it was written for readers', async () => {
		const file = fileWith( 'tori.jpg', [
			'-XMP-iptcCore:Location=Satukuja 1',
		] );
		const { concern, found } = await readFile( file );

		expect( found.values.placeNames?.value ).toEqual( [ 'Satukuja 1' ] );
		expect( concern ).toEqual( { location: false, people: false } );
	} );

	test( 'of a video it is known at once that it cannot be taken out', async () => {
		const reading = await readFile(
			fileWith( 'retki.mp4', MOVIE_LOCATION )
		);

		expect( reading.concern.location ).toBe( true );
		expect( reading.refused ).toBe( 'format' );
	} );

	test.each( [
		[ 'nothing of a bare picture', bare(), false ],
		[
			'nothing of a text',
			asFile( bytesOf( 'Tervetuloa!' ), 'a.txt', 'text/plain' ),
			false,
		],
		[
			'nothing of an empty file',
			asFile( bytesOf( '' ), 'a.jpg', '' ),
			false,
		],
		[
			'that a picture is cut short',
			asFile( baseFile( 'jpg' ).slice( 0, 30 ), 'a.jpg', 'image/jpeg' ),
			true,
		],
	] )( '%s', async ( _what, file, isUnread ) => {
		const reading = await readFile( file );

		expect( reading.concern ).toEqual( { location: false, people: false } );
		expect( reading.isUnread ).toBe( isUnread );
	} );

	test( 'a picture under a wrong name is read as what it is', async () => {
		const file = located();
		const renamed = asFile( await bytes( file ), 'ranta.png', 'image/png' );
		const reading = await readFile( renamed );

		expect( reading.concern.location ).toBe( true );
		expect( reading.found.notes ).toContain( 'wrong-extension' );
	} );
} );

describe( 'a large file', () => {
	/** Says that it is larger than it is, and counts what is asked of it. */
	class LargeFile extends File {
		asked = 0;

		override get size(): number {
			return 3_000_000_000;
		}

		override slice( start?: number, end?: number ): Blob {
			this.asked += ( end ?? this.size ) - ( start ?? 0 );
			return super.slice( start, end );
		}

		override arrayBuffer(): Promise< ArrayBuffer > {
			throw new Error( 'The memory of a phone ends here.' );
		}
	}

	test( 'a picture is left unread, and the person is told', async () => {
		const content = await bytes( located() );
		const file = new LargeFile(
			[ content as Uint8Array< ArrayBuffer > ],
			'a.jpg'
		);
		const reading = await readFile( file );

		expect( reading.isUnread ).toBe( true );
		expect( reading.found.notes ).toEqual( [ 'too-large' ] );
		expect(
			await cleanFile( file, { location: true, people: true } )
		).toBe( 'format' );
	} );

	test( 'a video is read all the same, but for its pictures and sound', async () => {
		const video = withFields( baseFile( 'mp4' ), 'mp4', MOVIE_LOCATION );
		const samples = box( 'mdat', new Uint8Array( 30_000_000 ) );
		const file = asFile(
			Buffer.concat( [ video, samples ] ),
			'a.mp4',
			'video/mp4'
		);
		let asked = 0;
		const slice = file.slice.bind( file );
		file.slice = ( start = 0, end = file.size, type = '' ) => {
			asked += end - start;
			return slice( start, end, type );
		};
		const reading = await readFile( file );

		expect( reading.concern.location ).toBe( true );
		expect( reading.isUnread ).toBe( false );
		expect( asked ).toBeLessThan( 100_000 );
	} );
} );

describe( 'what is taken out of a file', () => {
	test( 'name, type and time stay, and so does the rest', async () => {
		const file = fileWith( 'ranta.jpg', EXIF_LOCATION, 1_700_000_000_000 );
		const cleaned = await cleanFile( file, {
			location: true,
			people: false,
		} );
		if ( ! ( cleaned instanceof File ) ) {
			throw new Error( cleaned );
		}

		expect( [ cleaned.name, cleaned.type, cleaned.lastModified ] ).toEqual(
			[ 'ranta.jpg', 'image/jpeg', 1_700_000_000_000 ]
		);
		expect( ( await readFile( cleaned ) ).concern.location ).toBe( false );
		expect( cleaned.size ).toBe( file.size );
	} );
} );
