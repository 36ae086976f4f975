import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { MediaForm } from './support/media-form';
import { uploadFile, uploadPicture } from './support/media';
import { Rest } from './support/rest';
import { expect, test } from './support/test';

test( 'one’s own picture is confirmed in two clicks, and that is undone in one', async ( {
	editor,
	page,
	rest,
} ) => {
	const id = await uploadPicture( rest, 'ranta.jpg' );
	const form = new MediaForm( page );
	await editor.open();
	await editor.publishToggle.focus();

	await test.step( 'the first click answers, and what is to be confirmed can be read', async () => {
		await form.open( [ id ] );
		await expect( form.quick( 'Ei ihmisiä' ) ).toBeFocused();
		await expect( form.root ).toContainText( 'ranta.jpg' );
		await expect( form.root ).toContainText( 'Vahvistamatta' );
		expect( await violations( page ) ).toEqual( [] );
		await page.screenshot( { path: 'tests/e2e/.output/form-own.png' } );
		await form.quick( 'Ei ihmisiä' ).click();
		await expect( form.confirmButton ).toBeFocused();
		await expect( form.confirmButton ).toHaveAccessibleDescription(
			'Olen varmistanut, että kuvan saa julkaista verkossa ja että mahdolliset kuvausluvat riittävät verkkojulkaisemiseen.'
		);
	} );

	await test.step( 'the second confirms, and leads back to where the person was', async () => {
		await form.confirmButton.click();
		await expect( form.root ).toHaveCount( 0 );
		await expect( editor.publishToggle ).toBeFocused();
		await expect( form.toast ).toContainText( 'Vahvistettu: ranta.jpg' );
		expect( await form.outcome() ).toEqual( {
			confirmed: [ id ],
			changed: [],
		} );
		expect( await rightsOf( rest, id ) ).toMatchObject( {
			standing: 'confirmed',
			fields: {
				basis: 'own',
				creator: 'Kerttu Kirjoittaja',
				people: 'none',
				uses: [ 'web', 'social' ],
			},
		} );
	} );

	await test.step( 'undone below, and told to the rest of the page', async () => {
		await form.toast.getByRole( 'button', { name: 'Kumoa' } ).click();
		await expect( form.toast ).toContainText( 'Vahvistus kumottiin.' );
		expect( await rightsOf( rest, id ) ).toMatchObject( {
			standing: 'none',
			fields: { basis: 'unknown' },
		} );
		expect( await form.toldOf() ).toEqual( [ [ id ], [ id ] ] );
	} );
} );

test( 'what a file says of itself is shown as found, as text, and answers nothing about people', async ( {
	complaints,
	editor,
	page,
	rest,
} ) => {
	// PHP reads XMP as broken Exif.
	complaints.expect( /exif_read_data/ );
	const id = await uploadPicture( rest, 'järvi.jpg', {
		tags: {
			'XMP-dc:Creator': 'Oona <img src=x onerror=alert(1)> Esimerkki',
			'XMP-xmpRights:WebStatement':
				'https://creativecommons.org/licenses/by/4.0/',
			'XMP-iptcExt:PersonInImage': 'Aapo Malli',
		},
	} );
	const form = new MediaForm( page );
	await editor.open();
	await form.open( [ id ] );
	await expect( form.found ).toContainText( 'Tiedostosta löytyi:' );
	await expect( form.found ).toContainText(
		'Oona <img src=x onerror=alert(1)> Esimerkki'
	);
	await expect( form.field( 'Tekijä (tiedostosta)' ) ).toHaveValue(
		'Oona <img src=x onerror=alert(1)> Esimerkki'
	);
	await expect( form.field( 'Lisenssi (tiedostosta)' ) ).toHaveValue(
		'CC-BY-4.0'
	);
	await expect( form.root ).toContainText(
		'Tiedostoon on merkitty 1 kuvassa olevan nimi.'
	);
	await expect( form.root ).not.toContainText( 'Aapo' );
	// It is somebody else's: the answer for one's own is not offered.
	await expect( form.quick( 'Ei ihmisiä' ) ).toHaveCount( 0 );
	expect( await violations( page ) ).toEqual( [] );

	await form.confirmButton.click();
	await expect( form.answer( 'Ei ihmisiä' ) ).toBeFocused();
	await expect(
		form.root.getByRole( 'group', { name: 'Keitä kuvassa on?' } )
	).toHaveAccessibleDescription( /Valitse yksi näistä\./ );
	await page.screenshot( { path: 'tests/e2e/.output/form-found.png' } );
	await form.answer( 'Ei ihmisiä' ).check();
	await form.field( 'Tekijä (tiedostosta)' ).fill( 'Oona Esimerkki' );
	await expect( form.field( 'Tekijä' ) ).toHaveValue( 'Oona Esimerkki' );
	await form.confirmButton.click();
	await expect( form.root ).toHaveCount( 0 );
	expect( await rightsOf( rest, id ) ).toMatchObject( {
		standing: 'confirmed',
		fields: {
			basis: 'creative-commons',
			creator: 'Oona Esimerkki',
			licence: { id: 'CC-BY-4.0' },
			people: 'none',
		},
	} );
} );

