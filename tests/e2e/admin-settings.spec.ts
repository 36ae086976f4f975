import AxeBuilder from '@axe-core/playwright';
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

test( 'an admin decides what is asked about names', async ( {
	browser,
	page,
} ) => {
	const settings = new SettingsPage( page );
	const publicRole = settings.severityOf(
		'Julkisessa roolissa oleva henkilö'
	);

	await test.step( 'a title, a severity, and names from a file', async () => {
		await settings.openFromPlugins();
		await settings.officialTitles.fill( 'kyläkehittäjä' );
		await expect( publicRole ).toHaveValue( 'note' );
		await expect( publicRole.locator( ':checked' ) ).toHaveText(
			'Vinkki (oletus)'
		);
		await publicRole.selectOption( 'Tarkistaja katsoo' );
		await settings.surnamesFile.setInputFiles( {
			name: 'nimet.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(
				'Sukunimi;Määrä\nZyxvarila;12\n=HYPERLINK("x");3\nKvyllinen;7'
			),
		} );
		await expect( settings.surnames ).toHaveValue( 'Zyxvarila\nKvyllinen' );
		await expect(
			page.getByText(
				'2 riviä lisättiin. Mitään ei vielä tallennettu. 1 rivi jäi pois'
			)
		).toBeVisible();
		const { violations } = await new AxeBuilder( { page } )
			.include( '#wpbody-content form' )
			.analyze();
		expect( violations ).toEqual( [] );
		await page.screenshot( {
			path: 'tests/e2e/.output/settings-names.png',
			fullPage: true,
		} );
		await settings.save();
		await expect( settings.notice ).toContainText( 'tallennettu' );
		await expect( publicRole ).toHaveValue( 'review' );
	} );

	await test.step( 'authors are asked accordingly', async () => {
		const context = await browser.newContext( {
			storageState: sessionOf( 'author' ),
		} );
		const authorsPage = await context.newPage();
		const editor = new EditorPage( authorsPage );
		const guard = new GuardSidebar( authorsPage );
		await beginPost(
			{ editor, guard },
			'Kylien ilta',
			'Yrittäjä Sari Sepitetty avasi illan.'
		);
		await editor.typeParagraph(
			'Kiitos Oona Esimerkille, kyläkehittäjälle!'
		);
		await expect( guard.findings ).toHaveCount( 1 );
		await expect( guard.findings ).toContainText( 'Sari Sepitetty' );
		await expect( guard.status ).toHaveText(
			'Yksi kohta odottaa tarkistajaa.'
		);
		await context.close();
	} );

	await test.step( 'and back to what is usual', async () => {
		await publicRole.selectOption( 'Vinkki (oletus)' );
		await settings.officialTitles.fill( '' );
		await settings.surnames.fill( '' );
		await settings.save();
		await expect( publicRole ).toHaveValue( 'note' );
	} );
} );
