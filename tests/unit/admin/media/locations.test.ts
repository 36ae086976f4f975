import apiFetch from '@wordpress/api-fetch';
import { idsOf, problemOf } from '../../../../src/admin/media/locations';

jest.mock( '@wordpress/api-fetch', () => jest.fn() );

const answer = apiFetch as unknown as jest.Mock;

describe( 'files that hold a location', () => {
	it( 'are gathered from all pages, each once', async () => {
		answer
			.mockResolvedValueOnce( { ids: [ 1, 2 ], total: 4, pages: 2 } )
			.mockResolvedValueOnce( { ids: [ 2, 3 ], total: 4, pages: 2 } );
		expect( await idsOf( 'with-location' ) ).toEqual( [ 1, 2, 3 ] );
		expect(
			answer.mock.calls.map(
				( [ sent ] ) => ( sent as { path: string } ).path
			)
		).toEqual( [
			'/julkaisuvahti/v1/media/with-location?page=1',
			'/julkaisuvahti/v1/media/with-location?page=2',
		] );
	} );

	it( 'have a problem only where they are as they were', () => {
		const problem = (
			outcome: Parameters< typeof problemOf >[ 0 ][ 'outcome' ]
		) => problemOf( { id: 1, outcome } );
		expect( problem( { kind: 'cleaned' } ) ).toBe( '' );
		expect( problem( { kind: 'clean' } ) ).toBe( '' );
		expect( problem( { kind: 'refused', why: 'format' } ) ).toContain(
			'JPEG'
		);
		expect( problem( { kind: 'failed', message: 'Ei yhteyttä.' } ) ).toBe(
			'Ei yhteyttä.'
		);
	} );
} );
