import { RichTextData } from '@wordpress/rich-text';
import { readContent } from '../../../src/engine/reading/read';
import { Random } from '../../../tools/parity/random';

/** The text of a paragraph as the editor holds it. */
function richText( html: string ): string {
	const element = document.createElement( 'p' );
	element.innerHTML = html;
	return RichTextData.fromHTMLElement( element ).text;
}

function passage( html: string ): string {
	const { passages } = readContent(
		`<!-- wp:paragraph -->\n<p>${ html }</p>\n<!-- /wp:paragraph -->`
	);
	return passages.find( ( { place } ) => place.part === 'text' )?.text ?? '';
}

/**
 * What people and word processors put into a paragraph. Never a space on both
 * sides of a tag: there RichText goes by the tree of tags, and may keep or drop
 * one space more than is shown.
 */
function paragraph( random: Random, depth = 0 ): string {
	return random.many(
		1,
		6,
		() => {
			if ( depth < 3 && random.chance( 0.3 ) ) {
				const tag = random.pick( [
					'strong',
					'em',
					'mark class="x"',
					'span lang="en"',
					// A link within a link is not HTML.
					...( depth === 0 ? [ 'a href="/x"' ] : [] ),
				] );
				const space = random.pick( [ '', '', '', ' ' ] );
				return `x<${ tag }>${ space }${ paragraph(
					random,
					depth + 1
				) }</${ tag.split( ' ' )[ 0 ] ?? '' }>${ random.pick( [
					',',
					'.',
					'',
				] ) }`;
			}
			return random.pick( [
				'kunta',
				'12&nbsp;€',
				'&auml;iti',
				'😀',
				'a&amp;b',
				'ta\u00ADvu',
				'a\uFEFFb',
				'a<br>b',
				'a<img src="/a.png" alt="">b',
				'a<!-- x -->b',
				'a<a id="x"></a>b',
				'rivi\n\tvaihtuu  kesken',
			] );
		},
		' '
	);
}

describe( 'a paragraph’s text', () => {
	it.each( [
		'Hei <strong>kaikki</strong> asukkaat',
		' alussa ja lopussa ',
		'rivi\n\tvaihtuu  kesken',
		'a <b> b</b> c',
		'yksi<br>kaksi<br><br>kolme',
		'<a id="ankkuri"></a>teksti',
		'<b></b>tyhjä',
		'kuva <img src="/a.png"> tässä',
		'a<!-- huomautus -->b',
		'&lt;form&gt; &quot;lainaus&quot; &euro;',
		'x\u200By\uFEFFz',
	] )( 'is RichText’s: %s', ( html ) => {
		expect( passage( html ) ).toBe( richText( html ) );
	} );

	it( 'is RichText’s on whatever people write', () => {
		const random = new Random( 2 );
		for ( let count = 0; count < 2_000; count++ ) {
			const html = paragraph( random );
			// A passage of white space and objects alone is none.
			const expected = richText( html );
			if ( /[^ \n\uFFFC]/.test( expected ) ) {
				expect( { html, text: passage( html ) } ).toEqual( {
					html,
					text: expected,
				} );
			}
		}
	} );
} );
