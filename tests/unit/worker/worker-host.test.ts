/**
 * @jest-environment node
 */
import type { Reply, Request } from '../../../src/worker/protocol';
import { SegmentSender } from '../../../src/worker/segment-ledger';
import { WorkerHost } from '../../../src/worker/worker-host';
import { CODE, ground, RULES, paragraph } from '../fixtures/rules';

function setUp() {
	const replies: Reply[] = [];
	const names: Reply[] = [];
	const host = new WorkerHost(
		( reply ) => ( reply.type === 'names' ? names : replies ).push( reply ),
		() => new Promise( ( resolve ) => setTimeout( resolve, 0 ) ),
		() => Promise.resolve( null )
	);
	const sender = new SegmentSender();
	const load: Request = { type: 'load', id: 0, ...ground( RULES ) };
	const check = ( id: number, segments: readonly string[] ): Request => ( {
		type: 'check',
		id,
		segments: sender.changes( segments ),
	} );
	return { host, replies, names, load, check };
}

describe( 'the worker', () => {
	test( 'says that names cannot be told, when it knows', async () => {
		const { host, names, load } = setUp();
		await host.receive( load );
		await host.receive( {
			type: 'judge',
			id: 1,
			source: { content: '' },
		} );

		expect( names ).toEqual( [ { type: 'names', id: 0, canTell: false } ] );
	} );

	test( 'says which rules it has', async () => {
		const { host, replies, load } = setUp();
		await host.receive( load );

		expect( replies ).toMatchObject( [
			{ type: 'loaded', id: 0, ruleset: { hash: 'a'.repeat( 64 ) } },
		] );
	} );

	test( 'names the place where rules cannot be read', async () => {
		const { host, replies } = setUp();
		await host.receive( {
			type: 'load',
			id: 0,
			...ground( { format: 2 } ),
		} );

		expect( replies ).toEqual( [
			{
				type: 'failed',
				id: 0,
				failure: 'bad-ruleset',
				message: 'ruleset: not of format 1',
			},
		] );
	} );

	test( 'finds what stands in a segment, with its place in the post', async () => {
		const { host, replies, load, check } = setUp();
		await host.receive( load );
		await host.receive(
			check( 1, [ paragraph( 'Hei' ), paragraph( `Tunnus ${ CODE }` ) ] )
		);

		expect( replies[ 1 ] ).toMatchObject( {
			type: 'judged',
			id: 1,
			report: {
				findings: [ { text: CODE, place: { path: [ 1 ] } } ],
			},
		} );
	} );

	test( 'gives way to a newer check, and answers both', async () => {
		const { host, replies, load, check } = setUp();
		await host.receive( load );
		await Promise.all( [
			host.receive( check( 1, [ paragraph( CODE ) ] ) ),
			host.receive( check( 2, [ paragraph( 'Hei' ) ] ) ),
		] );

		expect( replies.slice( 1 ) ).toMatchObject( [
			{ type: 'superseded', id: 1 },
			{ type: 'judged', id: 2, report: { findings: [] } },
		] );
	} );

	test( 'keeps the segments of a check that gave way', async () => {
		const { host, replies, load, check } = setUp();
		await host.receive( load );
		const first = check( 1, [ paragraph( CODE ) ] );
		const second = check( 2, [ paragraph( CODE ), paragraph( 'Hei' ) ] );
		await Promise.all( [ host.receive( first ), host.receive( second ) ] );

		expect( replies.at( -1 ) ).toMatchObject( {
			type: 'judged',
			id: 2,
			report: { findings: [ { severity: 'block' } ] },
		} );
	} );

	test( 'judges a whole content whatever is being checked', async () => {
		const { host, replies, load, check } = setUp();
		await host.receive( load );
		await Promise.all( [
			host.receive( check( 1, [ paragraph( 'Hei' ) ] ) ),
			host.receive( {
				type: 'judge',
				id: 2,
				source: { title: CODE, content: '' },
			} ),
		] );

		expect( replies.slice( 1 ) ).toMatchObject( [
			{
				type: 'judged',
				id: 2,
				report: { findings: [ { severity: 'block' } ] },
			},
			{ type: 'judged', id: 1, report: { findings: [] } },
		] );
	} );

	test( 'answers a check before the rules with a failure', async () => {
		const { host, replies, check } = setUp();
		await host.receive( check( 1, [ '' ] ) );

		expect( replies ).toMatchObject( [
			{ type: 'failed', id: 1, failure: 'engine-failed' },
		] );
	} );
} );
