import { rename } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { beginPost } from './support/begin-post';
import type { Complaints } from './support/complaints';
import { EditorPage } from './support/editor-page';
import { GuardSidebar } from './support/guard-sidebar';
import { sessionOf, type Person } from './support/people';
import { SettingsPage } from './support/settings-page';
import { expect, test } from './support/test';

const text = 'Vesi on poikki Rantakylällä. Kysy: 044 555 0171.';

test( 'who is named publishes an urgent notice at once, and a reviewer looks at it the next working day', async ( {
	browser,
	complaints,
	editor,
	guard,
	page,
	rest,
} ) => {
	test.slow();
	await test.step( 'an admin names the author', async () => {
		const admin = await as( 'admin', browser, complaints );
		const settings = new SettingsPage( admin );
		await settings.openFromPlugins();
		await admin.getByLabel( 'Kerttu Kirjoittaja' ).check();
		await admin.screenshot( {
			path: 'tests/e2e/.output/urgent-settings.png',
			fullPage: true,
		} );
		await settings.save();
		await expect( admin.getByLabel( 'Kerttu Kirjoittaja' ) ).toBeChecked();
		await expect( admin.getByLabel( 'Eero Tarkistaja' ) ).not.toBeChecked();
		await admin.context().close();
	} );

	await test.step( 'an identity code must go first', async () => {
		await beginPost( { editor, guard }, 'Vesikatko', text );
		await editor.typeParagraph( 'Tunnus 240299A345S' );
		await expect( guard.findings ).toHaveCount( 2 );
		await editor.publish();
		await expect( guard.refusal ).toContainText(
			'Kiireellisen tiedotteen voit julkaista, kun korjattavat kohdat on korjattu.'
		);
		await page.screenshot( {
			path: 'tests/e2e/.output/urgent-must-mend.png',
		} );
		await editor.setContent(
			`<!-- wp:paragraph -->\n<p>${ text }</p>\n<!-- /wp:paragraph -->`
		);
		await expect( guard.findings ).toHaveCount( 1 );
	} );

	await test.step( 'the dialog says what happens, and can be left', async () => {
		await editor.publish();
		await guard.refusal
			.getByRole( 'button', { name: 'Kiireellinen tiedote' } )
			.click();
		const dialog = page.getByRole( 'dialog', {
			name: 'Kiireellinen tiedote',
		} );
		await expect( dialog ).toContainText(
			'Kaikki tarkistajat saavat viestin.'
		);
		const { violations } = await new AxeBuilder( { page } )
			.include( '.julkaisuvahti-urgent-dialog' )
			.include( '.julkaisuvahti-sidebar' )
			.analyze();
		expect( violations ).toEqual( [] );
		await page.screenshot( {
			path: 'tests/e2e/.output/urgent-dialog.png',
		} );
		await dialog.getByRole( 'button', { name: 'Peruuta' } ).click();
		await expect(
			guard.refusal.getByRole( 'button', {
				name: 'Kiireellinen tiedote',
			} )
		).toBeFocused();
	} );

	const id = await editor.postId();

	await test.step( 'from the panel before publishing it goes out', async () => {
		await editor.publishToggle.click();
		const panel = page.locator( '.editor-post-publish-panel' );
		await panel
			.getByRole( 'button', { name: 'Kiireellinen tiedote' } )
			.click();
		await page.screenshot( { path: 'tests/e2e/.output/urgent-panel.png' } );
		await page.getByRole( 'button', { name: 'Julkaise heti' } ).click();
		await expect
			.poll( () => rest.saved( id ) )
			.toMatchObject( { status: 'publish' } );
		await expect( guard.refusal ).toHaveCount( 0 );
		await expect(
			page.getByText( 'Julkaistu kiireellisenä.' ).first()
		).toBeVisible();
		await page.screenshot( {
			path: 'tests/e2e/.output/urgent-published.png',
		} );
	} );

	await test.step( 'the next change is asked about as ever', async () => {
		await editor.openExisting( id );
		await guard.open();
		await editor.title.click();
		await editor.typeParagraph( 'Toinen numero 044 555 0199. ' );
		await editor.updateButton.click();
		await expect( guard.refusal ).toBeFocused();
		await page.goto( '/wp-admin/' );
	} );

	await test.step( 'a reviewer finds it on the list and ticks it off', async () => {
		const reviewer = await as( 'editor', browser, complaints );
		await reviewer.goto( '/wp-admin/edit.php' );
		await reviewer
			.getByRole( 'link', { name: 'Tarkistettavat kiireelliset (1)' } )
			.click();
		const row = reviewer.locator( `#post-${ id }` );
		await expect( row ).toContainText(
			/Kiireellinen – tarkistettava \d+\.\d+\./
		);
		await expect( reviewer.locator( '#the-list > tr' ) ).toHaveCount( 1 );
		await row.hover();
		await reviewer.screenshot( {
			path: 'tests/e2e/.output/urgent-list.png',
		} );
		await row
			.getByRole( 'link', { name: 'Merkitse tarkistetuksi' } )
			.click();
		await reviewer.goto( '/wp-admin/edit.php' );
		await expect( reviewer.locator( `#post-${ id }` ) ).not.toContainText(
			'Kiireellinen'
		);
		await expect(
			reviewer.getByRole( 'link', {
				name: /Tarkistettavat kiireelliset/,
			} )
		).toHaveCount( 0 );
		await reviewer.context().close();
	} );
} );

test( 'while the rules are missing, a reviewer who has read the text lets it out', async ( {
	browser,
	complaints,
	editor,
	guard,
	page,
	rest,
} ) => {
	test.slow();
	complaints.expect( /422|503|Failed to load resource/ );
	await beginPost( { editor, guard }, 'Kirjaston aukiolot', 'Avoinna.' );
	await editor.saveDraft();
	const id = await editor.postId();
	const rules = path.join( __dirname, '../../build/ruleset.json' );
	await rename( rules, `${ rules }.away` );
	try {
		await test.step( 'the author hears that a reviewer can help', async () => {
			await editor.openExisting( id );
			await editor.publish();
			await expect( guard.refusal ).toContainText(
				'Tarkistaja voi lukea sen'
			);
			await expect( guard.refusal.getByRole( 'button' ) ).toHaveCount(
				0
			);
			await page.goto( '/wp-admin/' );
		} );

		await test.step( 'the reviewer reads it and publishes', async () => {
			const reviewer = await as( 'editor', browser, complaints );
			const desk = {
				editor: new EditorPage( reviewer ),
				guard: new GuardSidebar( reviewer ),
			};
			await desk.editor.takeOver( id );
			await desk.editor.publish();
			await desk.guard.refusal
				.getByRole( 'button', { name: 'Olen lukenut tekstin' } )
				.click();
			await expect( desk.guard.refusal ).toContainText(
				'Olet lukenut tekstin.'
			);
			await reviewer.screenshot( {
				path: 'tests/e2e/.output/text-read.png',
			} );
			await desk.editor.publish();
			await expect
				.poll( () => rest.saved( id ) )
				.toMatchObject( { status: 'publish' } );
			await expect( desk.guard.refusal ).toHaveCount( 0 );
			await reviewer.context().close();
		} );
	} finally {
		await rename( `${ rules }.away`, rules );
	}
} );

/** A page of somebody else. */
async function as(
	person: Person,
	browser: Browser,
	complaints: Complaints
): Promise< Page > {
	const context = await browser.newContext( {
		storageState: sessionOf( person ),
	} );
	const page = await context.newPage();
	complaints.watch( page );
	return page;
}
