import { createBlock } from '@wordpress/blocks';
import { PlaceNames } from '../../../../src/editor/places/describe';
import { paragraphBlock, registerBlocks } from '../../fixtures/editor';
import { finding } from '../../fixtures/reading';

beforeAll( registerBlocks );

const { place } = finding();

describe( 'the name of a place', () => {
	test( 'counts blocks of a kind from the beginning, also inside others', () => {
		const names = new PlaceNames( [
			paragraphBlock( 'eka' ),
			createBlock( 'core/group', {}, [ paragraphBlock( 'toka' ) ] ),
			paragraphBlock( 'kolmas' ),
		] );

		expect( names.of( { ...place, path: [ 0 ] } ) ).toBe( 'Kappale 1' );
		expect( names.of( { ...place, path: [ 1, 0 ] } ) ).toBe( 'Kappale 2' );
		expect( names.of( { ...place, path: [ 2 ] } ) ).toBe( 'Kappale 3' );
		expect( names.of( { ...place, path: [ 1 ] } ) ).toBe( 'Ryhmä 1' );
	} );

	test( 'says which part of an image is meant', () => {
		const names = new PlaceNames( [ createBlock( 'core/image' ) ] );

		expect(
			names.of( { ...place, part: 'html-attribute', name: 'alt' } )
		).toBe( 'Kuva 1, alternative text' );
	} );

	test( 'of what is not in a block', () => {
		const names = new PlaceNames( [] );

		expect( names.of( { ...place, field: 'title', path: [] } ) ).toBe(
			'Title'
		);
		expect( names.of( { ...place, field: 'excerpt', path: [] } ) ).toBe(
			'Excerpt'
		);
		expect( names.of( { ...place, path: [] } ) ).toBe( 'Text' );
	} );
} );
