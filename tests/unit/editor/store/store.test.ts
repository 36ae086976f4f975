import { createRegistry } from '@wordpress/data';
import { store } from '../../../../src/editor/store';
import type { Held, Review } from '../../../../src/editor/store';
import type { Finding, Report } from '../../../../src/engine';
import { asHeld } from '../../../../src/editor/publish-gate/refusal';
import {
	finding,
	reading,
	resolution,
	NOTHING_DECIDED,
} from '../../fixtures/reading';
import { RULESET } from '../../fixtures/rules';

function setUp() {
	const registry = createRegistry();
	registry.register( store );
	return {
		select: registry.select( store ),
		dispatch: registry.dispatch( store ),
	};
}

const HELD: Held = {
	by: 'editor',
	isLive: false,
	isUnchecked: false,
	others: [],
};

describe( 'the guard’s status', () => {
	test( 'goes from loading over checking to ready', async () => {
		const { select, dispatch } = setUp();
		expect( select.getStatus() ).toEqual( { kind: 'loading' } );

		await dispatch.rulesLoaded( RULESET, 'worker' );
		expect( select.getStatus() ).toEqual( {
			kind: 'checking',
			by: 'worker',
		} );

		await dispatch.checkEnded( reading(), 'worker' );
		expect( select.getStatus() ).toEqual( { kind: 'ready' } );
		expect( select.getVerdict() ).toBe( 'publish' );
	} );

	test( 'stays degraded through further checks', async () => {
		const { select, dispatch } = setUp();
		await dispatch.rulesLoaded( RULESET, 'in-process' );
		await dispatch.checkEnded( reading(), 'in-process' );
		expect( select.getStatus() ).toEqual( { kind: 'degraded' } );

		await dispatch.checkStarted();
		expect( select.getStatus() ).toEqual( {
			kind: 'checking',
			by: 'in-process',
		} );
	} );

	test( 'is not checking before the rules are there', async () => {
		const { select, dispatch } = setUp();
		await dispatch.checkStarted();
		expect( select.getStatus() ).toEqual( { kind: 'loading' } );
	} );

	test( 'says nothing of the text any more when it becomes unavailable', async () => {
		const { select, dispatch } = setUp();
		await dispatch.rulesLoaded( RULESET, 'worker' );
		await dispatch.checkEnded( reading( [ finding() ] ), 'worker' );
		await dispatch.becameUnavailable( 'timed-out' );

		expect( select.getStatus() ).toEqual( {
			kind: 'unavailable',
			reason: 'timed-out',
		} );
		expect( select.getVerdict() ).toBeNull();
		expect( select.getCount() ).toBe( 0 );
	} );
} );

describe( 'a refusal', () => {
	test( 'stands until nothing holds publishing any more', async () => {
		const { select, dispatch } = setUp();
		await dispatch.rulesLoaded( RULESET, 'worker' );
		await dispatch.held( HELD );
		await dispatch.checkEnded( reading( [ finding() ] ), 'worker' );
		expect( select.getHeld() ).toBe( HELD );

		await dispatch.checkEnded( reading(), 'worker' );
		expect( select.getHeld() ).toBeNull();
	} );

	test( 'for what only the server saw stands until the next try', async () => {
		const { select, dispatch } = setUp();
		await dispatch.rulesLoaded( RULESET, 'worker' );
		const held: Held = {
			...HELD,
			by: 'server',
			others: [ asHeld( finding(), 'Lomake.' ) ],
		};
		await dispatch.held( held );
		await dispatch.checkEnded( reading(), 'worker' );
		expect( select.getHeld() ).toBe( held );

		await dispatch.released();
		expect( select.getHeld() ).toBeNull();
	} );
} );

describe( 'an answer', () => {
	const QUESTION = finding( {
		rule: 'personal-data/contact',
		severity: 'confirm',
	} );

	async function asked() {
		const guard = setUp();
		await guard.dispatch.rulesLoaded( RULESET, 'worker' );
		await guard.dispatch.reviewLoaded( NOTHING_DECIDED );
		await guard.dispatch.checkEnded( reading( [ QUESTION ] ), 'worker' );
		return guard;
	}

	test( 'ends its question wherever the text raises it', async () => {
		const { select, dispatch } = await asked();
		await dispatch.checkEnded(
			reading( [ QUESTION, { ...QUESTION, start: 20, end: 31 } ] ),
			'worker'
		);
		expect( select.getVerdict() ).toBe( 'needs-confirmation' );
		expect( select.getCount() ).toBe( 1 );

		await dispatch.resolved( '1', [ resolution() ] );
		expect( select.getVerdict() ).toBe( 'publish' );
		expect( select.getCount() ).toBe( 0 );
	} );

	test( 'can be taken back', async () => {
		const { select, dispatch } = await asked();
		await dispatch.resolved( '1', [ resolution() ] );
		await dispatch.resolved( '1', [] );

		expect( select.getVerdict() ).toBe( 'needs-confirmation' );
		expect( select.getResolution( '1' ) ).toBeNull();
	} );

	test( 'holds when the text is read again', async () => {
		const { select, dispatch } = await asked();
		await dispatch.resolved( '1', [ resolution() ] );
		await dispatch.checkEnded(
			reading( [ { ...QUESTION, start: 5, end: 16 } ] ),
			'worker'
		);

		expect( select.getVerdict() ).toBe( 'publish' );
	} );

	test( 'to the last open question ends the refusal', async () => {
		const { select, dispatch } = await asked();
		await dispatch.held( HELD );
		await dispatch.resolved( '1', [ resolution() ] );

		expect( select.getHeld() ).toBeNull();
	} );

	test( 'ends what only the server saw', async () => {
		const { select, dispatch } = await asked();
		await dispatch.checkEnded( reading(), 'worker' );
		await dispatch.held( { ...HELD, others: [ asHeld( QUESTION, '?' ) ] } );
		expect( select.getOpenOthers() ).toHaveLength( 1 );

		await dispatch.resolved( '1', [ resolution() ] );
		expect( select.getOpenOthers() ).toEqual( [] );
		expect( select.getHeld() ).toBeNull();
	} );

	test( 'to something else does not end a refusal that no finding explains', async () => {
		const { select, dispatch } = await asked();
		await dispatch.checkEnded( reading(), 'worker' );
		await dispatch.held( { ...HELD, by: 'server' } );
		await dispatch.reviewLoaded( NOTHING_DECIDED );

		expect( select.getHeld() ).not.toBeNull();
	} );
} );

