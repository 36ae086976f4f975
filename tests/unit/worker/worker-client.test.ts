/**
 * @jest-environment node
 */
import { WorkerClient } from '../../../src/worker/worker-client';
import { CODE, ground, RULES, paragraph } from '../fixtures/rules';
import {
	CrashingWorker,
	EngineWorker,
	HangingWorker,
	RefusedWorker,
} from '../fixtures/workers';
import type { FakeWorker } from '../fixtures/workers';

const TIMEOUTS = { load: 200, check: 50 };

async function loaded( worker: FakeWorker ) {
	const client = new WorkerClient( worker, TIMEOUTS );
	await client.load( ground( RULES ) );
	return client;
}

describe( 'WorkerClient', () => {
	test( 'hands over the rules', async () => {
		const client = new WorkerClient( new EngineWorker(), TIMEOUTS );

		expect( await client.load( ground( RULES ) ) ).toMatchObject( {
			kind: 'loaded',
			by: 'worker',
			ruleset: { hash: 'a'.repeat( 64 ) },
		} );
	} );

	test( 'tells rules that cannot be read from a worker that cannot run', async () => {
		const client = new WorkerClient( new EngineWorker(), TIMEOUTS );

		expect( await client.load( ground( {} ) ) ).toEqual( {
			kind: 'failed',
			failure: 'bad-ruleset',
		} );
	} );

	test( 'checks a text, and sends only what changed', async () => {
		const worker = new EngineWorker();
		const client = await loaded( worker );
		await client.check( {
			segments: [ paragraph( 'Hei' ), paragraph( 'Moi' ) ],
		} );
		const outcome = await client.check( {
			segments: [ paragraph( 'Hei' ), paragraph( CODE ) ],
		} );

		expect( outcome ).toMatchObject( {
			kind: 'judged',
			by: 'worker',
			report: { findings: [ { severity: 'block' } ] },
		} );
		expect( worker.posted.at( -1 ) ).toMatchObject( {
			segments: { added: [ [ 2, paragraph( CODE ) ] ] },
		} );
	} );

	test( 'ends an older check as soon as a newer one comes', async () => {
		const client = await loaded( new EngineWorker() );
		const older = client.check( { segments: [ paragraph( CODE ) ] } );
		const newer = client.check( { segments: [ paragraph( 'Hei' ) ] } );

		expect( await older ).toEqual( { kind: 'superseded' } );
		expect( await newer ).toMatchObject( {
			report: { findings: [] },
		} );
	} );

	test( 'lets a judgement stand beside checks', async () => {
		const client = await loaded( new EngineWorker() );
		const outcome = client.judge( { content: paragraph( CODE ) } );
		void client.check( { segments: [] } );

		expect( await outcome ).toMatchObject( {
			kind: 'judged',
			report: { findings: [ { severity: 'block' } ] },
		} );
	} );

	test( 'ends a worker that does not answer, and every request with it', async () => {
		const worker = new HangingWorker();
		const client = await loaded( worker );
		const check = client.check( { segments: [] } );
		const outcome = client.judge( { content: '' } );
		const timedOut = { kind: 'failed', failure: 'timed-out' };

		expect( await check ).toEqual( timedOut );
		expect( await outcome ).toEqual( timedOut );
		expect( worker.isTerminated ).toBe( true );
		expect( await client.check( { segments: [] } ) ).toEqual( timedOut );
	} );

	test( 'notices a hung worker while newer checks keep coming', async () => {
		const worker = new HangingWorker();
		const client = await loaded( worker );
		for ( let keys = 0; keys < 8; keys++ ) {
			void client.check( { segments: [ String( keys ) ] } );
			await new Promise( ( resolve ) => setTimeout( resolve, 10 ) );
		}

		expect( worker.isTerminated ).toBe( true );
	} );

	test( 'tells a refusal from a crash', async () => {
		const refused = new WorkerClient( new RefusedWorker(), TIMEOUTS );
		expect( await refused.load( ground( RULES ) ) ).toEqual( {
			kind: 'failed',
			failure: 'refused',
		} );

		const crashed = await loaded( new CrashingWorker() );
		expect( await crashed.check( { segments: [] } ) ).toEqual( {
			kind: 'failed',
			failure: 'crashed',
		} );
	} );

	test( 'does not mind messages of browser extensions', async () => {
		const worker = new EngineWorker();
		const client = await loaded( worker );
		const check = client.check( { segments: [] } );
		worker.reply( 'hello' );
		worker.reply( { type: 'judged' } );
		worker.reply( null );

		expect( await check ).toMatchObject( { kind: 'judged' } );
	} );
} );
