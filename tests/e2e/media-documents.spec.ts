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
			'Poista ne asiakirjasta ja lataa uusi.'
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
} ) => {
	await editor.open();
	const ask = ( name: string, bytes: Uint8Array ) =>
		page.evaluate(
			( { file, numbers } ) => {
				const { julkaisuvahtiDocuments: documents } =
					window as unknown as {
						julkaisuvahtiDocuments: {
							ask: ( file: File ) => Promise< boolean >;
						};
					};
				return documents.ask(
					new File( [ Uint8Array.from( numbers ) ], file, {
						type: 'application/pdf',
					} )
				);
			},
			{ file: name, numbers: [ ...bytes ] }
		);
	expect( await ask( 'retket.pdf', clean ) ).toBe( true );

	const dialog = page.getByRole( 'dialog', {
		name: 'Ennen kuin ”varaukset.pdf” ladataan',
	} );
	const first = ask( 'varaukset.pdf', careless );
	await expect( dialog.getByRole( 'listitem' ) ).toContainText( [
		'Sivu 2: Tekstissä on henkilötunnus.',
	] );
	await page.screenshot( {
		path: 'tests/e2e/.output/media-documents-upload.png',
	} );
	await expectAccessible( page, '.components-modal__frame' );
	await dialog.getByRole( 'button', { name: 'Peru' } ).click();
	expect( await first ).toBe( false );

	const second = ask( 'varaukset.pdf', careless );
	await dialog.getByRole( 'button', { name: 'Lataa silti' } ).click();
	expect( await second ).toBe( true );
} );
