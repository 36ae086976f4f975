import AxeBuilder from '@axe-core/playwright';
import { beginPost } from './support/begin-post';
import { EditorPage } from './support/editor-page';
import { GuardSidebar, messages } from './support/guard-sidebar';
import { sessionOf } from './support/people';
import { expect, test } from './support/test';

/** What must be left alone: titles, common words, places, streets, firms, rooms. */
const notAsked = [
	'Kunnanjohtaja Kalle Kuvitelma avasi tilaisuuden.',
	'Toivo parempaa huomista!',
	'Mäki on jyrkkä.',
	'Rovaniemellä satoi, ja Mannerheimintie 5 oli suljettu.',
	'Tilaisuuden tarjosi Nokia Oyj Salla-huoneessa.',
];

const paragraph = ( text: string ) =>
	`<!-- wp:paragraph -->\n<p>${ text }</p>\n<!-- /wp:paragraph -->`;

test( 'a person is asked about once, in whatever forms the name stands', async ( {
	editor,
	guard,
	page,
	rest,
} ) => {
	await test.step( 'two forms of the name are one question', async () => {
		await beginPost(
			{ editor, guard },
			'Kevään retki',
			'Retkelle osallistunut Maija Meikäläinen kertoo nuotiosta.'
		);
		await editor.typeParagraph( 'Meikäläisen mukaan sää suosi retkeä.' );
		for ( const text of notAsked ) {
			await editor.typeParagraph( text );
		}
		await expect( guard.finding( messages.name ) ).toContainText(
			'Meikäläisen'
		);
		await expect( guard.findings ).toHaveCount( 1 );
		await expect( guard.finding( messages.name ) ).toContainText(
			'”erään osallistujan”'
		);
		await expect( guard.status ).toHaveText(
			'Vielä yksi kysymys ennen julkaisua.'
		);
		await page.screenshot( { path: 'tests/e2e/.output/names.png' } );
		const { violations } = await new AxeBuilder( { page } )
			.include( '.julkaisuvahti-sidebar' )
			.analyze();
		expect( violations ).toEqual( [] );
	} );

	await test.step( 'publishing waits for the answer', async () => {
		await editor.publish();
		await expect( guard.refusal ).toBeFocused();
		expect( await rest.saved( await editor.postId() ) ).toMatchObject( {
			status: 'draft',
		} );
	} );

	await test.step( 'the answer covers both, and is kept without the name', async () => {
		await guard.answer( messages.name, 'Esiintyjä' ).first().check();
		await guard
			.finding( messages.name )
			.getByRole( 'button', { name: 'Vastaa', exact: true } )
			.first()
			.click();
		await expect( guard.status ).toHaveText( 'Valmis julkaistavaksi.' );
		const id = await editor.postId();
		const { body } = await rest.get(
			`/julkaisuvahti/v1/posts/${ id }/resolutions`
		);
		expect( JSON.stringify( body ) ).toContain( 'performer' );
		expect( JSON.stringify( body ) ).not.toMatch( /meikäl|maija/i );

		await editor.publish();
		await expect
			.poll( () => rest.saved( id ) )
			.toMatchObject( { status: 'publish' } );
	} );
} );

test( 'a list of thirty names is one question', async ( {
	editor,
	guard,
	page,
} ) => {
	await beginPost( { editor, guard }, 'Kisojen tulokset' );
	const surnames = [ 'Esimerkki', 'Keksitty', 'Kuvitelma' ];
	const given = [
		'Reijo',
		'Taisto',
		'Unto',
		'Sami',
		'Teemu',
		'Janne',
		'Riikka',
		'Katja',
		'Sari',
		'Pekka',
	];
	const rows = surnames.flatMap( ( surname ) =>
		given.map( ( name ) => `<li>${ name } ${ surname } 21.07</li>` )
	);
	await editor.setContent(
		`<!-- wp:list {"ordered":true} -->\n<ol class="wp-block-list">${ rows
			.map(
				( row ) =>
					`<!-- wp:list-item -->\n${ row }\n<!-- /wp:list-item -->`
			)
			.join( '' ) }</ol>\n<!-- /wp:list -->`
	);

	await expect( guard.finding( messages.nameList ) ).toHaveCount( 1 );
	await expect( guard.findings ).toHaveCount( 1 );
	await expect( guard.status ).toHaveText(
		'Vielä yksi kysymys ennen julkaisua.'
	);
	await expect( guard.root.locator( '.julkaisuvahti-place' ) ).toHaveCount(
		4
	);
	await page.screenshot( { path: 'tests/e2e/.output/name-list.png' } );
	await guard.root
		.getByRole( 'button', { name: 'Näytä 26 kohtaa lisää' } )
		.click();
	await expect( guard.root.locator( '.julkaisuvahti-place' ) ).toHaveCount(
		30
	);
} );

