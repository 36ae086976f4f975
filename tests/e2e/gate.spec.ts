import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ClassicEditor } from './support/classic-editor';
import { messages } from './support/guard-sidebar';
import { PostsList } from './support/posts-list';
import type { Rest } from './support/rest';
import { expect, test } from './support/test';

/** Nobody's: born in 2099. */
const CODE = '240299A345S';
const CLEAN = paragraph( 'Kirjasto on avoinna arkisin klo 10–18.' );
const BAD = paragraph( `Paikka 2: varaaja ${ CODE }.` );

function paragraph( text: string ): string {
	return `<!-- wp:paragraph -->\n<p>${ text }</p>\n<!-- /wp:paragraph -->`;
}

async function post(
	rest: Rest,
	title: string,
	content: string,
	status = 'draft'
): Promise< number > {
	const answer = await rest.post( '/wp/v2/posts', {
		title,
		content,
		status,
	} );
	expect( answer.status ).toBe( 201 );
	return ( answer.body as { id: number } ).id;
}

/** Published in the classic editor, which stays open. */
async function liveEvent(
	editor: ClassicEditor,
	title: string
): Promise< number > {
	await editor.open( 'tribe_events' );
	await editor.write( title, 'Varaukset kunnantalolta.' );
	await editor.submit();
	await expect( editor.success ).toBeVisible();
	return editor.postId();
}

async function shoot( page: Page, name: string ): Promise< void > {
	await page.screenshot( {
		path: `tests/e2e/.output/gate-${ name }.png`,
		fullPage: true,
	} );
}

/** Of what the plugin adds to a page of WordPress's. */
async function expectAccessible( page: Page, part: string ): Promise< void > {
	const { violations } = await new AxeBuilder( { page } )
		.include( part )
		.analyze();
	expect( violations ).toEqual( [] );
}

test( 'the classic editor says why a new event was held', async ( {
	page,
} ) => {
	const editor = new ClassicEditor( page );
	const notice = page.locator( '.notice-warning' );
	await editor.open( 'tribe_events' );
	await editor.write( 'Torikauden avajaiset', `Varaaja ${ CODE }.` );
	await editor.submit();

	await expect( notice ).toContainText(
		'Julkaisua ei vielä tehty. Tekstisi on tallessa luonnoksena.'
	);
	await expect( notice ).toContainText( messages.identityCode );
	await expect( notice.locator( 'mark' ) ).toHaveText( CODE );
	await expect( editor.success ).toHaveCount( 0 );
	await expect( editor.text ).toHaveValue( `Varaaja ${ CODE }.` );
	await shoot( page, 'classic-new' );
	await expectAccessible( page, '.notice-warning' );

	await editor.rewrite( 'Varaukset kunnantalolta.' );
	await editor.submit();
	await expect( editor.success ).toBeVisible();
	await expect( notice ).toHaveCount( 0 );
} );

test( 'the classic editor goes on from a held change of a live event', async ( {
	page,
} ) => {
	const editor = new ClassicEditor( page );
	const list = new PostsList( page );
	const notice = page.locator( '.notice-warning' );
	const id = await liveEvent( editor, 'Satamapäivä' );

	await test.step( 'it stays in the editor, and the page as it was', async () => {
		await editor.rewrite( `Varaukset: ${ CODE }.` );
		await editor.submit();

		await expect( notice ).toContainText( 'Muutosta ei vielä julkaistu.' );
		await expect( notice.locator( 'mark' ) ).toHaveText( CODE );
		await expect( editor.success ).toHaveCount( 0 );
		await expect( editor.text ).toHaveValue( `Varaukset: ${ CODE }.` );
		await shoot( page, 'classic-live' );
		const seen = await page.request.get(
			`/?post_type=tribe_events&p=${ id }`
		);
		expect( await seen.text() ).toContain( 'Varaukset kunnantalolta.' );
		expect( await seen.text() ).not.toContain( CODE );
	} );

	await test.step( 'the list says that it waits and leads to it', async () => {
		await list.open( 'tribe_events' );
		await expect( list.states( id ) ).toContainText(
			'Muutos odottaa: 1 kohta'
		);
		await list.row( id ).hover();
		await shoot( page, 'classic-list' );
		await expectAccessible( page, `#post-${ id } .column-title` );
		await list
			.row( id )
			.getByRole( 'link', { name: 'Jatka tallessa olevasta tekstistä' } )
			.click();
		await expect( editor.text ).toHaveValue( `Varaukset: ${ CODE }.` );
	} );

	await test.step( 'mended and published, nothing waits', async () => {
		await editor.rewrite( 'Varaukset kirjastosta.' );
		await editor.submit();
		await expect( editor.success ).toBeVisible();
		await expect( page.locator( '.notice-info' ) ).toHaveCount( 0 );
		await list.open( 'tribe_events' );
		await expect( list.row( id ) ).not.toContainText( 'odottaa' );
	} );
} );

