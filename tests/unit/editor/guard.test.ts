import apiFetch from '@wordpress/api-fetch';
import type { SegmentedSource } from '../../../src/engine';
import { Guard } from '../../../src/editor/guard';
import { SiteMedia } from '../../../src/editor/media/site-media';
import type { Settings } from '../../../src/editor/settings';
import { store } from '../../../src/editor/store';
import type { Snapshot } from '../../../src/editor/watch';
import type {
	CheckerClient,
	CheckOutcome,
	LoadOutcome,
} from '../../../src/worker';
import { createEditor } from '../fixtures/editor';
import { finding, NO_MEDIA, report } from '../fixtures/reading';
import { KEY, RULES, RULESET, paragraph } from '../fixtures/rules';

const SETTINGS: Settings = {
	workerUrl: '/worker.js',
	namesUrl: '/names.bin',
	ruleset: { path: '/julkaisuvahti/v1/ruleset', hash: RULESET.hash },
	key: KEY,
	language: 'fi',
	author: 'Oona Esimerkki',
	publicStatuses: [ 'publish' ],
	heldText: null,
	mayPublishUrgently: false,
};

function snapshot( ...segments: readonly string[] ): Snapshot {
	return {
		kind: 'blocks',
		source: { title: '', excerpt: '', segments },
		blocks: segments.map( ( _, index ) => `block-${ index }` ),
	};
}

const BLOCKED: CheckOutcome = {
	kind: 'judged',
	by: 'worker',
	report: report( [ finding() ] ),
	media: NO_MEDIA,
};
const CLEAR: CheckOutcome = {
	kind: 'judged',
	by: 'worker',
	report: report(),
	media: NO_MEDIA,
};

interface Answers {
	readonly rules?: () => Promise< unknown >;
	readonly load?: () => LoadOutcome;
	readonly check?: ( source: SegmentedSource ) => Promise< CheckOutcome >;
}

/** The server and the engine, as far as they are asked. */
function setUp( answers: Answers = {} ) {
	const { registry } = createEditor();
	const asked: string[] = [];
	apiFetch.setFetchHandler( ( { path = '' } ) => {
		asked.push( path );
		return answers.rules?.() ?? Promise.resolve( RULES );
	} );
	const client: CheckerClient = {
		load: async () =>
			answers.load?.() ?? {
				kind: 'loaded',
				ruleset: RULESET,
				by: 'worker',
				names: new Promise( () => {} ),
			},
		check: ( source ) =>
			answers.check?.( source ) ?? Promise.resolve( BLOCKED ),
		judge: () => Promise.resolve( CLEAR ),
		dispose: () => {},
	};
	const guard = new Guard( registry, SETTINGS, client, new SiteMedia( 7 ) );
	return { guard, asked, state: registry.select( store ) };
}