describe( 'the number in the toolbar', () => {
	async function counted(
		findings: readonly Finding[],
		review: Partial< Review > = {},
		incomplete: Report[ 'incomplete' ] = []
	) {
		const { select, dispatch } = setUp();
		await dispatch.rulesLoaded( RULESET, 'worker' );
		await dispatch.reviewLoaded( { ...NOTHING_DECIDED, ...review } );
		const read = reading( findings );
		await dispatch.checkEnded(
			{ ...read, report: { ...read.report, incomplete } },
			'worker'
		);
		return { count: select.getCount(), hints: select.getHints() };
	}
	const disputed = resolution( { outcome: 'disputed' } );

	test( 'counts what is open, whoever ends it', async () => {
		expect(
			await counted( [
				finding(),
				finding( { severity: 'confirm', fingerprint: '2' } ),
				finding( { severity: 'review', fingerprint: '3' } ),
			] )
		).toEqual( { count: 3, hints: 0 } );
	} );

	test( 'leaves hints out, and answers', async () => {
		expect(
			await counted(
				[
					finding( { severity: 'confirm' } ),
					finding( { severity: 'note', fingerprint: '2' } ),
				],
				{ resolutions: [ resolution() ] }
			)
		).toEqual( { count: 0, hints: 1 } );
	} );

	test( 'counts what was passed on for whom it was passed on to', async () => {
		expect(
			await counted( [ finding() ], { resolutions: [ disputed ] } )
		).toMatchObject( { count: 0 } );
		expect(
			await counted( [ finding() ], {
				canReview: true,
				resolutions: [ disputed ],
			} )
		).toMatchObject( { count: 1 } );
	} );

	test( 'counts what only the server saw, each question once', async () => {
		const { select, dispatch } = setUp();
		await dispatch.rulesLoaded( RULESET, 'worker' );
		await dispatch.checkEnded( reading(), 'worker' );
		const other = asHeld( finding(), '?' );
		await dispatch.held( { ...HELD, others: [ other, other ] } );

		expect( select.getCount() ).toBe( 1 );
	} );

	test( 'counts once what could not be checked', async () => {
		const rule = 'personal-data/contact';
		const incomplete = [
			{ rule, faults: [ 'rule-failed' as const ], fingerprint: '8' },
			{ rule, faults: [ 'rule-failed' as const ], fingerprint: '9' },
		];

		expect( await counted( [], {}, incomplete ) ).toMatchObject( {
			count: 1,
		} );
		expect(
			await counted(
				[],
				{
					resolutions: incomplete.map( ( { fingerprint } ) =>
						resolution( { fingerprint } )
					),
				},
				incomplete
			)
		).toMatchObject( { count: 0 } );
	} );
} );

describe( 'what waits for a reviewer', () => {
	test.each( [
		[ 'a finding that only a reviewer ends', 'review', null ],
		[ 'a disputed one', 'block', 'disputed' ],
		[ 'a question that the author passed on', 'confirm', 'ask-reviewer' ],
	] as const )( 'is %s', async ( _, severity, outcome ) => {
		const { select, dispatch } = setUp();
		await dispatch.rulesLoaded( RULESET, 'worker' );
		await dispatch.checkEnded(
			reading( [ finding( { severity } ) ] ),
			'worker'
		);
		await dispatch.reviewLoaded( {
			...NOTHING_DECIDED,
			resolutions: outcome ? [ resolution( { outcome } ) ] : [],
		} );

		expect( select.getOutlook() ).toMatchObject( {
			verdict: 'needs-review',
			corrections: 0,
			questions: 0,
			waiting: 1,
		} );

		await dispatch.resolved( '1', [ resolution( { outcome: 'waived' } ) ] );
		expect( select.getVerdict() ).toBe( 'publish' );
	} );
} );
