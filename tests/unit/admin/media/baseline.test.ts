import apiFetch from '@wordpress/api-fetch';
import {
	takeIn,
	takeOut,
} from '../../../../src/admin/media/page/baseline/rest';

jest.mock( '@wordpress/api-fetch', () => jest.fn() );

const answer = apiFetch as unknown as jest.Mock;

function course( stopAfter = Infinity ) {
	const steps: number[] = [];
	return {
		steps,
		isStopped: () => steps.length >= stopAfter,
		onStep: ( done: number ) => {
			steps.push( done );
		},
	};
}

beforeEach( () => {
	answer.mockReset();
} );

describe( 'taking in the earlier library', () => {
	it( 'goes on with the same batch until nothing is left', async () => {
		answer
			.mockResolvedValueOnce( { batch: 'a', done: 200, left: 150 } )
			.mockResolvedValueOnce( { batch: 'a', done: 150, left: 0 } );
		const told = course();
		await takeIn( 'month', '2024-05', told );
		expect( told.steps ).toEqual( [ 200, 150 ] );
		expect(
			answer.mock.calls.map(
				( [ sent ] ) => ( sent as { data: unknown } ).data
			)
		).toEqual( [
			{ by: 'month', group: '2024-05' },
			{ by: 'month', group: '2024-05', batch: 'a' },
		] );
	} );

	it( 'stops when asked to, after the step that is under way', async () => {
		answer.mockResolvedValue( { batch: 'a', done: 200, left: 900 } );
		const told = course( 2 );
		await takeIn( 'folder', '2024/05', told );
		expect( told.steps ).toEqual( [ 200, 200 ] );
	} );

	it( 'ends where a step gets nothing done', async () => {
		answer.mockResolvedValue( { batch: 'a', done: 0, left: 3 } );
		const told = course();
		await takeIn( 'uploader', '1', told );
		expect( told.steps ).toEqual( [ 0 ] );
	} );

	it( 'is undone step by step', async () => {
		answer
			.mockResolvedValueOnce( { done: 200, left: 1 } )
			.mockResolvedValueOnce( { done: 1, left: 0 } );
		const told = course();
		await takeOut( 'a', told );
		expect( told.steps ).toEqual( [ 200, 1 ] );
		expect( answer ).toHaveBeenCalledTimes( 2 );
	} );
} );
