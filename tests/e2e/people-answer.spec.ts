import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { beginPost } from './support/begin-post';
import type { Complaints } from './support/complaints';
import { EditorPage } from './support/editor-page';
import { GuardSidebar, messages } from './support/guard-sidebar';
import { sessionOf } from './support/people';
import { expect, test } from './support/test';

const contactLine =
	'Lisätietoja: projektipäällikkö Oona Esimerkki, p. 044 555 0199, oona.esimerkki@lapinkehitys.example';

test( 'a contact is asked about once, and never again', async ( {
	editor,
	guard,
	page,
	rest,
} ) => {
	await test.step( 'one question for the line, in a post that was never saved', async () => {
		await beginPost(
			{ editor, guard },
			'Kylien kehitämisilta',
			contactLine
		);
		await expect( guard.finding( messages.contact ) ).toHaveCount( 1 );
		await expect( guard.status ).toHaveText(
			'Vielä yksi kysymys ennen julkaisua.'
		);
		expect( await violations( page ) ).toEqual( [] );
	} );

	await test.step( 'the likely answer is proposed, and given by nobody yet', async () => {
		const proposed = guard.answer( messages.contact, 'Kumppanin' );
		await expect( proposed ).toBeChecked();
		await expect( proposed ).toHaveAccessibleDescription( 'Ehdotus' );
		await page.screenshot( { path: 'tests/e2e/.output/proposed.png' } );
	} );

	await test.step( 'the keyboard alone gives another, and is not lost', async () => {
		await editor.tabTo( guard.answer( messages.contact, 'Kumppanin' ) );
		await page.keyboard.press( 'ArrowUp' );
		await expect(
			guard.answer( messages.contact, 'Kunnan' )
		).toBeChecked();
		await editor.tabTo(
			guard
				.finding( messages.contact )
				.getByRole( 'button', { name: 'Vastaa', exact: true } )
		);
		await page.keyboard.press( 'Enter' );
		await expect(
			guard.settled.getByRole( 'button', { name: /^Muuta/ } )
		).toBeFocused();
		await expect( guard.settled ).toContainText( 'Kunnan työyhteystieto' );
		await expect( guard.status ).toHaveText( 'Valmis julkaistavaksi.' );
		await expect( guard.button ).toHaveAccessibleName( 'Julkaisuvahti' );
		expect( await violations( page ) ).toEqual( [] );
		await page.screenshot( { path: 'tests/e2e/.output/answered.png' } );
	} );

	await test.step( 'publishing goes through', async () => {
		await editor.publish();
		await expect
			.poll( async () => rest.saved( await editor.postId() ) )
			.toMatchObject( { status: 'publish' } );
	} );

	await test.step( 'a typo mended the next day asks nothing', async () => {
		const id = await editor.postId();
		await editor.openExisting( id );
		await editor.title.click();
		await page.keyboard.press( 'Control+a' );
		await page.keyboard.type( 'Kylien kehittämisilta' );
		await guard.open();
		await expect( guard.status ).toHaveText( 'Valmis julkaistavaksi.' );
		await expect( guard.settled ).toHaveCount( 1 );
		await editor.updateButton.click();
		await expect
			.poll( () => rest.saved( id ) )
			.toMatchObject( {
				status: 'publish',
				title: { raw: 'Kylien kehittämisilta' },
			} );
	} );
} );

test( 'what a reviewer must see waits, is waived in the sidebar, and is published', async ( {
	browser,
	complaints,
	editor,
	guard,
	page,
	rest,
} ) => {
	await beginPost(
		{ editor, guard },
		'Perhepäivä torilla',
		'Ilmoittaudu kommentteihin!'
	);
	const id = await editor.postId();

	await test.step( 'the author hears that it waits', async () => {
		await expect( guard.status ).toHaveText(
			'Yksi kohta odottaa tarkistajaa.'
		);
		await editor.publish();
		await expect( guard.refusal ).toBeFocused();
		await expect( editor.notices ).toContainText(
			'Yksi kohta odottaa tarkistajaa.'
		);
		await expect(
			guard.root.getByRole( 'button', { name: /^Kuittaa/ } )
		).toHaveCount( 0 );
		await editor.saveDraft();
		await page.goto( '/wp-admin/' );
	} );

	await test.step( 'a reviewer waives it', async () => {
		const reviewer = await asReviewer( browser, complaints );
		await reviewer.editor.takeOver( id );
		await reviewer.guard.open();
		await reviewer.guard.root
			.getByRole( 'button', { name: /^Kuittaa/ } )
			.click();
		await expect( reviewer.guard.settled ).toContainText(
			/Kuitattu.*Eero Tarkistaja/
		);
		await expect( reviewer.guard.status ).toHaveText(
			'Valmis julkaistavaksi.'
		);
		expect( await violations( reviewer.page ) ).toEqual( [] );
		await reviewer.page.screenshot( {
			path: 'tests/e2e/.output/waived.png',
		} );
		await reviewer.page.context().close();
	} );

	await test.step( 'the author publishes', async () => {
		await editor.takeOver( id );
		await editor.publish();
		await expect
			.poll( () => rest.saved( id ) )
			.toMatchObject( { status: 'publish' } );
	} );
} );

