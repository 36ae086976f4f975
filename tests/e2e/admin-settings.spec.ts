import { beginPost } from './support/begin-post';
import { EditorPage } from './support/editor-page';
import { GuardSidebar } from './support/guard-sidebar';
import { sessionOf } from './support/people';
import { SettingsPage } from './support/settings-page';
import { expect, test } from './support/test';

test.use( { person: 'admin' } );

test( 'an admin lists what is official, and authors are not asked about it', async ( {
	browser,
	page,
} ) => {
	const settings = new SettingsPage( page );

	await test.step( 'a wrong line is named, and what was typed is still there', async () => {
		await settings.openFromPlugins();
		await settings.domains.fill( 'esimerkkila.example\ngmail.com' );
		await settings.contacts.fill( '044 555 0123' );
		await settings.services.fill( 'palvelu.example/kunta' );
		await settings.save();

		await expect( settings.notice ).toContainText( 'Mitään ei vielä' );
		await expect( settings.domains ).toHaveAccessibleDescription(
			/Rivi 2, ”gmail\.com”: Tässä palvelussa kuka tahansa/
		);
		await expect( settings.domains ).toHaveValue(
			'esimerkkila.example\ngmail.com'
		);
		await expect( settings.contacts ).toHaveValue( '044 555 0123' );
		await page.screenshot( {
			path: 'tests/e2e/.output/settings-refused.png',
			fullPage: true,
		} );
	} );

	await test.step( 'mended, it is saved', async () => {
		await settings.domains.fill( 'esimerkkila.example' );
		await settings.save();

		await expect( settings.notice ).toContainText( 'tallennettu' );
		await expect( settings.domains ).toHaveValue( 'esimerkkila.example' );
		await expect( settings.services ).toHaveValue(
			'palvelu.example/kunta'
		);
		await page.screenshot( {
			path: 'tests/e2e/.output/settings.png',
			fullPage: true,
		} );
	} );

	await test.step( 'an author who opens the editor now is not asked', async () => {
		const context = await browser.newContext( {
			storageState: sessionOf( 'author' ),
		} );
		const authorsPage = await context.newPage();
		const editor = new EditorPage( authorsPage );
		const guard = new GuardSidebar( authorsPage );
		await beginPost(
			{ editor, guard },
			'Kirjaston kevät',
			'Lisätietoja: p. 044 555 0123, kirjasto@esimerkkila.example.'
		);
		await expect( guard.status ).toHaveText( 'Valmis julkaistavaksi.' );
		await expect( guard.findings ).toHaveCount( 0 );

		// Of another number the author is asked: it is the settings that made the difference.
		await editor.typeParagraph( 'Varaukset: p. 044 555 0124.' );
		await expect( guard.findings ).toHaveCount( 1 );
		await expect( guard.findings ).toContainText( '044 555 0124' );
		await context.close();
	} );
} );