test( 'a name in the reference is refused in its place, and a lost connection loses nothing', async ( {
	complaints,
	editor,
	page,
	rest,
} ) => {
	complaints.expect( /400|ERR_FAILED|Failed to load/ );
	const id = await uploadPicture( rest, 'lapsia.jpg' );
	const form = new MediaForm( page );
	await editor.open();
	await form.open( [ id ] );
	await form.origin( 'Saimme sen kumppanilta' ).check();
	await form.answer( 'Alaikäisiä' ).check();
	const reference = form.field( 'Lupa (viite)' );
	await reference.fill( 'Lupa on Aapo Virtaselta, 044 555 0199' );
	await form.confirmButton.click();
	await expect( reference ).toBeFocused();
	await expect( reference ).toHaveAccessibleDescription( /nimi|yhteystieto/ );
	await page.screenshot( { path: 'tests/e2e/.output/form-refused.png' } );
	expect( await violations( page ) ).toEqual( [] );

	await reference.fill( 'D/124/2026' );
	const route = `**/media/${ id }/rights**`;
	await page.route( route, ( request ) => request.abort() );
	await form.confirmButton.click();
	await expect( form.root.getByRole( 'alert' ) ).toBeVisible();
	await page.keyboard.press( 'Escape' );
	await expect( form.root ).toHaveCount( 0 );
	await page.unroute( route );

	await form.open( [ id ] );
	await expect( reference ).toHaveValue( 'D/124/2026' );
	await form.confirmButton.click();
	await expect( form.root ).toHaveCount( 0 );
	expect( await rightsOf( rest, id ) ).toMatchObject( {
		standing: 'confirmed',
		fields: {
			basis: 'partner',
			people: 'guardian',
			permissionReference: 'D/124/2026',
		},
	} );
} );

test( 'what somebody else has confirmed is shown, and why it cannot be changed', async ( {
	editor,
	page,
} ) => {
	const reviewer = await Rest.as( 'editor' );
	const id = await uploadPicture( reviewer, 'vaakuna.jpg' );
	await reviewer.put( `/julkaisuvahti/v1/media/${ id }/rights`, {
		basis: 'own',
		creator: 'Esimerkkilän kunta',
		people: 'none',
		confirm: true,
	} );
	await reviewer.dispose();
	const form = new MediaForm( page );
	await editor.open();
	await form.open( [ id ] );
	await expect( form.root ).toContainText( 'Joku muu' );
	await expect( form.root ).toContainText( 'Esimerkkilän kunta' );
	await expect( form.root ).toContainText( /Vahvistanut: Eero Tarkistaja, / );
	await expect(
		form.root.getByRole( 'button', { name: /Muuta|Kumoa|Vahvista/ } )
	).toHaveCount( 0 );
	expect( await violations( page ) ).toEqual( [] );
	await page.screenshot( { path: 'tests/e2e/.output/form-read-only.png' } );
} );

