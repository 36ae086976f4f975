import { createBlock, getBlockType } from '@wordpress/blocks';
import type { Block } from '@wordpress/blocks';
import { RichTextData } from '@wordpress/rich-text';
import { textAttributeOf } from '../../../../src/editor/places/text-attribute';
import { registerBlocks } from '../../fixtures/editor';

beforeAll( registerBlocks );

function attributeOf( block: Block, passage: string ): string | null {
	const type = getBlockType( block.name );
	if ( ! type ) {
		throw new Error( `${ block.name } is not registered.` );
	}
	return textAttributeOf( block, type, passage );
}

describe( 'the attribute that holds a passage', () => {
	test( 'is found through formatting, entities and line breaks', () => {
		const content = RichTextData.fromHTMLString(
			'<strong>010190-</strong>123M &amp; muuta<br>uusi rivi'
		);
		const block = createBlock( 'core/paragraph', { content } );

		expect( attributeOf( block, '010190-123M & muuta\nuusi rivi' ) ).toBe(
			'content'
		);
	} );

	test( 'is found where a block keeps HTML as a string', () => {
		const block = createBlock( 'core/paragraph' );
		block.attributes[ 'content' ] = 'Hei <em>vaan</em>';

		expect( attributeOf( block, 'Hei vaan' ) ).toBe( 'content' );
	} );

	test( 'is found with an image in the line', () => {
		const content = RichTextData.fromHTMLString( 'a<img src="x">b' );

		expect(
			attributeOf(
				createBlock( 'core/paragraph', { content } ),
				'a\uFFFCb'
			)
		).toBe( 'content' );
	} );

	test( 'is none where only a part is alike, or the text is no rich text', () => {
		const image = createBlock( 'core/image', {
			alt: 'Kuvaus',
			caption: RichTextData.fromHTMLString( 'Kuvateksti' ),
		} );

		expect( attributeOf( image, 'Kuvateksti' ) ).toBe( 'caption' );
		expect( attributeOf( image, 'Kuvaus' ) ).toBeNull();
		expect( attributeOf( image, 'Kuva' ) ).toBeNull();
	} );
} );
