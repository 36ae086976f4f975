import { spawnWorker } from '../../../src/worker/spawn-worker';

/** The browser's Worker, as far as its address goes. */
const addresses: string[] = [];
const scripts: Blob[] = [];

beforeAll( () => {
	Object.assign( globalThis, {
		Worker: jest.fn( ( address: URL | string ) => {
			addresses.push( String( address ) );
		} ),
	} );
	URL.createObjectURL = ( script ) => {
		scripts.push( script as Blob );
		return 'blob:worker';
	};
} );

describe( 'spawnWorker', () => {
	test( 'starts a worker of this site from its address', () => {
		spawnWorker( '/build/worker.js?ver=1' );

		expect( addresses.at( -1 ) ).toBe(
			'http://localhost/build/worker.js?ver=1'
		);
	} );

	test( 'has a worker of another site fetched by a script of this one', async () => {
		spawnWorker( 'https://cdn.example/build/worker.js?ver=1' );

		expect( addresses.at( -1 ) ).toBe( 'blob:worker' );
		const text = await new Promise( ( resolve ) => {
			const reader = new FileReader();
			reader.onload = () => {
				resolve( reader.result );
			};
			reader.readAsText( scripts[ 0 ] as Blob );
		} );
		expect( text ).toBe(
			'importScripts( "https://cdn.example/build/worker.js?ver=1" );'
		);
	} );
} );
