/**
 * @jest-environment node
 */
import { parse } from '@wordpress/block-serialization-default-parser';
import { readContent } from '../../../src/engine/reading/read';
import { Random } from '../../../tools/parity/random';

interface CoreBlock {
	readonly blockName: string | null;
	readonly innerBlocks: readonly CoreBlock[];
	readonly innerHTML: string;
}

/** Block names with their paths, as WordPress's own parser sees them. */
function namesOfCore(
	blocks: readonly CoreBlock[],
	parent: readonly number[] = []
): string[] {
	let index = 0;
	return blocks.flatMap( ( { blockName, innerBlocks, innerHTML } ) => {
		if ( blockName === null && innerHTML.trim() === '' ) {
			return [];
		}
		const path = [ ...parent, index++ ];
		return blockName === null
			? []
			: [
					`${ path.join( '.' ) } ${ blockName }`,
					...namesOfCore( innerBlocks, path ),
			  ];
	} );
}

function namesOfOurs( content: string ): string[] {
	return readContent( content )
		.elements.filter( ( { place } ) => place.part === 'block' )
		.map( ( { place, name } ) => `${ place.path.join( '.' ) } ${ name }` );
}

/** Well-formed blocks in blocks, with attributes and classic content between them. */
function saneContent( random: Random, depth = 0 ): string {
	return random.many( 1, 3, () => {
		if ( random.chance( 0.2 ) ) {
			return depth === 0 ? '\n\nVanha kappale\n\n' : '<p>sisällä</p>';
		}
		const name = random.pick( [
			'paragraph',
			'group',
			'acme/card',
			'core/list',
			'a_b-c/d1',
		] );
		const attributes = random.pick( [
			'',
			'{"a":1} ',
			'{"a":"}"} ',
			'{"a":{"b":"-- \\u003e"}} ',
			'{} ',
		] );
		return random.chance( 0.3 )
			? `<!-- wp:${ name } ${ attributes }/-->`
			: `<!-- wp:${ name } ${ attributes }--><div>${
					depth < 3 ? saneContent( random, depth + 1 ) : ''
			  }</div><!-- /wp:${ name } -->`;
	} );
}

describe( 'blocks', () => {
	it( 'are those that WordPress sees, on sane content', () => {
		const random = new Random( 1 );
		let seen = 0;
		for ( let count = 0; count < 500; count++ ) {
			const content = saneContent( random );
			const ours = namesOfOurs( content );
			expect( ours ).toEqual(
				namesOfCore( parse( content ) as readonly CoreBlock[] )
			);
			seen += ours.length;
		}
		expect( seen ).toBeGreaterThan( 1_000 );
	} );

	it( 'are still read where WordPress gives up', () => {
		const content =
			'<!-- /wp:group --><!-- wp:acme/form /--><!-- wp:paragraph --><p>Teksti';
		expect( namesOfOurs( content ) ).toEqual( [
			'0 acme/form',
			'1 core/paragraph',
		] );
	} );

	it( 'keep a path of bounded length, however deep they stand', () => {
		const depth = 10_000;
		const { elements, faults } = readContent(
			'<!-- wp:group -->'.repeat( depth ) +
				'<!-- /wp:group -->'.repeat( depth )
		);
		expect( elements ).toHaveLength( depth );
		expect(
			Math.max( ...elements.map( ( { place } ) => place.path.length ) )
		).toBe( 256 );
		expect( faults.map( ( { code } ) => code ) ).toEqual( [
			'blocks-too-deep',
		] );
	} );
} );
