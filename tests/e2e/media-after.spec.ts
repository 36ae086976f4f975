import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { imageBlock, picture, uploadPicture } from './support/media';
import { MediaForm } from './support/media-form';
import { PostsList } from './support/posts-list';
import { site } from './support/site';
import { expect, test } from './support/test';

test( 'after publishing: another file voids the confirmation, and the end of a right is seen the next day', async ( {
	editor,
	guard,
	page,
	rest,
} ) => {
	const id = await uploadPicture( rest, 'uimaranta.jpg' );
	const right = {
		basis: 'partner',
		creator: 'Kuvaamo Malli',
		people: 'none',
		uses: [ 'web' ],
		confirm: true,
	};
	const confirmed = await rest.put(
		`/julkaisuvahti/v1/media/${ id }/rights`,
		right
	);
	expect( confirmed.status ).toBe( 200 );
	const { body } = ( await rest.post( '/wp/v2/posts', {
		title: 'Uimaranta avattiin',
		status: 'publish',
		content: await imageBlock( rest, id, 'Uimaranta' ),
	} ) ) as { body: { id: number } };
	const media = guard.root.locator( '.julkaisuvahti-media' );
	const form = new MediaForm( page );
	const list = new PostsList( page );

	await test.step( 'a live post shows another file by the same name', async () => {
		await editor.openExisting( body.id );
		await guard.open();
		await expect( media ).toContainText( '1 tiedosto, kunnossa.' );
		const { body: item } = ( await rest.get( `/wp/v2/media/${ id }` ) ) as {
			body: { source_url: string };
		};
		writeFileSync(
			path.join( site.root, new URL( item.source_url ).pathname ),
			picture( { seed: 8 } )
		);
		await editor.openExisting( body.id );
		await guard.open();
		await expect( media.locator( 'li' ) ).toContainText(
			'Tiedosto on vaihdettu'
		);
		await page.screenshot( {
			path: 'tests/e2e/.output/media-replaced.png',
		} );
	} );

	await test.step( 'the form says why it asks again, and knows what was said', async () => {
		await media
			.getByRole( 'button', {
				name: /^Vahvista käyttöoikeus: uimaranta/,
			} )
			.click();
		await expect( form.root ).toContainText( 'Tiedosto on vaihdettu' );
		await expect( form.field( 'Tekijä' ) ).toHaveValue( 'Kuvaamo Malli' );
		await page.screenshot( {
			path: 'tests/e2e/.output/media-replaced-form.png',
		} );
		await form.confirmButton.click();
		await expect( form.root ).toHaveCount( 0 );
		await expect( media ).toContainText( '1 tiedosto, kunnossa.' );
	} );

	await test.step( 'a right that has ended marks the post after the daily job', async () => {
		const { status } = await rest.put(
			`/julkaisuvahti/v1/media/${ id }/rights`,
			{ ...right, validUntil: '2026-01-31' }
		);
		expect( status ).toBe( 200 );
		await list.open();
		await expect( list.states( body.id ) ).toHaveCount( 0 );
		runDailyJob();
		await list.open();
		await expect( list.states( body.id ) ).toContainText(
			'Kuvan käyttöoikeus on päättynyt'
		);
		await page.screenshot( {
			path: 'tests/e2e/.output/media-expired.png',
		} );
	} );
} );

/** As WordPress's scheduler does at night. */
function runDailyJob(): void {
	execFileSync( 'php', [
		'-r',
		`define( 'DOING_CRON', true ); require ${ JSON.stringify(
			path.join( site.root, 'wp-load.php' )
		) }; do_action( 'julkaisuvahti_daily' );`,
	] );
}
