/**
 * @jest-environment jsdom
 */
import { fieldsFromCaption } from '../../../src/media-rights/openverse';

const link = ( url: string, text: string ) =>
	`<a href="${ url }" target="_blank" rel="noopener">${ text }</a>`;
const work = link( 'https://kuvat.example/photos/1', 'Järvi &amp; laituri' );
const creator = link( 'https://kuvat.example/people/kaino', 'Kaino Kuvitelma' );
const cc0 = link(
	'https://creativecommons.org/publicdomain/zero/1.0/?ref=openverse',
	'CC0 1.0'
);
const pdm = link(
	'https://creativecommons.org/publicdomain/mark/1.0/?ref=openverse',
	'pdm 1.0'
);
const by = link(
	'https://creativecommons.org/licenses/by/2.0/?ref=openverse',
	'CC BY 2.0'
);

const zero = {
	id: 'CC0-1.0',
	url: 'https://creativecommons.org/publicdomain/zero/1.0/',
	text: '',
};
const source = 'https://kuvat.example/photos/1';

describe( 'a caption of Openverse tells the rights', () => {
	test.each( [
		[
			'with a linked creator',
			`"${ work }" by ${ creator }/ ${ cc0 }`,
			zero,
			'Kaino Kuvitelma',
		],
		[
			'with a creator without a page',
			`"${ work }" by Kaino Kuvitelma/ ${ cc0 }`,
			zero,
			'Kaino Kuvitelma',
		],
		[
			'in Finnish',
			`"${ work }" tekijältä Kaino Kuvitelma/ ${ cc0 }`,
			zero,
			'Kaino Kuvitelma',
		],
		[
			'in Swedish',
			`"${ work }" av Kaino Kuvitelma/ ${ cc0 }`,
			zero,
			'Kaino Kuvitelma',
		],
		[
			'without a title',
			`${ link( source, 'Work' ) } by ${ creator }/ ${ cc0 }`,
			zero,
			'Kaino Kuvitelma',
		],
		[ 'without a creator', `"${ work }"/ ${ cc0 }`, zero, undefined ],
		[
			'with neither',
			`${ link( source, 'Work' ) }/ ${ cc0 }`,
			zero,
			undefined,
		],
		[
			'with a licence without a page',
			`"${ work }" by ${ creator }/ CC0 1.0`,
			zero,
			'Kaino Kuvitelma',
		],
		[
			'of the public domain',
			`"${ work }" by ${ creator }/ ${ pdm }`,
			{
				id: 'CC-PDM-1.0',
				url: 'https://creativecommons.org/publicdomain/mark/1.0/',
				text: '',
			},
			'Kaino Kuvitelma',
		],
		[
			'with a slash in a name',
			`"${ work }" by ${ link(
				'https://kuvat.example/2',
				'Kaino / Bo'
			) }/ ${ cc0 }`,
			zero,
			'Kaino / Bo',
		],
	] )( '%s', ( _name, html, licence, name ) => {
		expect( fieldsFromCaption( html ) ).toEqual( {
			basis: licence === zero ? 'creative-commons' : 'public-domain',
			licence,
			source,
			...( name === undefined ? {} : { creator: name } ),
		} );
	} );

	test( 'of a licence that asks for a name', () => {
		expect(
			fieldsFromCaption( `"${ work }" by ${ creator }/ ${ by }` )
		).toEqual( {
			basis: 'creative-commons',
			creator: 'Kaino Kuvitelma',
			source,
			licence: {
				id: 'CC-BY-2.0',
				url: 'https://creativecommons.org/licenses/by/2.0/',
				text: '',
			},
		} );
	} );

	test( 'as the library gives it back, in a paragraph', () => {
		expect(
			fieldsFromCaption(
				`<p>&#8220;${ work }&#8221; by ${ creator }/ ${ cc0 }</p>\n`
			)
		).toMatchObject( { creator: 'Kaino Kuvitelma', licence: zero } );
	} );
} );

test( 'a creator behind an unknown word is not guessed', () => {
	expect(
		fieldsFromCaption( `"${ work }" af Kaino Kuvitelma/ ${ cc0 }` )
	).not.toHaveProperty( 'creator' );
} );

describe( 'any other caption tells nothing', () => {
	test.each( [
		[ 'none', '' ],
		[ 'plain text', 'Kirjaston piha. Kuva: Kaino Kuvitelma / CC0 1.0' ],
		[ 'another link', `Lue lisää: ${ work }` ],
		[ 'a licence alone', cc0 ],
		[ 'a licence in a sentence', `Kuva on ${ work }, lisenssi ${ by }.` ],
		[
			'another licence',
			`"${ work }" by ${ creator }/ ${ link(
				'https://kuvat.example/ehdot',
				'Terms'
			) }`,
		],
		[
			'a script for an address',
			`"${ link(
				'javascript:alert(1)',
				'Työ'
			) }" by ${ creator }/ ${ cc0 }`,
		],
	] )( '%s', ( _name, html ) => {
		expect( fieldsFromCaption( html ) ).toBeNull();
	} );
} );

test( 'markup of a caption is never run', () => {
	const html = `"${ work }" by <img src="x" onerror="window.julkaisuvahtiRan = true"><script>window.julkaisuvahtiRan = true</script>${ creator }/ ${ cc0 }`;
	fieldsFromCaption( html );
	expect( window ).not.toHaveProperty( 'julkaisuvahtiRan' );
} );
