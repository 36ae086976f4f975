/**
 * @jest-environment node
 */
import { pdf } from '../../../documents/pdf';

// In browsers, workers have it; PDF.js makes one of it as it loads.
Object.assign( globalThis, {
	DOMMatrix: Object,
	ImageData: Object,
	Path2D: Object,
} );
// Node has no canvas, and reading needs none.
jest.spyOn( console, 'warn' ).mockImplementation();
const loaded = import( '../../../../src/media-rights/documents/read-pdf' );

const read = async ( bytes: Uint8Array ) => ( await loaded ).readPdf( bytes );
const textsOf = async ( bytes: Uint8Array ) =>
	( await read( bytes ) ).parts.map( ( { text } ) => text );

test( 'pages are read in order, with their lines and the room between paragraphs', async () => {
	const document = await read(
		pdf( [
			{ lines: [ 'Retkiohje', '', '', 'Lähdemme kello 9', 'torilta.' ] },
			{ lines: [ 'Soita 040 (123) \\ 4567' ] },
		] )
	);
	expect( document ).toEqual( {
		parts: [
			{
				kind: 'page',
				number: 1,
				text: 'Retkiohje\n\nLähdemme kello 9\ntorilta.',
			},
			{ kind: 'page', number: 2, text: 'Soita 040 (123) \\ 4567' },
		],
		incomplete: null,
		blank: [],
	} );
} );

test( 'notes on a page are text too', async () => {
	expect(
		await textsOf( pdf( [ { lines: [ 'Ohje' ], note: 'Kysy Kainolta' } ] ) )
	).toEqual( [ 'Ohje\n\nKysy Kainolta' ] );
} );

test( 'progress is told page by page', async () => {
	const told: number[] = [];
	await (
		await loaded
	).readPdf( pdf( [ { lines: [ 'a' ] }, { lines: [ 'b' ] } ] ), {
		onProgress: ( { done, all } ) => told.push( done, all ),
	} );
	expect( told ).toEqual( [ 1, 2, 2, 2 ] );
} );

describe( 'what cannot be read is said', () => {
	test( 'a scanned page, by its number; a blank page is no such thing', async () => {
		expect(
			await read(
				pdf( [ { lines: [ 'Kansi' ] }, { picture: true }, {} ] )
			)
		).toMatchObject( { incomplete: 'scanned', blank: [ 2 ] } );
	} );

	test( 'letters drawn as shapes', async () => {
		expect( await read( pdf( [ { shapes: true } ] ) ) ).toMatchObject( {
			incomplete: 'scanned',
			blank: [ 1 ],
		} );
	} );

	test( 'letters that stand for nothing', async () => {
		expect(
			await read( pdf( [ { lines: [ 'Retkiohje' ], secret: true } ] ) )
		).toMatchObject( { incomplete: 'scanned', blank: [ 1 ] } );
	} );

	test( 'a file behind a password', async () => {
		expect(
			await read(
				pdf( [ { lines: [ 'Salaista' ] } ], { encrypted: true } )
			)
		).toEqual( { parts: [], incomplete: 'encrypted', blank: [] } );
	} );

	test( 'a file that is none', async () => {
		expect(
			await read( new TextEncoder().encode( '%PDF-1.4 pötyä' ) )
		).toMatchObject( { parts: [], incomplete: 'damaged' } );
		expect( await read( new Uint8Array() ) ).toMatchObject( {
			incomplete: 'damaged',
		} );
	} );

	test( 'a page that is missing; what can be is read', async () => {
		const { parts, incomplete } = await read(
			pdf( [
				{ lines: [ 'Alku' ] },
				{ missing: true },
				{ lines: [ 'Loppu' ] },
			] )
		);
		expect( incomplete ).toBe( 'damaged' );
		expect( parts[ 0 ]?.text ).toBe( 'Alku' );
	} );

	test( 'more pages than anybody reads', async () => {
		const { parts, incomplete } = await read(
			pdf( Array.from( { length: 501 }, () => ( { lines: [ 'x' ] } ) ) )
		);
		expect( parts ).toHaveLength( 500 );
		expect( incomplete ).toBe( 'too-large' );
	} );

	test( 'more text than is read', async () => {
		const bytes = pdf( [
			{ lines: [ 'Ensimmäinen' ] },
			{ lines: [ 'Toinen' ] },
		] );
		expect(
			await ( await loaded ).readPdf( bytes, { longest: 12 } )
		).toMatchObject( {
			parts: [ { text: 'Ensimmäinen' } ],
			incomplete: 'too-large',
		} );
	} );
} );

test( 'a cut file gives what can be saved of it, and never throws', async () => {
	const whole = pdf( [ { lines: [ 'Alku' ] }, { lines: [ 'Loppu' ] } ] );
	for ( let length = 0; length < whole.length; length += 97 ) {
		const { parts, incomplete } = await read( whole.slice( 0, length ) );
		expect( parts.length > 0 || incomplete !== null ).toBe( true );
	}
} );

test( 'reading ends when nobody wants it any more', async () => {
	await expect(
		( await loaded ).readPdf( pdf( [ { lines: [ 'a' ] } ] ), {
			signal: AbortSignal.abort( new Error( 'enough' ) ),
		} )
	).rejects.toThrow( 'enough' );
} );
