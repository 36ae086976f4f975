/**
 * @jest-environment node
 */
import apiFetch from '@wordpress/api-fetch';
import { uploadMiddleware } from '../../../../src/media-rights/uploads/middleware';
import {
	cleanFile,
	readFile,
} from '../../../../src/media-rights/uploads/read-file';
import {
	UploadDesk,
	type Answer,
} from '../../../../src/media-rights/uploads/upload-desk';
import { UploadMemory } from '../../../../src/media-rights/uploads/upload-memory';
import { bare, located } from './files';

jest.setTimeout( 60_000 );

interface Sent {
	readonly url: string;
	readonly body: unknown;
}

let answer: Answer;
let sent: Sent[];
let asked: number;
let memory: UploadMemory;
/** What a JPEG of the test was made of, as WordPress makes one of HEIC. */
const madeOf = new Map< string, File >();

const tools = { reader: { read: readFile, clean: cleanFile } };
let middleware: ReturnType< typeof uploadMiddleware >;

beforeAll( () => {
	Object.assign( globalThis, {
		window: globalThis,
		fetch: ( url: string, { body }: RequestInit ) => {
			sent.push( { url, body } );
			return Promise.resolve(
				Response.json( { id: 40 + sent.length }, { status: 201 } )
			);
		},
	} );
	apiFetch.use( ( options, next ) => middleware( options, next ) );
} );

beforeEach( () => {
	answer = 'remove';
	sent = [];
	asked = 0;
	memory = new UploadMemory();
	middleware = uploadMiddleware( {
		desk: new UploadDesk( {
			...tools,
			ask: ( questions ) => {
				asked++;
				return Promise.resolve(
					new Map( questions.map( ( { file } ) => [ file, answer ] ) )
				);
			},
			tell: { locationRemoved: () => {}, unread: () => {} },
			removesLocation: false,
			passes: async () => true,
		} ),
		memory,
		clean: async ( file, what ) =>
			file.name.startsWith( 'rikki' )
				? 'remains'
				: cleanFile( file, what ),
		chosenAs: ( file ) => madeOf.get( file.name ) ?? file,
		cancelled: ( file ) => new Error( `${ file.name } was left.` ),
		uncleaned: ( file ) => new Error( `${ file.name } stays.` ),
	} );
} );

function form( file: File, fields: Record< string, string > = {} ): FormData {
	const body = new FormData();
	body.append( 'file', file, file.name );
	for ( const [ name, value ] of Object.entries( fields ) ) {
		body.append( name, value );
	}
	return body;
}

function post( path: string, body: FormData ): Promise< unknown > {
	return apiFetch( { path, method: 'POST', body } );
}

async function locationIn( { body }: Sent ): Promise< boolean > {
	const file = body instanceof FormData ? body.get( 'file' ) : body;
	return ( await readFile( file as File ) ).concern.location;
}

