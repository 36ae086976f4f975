import { createBlock } from '@wordpress/blocks';
import { BlockSerializer } from '../../../../src/editor/watch/serialize';
import { paragraphBlock, registerBlocks } from '../../fixtures/editor';

const never = () => Promise.reject( new Error( 'There was time enough.' ) );

beforeAll( registerBlocks );

describe( 'BlockSerializer', () => {
	test( 'serializes each block as WordPress does', async () => {
		const blocks = [
			createBlock( 'core/group', {}, [ paragraphBlock( 'Hei' ) ] ),
		];

		expect(
			await new BlockSerializer().serialize( blocks, never )
		).toEqual( [ expect.stringMatching( /^<!-- wp:group/ ) ] );
	} );

	test( 'never serializes the same block twice', async () => {
		const serializer = new BlockSerializer();
		const kept = paragraphBlock( 'Hei' );
		const [ first ] = await serializer.serialize( [ kept ], never );
		// WordPress replaces blocks; one changed in place shows that the old markup is used.
		kept.name = 'core/group';

		expect(
			await serializer.serialize( [ kept, { ...kept } ], never )
		).toEqual( [ first, expect.stringMatching( /^<!-- wp:group/ ) ] );
	} );

	test( 'lets the page have its turn when there are many', async () => {
		const now = jest.spyOn( performance, 'now' );
		let clock = 0;
		now.mockImplementation( () => ( clock += 5 ) );
		const whenIdle = jest.fn( async () => ( { timeRemaining: () => 0 } ) );
		const blocks = [ 'a', 'b', 'c', 'd' ].map( paragraphBlock );

		const segments = await new BlockSerializer().serialize(
			blocks,
			whenIdle
		);
		now.mockRestore();

		expect( segments ).toHaveLength( 4 );
		expect( whenIdle.mock.calls.length ).toBeGreaterThan( 1 );
	} );
} );
