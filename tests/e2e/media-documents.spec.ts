import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pdf } from '../documents/pdf';
import { uploadFile } from './support/media';
import type { Rest } from './support/rest';
import { expect, test } from './support/test';

/** Nobody's: born in 2099. */
const CODE = '240299A345S';

const clean = pdf( [
	{ lines: [ 'Kesän retket', '', '', 'Lähdemme torilta kello 9.' ] },
	{ lines: [ 'Tervetuloa mukaan!' ] },
] );
const careless = pdf( [
	{ lines: [ 'Kesän retket', '', '', 'Lähdemme torilta kello 9.' ] },
	{ lines: [ `Paikka 2: varaaja ${ CODE }.` ] },
	{ picture: true },
] );

async function fileBlock(
	rest: Rest,
	name: string,
	bytes: Uint8Array
): Promise< { id: number; markup: string } > {
	const id = await uploadFile(
		rest,
		name,
		'application/pdf',
		Buffer.from( bytes )
	);
	const { body } = await rest.get( `/wp/v2/media/${ id }` );
	const { source_url: url } = body as { source_url: string };
	return {
		id,
		markup: `<!-- wp:file {"id":${ id },"href":"${ url }","showDownloadButton":false} -->\n<div class="wp-block-file"><a href="${ url }">${ name }</a></div>\n<!-- /wp:file -->`,
	};
}

function readIn( rest: Rest, id: number ): Promise< unknown > {
	return rest
		.get( `/julkaisuvahti/v1/media/${ id }/rights` )
		.then(
			( { body } ) =>
				( body as { fields: { documentRead: string } } ).fields
					.documentRead
		);
}

/** The addresses of the newest files. */
async function library( rest: Rest ): Promise< readonly string[] > {
	const { body } = await rest.get(
		'/wp/v2/media?per_page=100&_fields=source_url'
	);
	return ( body as ReadonlyArray< { source_url: string } > ).map(
		( { source_url: url } ) => url
	);
}

async function expectAccessible( page: Page, part: string ): Promise< void > {
	const { violations } = await new AxeBuilder( { page } )
		.include( part )
		.analyze();
	expect( violations ).toEqual( [] );
}

test( 'the text of a document is checked when it is chosen', async ( {
	editor,
	page,
	rest,
} ) => {
	const good = await fileBlock( rest, 'retket.pdf', clean );
	const bad = await fileBlock( rest, 'varaukset.pdf', careless );
	await editor.open();
	await editor.typeTitle( 'Kesän retket' );
	await editor.setContent( `${ good.markup }\n\n${ bad.markup }` );
	const panel = page.locator( '.julkaisuvahti-document' );
	const choose = async ( name: string ) => {
		await editor.canvas
			.locator( '.wp-block-file' )
			.filter( { hasText: name } )
			.click();
		if (
			! ( await page
				.locator( '.block-editor-block-inspector' )
				.isVisible() )
		) {
			await page
				.locator(
					'.editor-header [aria-controls="edit-post:block"], .editor-header [aria-controls="edit-post:document"]'
				)
				.first()
				.click();
		}
	};

	await test.step( 'a clean one asks nothing', async () => {
		await choose( 'retket.pdf' );
		await expect( panel ).toContainText(
			'Teksti on tarkistettu: 2 sivua, ei kysyttävää.'
		);
		expect( await readIn( rest, good.id ) ).toBe( 'checked' );
	} );

	await test.step( 'an identity code on page 2 is told with its page', async () => {
		await choose( 'varaukset.pdf' );
		await expect( panel.getByRole( 'listitem' ) ).toHaveText( [
			new RegExp( `Sivu 2: Tekstissä on henkilötunnus\\..*${ CODE }` ),
		] );
		await expect( panel ).toContainText(
			'Poista ne asiakirjasta ja siirrä uusi.'
		);
		await expect( panel ).toContainText( 'Sivun 3 teksti on kuvana' );
		await page.screenshot( {
			path: 'tests/e2e/.output/media-documents.png',
		} );
		await expectAccessible( page, '.julkaisuvahti-document' );
		expect( await readIn( rest, bad.id ) ).toBe( 'unread' );
	} );

	await test.step( 'whoever has looked at the page answers once', async () => {
		const answer = panel.getByRole( 'button', {
			name: 'Olen katsonut asiakirjan läpi',
		} );
		await expect( answer ).toBeDisabled();
		await panel.getByRole( 'checkbox', { name: /^Sivu 2:/ } ).check();
		await answer.click();
		await expect( panel ).toContainText( 'Asiakirja on katsottu läpi.' );
		expect( await readIn( rest, bad.id ) ).toBe( 'answered' );
		// Nothing of the document is kept.
		const { body } = await rest.get(
			`/julkaisuvahti/v1/media/${ bad.id }/rights`
		);
		expect( JSON.stringify( body ) ).not.toContain( CODE );
	} );
} );

test( 'before a document is uploaded, what is found in it is shown', async ( {
	editor,
	page,
	rest,
} ) => {
	const before = await library( rest );
	await editor.open();
	await editor.typeTitle( 'Varaukset' );
	await editor.setContent( '<!-- wp:file /-->' );
	const block = editor.canvas.locator( '.wp-block-file' );
	const choose = () =>
		block.locator( 'input[type="file"]' ).setInputFiles( {
			name: 'varaukset.pdf',
			mimeType: 'application/pdf',
			buffer: Buffer.from( careless ),
		} );
	const dialog = page.getByRole( 'dialog', {
		name: 'Ennen kuin ”varaukset.pdf” siirretään',
	} );

	await test.step( 'whoever wants to mend it uploads nothing', async () => {
		await choose();
		await expect( dialog.getByRole( 'listitem' ) ).toContainText( [
			'Sivu 2: Tekstissä on henkilötunnus.',
		] );
		await page.screenshot( {
			path: 'tests/e2e/.output/media-documents-upload.png',
		} );
		await expectAccessible( page, '.components-modal__frame' );
		await dialog.getByRole( 'button', { name: 'Peruuta' } ).click();
		await expect( dialog ).toHaveCount( 0 );
		// WordPress takes the cancelled file for a failed upload and lets go of it.
		await expect( block.locator( '[href^="blob:"]' ) ).toHaveCount( 0 );
		expect( await library( rest ) ).toEqual( before );
	} );

	await test.step( 'whoever has looked at it uploads it', async () => {
		await editor.setContent( '<!-- wp:file /-->' );
		await choose();
		await dialog.getByRole( 'button', { name: 'Siirrä silti' } ).click();
		await expect
			.poll( async () => ( await library( rest ) ).length )
			.toBe( before.length + 1 );
		await expect( block ).toContainText( 'varaukset' );
	} );
} );