describe( 'apiFetch with the middleware', () => {
	test.each( [
		[ 'path', { path: '/wp/v2/media?_embed=wp:featuredmedia' } ],
		[ 'bare path', { path: 'wp/v2/media' } ],
		[
			'address',
			{ url: 'https://esimerkkila.example/wp-json/wp/v2/media' },
		],
		[
			'plain address',
			{
				url: 'https://esimerkkila.example/?rest_route=%2Fwp%2Fv2%2Fmedia&_locale=user',
			},
		],
		[ 'namespace', { namespace: 'wp/v2', endpoint: 'media' } ],
	] )( 'sends a cleaned file, by %s', async ( _how, target ) => {
		const stored = await apiFetch( {
			...target,
			method: 'POST',
			body: form( located(), { post: '7', alt_text: 'Ranta' } ),
		} );

		expect( asked ).toBe( 1 );
		expect( await locationIn( sent[ 0 ] as Sent ) ).toBe( false );
		expect( [ ...( sent[ 0 ]?.body as FormData ).keys() ] ).toEqual( [
			'file',
			'post',
			'alt_text',
		] );
		expect( stored ).toEqual( { id: 41 } );
		expect( memory.found()[ 41 ]?.values.creator?.value ).toBe(
			'Aino Esimerkki'
		);
		expect( memory.found()[ 41 ]?.values.gps ).toBeUndefined();
	} );

	test( 'a file that is sent without a form is cleaned, too', async () => {
		await apiFetch( {
			path: '/wp/v2/media',
			method: 'POST',
			headers: {
				'Content-Disposition': 'attachment; filename=ranta.jpg',
			},
			body: located(),
		} );

		expect( await locationIn( sent[ 0 ] as Sent ) ).toBe( false );
	} );

	test( 'tells the id also where the answer is not read by apiFetch', async () => {
		const response = await apiFetch( {
			path: '/wp/v2/media',
			method: 'POST',
			body: form( bare() ),
			parse: false,
		} );

		expect( await response.json() ).toEqual( { id: 41 } );
		expect( Object.keys( memory.found() ) ).toEqual( [ '41' ] );
	} );

	test( 'a file that is not to be uploaded is not sent, and the reason is plain', async () => {
		answer = 'cancel';

		await expect(
			post( '/wp/v2/media', form( located() ) )
		).rejects.toThrow( 'ranta.jpg was left.' );
		expect( sent ).toEqual( [] );
	} );

	test.each( [
		[ 'another route', '/wp/v2/posts', 'POST' ],
		[ 'a route that looks like it', '/wp/v2/media-folders', 'POST' ],
		[ 'an edit', '/wp/v2/media/5/edit', 'POST' ],
		[ 'the last step', '/wp/v2/media/5/finalize', 'POST' ],
		[ 'what is no upload', '/wp/v2/media', 'PUT' ],
	] )( 'leaves alone %s', async ( _what, path, method ) => {
		const body = form( located() );
		await apiFetch( { path, method, body } );

		expect( asked ).toBe( 0 );
		expect( await locationIn( sent[ 0 ] as Sent ) ).toBe( true );
	} );

	test( 'sizes that the browser makes ask nothing, and lose what the file lost', async () => {
		await post( '/wp/v2/media', form( located() ) );
		await post(
			'/wp/v2/media/41/sideload',
			form( located( 'ranta-300x200.jpg' ), { image_size: 'medium' } )
		);

		expect( asked ).toBe( 1 );
		expect( await locationIn( sent[ 1 ] as Sent ) ).toBe( false );
		expect( ( sent[ 1 ]?.body as FormData ).get( 'image_size' ) ).toBe(
			'medium'
		);
	} );

	test( 'a size that the location cannot be taken out of is not sent', async () => {
		await post( '/wp/v2/media', form( located() ) );

		await expect(
			post(
				'/wp/v2/media/41/sideload',
				form( located( 'rikki-300x200.jpg' ), { image_size: 'medium' } )
			)
		).rejects.toThrow( 'rikki-300x200.jpg stays.' );
		expect( sent ).toHaveLength( 1 );
	} );

	test( 'sizes of a file that keeps its location are as they were made', async () => {
		answer = 'keep';
		await post( '/wp/v2/media', form( located() ) );
		await post(
			'/wp/v2/media/41/sideload',
			form( located( 'ranta-300x200.jpg' ), { image_size: 'medium' } )
		);

		expect( asked ).toBe( 1 );
		expect( await locationIn( sent[ 1 ] as Sent ) ).toBe( true );
	} );

	test( 'HEIC is asked about before its JPEG is sent, and cleaned when it follows itself', async () => {
		const heic = located( 'ranta.heic' );
		madeOf.set( 'ranta-heic.jpg', heic );
		await post( '/wp/v2/media', form( bare( 'ranta-heic.jpg' ) ) );
		await post(
			'/wp/v2/media/41/sideload',
			form( heic, { image_size: 'source_original' } )
		);

		expect( asked ).toBe( 1 );
		expect( memory.found()[ 41 ]?.values.creator?.value ).toBe(
			'Aino Esimerkki'
		);
		expect( await locationIn( sent[ 1 ] as Sent ) ).toBe( false );
	} );

	test( 'a second try at the same upload asks nothing', async () => {
		const { fetch } = globalThis;
		globalThis.fetch = () =>
			Promise.reject( new TypeError( 'No network.' ) );
		await expect(
			post( '/wp/v2/media', form( located() ) )
		).rejects.toBeDefined();
		globalThis.fetch = fetch;
		await post( '/wp/v2/media', form( located() ) );

		expect( asked ).toBe( 1 );
		expect( await locationIn( sent[ 0 ] as Sent ) ).toBe( false );
	} );

	test( 'each upload is told of once', async () => {
		const told: number[] = [];
		const end = memory.onUploaded( ( ids ) => told.push( ...ids ) );
		await post( '/wp/v2/media', form( bare( 'a.jpg' ) ) );
		await post( '/wp/v2/media', form( bare( 'b.jpg' ) ) );
		end();
		await post( '/wp/v2/media', form( bare( 'c.jpg' ) ) );

		expect( told ).toEqual( [ 41, 42 ] );
	} );
} );
