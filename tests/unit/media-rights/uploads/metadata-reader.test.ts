/**
 * @jest-environment node
 */
import { answer } from '../../../../src/media-rights/uploads/answer';
import {
	MetadataReader,
	type WorkerLike,
} from '../../../../src/media-rights/uploads/metadata-reader';
import type { Request } from '../../../../src/media-rights/uploads/protocol';
import { bare, located } from './files';

jest.setTimeout( 60_000 );

/** Stands in for the browser's Worker, with the real inside unless a test puts another there. */
class FakeWorker implements WorkerLike {
	onmessage: WorkerLike[ 'onmessage' ] = null;
	onerror: WorkerLike[ 'onerror' ] = null;
	isTerminated = false;
	readonly posted: Request[] = [];

	postMessage( message: unknown ): void {
		this.posted.push( message as Request );
		this.receive( message as Request );
	}

	terminate(): void {
		this.isTerminated = true;
	}

	receive( request: Request ): void {
		void answer( request ).then( ( reply ) => {
			this.onmessage?.( { data: reply } as MessageEvent );
		} );
	}

	fail(): void {
		this.onerror?.( {} as ErrorEvent );
	}
}

const inPage = jest.fn( answer );

beforeEach( () => {
	inPage.mockClear();
} );

describe( 'MetadataReader', () => {
	test( 'reads and cleans in one worker, one file after the other', async () => {
		const worker = new FakeWorker();
		const spawn = jest.fn( () => worker );
		const reader = new MetadataReader( spawn, inPage );
		const [ first, second ] = await Promise.all( [
			reader.read( located() ),
			reader.read( bare() ),
		] );
		const cleaned = await reader.clean( located(), first.concern );

		expect( first.concern.location ).toBe( true );
		expect( second.concern.location ).toBe( false );
		expect( cleaned ).toBeInstanceOf( File );
		expect( spawn ).toHaveBeenCalledTimes( 1 );
		expect( inPage ).not.toHaveBeenCalled();
	} );

	test.each( [
		[
			'throws',
			() => {
				throw new Error( 'SecurityError' );
			},
		],
		[
			'is refused without a word',
			() => {
				const worker = new FakeWorker();
				worker.receive = () => {
					worker.fail();
				};
				return worker;
			},
		],
	] )( 'reads in the page where the worker %s', async ( _how, spawn ) => {
		const reader = new MetadataReader( jest.fn( spawn ), inPage );

		expect( ( await reader.read( located() ) ).concern.location ).toBe(
			true
		);
		expect( ( await reader.read( bare() ) ).isUnread ).toBe( false );
		expect( inPage ).toHaveBeenCalledTimes( 2 );
	} );

	test( 'gives up a file that the worker hangs in, and goes on with the next', async () => {
		const workers: FakeWorker[] = [];
		const reader = new MetadataReader(
			() => {
				const worker = new FakeWorker();
				if ( workers.length === 0 ) {
					worker.receive = () => {};
				}
				workers.push( worker );
				return worker;
			},
			inPage,
			20
		);
		const [ hanging, next ] = await Promise.all( [
			reader.read( located( 'bomb.jpg' ) ),
			reader.read( located() ),
		] );

		expect( hanging.isUnread ).toBe( true );
		expect( next.concern.location ).toBe( true );
		expect( workers[ 0 ]?.isTerminated ).toBe( true );
		expect( inPage ).not.toHaveBeenCalled();
	} );

	test( 'does not take a file into the page that the worker died of', async () => {
		const worker = new FakeWorker();
		const reader = new MetadataReader( () => worker, inPage );
		await reader.read( bare() );
		worker.receive = () => {
			worker.fail();
		};

		expect( ( await reader.read( located() ) ).isUnread ).toBe( true );
		expect( inPage ).not.toHaveBeenCalled();
	} );

	test( 'a file that the browser cannot open is unread', async () => {
		const file = located();
		file.slice = () => {
			throw new Error( 'NotReadableError' );
		};
		const reader = new MetadataReader( () => new FakeWorker(), inPage );

		expect( ( await reader.read( file ) ).isUnread ).toBe( true );
		expect(
			await reader.clean( file, { location: true, people: true } )
		).toBeInstanceOf( File );
	} );
} );
