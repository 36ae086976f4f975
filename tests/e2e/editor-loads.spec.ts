import { expect, test } from './support/test';

test( 'an author opens a new post and the guard is there', async ( {
	editor,
	page,
} ) => {
	await editor.open();

	await expect(
		page.locator( 'script#julkaisuvahti-editor-js' )
	).toHaveCount( 1 );
	expect(
		await page.evaluate(
			() =>
				(
					window as unknown as {
						wp: {
							plugins: { getPlugin: ( name: string ) => unknown };
						};
					}
				 ).wp.plugins.getPlugin( 'julkaisuvahti' ) !== undefined
		)
	).toBe( true );
} );
