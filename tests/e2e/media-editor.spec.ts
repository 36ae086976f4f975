import { imageBlock, uploadPicture } from './support/media';
import { expect, test } from './support/test';

const UNCONFIRMED = 'Median käyttöoikeutta ei ole vahvistettu.';

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
		const dialog = page.getByRole( 'dialog' );
		await expect( dialog ).toBeVisible();
		await page.screenshot( {
			path: 'tests/e2e/.output/media-dialog.png',
		} );
	} );
} );
