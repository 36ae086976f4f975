import { beginPost } from './support/begin-post';
import { messages } from './support/guard-sidebar';
import { reactionTime } from './support/reaction-time';
import { expect, test } from './support/test';

/** Born in 2099: well formed and nobody's. */
const identityCode = '240299A345S';

test( 'an author sees findings while typing, is held, mends the text and publishes', async ( {
	editor,
	guard,
	page,
	rest,
} ) => {
	await test.step( 'findings appear as the text is typed', async () => {
		await beginPost( { editor, guard }, 'Torikauden paikkajako' );

		await reactionTime( page, messages.identityCode, () =>
			editor.typeParagraph( `Paikka 2: varaaja ${ identityCode }` )
		);
		await expect( guard.finding( messages.identityCode ) ).toContainText(
			identityCode
		);

		await reactionTime( page, messages.formBlock, () =>
			editor.insertBySlash( 'lomake', 'Lomake' )
		);
		await expect( guard.findings ).toHaveCount( 2 );
		await expect( guard.button ).toHaveAccessibleName(
			'Julkaisuvahti: 2 kohtaa odottaa sinua'
		);
		await page.screenshot( { path: 'tests/e2e/.output/findings.png' } );
	} );

	await test.step( 'a draft saves with its findings', async () => {
		await editor.saveDraft();
		expect( await rest.saved( await editor.postId() ) ).toMatchObject( {
			status: 'draft',
			content: { raw: expect.stringContaining( identityCode ) },
		} );
	} );

	await test.step( 'the panel before publishing tells the same', async () => {
		await editor.publishToggle.click();
		const panel = page.locator( '.julkaisuvahti-pre-publish' );
		await expect( panel ).toContainText( messages.identityCode );
		await expect( panel ).toContainText( messages.formBlock );
		await page.screenshot( {
			path: 'tests/e2e/.output/before-publishing.png',
		} );
	} );

	await test.step( 'publishing is held and the reasons stand in the sidebar', async () => {
		await editor.publishButton.click();
		await expect( guard.refusal ).toBeFocused();
		await expect( guard.refusal ).toContainText(
			'Julkaisua ei vielä tehty.'
		);
		await expect( editor.notices ).toContainText( messages.identityCode );
		await expect( guard.findings ).toHaveCount( 2 );
		expect( await rest.saved( await editor.postId() ) ).toMatchObject( {
			status: 'draft',
		} );
		await page.screenshot( { path: 'tests/e2e/.output/held.png' } );
	} );

	await test.step( 'the draft goes on saving after the refusal', async () => {
		await editor.title.click();
		await page.keyboard.press( 'End' );
		await page.keyboard.type( ' kesällä' );
		await editor.saveDraft();
		expect( await rest.saved( await editor.postId() ) ).toMatchObject( {
			status: 'draft',
			title: { raw: 'Torikauden paikkajako kesällä' },
		} );
	} );

	await test.step( 'what the sidebar shows in the text can be mended there', async () => {
		await guard.showInText( messages.identityCode ).click();
		await expect(
			editor.canvas.locator( '.is-selected[data-type="core/paragraph"]' )
		).toBeVisible();
		await page.keyboard.press( 'Control+a' );
		await page.keyboard.type( 'Paikka 2: kalatuotteet' );
		await expect( guard.finding( messages.identityCode ) ).toHaveCount( 0 );

		await guard.showInText( messages.formBlock ).click();
		await expect(
			editor.canvas.locator(
				'.is-selected[data-type="contact-form-7/contact-form-selector"]'
			)
		).toBeVisible();
		await page.keyboard.press( 'Delete' );
		await expect( guard.findings ).toHaveCount( 0 );
		await expect( guard.status ).toHaveText( 'Valmis julkaistavaksi.' );
		await page.screenshot( { path: 'tests/e2e/.output/all-clear.png' } );
	} );

	await test.step( 'the mended text is published', async () => {
		await editor.publish();
		await expect
			.poll( async () => rest.saved( await editor.postId() ) )
			.toMatchObject( {
				status: 'publish',
				content: {
					raw: expect.not.stringContaining( identityCode ),
				},
			} );
	} );
} );

test( 'the keyboard alone leads from the refusal to the place and to publishing', async ( {
	editor,
	guard,
	page,
	rest,
} ) => {
	await editor.open();
	await editor.typeTitle( 'Kylätalon varaukset' );
	await editor.typeParagraph( `Varaaja ${ identityCode }` );

	await editor.publishToggle.focus();
	await page.keyboard.press( 'Enter' );
	await editor.tabTo( editor.publishButton );
	await page.keyboard.press( 'Enter' );
	await expect( guard.refusal ).toBeFocused();

	await editor.tabTo( guard.showInText( messages.identityCode ) );
	await page.keyboard.press( 'Enter' );
	await page.keyboard.press( 'Control+a' );
	await page.keyboard.type( 'Varaaja on kyläyhdistys' );
	await expect( guard.status ).toHaveText( 'Valmis julkaistavaksi.' );

	await editor.publishToggle.focus();
	await page.keyboard.press( 'Enter' );
	await editor.tabTo( editor.publishButton );
	await page.keyboard.press( 'Enter' );
	await expect
		.poll( async () => rest.saved( await editor.postId() ) )
		.toMatchObject( { status: 'publish' } );
} );

test( 'an event is guarded as a post is', async ( { editor, guard, rest } ) => {
	await editor.open( 'event' );
	await editor.typeTitle( 'Konserttiretki' );
	await editor.typeParagraph( `Matkanjohtaja ${ identityCode }` );
	await editor.publish();
	await expect( guard.refusal ).toBeVisible();
	expect( await rest.saved( await editor.postId(), 'event' ) ).toMatchObject(
		{
			// Not published, and not lost.
			status: 'draft',
			content: { raw: expect.stringContaining( identityCode ) },
		}
	);
} );

test( 'what only the server could hold is told in the sidebar, and the draft still saves', async ( {
	complaints,
	editor,
	guard,
	page,
	rest,
} ) => {
	complaints.expect( /status of 422/ );
	await editor.open();
	// As on a site where another script breaks ours.
	await page.evaluate( () => {
		(
			window as unknown as {
				wp: { hooks: { removeAllFilters: ( name: string ) => void } };
			}
		 ).wp.hooks.removeAllFilters( 'editor.preSavePost' );
	} );
	await editor.typeTitle( 'Retken lähtijät' );
	await editor.typeParagraph( `Ensimmäinen lähtijä ${ identityCode }` );
	await editor.publish();

	await expect( guard.refusal ).toBeVisible();
	await expect( guard.finding( messages.identityCode ) ).toBeVisible();
	await editor.saveDraft();
	expect( await rest.saved( await editor.postId() ) ).toMatchObject( {
		status: 'draft',
		content: { raw: expect.stringContaining( identityCode ) },
	} );
} );

test.describe( 'as the editor', () => {
	test.use( { person: 'editor' } );

	test( 'an ordinary page is left alone', async ( {
		editor,
		guard,
		rest,
	} ) => {
		await editor.open( 'page' );
		await editor.typeTitle( 'Ota yhteyttä' );
		await editor.insertBySlash( 'lomake', 'Lomake' );
		await expect( guard.button ).toHaveCount( 0 );
		await editor.publish();
		await expect
			.poll( async () => rest.saved( await editor.postId(), 'pages' ) )
			.toMatchObject( { status: 'publish' } );
	} );
} );
