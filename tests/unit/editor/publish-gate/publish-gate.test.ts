import { PublishGate } from '../../../../src/editor/publish-gate';
import type { Edits } from '../../../../src/editor/publish-gate/intent';
import type { Settings } from '../../../../src/editor/settings';
import { store } from '../../../../src/editor/store';
import type { StoredResolution } from '../../../../src/editor/store';
import type { Finding, Source } from '../../../../src/engine';
import type { CheckOutcome } from '../../../../src/worker';
import { createEditor } from '../../fixtures/editor';
import {
	NO_MEDIA,
	finding,
	reading,
	report,
	resolution,
	NOTHING_DECIDED,
} from '../../fixtures/reading';
import { KEY, RULESET } from '../../fixtures/rules';

const SETTINGS: Settings = {
	workerUrl: '/worker.js',
	namesUrl: '/names.bin',
	ruleset: { path: '/julkaisuvahti/v1/ruleset', hash: RULESET.hash },
	key: KEY,
	language: 'fi',
	author: 'Oona Esimerkki',
	publicStatuses: [ 'publish', 'future', 'private' ],
	heldText: null,
	mayPublishUrgently: false,
};
const PUBLISH: Edits = { id: 7, status: 'publish', content: 'Koko teksti' };

function judged( ...findings: readonly Finding[] ): CheckOutcome {
	return {
		kind: 'judged',
		by: 'worker',
		report: report( findings ),
		media: NO_MEDIA,
	};
}

/** What people have decided: as the page knows it, and as the server does. */
interface Decided {
	readonly here: readonly StoredResolution[] | 'unknown';
	readonly onServer: readonly StoredResolution[] | 'unknown';
}

function setUp(
	outcome: CheckOutcome | 'no answer',
	decided: Decided = { here: [], onServer: [] },
	isUrgent = false,
	/** What the media library tells when it is asked anew. */
	onceAskedAnew = outcome
) {
	let now = outcome;
	const { registry, editor, sidebars, notices } = createEditor();
	void registry.dispatch( store ).rulesLoaded( RULESET, 'worker' );
	const load = ( resolutions: Decided[ 'here' ] ) => {
		void ( resolutions === 'unknown'
			? registry.dispatch( store ).reviewFailed()
			: registry.dispatch( store ).reviewLoaded( {
					...NOTHING_DECIDED,
					resolutions,
			  } ) );
	};
	load( decided.here );
	const sources: Source[] = [];
	const hashes: string[] = [];
	const gate = new PublishGate(
		registry,
		SETTINGS,
		{
			judge: ( source ) => {
				sources.push( source );
				return now === 'no answer'
					? new Promise( () => {} )
					: Promise.resolve( now );
			},
			useMedia: async () => {
				now = onceAskedAnew;
			},
			useRules: async ( hash ) => {
				hashes.push( hash );
			},
		},
		{
			load: async () => {
				load( decided.onServer );
			},
			settled: async () => {},
		},
		{ contents: async () => ( {} ) },
		7,
		{ isUnderWay: () => isUrgent }
	);
	const guard = registry.select( store );
	return {
		gate,
		sources,
		hashes,
		calls: () => registry.select( editor ).getCalls(),
		notices: () => registry.select( notices ).getNotices(),
		sidebar: () => registry.select( sidebars ).getActiveComplementaryArea(),
		held: () => guard.getHeld(),
		change: registry.dispatch( editor ).change,
		read: registry.dispatch( store ).checkEnded,
	};
}