describe( 'Guard', () => {
	test( 'fetches the rules and then checks what is there', async () => {
		const { guard, asked, state } = setUp();
		await guard.check( snapshot( paragraph( 'Hei' ) ) );

		expect( asked[ 0 ] ).toContain( '/julkaisuvahti/v1/ruleset' );
		expect( state.getRuleset() ).toBe( RULESET );
		expect( state.getStatus() ).toEqual( { kind: 'ready' } );
		expect( state.getReading() ).toMatchObject( {
			report: { findings: [ { severity: 'block' } ] },
			blocks: [ 'block-0' ],
			isEmpty: false,
		} );
	} );

	test( 'knows a post without a word', async () => {
		const { guard, state } = setUp( { check: async () => CLEAR } );
		await guard.check( snapshot( paragraph( '' ) ) );

		expect( state.getReading() ).toMatchObject( { isEmpty: true } );
	} );

	test( 'judges code as a whole', async () => {
		const { guard, state } = setUp();
		await guard.check( {
			kind: 'code',
			source: { content: '<p>Hei</p>' },
		} );

		expect( state.getReading() ).toMatchObject( {
			report: { findings: [] },
			blocks: [],
		} );
	} );

	test( 'never shows an older text’s findings for a newer one', async () => {
		const answer: Array< ( outcome: CheckOutcome ) => void > = [];
		const { guard, state } = setUp( {
			check: () => new Promise( ( resolve ) => answer.push( resolve ) ),
		} );
		const older = guard.check( snapshot( 'a' ) );
		await guard.judge( { content: '' } );
		const newer = guard.check( snapshot( 'b' ) );
		await guard.judge( { content: '' } );
		answer[ 1 ]?.( CLEAR );
		answer[ 0 ]?.( BLOCKED );
		await Promise.all( [ older, newer ] );

		expect( state.getVerdict() ).toBe( 'publish' );
	} );

	test( 'says when the rules do not come, and tries again when asked', async () => {
		let isDown = true;
		const { guard, state } = setUp( {
			rules: () =>
				isDown
					? Promise.reject( new Error( 'offline' ) )
					: Promise.resolve( RULES ),
		} );
		await guard.check( snapshot( 'a' ) );
		expect( state.getStatus() ).toEqual( {
			kind: 'unavailable',
			reason: 'rules-not-fetched',
		} );
		expect( await guard.judge( { content: '' } ) ).toMatchObject( {
			kind: 'failed',
		} );

		isDown = false;
		await guard.retry();
		expect( state.getStatus() ).toEqual( { kind: 'ready' } );
		expect( state.getVerdict() ).toBe( 'blocked' );
	} );

	test.each< [ LoadOutcome, string ] >( [
		[ { kind: 'failed', failure: 'bad-ruleset' }, 'rules-not-read' ],
		[ { kind: 'failed', failure: 'refused' }, 'engine-not-started' ],
	] )( 'says when the engine cannot run: %j', async ( outcome, reason ) => {
		const { guard, state } = setUp( { load: () => outcome } );
		await guard.check( snapshot( 'a' ) );

		expect( state.getStatus() ).toEqual( { kind: 'unavailable', reason } );
	} );

	test( 'says when a check failed', async () => {
		const { guard, state } = setUp( {
			check: async () => ( { kind: 'failed', failure: 'timed-out' } ),
		} );
		await guard.check( snapshot( 'a' ) );

		expect( state.getStatus() ).toEqual( {
			kind: 'unavailable',
			reason: 'timed-out',
		} );
	} );

	test( 'fetches the rules again only when the server has others', async () => {
		const { guard, asked } = setUp();
		await guard.check( snapshot( 'a' ) );
		await guard.useRules( RULESET.hash );
		expect( asked ).toHaveLength( 1 );

		await guard.useRules( 'b'.repeat( 64 ) );
		expect( asked ).toHaveLength( 2 );
	} );

	describe( 'of media', () => {
		const SHOWN = {
			ids: [ '5' ],
			urls: [ '/laavu.jpg' ],
			attached: [ '' ],
		};
		const KNOWN = {
			items: { 5: { kind: 'image', rights: 'confirmed' } },
			urls: { '/laavu.jpg': '5' },
			uploads: [ 'esimerkkila.example/wp-content/uploads/' ],
			attached: { '': [ '5' ] },
		};
		const WITH_MEDIA: CheckOutcome = { ...CLEAR, media: SHOWN };

		/** Counts what is asked of the library, and keeps what the engine is told. */
		function setUpMedia( answer: () => Promise< unknown > ) {
			const told: unknown[] = [];
			const parts = setUp( {
				check: async ( source ) => {
					told.push( source.media );
					return WITH_MEDIA;
				},
			} );
			const bodies: unknown[] = [];
			apiFetch.setFetchHandler( ( { path = '', data } ) => {
				if ( ! path.includes( '/v1/media' ) ) {
					return Promise.resolve( RULES );
				}
				bodies.push( data );
				return answer();
			} );
			return { ...parts, told, bodies };
		}

		test( 'asks once what the text shows, and checks by that', async () => {
			const { guard, told, bodies, state } = setUpMedia( () =>
				Promise.resolve( KNOWN )
			);
			await guard.check( snapshot( 'a' ) );
			await guard.check( snapshot( 'b' ) );

			expect( bodies ).toEqual( [
				{ post: 7, ids: [ 5 ], urls: [ '/laavu.jpg' ], attached: [] },
			] );
			expect( told ).toEqual( [
				null,
				expect.objectContaining( { urls: { '/laavu.jpg': '5' } } ),
				expect.objectContaining( { urls: { '/laavu.jpg': '5' } } ),
			] );
			expect(
				state.getReading()?.media.known?.items[ '5' ]?.rights
			).toBe( 'confirmed' );
		} );

		test( 'never ends with what was checked before the library had answered', async () => {
			const engine: Array< () => void > = [];
			const { guard, state } = setUp( {
				check: ( { media } ) =>
					new Promise( ( resolve ) =>
						engine.push( () => {
							resolve( {
								...WITH_MEDIA,
								report: report( media ? [] : [ finding() ] ),
							} );
						} )
					),
			} );
			const waits = () =>
				new Promise( ( resolve ) => setTimeout( resolve ) );
			let answer = () => {};
			apiFetch.setFetchHandler( ( { path = '' } ) =>
				path.includes( '/v1/media' )
					? new Promise( ( resolve ) => {
							answer = () => {
								resolve( KNOWN );
							};
					  } )
					: Promise.resolve( RULES )
			);
			const first = guard.check( snapshot( 'a' ) );
			await waits();
			engine[ 0 ]?.();
			await waits();
			const second = guard.check( snapshot( 'b' ) );
			await waits();
			answer();
			await waits();
			engine[ 1 ]?.();
			await waits();
			engine[ 2 ]?.();
			await Promise.all( [ first, second ] );

			expect( state.getReading()?.report.findings ).toEqual( [] );
		} );

		test( 'says what it can where the library does not answer, and does not ask at each letter', async () => {
			const { guard, bodies, state } = setUpMedia( () =>
				Promise.reject( new Error( 'offline' ) )
			);
			await guard.check( snapshot( 'a' ) );
			await guard.check( snapshot( 'b' ) );

			expect( bodies ).toHaveLength( 1 );
			expect( state.getReading()?.media ).toEqual( {
				shown: SHOWN,
				known: null,
			} );
		} );

		test( 'asks anew when something has changed', async () => {
			let rights = 'none';
			const { guard, state } = setUpMedia( () =>
				Promise.resolve( {
					...KNOWN,
					items: { 5: { kind: 'image', rights } },
				} )
			);
			await guard.check( snapshot( 'a' ) );
			rights = 'confirmed';
			await guard.useMedia();

			expect(
				state.getReading()?.media.known?.items[ '5' ]?.rights
			).toBe( 'confirmed' );
		} );

		test( 'asks for two hundred of a kind at a time', async () => {
			const bodies: unknown[] = [];
			apiFetch.setFetchHandler( ( { data } ) => {
				bodies.push( data );
				return Promise.resolve( KNOWN );
			} );
			const media = new SiteMedia( 7 );
			const many = ( count: number, text: string ) =>
				Array.from(
					{ length: count },
					( _, at ) => `${ text }${ at }`
				);
			const shown = {
				ids: many( 450, '1' ),
				urls: [ ...many( 3, '/' ), 'x'.repeat( 2001 ) ],
				attached: [],
			};

			expect( await media.fetch( media.missing( shown ) ) ).toBe( true );
			expect(
				bodies.map( ( body ) => {
					const { ids, urls } = body as {
						ids: number[];
						urls: string[];
					};
					return [ ids.length, urls.length ];
				} )
			).toEqual( [
				[ 200, 3 ],
				[ 200, 0 ],
				[ 50, 0 ],
			] );
			expect( media.missing( shown ) ).toEqual( {
				ids: [],
				urls: [],
				attached: [],
			} );
		} );
	} );
} );
