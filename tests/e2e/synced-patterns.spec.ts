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

test.describe( 'a pattern that a published post shows', () => {
	test.use( { person: 'editor' } );

	test( 'keeps what it says until its change is answered, with the post named', async ( {
		complaints,
		editor,
		guard,
		page,
		rest,
	} ) => {
		complaints.expect( /status of 422/ );
		const pattern = ( await rest.post( '/wp/v2/blocks', {
			title: 'Yhteystiedot',
			status: 'publish',
			content: paragraph( 'Kysy lisää kunnasta.' ),
		} ) ) as { body: { id: number } };
		const { id } = pattern.body;
		await rest.post( '/wp/v2/posts', {
			title: 'Kesäteatterin esitykset',
			status: 'publish',
			content: `<!-- wp:block {"ref":${ id }} /-->`,
		} );

		await test.step( 'saving is refused', async () => {
			await page.goto( `/wp-admin/post.php?post=${ id }&action=edit` );
			await editor.canvas.getByText( 'Kysy lisää kunnasta.' ).click();
			await page.keyboard.press( 'End' );
			await page.keyboard.type( ' Tai soita 044 555 0142.' );
			await editor.updateButton.click();
			await expect( guard.refusal ).toBeFocused();
			await expect( editor.notices ).toContainText(
				'Kesäteatterin esitykset'
			);
			expect( await contentOf( id ) ).not.toContain( '0142' );
			await page.screenshot( { path: 'tests/e2e/.output/pattern.png' } );
		} );

		await test.step( 'an answer in the pattern lets it through', async () => {
			await guard
				.answer( messages.phone, 'Kumppanin, yrityksen' )
				.check();
			await guard
				.finding( messages.phone )
				.getByRole( 'button', { name: 'Vastaa' } )
				.click();
			await expect( guard.settled ).toHaveCount( 1 );
			await editor.updateButton.click();
			await expect
				.poll( () => contentOf( id ) )
				.toContain( '044 555 0142' );
		} );

		async function contentOf( post: number ): Promise< string > {
			const saved = await rest.saved( post, 'blocks' );
			return ( saved as { content: { raw: string } } ).content.raw;
		}
	} );
} );
