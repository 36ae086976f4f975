/**
 * @jest-environment node
 */
import { CheckService } from '../../../src/worker/check-service';
import { InProcessClient } from '../../../src/worker/in-process-client';
import { ResilientClient } from '../../../src/worker/resilient-client';
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
const SOURCE = { segments: [ paragraph( CODE ) ] };
const BLOCKED = {
	kind: 'judged',
	report: { findings: [ { severity: 'block' } ] },
};

/** @param workers Started one after the other, the last again and again. */
function clientWith( ...workers: Array< new () => FakeWorker > ) {
	const started: FakeWorker[] = [];
	const client = new ResilientClient( {
		startWorker: () => {
			const Next =
				workers[ Math.min( started.length, workers.length - 1 ) ];
			if ( ! Next ) {
				throw new DOMException( 'Refused', 'SecurityError' );
			}
			const worker = new Next();
			started.push( worker );
			return new WorkerClient( worker, TIMEOUTS );
		},
		startInProcess: () =>
			new InProcessClient( async () => CheckService.create ),
	} );
	return { client, started };
}

describe( 'ResilientClient', () => {
	test( 'uses the worker where it works', async () => {
		const { client } = clientWith( EngineWorker );

		expect( await client.load( ground( RULES ) ) ).toMatchObject( {
			by: 'worker',
		} );
		expect( await client.check( SOURCE ) ).toMatchObject( {
			...BLOCKED,
			by: 'worker',
		} );
	} );

	test.each( [
		[ 'throws at once', [] ],
		[ 'refuses it without a word', [ RefusedWorker ] ],
	] )(
		'uses the page’s own thread where the browser %s',
		async ( _, workers ) => {
			const { client } = clientWith( ...workers );

			expect( await client.load( ground( RULES ) ) ).toMatchObject( {
				kind: 'loaded',
				by: 'in-process',
			} );
			expect( await client.check( SOURCE ) ).toMatchObject( BLOCKED );
		}
	);

	test( 'does not try elsewhere what is wrong with the rules', async () => {
		const { client, started } = clientWith( EngineWorker );

		expect( await client.load( ground( {} ) ) ).toEqual( {
			kind: 'failed',
			failure: 'bad-ruleset',
		} );
		expect( started ).toHaveLength( 1 );
	} );

	test( 'starts a worker that crashed once more, and checks all the same', async () => {
		const { client, started } = clientWith( CrashingWorker, EngineWorker );
		await client.load( ground( RULES ) );

		expect( await client.check( SOURCE ) ).toMatchObject( {
			...BLOCKED,
			by: 'worker',
		} );
		expect( started ).toHaveLength( 2 );
	} );

	test( 'gives up a worker that crashes again', async () => {
		const { client } = clientWith( CrashingWorker );
		await client.load( ground( RULES ) );
		await client.check( SOURCE );

		expect( await client.check( SOURCE ) ).toMatchObject( {
			...BLOCKED,
			by: 'in-process',
		} );
	} );

	test( 'starts a worker that hung once more', async () => {
		const { client, started } = clientWith( HangingWorker, EngineWorker );
		await client.load( ground( RULES ) );

		expect( await client.check( SOURCE ) ).toMatchObject( BLOCKED );
		expect( started[ 0 ]?.isTerminated ).toBe( true );
	} );

	test( 'never gives the page’s own thread what hung the worker twice', async () => {
		const { client } = clientWith(
			HangingWorker,
			HangingWorker,
			EngineWorker
		);
		await client.load( ground( RULES ) );

		expect( await client.check( SOURCE ) ).toEqual( {
			kind: 'failed',
			failure: 'timed-out',
		} );
		expect( await client.check( SOURCE ) ).toMatchObject( {
			...BLOCKED,
			by: 'worker',
		} );
	} );

	test( 'starts anew once for all the requests that a hang met', async () => {
		const { client, started } = clientWith( HangingWorker, EngineWorker );
		await client.load( ground( RULES ) );
		const outcomes = await Promise.all( [
			client.check( SOURCE ),
			client.judge( { content: CODE } ),
		] );

		expect( outcomes ).toMatchObject( [ BLOCKED, BLOCKED ] );
		expect( started ).toHaveLength( 2 );
	} );

	test( 'takes other rules', async () => {
		const { client } = clientWith( EngineWorker );
		await client.load( ground( RULES ) );
		const others = { ...( RULES as object ), hash: 'b'.repeat( 64 ) };

		expect( await client.load( ground( others ) ) ).toMatchObject( {
			ruleset: { hash: 'b'.repeat( 64 ) },
		} );
		expect( await client.check( SOURCE ) ).toMatchObject( {
			report: { ruleset: 'b'.repeat( 64 ) },
		} );
	} );
} );