test( 'what could not be checked waits for a reviewer, who lets it pass and publishes', async ( {
	browser,
	complaints,
	editor,
	guard,
	page,
	rest,
} ) => {
	await beginPost( { editor, guard }, 'Pöytäkirja' );
	await editor.setContent(
		paragraphOf( 'Kokous avattiin. '.repeat( 7000 ) )
	);
	const unchecked = 'Kaikkea ei voitu nyt tarkistaa.';

	await test.step( 'the author hears what to do, and cannot let it pass', async () => {
		await expect( guard.status ).toContainText( unchecked );
		await expect( guard.root ).toContainText( 'Jaa se lyhyempiin osiin.' );
		await expect( guard.button ).toHaveAccessibleName(
			'Julkaisuvahti: 1 kohta odottaa sinua'
		);
		await editor.publish();
		await expect( guard.refusal ).toBeFocused();
		await expect(
			guard.root.getByRole( 'button', { name: /Kuittaa|itse/ } )
		).toHaveCount( 0 );
		await page.screenshot( { path: 'tests/e2e/.output/unchecked.png' } );
		await editor.saveDraft();
	} );

	const id = await editor.postId();
	await page.goto( '/wp-admin/' );

	await test.step( 'a reviewer lets it pass, and publishes', async () => {
		const reviewer = await asReviewer( browser, complaints );
		await reviewer.editor.takeOver( id );
		await reviewer.guard.open();
		await expect( reviewer.guard.status ).toContainText( unchecked );
		await reviewer.guard.root
			.getByRole( 'button', { name: 'Kuittaa' } )
			.click();
		await expect( reviewer.guard.status ).toHaveText(
			'Valmis julkaistavaksi.'
		);
		await expect(
			reviewer.guard.root.getByRole( 'button', { name: 'Kumoa' } )
		).toBeFocused();
		expect( await violations( reviewer.page ) ).toEqual( [] );
		await reviewer.editor.publish();
		await expect
			.poll( () => rest.saved( id ) )
			.toMatchObject( { status: 'publish' } );
		await reviewer.page.context().close();
	} );
} );

test( 'what an author calls a mistake goes to a reviewer, and an answer that is not saved says so', async ( {
	complaints,
	editor,
	guard,
	page,
} ) => {
	await beginPost( { editor, guard }, 'Ohje', 'Tunnus voi olla 240299A345S' );
	await expect( guard.status ).toHaveText(
		'Yksi kohta pitää korjata ennen julkaisua.'
	);

	await test.step( 'without a connection everything is as it was', async () => {
		complaints.expect( /ERR_FAILED|Failed to load resource/ );
		await page.route( /resolutions/, ( route ) => route.abort() );
		await dispute( guard );
		await expect( editor.notices ).toContainText(
			'Valintasi ei tallentunut.'
		);
		await expect( guard.status ).toHaveText(
			'Yksi kohta pitää korjata ennen julkaisua.'
		);
		await page.unroute( /resolutions/ );
	} );

	await test.step( 'with one it waits for a reviewer, and can be taken back', async () => {
		await dispute( guard );
		await expect( guard.status ).toHaveText(
			'Yksi kohta odottaa tarkistajaa.'
		);
		await expect(
			editor.notices.getByText( 'Valintasi ei tallentunut.' )
		).toHaveCount( 0 );
		await guard.root.getByRole( 'button', { name: 'Kumoa' } ).click();
		await expect( guard.status ).toHaveText(
			'Yksi kohta pitää korjata ennen julkaisua.'
		);
		await expect(
			guard.root.getByRole( 'button', { name: /^Tämä on virhe/ } )
		).toBeFocused();
	} );
} );

/** The editor's role in a browser of their own. */
async function asReviewer( browser: Browser, complaints: Complaints ) {
	const context = await browser.newContext( {
		storageState: sessionOf( 'editor' ),
	} );
	const page = await context.newPage();
	complaints.watch( page );
	return {
		page,
		editor: new EditorPage( page ),
		guard: new GuardSidebar( page ),
	};
}

function paragraphOf( text: string ): string {
	return `<!-- wp:paragraph -->\n<p>${ text }</p>\n<!-- /wp:paragraph -->`;
}

async function dispute( guard: GuardSidebar ): Promise< void > {
	await guard.root.getByRole( 'button', { name: /^Tämä on virhe/ } ).click();
	await guard.root
		.getByRole( 'button', { name: 'Lähetä tarkistettavaksi' } )
		.click();
}

async function violations( page: Page ): Promise< unknown > {
	const result = await new AxeBuilder( { page } )
		.include( '.julkaisuvahti-sidebar' )
		.analyze();
	return result.violations;
}