test( 'the classic editor offers a held text and asks before throwing it away', async ( {
	page,
	complaints,
} ) => {
	// Chromium, of a page of WordPress's that does not fade in as the others do.
	complaints.expect( /ViewTransition opt-in disabled/ );
	const editor = new ClassicEditor( page );
	const offer = page.locator( '.notice-info' );
	const id = await liveEvent( editor, 'Markkinat' );
	await editor.rewrite( `Varaukset: ${ CODE }.` );
	await editor.submit();

	await page.goto( `/wp-admin/post.php?post=${ id }&action=edit` );
	await expect( editor.text ).toHaveValue( 'Varaukset kunnantalolta.' );
	await expect( offer ).toContainText(
		'Tallessa on teksti, jota ei ole vielä julkaistu'
	);
	await expect(
		offer.getByRole( 'link', { name: 'Jatka siitä' } )
	).toBeVisible();
	await shoot( page, 'classic-offer' );
	await offer.getByRole( 'link', { name: 'Hylkää' } ).click();
	await expect( page.locator( 'h1' ) ).toHaveText(
		'Hylätäänkö tallessa oleva teksti?'
	);
	await shoot( page, 'classic-discard' );
	await page.getByRole( 'link', { name: 'Säilytä' } ).click();
	await offer.getByRole( 'link', { name: 'Hylkää' } ).click();
	await page.getByRole( 'button', { name: 'Hylkää' } ).click();
	await expect( editor.text ).toHaveValue( 'Varaukset kunnantalolta.' );
	await expect( offer ).toHaveCount( 0 );
} );

test( 'quick edit says in its row why a post was held', async ( {
	page,
	rest,
	complaints,
} ) => {
	const id = await post( rest, 'Kesäterassin avaus', BAD );
	const list = new PostsList( page );
	await list.open();
	await list.openQuickEdit( id );
	const row = list.quickEdit( id );
	await row.locator( 'select[name=_status]' ).selectOption( 'publish' );
	await row.locator( '.save' ).click();

	await expect( row.locator( '.notice-error' ) ).toContainText(
		'Julkaisua ei vielä tehty.'
	);
	await expect( row.locator( '.notice-error' ) ).toContainText(
		messages.identityCode
	);
	await expect( row.locator( '.notice-error' ) ).toContainText(
		'Avaa julkaisu muokattavaksi'
	);
	await shoot( page, 'quick-edit' );
	expect( await rest.saved( id ) ).toMatchObject( { status: 'draft' } );
	complaints.expect( /admin-ajax/ );
} );

test( 'bulk edit counts what was held apart and says why', async ( {
	page,
	rest,
} ) => {
	const list = new PostsList( page );
	const clean = await post( rest, 'Uimarannan kunnostus', CLEAN );
	const bad = [
		await post( rest, 'Venepaikkojen arvonta', BAD ),
		await post(
			rest,
			'Talkoot lauantaina',
			paragraph( 'Kahvit tarjotaan, p. 044 555 0142.' )
		),
	];
	await list.open();
	await list.bulkPublish( [ clean, ...bad ] );

	await expect( list.result ).toContainText(
		'1 julkaistu. 2 jäi odottamaan: syyt ovat yllä.'
	);
	await expect( list.notices ).toHaveCount( 2 );
	await expect(
		list.notices.filter( { hasText: 'Venepaikkojen arvonta' } )
	).toContainText( messages.identityCode );
	await expect(
		list.notices
			.filter( { hasText: 'Talkoot lauantaina' } )
			.locator( 'mark' )
	).toHaveText( '044 555 0142' );
	await expect( list.states( bad[ 0 ] ?? 0 ).last() ).toContainText(
		'Odottaa: 1 kohta'
	);
	await expect( list.row( clean ) ).not.toContainText( 'Odottaa' );
	await shoot( page, 'bulk-edit' );
	await expectAccessible( page, '.notice-warning' );
	await expectAccessible( page, `#post-${ bad[ 0 ] } .column-title` );

	await list.notices
		.filter( { hasText: 'Venepaikkojen arvonta' } )
		.getByRole( 'link', { name: 'Avaa muokattavaksi' } )
		.click();
	await expect( page ).toHaveURL( new RegExp( `post=${ bad[ 0 ] }&` ) );
} );