describe( 'publishing', () => {
	test( 'goes on where nothing was found, with the edits as they were', async () => {
		const { gate, held, calls } = setUp( judged() );

		expect( await gate.beforeSave( PUBLISH, {} ) ).toBe( PUBLISH );
		expect( held() ).toBeNull();
		expect( calls() ).toEqual( [] );
	} );

	test( 'is judged on the whole content, the title and the excerpt', async () => {
		const { gate, sources, change } = setUp( judged() );
		void change( { title: 'Otsikko', excerpt: 'Ote' } );
		await gate.beforeSave( PUBLISH, {} );

		expect( sources ).toEqual( [
			{
				title: 'Otsikko',
				excerpt: 'Ote',
				slug: '',
				footnotes: '',
				featured: '',
				content: 'Koko teksti',
				patterns: {},
			},
		] );
	} );

	test.each( [
		[ 'block', 'Tekstissä on henkilötunnus.' ],
		[ 'confirm', 'Tekstissä on henkilötunnus.' ],
		[ 'review', '1 place waits for a reviewer.' ],
	] as const )( 'is held by a finding to %s', async ( severity, words ) => {
		const { gate, held, sidebar } = setUp(
			judged( finding( { severity } ) )
		);

		await expect( gate.beforeSave( PUBLISH, {} ) ).rejects.toThrow( words );
		expect( held() ).toMatchObject( { by: 'editor', isLive: false } );
		expect( sidebar() ).toBe( 'julkaisuvahti/findings' );
	} );

	test( 'goes on when everything has been answered', async () => {
		const { gate } = setUp( judged( finding( { severity: 'confirm' } ) ), {
			here: [ resolution() ],
			onServer: [],
		} );

		expect( await gate.beforeSave( PUBLISH, {} ) ).toBe( PUBLISH );
	} );

	test( 'goes on when a reviewer has waived meanwhile', async () => {
		const { gate, held } = setUp(
			judged( finding( { severity: 'review' } ) ),
			{ here: [], onServer: [ resolution( { outcome: 'waived' } ) ] }
		);

		expect( await gate.beforeSave( PUBLISH, {} ) ).toBe( PUBLISH );
		expect( held() ).toBeNull();
	} );

	test.each( [
		[ 'media-rights/unconfirmed', 2 ],
		[ 'personal-data/identity-code', 1 ],
	] )(
		'asks the media library anew before it is held for media: %s',
		async ( rule, times ) => {
			const { gate, sources } = setUp(
				judged( finding( { rule } ) ),
				undefined,
				false,
				judged()
			);
			const saved = await gate.beforeSave( PUBLISH, {} ).then(
				() => 'published',
				() => 'held'
			);

			expect( sources ).toHaveLength( times );
			expect( saved ).toBe( times === 2 ? 'published' : 'held' );
		}
	);

	test( 'is not held for what is answered already', async () => {
		const { gate, held } = setUp(
			judged(
				finding( { severity: 'confirm', fingerprint: '1' } ),
				finding( { fingerprint: '2' } )
			),
			{ here: [ resolution() ], onServer: [ resolution() ] }
		);
		await gate.beforeSave( PUBLISH, {} ).catch( () => {} );

		expect(
			held()?.others.map( ( { fingerprint } ) => fingerprint )
		).toEqual( [ '2' ] );
	} );

	test( 'that was held leaves a draft, and keeps its text', async () => {
		const { gate, calls, change } = setUp( judged( finding() ) );
		void change( { isSaving: true } );
		await gate.beforeSave( PUBLISH, {} ).catch( () => {} );
		expect( calls() ).toEqual( [
			'editPost draft',
			'closePublishSidebar',
		] );

		void change( { isSaving: false } );
		expect( calls().at( -1 ) ).toBe( 'autosave' );
	} );

	test( 'of a change leaves the live post as it is', async () => {
		const { gate, held, calls, change } = setUp( judged( finding() ) );
		void change( { savedStatus: 'publish' } );

		await expect(
			gate.beforeSave( { id: 7, content: '' }, {} )
		).rejects.toThrow( 'earlier version' );
		expect( held() ).toMatchObject( { isLive: true } );
		expect( calls()[ 0 ] ).toBe( 'editPost publish' );
	} );

	test( 'of a change is judged by what it adds to the live post', async () => {
		const { gate, sources, change } = setUp( judged() );
		void change( { savedStatus: 'publish', savedContent: 'Vanha' } );
		await gate.beforeSave( { id: 7, content: 'Uusi' }, {} );
		await gate.beforeSave(
			{ id: 7, status: 'private', content: 'Uusi' },
			{}
		);

		expect(
			sources.map( ( { published } ) => published?.content )
		).toEqual( [ 'Vanha', undefined ] );
	} );

	test( 'is held with words that WordPress shows', async () => {
		const { gate } = setUp( judged( finding() ) );
		const error: unknown = await gate
			.beforeSave( PUBLISH, {} )
			.catch( ( reason: unknown ) => reason );

		expect( error ).toBeInstanceOf( Error );
		expect( String( error ) ).not.toMatch( /[<>]/ );
	} );
} );

