import AxeBuilder from '@axe-core/playwright';
import { uploadPicture } from './support/media';
import { MediaForm } from './support/media-form';
import type { Rest } from './support/rest';
import { expect, test } from './support/test';

async function confirm( rest: Rest, id: number, fields: object ) {
	const { status } = await rest.put(
		`/julkaisuvahti/v1/media/${ id }/rights`,
		{
			basis: 'own',
			people: 'none',
			uses: [ 'web' ],
			confirm: true,
			...fields,
		}
	);
	expect( status ).toBe( 200 );
}

async function image( rest: Rest, id: number ): Promise< string > {
	const { body } = await rest.get( `/wp/v2/media/${ id }` );
	const { source_url: url } = body as { source_url: string };
	return `<!-- wp:image {"id":${ id }} -->\n<figure class="wp-block-image"><img src="${ url }" alt="Järvi ja laituri" class="wp-image-${ id }"/></figure>\n<!-- /wp:image -->`;
}

test( 'the block names who made the pictures, in the editor and on the page', async ( {
	editor,
	guard,
	page,
	rest,
} ) => {
	const [ first, second, third ] = [
		await uploadPicture( rest, 'jarvi.jpg', { seed: 1 } ),
		await uploadPicture( rest, 'laituri.jpg', { seed: 2 } ),
		await uploadPicture( rest, 'metsa.jpg', { seed: 3 } ),
	];
	await confirm( rest, first, { creator: 'Kaino Kuvitelma' } );
	await confirm( rest, second, { creator: 'Kaino Kuvitelma' } );
	await confirm( rest, third, {
		basis: 'creative-commons',
		creator: 'Reijo Esimerkki',
		licence: { id: 'CC-BY-4.0', url: '', text: '' },
	} );

	const block = editor.canvas.locator(
		'.wp-block-julkaisuvahti-media-credits'
	);
	await test.step( 'an empty list says what will come', async () => {
		await editor.open();
		await guard.open();
		await editor.typeTitle( 'Kesä järvellä' );
		await editor.insertBySlash( 'tekijä', 'Kuvien tekijät' );
		await expect( block ).toContainText( 'Ei vielä tekijöitä.' );
		await page.screenshot( {
			path: 'tests/e2e/.output/media-credits-empty.png',
		} );
	} );

	await test.step( 'pictures bring their makers, once each, before anything is saved', async () => {
		await editor.setContent(
			[
				await image( rest, first ),
				await image( rest, second ),
				await image( rest, third ),
				'<!-- wp:julkaisuvahti/media-credits /-->',
			].join( '\n\n' )
		);
		await expect( block.getByRole( 'listitem' ) ).toHaveText( [
			'Kuvat: Kaino Kuvitelma',
			'Kuva: Reijo Esimerkki (CC BY 4.0)',
		] );
		await block.scrollIntoViewIfNeeded();
		await block.click();
		await page.screenshot( {
			path: 'tests/e2e/.output/media-credits-editor.png',
		} );
	} );

	await test.step( 'a caption takes the maker, and the editor’s undo takes it back', async () => {
		await editor.canvas
			.locator( '[data-type="core/image"]' )
			.nth( 2 )
			.click();
		const button = page.getByRole( 'button', {
			name: 'Lisää tekijä kuvatekstiin',
		} );
		await button.click();
		const caption = editor.canvas.locator( 'figcaption' );
		await expect( caption ).toHaveText( 'Kuva: Reijo Esimerkki' );
		await page.screenshot( {
			path: 'tests/e2e/.output/media-credits-caption.png',
		} );
		await button.click();
		await expect(
			page.getByText( 'Tekijä on jo kuvatekstissä.' ).first()
		).toBeVisible();
		await page.keyboard.press( 'Control+z' );
		await expect( caption.filter( { hasText: 'Reijo' } ) ).toHaveCount( 0 );
	} );

	await test.step( 'readers see the same list, and search engines the makers', async () => {
		await expect( guard.status ).toHaveText( 'Valmis julkaistavaksi.' );
		await editor.publish();
		const id = await editor.postId();
		await expect
			.poll( () => rest.saved( id ) )
			.toMatchObject( { status: 'publish' } );
		await page.goto( `/?p=${ id }` );
		const list = page.getByRole( 'region', { name: 'Tekijät' } );
		await expect( list.getByRole( 'listitem' ) ).toHaveText( [
			'Kuvat: Kaino Kuvitelma',
			'Kuva: Reijo Esimerkki (CC BY 4.0)',
		] );
		await expect(
			list.getByRole( 'link', { name: 'CC BY 4.0' } )
		).toHaveAttribute(
			'href',
			'https://creativecommons.org/licenses/by/4.0/'
		);
		const data = JSON.parse(
			( await page
				.locator( 'script.julkaisuvahti-images' )
				.textContent() ) ?? ''
		) as {
			'@graph': ReadonlyArray< { creditText: string; license?: string } >;
		};
		expect(
			data[ '@graph' ].map( ( { creditText } ) => creditText )
		).toEqual( [
			'Kaino Kuvitelma',
			'Kaino Kuvitelma',
			'Reijo Esimerkki',
		] );
		expect( data[ '@graph' ][ 2 ]?.license ).toBe(
			'https://creativecommons.org/licenses/by/4.0/'
		);
		await list.scrollIntoViewIfNeeded();
		await page.screenshot( {
			path: 'tests/e2e/.output/media-credits-page.png',
		} );
		const { violations } = await new AxeBuilder( { page } )
			.include( '.wp-block-julkaisuvahti-media-credits' )
			.analyze();
		expect( violations ).toEqual( [] );
	} );
} );

test( 'a picture from Openverse fills in its rights by its caption', async ( {
	editor,
	page,
	rest,
} ) => {
	const id = await uploadPicture( rest, 'openverse.jpg', { seed: 9 } );
	const link = ( url: string, text: string ) =>
		`<a href="${ url }" target="_blank" rel="noopener">${ text }</a>`;
	const { status } = await rest.post( `/wp/v2/media/${ id }`, {
		caption: `"${ link(
			'https://kuvat.example/photos/1',
			'Järvi'
		) }" by ${ link(
			'https://kuvat.example/people/1',
			'Kaino Kuvitelma'
		) }/ ${ link(
			'https://creativecommons.org/publicdomain/zero/1.0/?ref=openverse',
			'CC0 1.0'
		) }`,
	} );
	expect( status ).toBe( 200 );
	const form = new MediaForm( page );
	await editor.open();
	await form.open( [ id ] );
	await expect( form.field( 'Tekijä (tiedostosta)' ) ).toHaveValue(
		'Kaino Kuvitelma'
	);
	await expect( form.found ).toContainText( 'CC0 1.0' );
	await page.screenshot( {
		path: 'tests/e2e/.output/media-openverse.png',
	} );
} );