test.describe( 'a live post in the block editor', () => {
	test( 'is gone on from where its change was held', async ( {
		page,
		editor,
		guard,
		rest,
	} ) => {
		const id = await post( rest, 'Kirjaston kevät', CLEAN, 'publish' );
		await rest.post( `/importer/v1/posts/${ id }`, { content: BAD } );
		const list = new PostsList( page );

		await test.step( 'the list leads to the held text and its findings', async () => {
			await list.open();
			await expect( list.notices ).toContainText(
				'Muutosta ei vielä julkaistu.'
			);
			await shoot( page, 'block-list' );
			await list.notices
				.getByRole( 'link', {
					name: 'Jatka tallessa olevasta tekstistä',
				} )
				.click();
			await editor.untilReady();
			await expect( editor.canvas.getByText( CODE ) ).toBeVisible();
			await guard.open();
			await expect(
				guard.finding( messages.identityCode )
			).toBeVisible();
			await shoot( page, 'block-taken-up' );
		} );

		await test.step( 'opened from elsewhere, the editor offers it', async () => {
			// Nothing was saved, and the browser would ask about it.
			page.once( 'dialog', ( dialog ) => void dialog.accept() );
			await editor.openExisting( id );
			await expect( editor.canvas.getByText( CODE ) ).toHaveCount( 0 );
			await expect( editor.notices ).toContainText(
				'Tallessa on teksti, jota ei ole vielä julkaistu'
			);
			await shoot( page, 'block-offer' );
			await expectAccessible( page, '.components-notice.is-info' );
			await editor.notices
				.getByRole( 'button', { name: 'Jatka siitä' } )
				.click();
			await expect( editor.canvas.getByText( CODE ) ).toBeVisible();
		} );

		await test.step( 'mended and published, nothing waits', async () => {
			await editor.setContent(
				paragraph( 'Kirjasto on avoinna myös lauantaisin.' )
			);
			await editor.updateButton.click();
			await expect
				.poll( () => rest.saved( id ) )
				.toMatchObject( {
					content: {
						raw: paragraph(
							'Kirjasto on avoinna myös lauantaisin.'
						),
					},
				} );
			await editor.openExisting( id );
			await expect( editor.notices ).toHaveCount( 0 );
			await list.open();
			await expect( list.row( id ) ).not.toContainText( 'odottaa' );
		} );
	} );

	test( 'keeps its held text until somebody throws it away', async ( {
		page,
		editor,
		rest,
	} ) => {
		const id = await post( rest, 'Nuorisotilan ilta', CLEAN, 'publish' );
		await rest.post( `/importer/v1/posts/${ id }`, { content: BAD } );
		const dialog = page.getByRole( 'dialog' );

		await editor.openExisting( id );
		await editor.notices.getByRole( 'button', { name: 'Hylkää' } ).click();
		await shoot( page, 'block-discard' );
		await dialog.getByRole( 'button', { name: 'Säilytä' } ).click();
		await expect( editor.notices ).toContainText( 'Tallessa on teksti' );

		await editor.notices.getByRole( 'button', { name: 'Hylkää' } ).click();
		await dialog.getByRole( 'button', { name: 'Hylkää' } ).click();
		await expect( editor.notices ).toHaveCount( 0 );
		await editor.openExisting( id );
		await expect( editor.notices ).toHaveCount( 0 );
	} );
} );

test( 'the events of calendars are guarded, other types are not', async ( {
	rest,
} ) => {
	const publish = ( route: string ) =>
		rest.post( `/wp/v2/${ route }`, {
			title: 'Kesäillan kävely',
			content: BAD,
			status: 'publish',
		} );
	expect( await publish( 'gatherpress_event' ) ).toMatchObject( {
		status: 422,
		body: { code: 'julkaisuvahti_held' },
	} );
	expect( await publish( 'notice_board' ) ).toMatchObject( {
		status: 201,
		body: { status: 'publish', content: { raw: BAD } },
	} );
} );