test( 'the details of one picture are copied to the next, but not who is in it', async ( {
	editor,
	page,
	rest,
} ) => {
	const first = await uploadPicture( rest, 'pankista.jpg' );
	await rest.put( `/julkaisuvahti/v1/media/${ first }/rights`, {
		basis: 'stock',
		creator: 'Kuvatoimisto Esimerkki',
		validUntil: '2030-12-31',
		people: 'permission',
		confirm: true,
	} );
	const second = await uploadPicture( rest, 'pankista-2.jpg', { seed: 2 } );
	const form = new MediaForm( page );
	await editor.open();
	await form.open( [ second ] );
	await form.root
		.getByRole( 'button', { name: 'Kopioi tiedot toisesta tiedostosta' } )
		.click();
	await form.root.getByRole( 'searchbox' ).fill( 'pankista' );
	await form.root
		.getByRole( 'button', { name: 'pankista.jpg', exact: true } )
		.click();
	await expect( form.origin( 'Kuvapankista' ) ).toBeChecked();
	await expect( form.field( 'Tekijä' ) ).toHaveValue(
		'Kuvatoimisto Esimerkki'
	);
	await expect( form.field( 'Voimassa asti' ) ).toHaveValue( '2030-12-31' );
	await expect( form.answer( 'Tunnistettava henkilö' ) ).not.toBeChecked();
	expect( await violations( page ) ).toEqual( [] );
	await page.screenshot( { path: 'tests/e2e/.output/form-copied.png' } );
	await form.root
		.getByRole( 'button', { name: 'Tallenna keskeneräisenä' } )
		.click();
	await expect( form.root ).toHaveCount( 0 );
	expect( await rightsOf( rest, second ) ).toMatchObject( {
		standing: 'none',
		fields: { basis: 'stock', people: 'unanswered' },
	} );
} );

test( 'a document is looked through, a standing record fills in the rest', async ( {
	editor,
	page,
	rest,
} ) => {
	const id = await uploadFile(
		rest,
		'esityslista.pdf',
		'application/pdf',
		Buffer.from(
			'%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>'
		)
	);
	const form = new MediaForm( page );
	await editor.open();
	await form.offer( {
		creators: [ 'Esimerkkilän kunta' ],
		licences: [ { text: 'Kunnan oma aineisto', url: '' } ],
		standing: [
			{
				id: 'listat',
				label: 'Kunnan esityslistat',
				fields: {
					basis: 'commissioned',
					creator: 'Esimerkkilän kunta',
				},
			},
		],
	} );
	await form.open( [ id ] );
	await expect( form.root.getByRole( 'heading', { level: 1 } ) ).toHaveText(
		'Asiakirjan käyttöoikeus'
	);
	await form
		.field( 'Toistuva aineisto' )
		.selectOption( 'Kunnan esityslistat' );
	await expect( form.origin( 'Tekijä on työkaveri' ) ).toBeChecked();
	await expect( form.field( 'Tekijä' ) ).toHaveValue( 'Esimerkkilän kunta' );
	await expect( form.answer( 'Ei ihmisiä' ) ).toHaveCount( 0 );
	await form.root.locator( 'summary', { hasText: 'Muut tiedot' } ).click();
	await form.field( 'Lisenssi' ).selectOption( 'Kunnan oma aineisto' );
	await form.confirmButton.click();
	const look = form.root.getByRole( 'checkbox', {
		name: /^Olen katsonut asiakirjan läpi/,
	} );
	await expect( look ).toBeFocused();
	expect( await violations( page ) ).toEqual( [] );
	await page.screenshot( { path: 'tests/e2e/.output/form-document.png' } );
	await look.check();
	await form.confirmButton.click();
	await expect( form.root ).toHaveCount( 0 );
	expect( await rightsOf( rest, id ) ).toMatchObject( {
		standing: 'confirmed',
		fields: {
			basis: 'commissioned',
			licence: { id: '', text: 'Kunnan oma aineisto' },
			documentRead: 'answered',
			people: 'unanswered',
			standingRecord: 'listat',
		},
	} );
} );

