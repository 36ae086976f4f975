import { createBlock } from '@wordpress/blocks';
import { blockAt } from '../../../../src/editor/places/block-at';
import { paragraphBlock, registerBlocks } from '../../fixtures/editor';

beforeAll( registerBlocks );

describe( 'blockAt', () => {
	test( 'finds the block at each level', () => {
		const inner = paragraphBlock( 'sisällä' );
		const group = createBlock( 'core/group', {}, [
			paragraphBlock( 'eka' ),
			inner,
		] );

		expect( blockAt( [ group ], [ 0 ] ) ).toBe( group );
		expect( blockAt( [ group ], [ 0, 1 ] ) ).toBe( inner );
	} );

	test( 'stops at the innermost block that the editor has', () => {
		const group = createBlock( 'core/group' );

		expect( blockAt( [ group ], [ 0, 3, 1 ] ) ).toBe( group );
	} );

	test( 'finds nothing outside blocks, or where a block is gone', () => {
		expect( blockAt( [], [] ) ).toBeNull();
		expect( blockAt( [ null ], [ 0 ] ) ).toBeNull();
		expect( blockAt( [], [ 2 ] ) ).toBeNull();
	} );
} );