describe( 'an urgent notice', () => {
	test( 'is left to the server, whatever the text holds', async () => {
		const { gate, sources, held } = setUp(
			judged( finding() ),
			undefined,
			true
		);

		expect( await gate.beforeSave( PUBLISH, {} ) ).toBe( PUBLISH );
		expect( sources ).toEqual( [] );
		expect( held() ).toBeNull();
	} );
} );

describe( 'without a judgement', () => {
	test( 'the server decides, and the author is told', async () => {
		const { gate, notices } = setUp( {
			kind: 'failed',
			failure: 'timed-out',
		} );

		expect( await gate.beforeSave( PUBLISH, {} ) ).toBe( PUBLISH );
		expect( notices() ).toEqual( [
			expect.stringContaining( 'the server checks' ),
		] );
	} );

	test( 'of which nobody knows the answers the server decides', async () => {
		const { gate, notices } = setUp(
			judged( finding( { severity: 'confirm' } ) ),
			{ here: 'unknown', onServer: 'unknown' }
		);

		expect( await gate.beforeSave( PUBLISH, {} ) ).toBe( PUBLISH );
		expect( notices() ).toHaveLength( 1 );
	} );

	test( 'the author does not wait for ever', async () => {
		jest.useFakeTimers();
		const { gate, notices } = setUp( 'no answer' );
		const save = gate.beforeSave( PUBLISH, {} );
		await jest.advanceTimersByTimeAsync( 10_000 );
		jest.useRealTimers();

		expect( await save ).toBe( PUBLISH );
		expect( notices() ).toHaveLength( 1 );
	} );
} );

describe( 'other saves', () => {
	test.each< [ string, Edits, { isAutosave?: boolean } ] >( [
		[ 'a draft', { id: 7, content: '' }, {} ],
		[ 'an autosave', PUBLISH, { isAutosave: true } ],
		[ 'a template edited in the same page', { ...PUBLISH, id: 8 }, {} ],
	] )( 'go on unasked: %s', async ( _, edits, options ) => {
		const { gate, sources } = setUp( judged( finding() ) );

		expect( await gate.beforeSave( edits, options ) ).toBe( edits );
		expect( sources ).toEqual( [] );
	} );
} );

describe( 'a refusal by the server', () => {
	const error = {
		code: 'julkaisuvahti_held',
		data: {
			verdict: 'blocked',
			ruleset: 'b'.repeat( 64 ),
			findings: [
				{
					...finding( { fingerprint: 'other' } ),
					message: 'Lomake.',
				},
			],
			incomplete: [],
			faults: [],
		},
	};

	test( 'where nothing could be checked says so, until the text is published', () => {
		const { gate, held, read } = setUp( judged() );
		gate.afterError( '/wp/v2/posts/7', {
			...error,
			data: {
				...error.data,
				findings: [],
				faults: [ { code: 'rules-unavailable' } ],
			},
		} );
		void read( reading(), 'worker' );
		expect( held() ).toMatchObject( { isUnchecked: true } );

		gate.afterSave( '/wp/v2/posts/8', { status: 'publish' } );
		gate.afterSave( '/wp/v2/posts/7', { status: 'draft' } );
		expect( held() ).not.toBeNull();
		gate.afterSave( '/wp/v2/posts/7', { status: 'publish' } );
		expect( held() ).toBeNull();
	} );

	test( 'resets the status, shows what it found and asks for its rules', async () => {
		const { gate, held, calls, hashes, sidebar, read } = setUp( judged() );
		void read( reading(), 'worker' );
		gate.afterError( '/wp/v2/posts/7?_locale=user', error );

		expect( calls() ).toContain( 'editPost draft' );
		expect( held() ).toMatchObject( {
			by: 'server',
			others: [ { message: 'Lomake.' } ],
		} );
		expect( sidebar() ).toBe( 'julkaisuvahti/findings' );
		expect( hashes ).toEqual( [ 'b'.repeat( 64 ) ] );
	} );

	test.each( [
		[ 'an autosave', '/wp/v2/posts/7/autosaves', error ],
		[ 'another post', '/wp/v2/posts/8', error ],
		[ 'another error', '/wp/v2/posts/7', { code: 'rest_forbidden' } ],
	] )( 'is not seen in %s', ( _, path, reason ) => {
		const { gate, held, calls } = setUp( judged() );
		gate.afterError( path, reason );

		expect( held() ).toBeNull();
		expect( calls() ).toEqual( [] );
	} );
} );
