/**
 * @jest-environment node
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CheckService } from '../../../src/worker/check-service';
import { fetchNames } from '../../../src/worker/fetch-names';
import { KEY, paragraph } from '../fixtures/rules';
import { builtRuleset } from '../fixtures/ruleset';

const build = path.join( __dirname, '../../../build' );
const packed = readFileSync( path.join( build, 'names.bin' ) );
const pack = readFileSync( path.join( build, 'names.data' ) );
const TEXT = paragraph( 'Retkelle osallistunut Maija Meikäläinen kertoo.' );

function answer( body: Uint8Array | null, status = 200 ): void {
	jest.spyOn( globalThis, 'fetch' ).mockResolvedValue(
		new Response( body as BodyInit | null, { status } )
	);
}

afterEach( () => {
	jest.restoreAllMocks();
} );

describe( 'what tells names', () => {
	test( 'is inflated where the host has not done so', async () => {
		answer( packed );
		const inflated = await fetchNames( '/names.bin' );
		answer( pack );
		const asItIs = await fetchNames( '/names.bin' );

		expect( inflated?.length ).toBe( pack.length );
		expect( asItIs?.length ).toBe( pack.length );
	} );

	test.each( [
		[ 'not there', null, 404 ],
		[ 'cut short', packed.subarray( 0, 5000 ), 200 ],
	] )( 'is nothing where it is %s', async ( _, body, status ) => {
		answer( body, status );

		expect( await fetchNames( '/names.bin' ) ).toBeNull();
	} );
} );

describe( 'a check', () => {
	function setUp() {
		const service = CheckService.create( builtRuleset(), KEY );
		const rulesFound = () => {
			const steps = service.steps( { segments: [ TEXT ] } );
			for (;;) {
				const step = steps.next();
				if ( step.done ) {
					const { findings, incomplete } = step.value.report;
					return [ ...findings, ...incomplete ].map(
						( { rule } ) => rule
					);
				}
			}
		};
		return { service, rulesFound };
	}

	test( 'leaves names out until they can be told', () => {
		const { service, rulesFound } = setUp();
		expect( rulesFound() ).toEqual( [] );

		expect( service.useNames( pack ) ).toBe( true );
		expect( rulesFound() ).toEqual( [ 'personal-data/person-name' ] );
		expect( service.judge( { content: TEXT } ).report.incomplete ).toEqual(
			[]
		);
	} );

	test.each( [
		[ 'is missing', null ],
		[ 'is cut short', pack.subarray( 0, pack.length - 1 ) ],
		[ 'is something else', new TextEncoder().encode( '<html>' ) ],
		[ 'is empty', new Uint8Array() ],
	] )( 'asks the author for names when their pack %s', ( _, bytes ) => {
		const { service, rulesFound } = setUp();

		expect( service.useNames( bytes ) ).toBe( false );
		expect( rulesFound() ).toEqual( [ 'personal-data/person-name' ] );
		expect( service.judge( { content: TEXT } ).report ).toMatchObject( {
			findings: [],
			incomplete: [ { faults: [ 'names-unavailable' ] } ],
		} );
	} );
} );
