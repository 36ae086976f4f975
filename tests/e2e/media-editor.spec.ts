import { imageBlock, uploadPicture } from './support/media';
import { MediaForm } from './support/media-form';
import { expect, test } from './support/test';

const UNCONFIRMED = 'Median käyttöoikeutta ei ole vahvistettu.';
const NO_ALT = 'Kuvalla ei ole vaihtoehtoista tekstiä.';

test( 'a picture waits for its rights, beside the text and in the block, and is published with them', async ( {
	editor,
	guard,
	page,
	rest,
} ) => {
	const first = await uploadPicture( rest, 'laavu.jpg' );
	const second = await uploadPicture( rest, 'polku.jpg', { seed: 2 } );
	const { body } = ( await rest.post( '/wp/v2/posts', {
		title: 'Laavu avattiin',
		status: 'draft',
		content: [
			await imageBlock( rest, first, 'Laavu' ),
			await imageBlock( rest, second, 'Polku' ),
		].join( '\n\n' ),
		featured_media: first,
	} ) ) as { body: { id: number } };
	const media = guard.root.locator( '.julkaisuvahti-media' );
	const form = new MediaForm( page );

	await test.step( 'the sidebar lists them with their state', async () => {
		await editor.openExisting( body.id );
		await guard.open();
		await expect( media.locator( 'li' ) ).toHaveCount( 2 );
		await expect( media ).toContainText( 'joista 2 odottaa sinua' );
		await expect( media ).toContainText( 'laavu' );
		await page.screenshot( {
			path: 'tests/e2e/.output/media-sidebar.png',
		} );
	} );

	await test.step( 'publishing is held', async () => {
		await editor.publish();
		await expect( guard.refusal ).toBeFocused();
	} );

	await test.step( 'the block has it in its toolbar and its settings', async () => {
		await guard.showInText( UNCONFIRMED ).first().click();
		await expect(
			page.getByRole( 'toolbar' ).getByRole( 'button', {
				name: 'Vahvista käyttöoikeus',
			} )
		).toBeVisible();
		await page.screenshot( {
			path: 'tests/e2e/.output/media-block.png',
		} );
	} );

	await test.step( 'one form confirms them both', async () => {
		await media
			.getByRole( 'button', { name: 'Vahvista käyttöoikeudet (2)' } )
			.click();
		await form.quick( 'Ei ihmisiä' ).click();
		await page.screenshot( {
			path: 'tests/e2e/.output/media-dialog.png',
		} );
		await form.confirmButton.click();
		await expect( form.root ).toHaveCount( 0 );
		await expect( media ).toContainText( '2 tiedostoa, kaikki kunnossa.' );
		await expect( guard.finding( UNCONFIRMED ) ).toHaveCount( 0 );
	} );

	await test.step( 'with the picture described, it is published', async () => {
		await guard.respond( NO_ALT, 'Kuva on koriste, ei kerro mitään' );
		await expect( guard.status ).toContainText( 'Valmis julkaistavaksi' );
		await editor.publish();
		await expect
			.poll( async () => {
				const { body: stored } = await rest.get(
					`/wp/v2/posts/${ body.id }`
				);
				return ( stored as { status: string } ).status;
			} )
			.toBe( 'publish' );
	} );
} );
