import { createRegistry } from '@wordpress/data';
import { store } from '../../../../src/editor/store';
import type { Held } from '../../../../src/editor/store';
import { asHeld } from '../../../../src/editor/publish-gate/refusal';
import { finding, reading } from '../../fixtures/reading';
import { RULESET } from '../../fixtures/rules';

function setUp() {
	const registry = createRegistry();
	registry.register( store );
	return {
		select: registry.select( store ),
		dispatch: registry.dispatch( store ),
	};
}

const HELD: Held = { by: 'editor', isLive: false, others: [] };

describe( 'the guard’s status', () => {
	test( 'goes from loading over checking to ready', async () => {
		const { select, dispatch } = setUp();
		expect( select.getStatus() ).toEqual( { kind: 'loading' } );

		await dispatch.rulesLoaded( RULESET, 'worker' );
		expect( select.getStatus() ).toEqual( {
			kind: 'checking',
			by: 'worker',
		} );

		await dispatch.checkEnded( reading( 'publish' ), 'worker' );
		expect( select.getStatus() ).toEqual( { kind: 'ready' } );
		expect( select.getVerdict() ).toBe( 'publish' );
	} );

	test( 'stays degraded through further checks', async () => {
		const { select, dispatch } = setUp();
		await dispatch.rulesLoaded( RULESET, 'in-process' );
		await dispatch.checkEnded( reading( 'publish' ), 'in-process' );
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
		await dispatch.checkEnded(
			reading( 'blocked', [ finding() ] ),
			'worker'
		);
		await dispatch.becameUnavailable( 'timed-out' );

		expect( select.getStatus() ).toEqual( {
			kind: 'unavailable',
			reason: 'timed-out',
		} );
		expect( select.getVerdict() ).toBeNull();
		expect( select.getFindings() ).toEqual( [] );
	} );
} );

describe( 'a refusal', () => {
	test( 'stands until nothing holds publishing any more', async () => {
		const { select, dispatch } = setUp();
		await dispatch.held( HELD );
		await dispatch.checkEnded(
			reading( 'blocked', [ finding() ] ),
			'worker'
		);
		expect( select.getHeld() ).toBe( HELD );

		await dispatch.checkEnded( reading( 'publish' ), 'worker' );
		expect( select.getHeld() ).toBeNull();
	} );

	test( 'for what only the server saw stands until the next try', async () => {
		const { select, dispatch } = setUp();
		const held: Held = {
			...HELD,
			by: 'server',
			others: [ asHeld( finding(), 'Lomake.' ) ],
		};
		await dispatch.held( held );
		await dispatch.checkEnded( reading( 'publish' ), 'worker' );
		expect( select.getHeld() ).toBe( held );

		await dispatch.released();
		expect( select.getHeld() ).toBeNull();
	} );
} );