test( 'fourteen pictures are confirmed by keyboard alone, two of them by another answer', async ( {
	complaints,
	editor,
	page,
	rest,
} ) => {
	test.setTimeout( 180_000 );
	complaints.expect( /exif_read_data/ );
	const ids: number[] = [];
	for ( let n = 1; n <= 13; n++ ) {
		ids.push(
			await uploadPicture( rest, `kyläjuhla-${ n }.jpg`, { seed: n } )
		);
	}
	ids.push(
		await uploadPicture( rest, 'tekoälyllä.jpg', {
			seed: 14,
			tags: {
				'XMP-iptcExt:DigitalSourceType':
					'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
			},
		} )
	);
	const form = new MediaForm( page );
	await editor.open();
	await form.open( ids );
	await expect( form.quick( 'Ei ihmisiä' ) ).toBeFocused();
	await expect( form.root.getByRole( 'heading', { level: 1 } ) ).toHaveText(
		'14 kuvan käyttöoikeudet'
	);
	await expect(
		form.picture( 'tekoalylla.jpg' )
	).toHaveAccessibleDescription( /tekoäly/ );
	expect( await violations( page ) ).toEqual( [] );

	await test.step( 'the exceptions are left out with the arrows and space', async () => {
		await tabTo( page, form.picture( 'kylajuhla-1.jpg' ) );
		await page.keyboard.press( 'ArrowRight' );
		await page.keyboard.press( 'ArrowRight' );
		await page.keyboard.press( 'Space' );
		await expect( form.picture( 'kylajuhla-3.jpg' ) ).toBeFocused();
		await expect( form.picture( 'kylajuhla-3.jpg' ) ).not.toBeChecked();
		await page.screenshot( { path: 'tests/e2e/.output/form-many.png' } );
	} );

	await test.step( 'one answer for the others; what AI has made is left for later by itself', async () => {
		await tabTo(
			page,
			form.quick( 'Ketään ei voi tunnistaa' ),
			'Shift+Tab'
		);
		await page.keyboard.press( 'Enter' );
		await expect( form.confirmButton ).toBeFocused();
		await expect( form.confirmButton ).toHaveText(
			'Vahvista 12 kuvan käyttöoikeudet'
		);
		await page.keyboard.press( 'Enter' );
		await expect( form.root ).toContainText(
			'12 kuvaa on vahvistettu. 2 odottaa vastausta.'
		);
		expect( await violations( page ) ).toEqual( [] );
		await page.screenshot( { path: 'tests/e2e/.output/form-rest.png' } );
	} );

	await test.step( 'then the exceptions, one after the other', async () => {
		await expect(
			form.root.getByRole( 'button', { name: 'Vastaa yksi kerrallaan' } )
		).toBeFocused();
		await page.keyboard.press( 'Enter' );
		await expect( form.root ).toContainText( 'kylajuhla-3.jpg' );
		await expect( form.quick( 'Ei ihmisiä' ) ).toBeFocused();
		await page.keyboard.press( 'Enter' );
		await expect( form.confirmButton ).toBeFocused();
		await page.keyboard.press( 'Enter' );
		await expect( form.root ).toContainText( 'tekoalylla.jpg' );
		await expect( form.origin( 'Tehty tekoälyllä' ) ).toBeFocused();
		await tabTo( page, form.answer( 'Ei ihmisiä' ) );
		await page.keyboard.press( 'Space' );
		await tabTo( page, form.confirmButton );
		await page.keyboard.press( 'Enter' );
		await expect( form.root ).toHaveCount( 0 );
		await expect( form.toast ).toContainText( '14 kuvaa on vahvistettu.' );
	} );

	for ( const id of ids ) {
		expect( await rightsOf( rest, id ) ).toMatchObject( {
			standing: 'confirmed',
		} );
	}
	expect( await rightsOf( rest, ids[ 13 ] ) ).toMatchObject( {
		fields: { basis: 'ai', ai: 'generated', people: 'none' },
	} );
	expect( await rightsOf( rest, ids[ 0 ] ) ).toMatchObject( {
		fields: { basis: 'own', people: 'unrecognisable' },
	} );
} );