test( 'without its word list the editor works, and the author looks at the names', async ( {
	complaints,
	editor,
	guard,
	page,
	rest,
} ) => {
	complaints.expect( /names\.bin/ );
	await page.route( /names\.bin/, ( route ) =>
		route.fulfill( { status: 200, body: 'JVNAMES1 broken' } )
	);
	await beginPost(
		{ editor, guard },
		'Kirjasto on auki',
		'Kirjaston hetu 240299A345S'
	);
	await expect( guard.finding( messages.identityCode ) ).toBeVisible();
	await editor.setContent( paragraph( 'Kirjasto on auki viikonloppuna.' ) );
	await expect( guard.status ).toHaveText(
		'Nimiä ei voitu nyt tarkistaa. Käy ne läpi itse ja vahvista.'
	);
	await page.screenshot( { path: 'tests/e2e/.output/no-names.png' } );

	await guard.root
		.getByRole( 'button', { name: 'Tarkistin nimet itse' } )
		.click();
	await expect( guard.status ).toHaveText( 'Valmis julkaistavaksi.' );
	await editor.publish();
	await expect
		.poll( async () => rest.saved( await editor.postId() ) )
		.toMatchObject( { status: 'publish' } );
} );

test( 'what is no name is kept for the site by a reviewer, and a reference names nobody', async ( {
	browser,
	complaints,
	editor,
	guard,
	page,
	rest,
} ) => {
	const give = () =>
		guard
			.finding( messages.name )
			.getByRole( 'button', { name: 'Vastaa', exact: true } )
			.click();
	await beginPost(
		{ editor, guard },
		'Kevään laivaretki',
		'Retkelle lähdetään Hilma Huttulalla.'
	);

	await test.step( 'where the name was published is told without a name', async () => {
		await guard
			.answer( messages.name, 'Nimi on alkuperäisessä julkaisussa' )
			.check();
		const where = guard.root.getByRole( 'textbox', { name: /^Missä\?/ } );
		await give();
		await expect( where ).toHaveAccessibleDescription( /Kirjoita vielä/ );
		await where.fill( 'Maija Meikäläisen juttu 3.5.' );
		await give();
		await expect( where ).toHaveAccessibleDescription( /näyttää olevan/ );
		await page.screenshot( { path: 'tests/e2e/.output/reference.png' } );
		const { violations } = await new AxeBuilder( { page } )
			.include( '.julkaisuvahti-sidebar' )
			.analyze();
		expect( violations ).toEqual( [] );
		await where.fill( 'Kyläviesti 3.5.2026' );
		await give();
		await expect( guard.settled ).toContainText( '(Kyläviesti 3.5.2026)' );
		await expect( guard.status ).toHaveText( 'Valmis julkaistavaksi.' );
	} );

	await test.step( 'it is no name at all', async () => {
		await guard.settled.getByRole( 'button', { name: /^Muuta/ } ).click();
		await guard.answer( messages.name, 'Ei ole henkilön nimi' ).check();
		await give();
		await expect( guard.settled ).toContainText( 'Ei ole henkilön nimi' );
		await expect(
			guard.root.getByRole( 'button', { name: /koko sivustolla/ } )
		).toHaveCount( 0 );
		await editor.saveDraft();
	} );

	const id = await editor.postId();
	await page.goto( '/wp-admin/' );

	await test.step( 'a reviewer keeps it for the site, and may undo it', async () => {
		const context = await browser.newContext( {
			storageState: sessionOf( 'editor' ),
		} );
		const reviewersPage = await context.newPage();
		complaints.watch( reviewersPage );
		const reviewersEditor = new EditorPage( reviewersPage );
		const reviewersGuard = new GuardSidebar( reviewersPage );
		await reviewersEditor.takeOver( id );
		await reviewersGuard.open();
		const keep = reviewersGuard.root.getByRole( 'button', {
			name: 'Muista koko sivustolla: ”Hilma Huttula” ei ole henkilö',
		} );
		await expect( keep ).toBeVisible();
		await reviewersPage.screenshot( {
			path: 'tests/e2e/.output/keep-for-site.png',
		} );
		await keep.click();
		await expect( reviewersGuard.findings ).toHaveCount( 0 );
		await expect( reviewersGuard.settled ).toHaveCount( 0 );
		await expect( reviewersPage.getByTestId( 'snackbar' ) ).toContainText(
			'”Hilma Huttula” ei ole henkilö'
		);
		await reviewersPage.screenshot( {
			path: 'tests/e2e/.output/kept-for-site.png',
		} );
		await expect
			.poll( async () => {
				const { body } = await rest.get( '/julkaisuvahti/v1/ruleset' );
				return ( body as { site: { notPersons: string[] } } ).site
					.notPersons;
			} )
			.toContain( 'Hilma Huttula' );

		await reviewersPage
			.getByTestId( 'snackbar' )
			.getByRole( 'button', { name: 'Kumoa' } )
			.click();
		await expect( reviewersGuard.settled ).toHaveCount( 1 );
		await context.close();
	} );
} );
