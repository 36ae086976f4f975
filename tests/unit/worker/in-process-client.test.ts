/**
 * @jest-environment node
 */
import { CheckService } from '../../../src/worker/check-service';
import { InProcessClient } from '../../../src/worker/in-process-client';
import { CODE, ground, RULES, paragraph } from '../fixtures/rules';

async function loaded() {
	const client = new InProcessClient( async () => CheckService.create );
	await client.load( ground( RULES ) );
	return client;
}

describe( 'InProcessClient', () => {
	test( 'finds what the worker finds', async () => {
		const client = await loaded();

		expect(
			await client.check( { segments: [ paragraph( CODE ) ] } )
		).toMatchObject( {
			kind: 'judged',
			by: 'in-process',
			report: { findings: [ { severity: 'block' } ] },
		} );
		expect( await client.judge( { content: CODE } ) ).toMatchObject( {
			kind: 'judged',
			report: { findings: [ { severity: 'block' } ] },
		} );
	} );

	test( 'ends an older check when a newer one comes', async () => {
		const client = await loaded();
		const older = client.check( { segments: [ paragraph( CODE ) ] } );
		const newer = client.check( { segments: [] } );

		expect( await older ).toEqual( { kind: 'superseded' } );
		expect( await newer ).toMatchObject( { kind: 'judged' } );
	} );

	test( 'says so when the engine cannot be fetched', async () => {
		const client = new InProcessClient( () =>
			Promise.reject( new Error( 'Loading chunk engine failed' ) )
		);

		expect( await client.load( ground( RULES ) ) ).toEqual( {
			kind: 'failed',
			failure: 'refused',
		} );
		expect( await client.check( { segments: [] } ) ).toEqual( {
			kind: 'failed',
			failure: 'engine-failed',
		} );
	} );

	test( 'says so when the rules cannot be read', async () => {
		const client = new InProcessClient( async () => CheckService.create );

		expect( await client.load( ground( 'no rules' ) ) ).toEqual( {
			kind: 'failed',
			failure: 'bad-ruleset',
		} );
	} );
} );
