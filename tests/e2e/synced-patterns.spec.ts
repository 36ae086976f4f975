import { messages } from './support/guard-sidebar';
import { Rest } from './support/rest';
import { expect, test } from './support/test';

const paragraph = ( text: string ) =>
	`<!-- wp:paragraph -->\n<p>${ text }</p>\n<!-- /wp:paragraph -->`;

test( 'what a synced pattern says is checked where it is shown', async ( {
	editor,
	guard,
	rest,
} ) => {
	const admin = await Rest.as( 'admin' );
	const pattern = ( await admin.post( '/wp/v2/blocks', {
		title: 'Yhteystiedot',
		status: 'publish',
		content: paragraph( 'Lisätietoja p. 044 555 0142' ),
	} ) ) as { body: { id: number } };
	const draft = ( await rest.post( '/wp/v2/posts', {
		title: 'Kylätalon kevät',
		status: 'draft',
		content: `${ paragraph( 'Tervetuloa!' ) }\n\n<!-- wp:block {"ref":${
			pattern.body.id
		}} /-->`,
	} ) ) as { body: { id: number } };

	await test.step( 'the author sees it as in a text of their own', async () => {
		await editor.openExisting( draft.body.id );
		await guard.open();
		await expect( guard.finding( messages.phone ) ).toContainText(
			'044 555 0142'
		);
		await expect( guard.status ).toContainText( 'Vielä' );
	} );

	await test.step( 'its place can be shown', async () => {
		await guard.showInText( messages.phone ).click();
		await expect(
			editor.canvas.locator(
				'[data-type="core/block"].is-selected, [data-type="core/block"].has-child-selected'
			)
		).toBeVisible();
	} );

	await test.step( 'publishing is held until it is answered', async () => {
		await editor.publishToggle.click();
		await editor.publishButton.click();
		await expect( guard.refusal ).toBeFocused();
		await admin.post( `/wp/v2/blocks/${ pattern.body.id }`, {
			content: paragraph( 'Lisätietoja kunnasta' ),
		} );
		await admin.dispose();
		expect(
			(
				await rest.post( `/wp/v2/posts/${ draft.body.id }`, {
					status: 'publish',
				} )
			).status
		).toBe( 200 );
	} );
} );
