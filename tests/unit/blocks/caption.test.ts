import { RichTextData } from '@wordpress/rich-text';
import {
	creditLine,
	withCredit,
} from '../../../src/blocks/caption-credit/caption';

const html = ( caption: unknown, credit = 'Kaino Kuvitelma' ) =>
	withCredit( caption, credit, 'image' )?.toHTMLString() ?? null;

describe( 'the credit goes to the end of the caption', () => {
	test.each( [
		[ 'an empty caption', '', 'Picture: Kaino Kuvitelma' ],
		[ 'none at all', undefined, 'Picture: Kaino Kuvitelma' ],
		[
			'a phrase',
			'Kirjaston piha',
			'Kirjaston piha. Picture: Kaino Kuvitelma',
		],
		[
			'a sentence',
			'Kirjaston piha on auki.',
			'Kirjaston piha on auki. Picture: Kaino Kuvitelma',
		],
		[
			'formatting',
			'Kirjaston <strong>piha</strong>!',
			'Kirjaston <strong>piha</strong>! Picture: Kaino Kuvitelma',
		],
	] )( 'of %s', ( _name, caption, expected ) => {
		expect( html( caption ) ).toBe( expected );
	} );

	test( 'of rich text as WordPress keeps it', () => {
		expect( html( RichTextData.fromHTMLString( '<em>Piha</em>' ) ) ).toBe(
			'<em>Piha</em>. Picture: Kaino Kuvitelma'
		);
	} );
} );

test( 'a caption that names the maker is left alone', () => {
	expect( html( 'Piha. Kuva: kaino kuvitelma' ) ).toBeNull();
} );

test( 'markup in a credit is text', () => {
	expect( html( '', '<img src=x onerror=alert(1)> & Co' ) ).toBe(
		'Picture: &lt;img src=x onerror=alert(1)> &amp; Co'
	);
} );

test( 'a credit that says what it is, says it once', () => {
	expect( creditLine( 'Foto: Kaino Kuvitelma', 'image' ) ).toBe(
		'Foto: Kaino Kuvitelma'
	);
	expect( creditLine( 'Kaino Kuvitelma', 'audio' ) ).toBe(
		'Sound: Kaino Kuvitelma'
	);
	expect( creditLine( 'Kaino Kuvitelma', 'video' ) ).toBe(
		'Video: Kaino Kuvitelma'
	);
} );
