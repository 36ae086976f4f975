import apiFetch from '@wordpress/api-fetch';
import { ReviewDesk } from '../../../../src/editor/review/review-desk';
import type { Decision } from '../../../../src/editor/review/review-desk';
import { store } from '../../../../src/editor/store';
import type { StoredResolution } from '../../../../src/editor/store';
import { createEditor } from '../../fixtures/editor';
import { resolution } from '../../fixtures/reading';

const PATH = '/julkaisuvahti/v1/posts/7';
const ANSWER: Decision = {
	rule: 'personal-data/contact',
	fingerprint: '1',
	outcome: 'fine',
	answer: 'work',
};

/** The server: keeps what it is told, unless it is down. */
function setUp( kept: readonly StoredResolution[] = [] ) {
	const { registry, notices } = createEditor();
	const server = { kept: [ ...kept ], isDown: false };
	const asked: string[] = [];
	const words: string[] = [];
	const guard7 = {
		useRules: jest.fn().mockResolvedValue( undefined ),
		referenceProblem: jest.fn().mockResolvedValue( null ),
	};
	apiFetch.setFetchHandler( ( { method = 'GET', path = '', data } ) => {
		asked.push( method );
		if ( server.isDown ) {
			return Promise.reject( new TypeError( 'Failed to fetch' ) );
		}
		if ( path.includes( '/not-persons' ) ) {
			words.push( JSON.stringify( data ) );
			return Promise.resolve( { ruleset: `after ${ words.length }` } );
		}
		if ( data ) {
			const { fingerprint } = data as Decision;
			server.kept = [
				...server.kept.filter(
					( one ) => one.fingerprint !== fingerprint
				),
				resolution( data as Decision ),
			];
		}
		// WordPress sends its DELETE as a POST.
		if ( method === 'POST' && ! data ) {
			server.kept = server.kept.filter(
				( { fingerprint } ) => ! path.includes( `/${ fingerprint }?` )
			);
		}
		return Promise.resolve( {
			canReview: true,
			selfCheck: false,
			resolutions: server.kept,
		} );
	} );
	const guard = registry.select( store );
	return {
		desk: new ReviewDesk( registry, PATH, guard7 ),
		server,
		asked,
		words,
		guard: guard7,
		outcome: () => guard.getResolution( '1' )?.outcome ?? null,
		resolution: () => guard.getResolution( '1' ),
		review: () => guard.getReview(),
		notices: () => registry.select( notices ).getNotices(),
	};
}

describe( 'the review desk', () => {
	test( 'fetches what has been decided', async () => {
		const { desk, review } = setUp( [ resolution() ] );
		await desk.load();

		expect( review() ).toEqual( {
			status: 'loaded',
			canReview: true,
			selfCheck: false,
			resolutions: [ resolution() ],
		} );
	} );

	test( 'says when nothing could be fetched, and keeps what it knew', async () => {
		const { desk, server, review } = setUp( [ resolution() ] );
		await desk.load();
		server.isDown = true;
		await desk.load();

		expect( review() ).toMatchObject( {
			status: 'failed',
			resolutions: [ { fingerprint: '1' } ],
		} );
	} );

	test( 'counts a decision at once, and learns from the server who made it', async () => {
		const { desk, outcome, resolution: shown } = setUp();
		const done = desk.decide( ANSWER );
		expect( outcome() ).toBe( 'fine' );

		await done;
		expect( shown() ).toMatchObject( {
			answer: 'work',
			by: { name: 'Raili Ratkaisija' },
		} );
	} );

	test( 'goes back to what the server has, and says so, when it does not take a decision', async () => {
		const { desk, server, outcome, notices } = setUp( [
			resolution( { outcome: 'ask-reviewer' } ),
		] );
		await desk.load();
		server.isDown = true;
		const done = desk.decide( ANSWER );
		expect( outcome() ).toBe( 'fine' );

		await done;
		expect( outcome() ).toBe( 'ask-reviewer' );
		expect( notices() ).toEqual( [
			'Your choice was not saved. Check the connection and try again.',
		] );
	} );

	test( 'takes a decision back', async () => {
		const { desk, server, outcome } = setUp( [ resolution() ] );
		await desk.load();
		const done = desk.takeBack( '1' );
		expect( outcome() ).toBeNull();

		await done;
		expect( outcome() ).toBeNull();
		expect( server.kept ).toEqual( [] );
	} );

	test( 'shows the last of several quick decisions, not the first answer to arrive', async () => {
		const { desk, server, outcome } = setUp();
		const first = desk.decide( ANSWER );
		const second = desk.decide( { ...ANSWER, outcome: 'ask-reviewer' } );
		await first;
		expect( outcome() ).toBe( 'ask-reviewer' );

		await second;
		expect( outcome() ).toBe( 'ask-reviewer' );
		expect( server.kept ).toMatchObject( [ { outcome: 'ask-reviewer' } ] );
	} );

	test( 'does not lose a decision to a list that was asked for before it', async () => {
		const { desk, outcome } = setUp();
		const list = desk.load();
		const done = desk.decide( ANSWER );
		await list;
		expect( outcome() ).toBe( 'fine' );

		await done;
		expect( outcome() ).toBe( 'fine' );
	} );

	test( 'has settled when the server knows everything', async () => {
		const { desk, asked, server } = setUp();
		void desk.decide( ANSWER );
		void desk.decide( { ...ANSWER, fingerprint: '2' } );
		await desk.settled();

		expect( asked ).toEqual( [ 'POST', 'POST' ] );
		expect( server.kept ).toHaveLength( 2 );
	} );

	test( 'keeps a word for the site, checks anew, and offers to undo it', async () => {
		const { desk, words, guard, notices } = setUp();

		await desk.keepForSite( 'Toivo Talo' );

		expect( words ).toEqual( [ '{"word":"Toivo Talo"}' ] );
		expect( guard.useRules ).toHaveBeenLastCalledWith( 'after 1' );
		expect( notices() ).toEqual( [
			'“Toivo Talo” is not a person: kept for the whole site. | Undo',
		] );
	} );

	test( 'says that a word could not be kept', async () => {
		const { desk, server, guard, notices } = setUp();
		server.isDown = true;

		await desk.keepForSite( 'Toivo Talo' );

		expect( guard.useRules ).not.toHaveBeenCalled();
		expect( notices() ).toHaveLength( 1 );
	} );

	test( 'says why a reference is not taken', async () => {
		const { desk, guard } = setUp();
		expect( await desk.objectionTo( 'Dnro 1' ) ).toBeNull();

		guard.referenceProblem.mockResolvedValue( 'personal-data' );
		expect( await desk.objectionTo( 'Oona' ) ).toContain( 'a name' );
	} );
} );