test( 'of many, those that are somebody else’s stay, and say why', async ( {
	editor,
	page,
	rest,
} ) => {
	const reviewer = await Rest.as( 'editor' );
	const own = await uploadPicture( rest, 'oma.jpg' );
	const other = await uploadPicture( reviewer, 'toisen.jpg', { seed: 2 } );
	const form = new MediaForm( page );
	await editor.open();
	await form.open( [ own, other ] );
	await form.quick( 'Ei ihmisiä' ).click();
	// Meanwhile somebody is faster.
	await reviewer.put( `/julkaisuvahti/v1/media/${ other }/rights`, {
		basis: 'partner',
		people: 'none',
		confirm: true,
	} );
	await form.confirmButton.click();
	await expect( form.root ).toContainText(
		'1 kuva on vahvistettu. 1 odottaa vastausta.'
	);
	await expect( form.root ).toContainText( 'toisen.jpg' );
	await expect( form.root ).toContainText(
		'Joku muu on vahvistanut tämän tiedoston käyttöoikeudet'
	);
	await form.root.getByRole( 'button', { name: 'Myöhemmin' } ).click();
	expect( await form.outcome() ).toEqual( {
		confirmed: [ own ],
		changed: [],
	} );
	expect( await rightsOf( reviewer, other ) ).toMatchObject( {
		fields: { basis: 'partner' },
	} );
	await reviewer.dispose();
} );

test( 'the form opens over the media modal and fits a narrow screen', async ( {
	page,
	rest,
} ) => {
	const id = await uploadPicture( rest, 'kapea.jpg' );
	const form = new MediaForm( page );
	await page.goto( '/wp-admin/upload.php?mode=grid' );
	await page.locator( `.attachment[data-id="${ id }"]` ).click();
	await expect( page.locator( '.media-modal' ) ).toBeVisible();
	await form.open( [ id ] );
	await expect( form.quick( 'Ei ihmisiä' ) ).toBeFocused();
	await form.origin( 'Kuvapankista' ).check();
	await page.keyboard.press( 'ArrowLeft' );
	await expect( form.origin( 'Kuvaaja on työkaveri' ) ).toBeChecked();
	await expect( form.root ).toContainText( 'kapea.jpg' );

	await page.setViewportSize( { width: 400, height: 800 } );
	await form.root.locator( 'summary', { hasText: 'Muut tiedot' } ).click();
	expect( await form.overflow() ).toBe( 0 );
	expect( await violations( page ) ).toEqual( [] );
	await page.screenshot( { path: 'tests/e2e/.output/form-narrow.png' } );
	await page.keyboard.press( 'Escape' );
	await expect( form.root ).toHaveCount( 0 );
	await expect( page.locator( '.media-modal' ) ).toBeVisible();

	const other = await uploadPicture( rest, 'kapea-2.jpg', { seed: 2 } );
	await form.open( [ id, other ] );
	await expect( form.picture( 'kapea-2.jpg' ) ).toBeChecked();
	expect( await form.overflow() ).toBe( 0 );
	await form.picture( 'kapea-2.jpg' ).scrollIntoViewIfNeeded();
	await page.screenshot( { path: 'tests/e2e/.output/form-many-narrow.png' } );
} );

async function rightsOf(
	rest: Rest,
	id: number | undefined
): Promise< unknown > {
	return ( await rest.get( `/julkaisuvahti/v1/media/${ id ?? 0 }/rights` ) )
		.body;
}

async function tabTo(
	page: Page,
	control: Locator,
	key = 'Tab'
): Promise< void > {
	for ( let presses = 0; presses < 60; presses++ ) {
		const hasFocus = await control.evaluate(
			( element ) => element.ownerDocument.activeElement === element
		);
		if ( hasFocus ) {
			return;
		}
		await page.keyboard.press( key );
	}
	throw new Error( 'The Tab key does not lead there.' );
}

async function violations( page: Page ): Promise< unknown[] > {
	const result = await new AxeBuilder( { page } )
		.include( '.julkaisuvahti-rights-overlay' )
		.analyze();
	return result.violations.map( ( { id, nodes } ) => ( {
		id,
		places: nodes.map( ( { target } ) => target ),
	} ) );
}
