import { MediaLibrary } from './support/media-library';
import { uploadPicture } from './support/media';
import { expect, test } from './support/test';

const shots = 'tests/e2e/.output';

/** Where a phone says that a picture was taken. */
const PLACE = {
	'EXIF:GPSLatitude': '65.93',
	'EXIF:GPSLatitudeRef': 'N',
	'EXIF:GPSLongitude': '26.5',
	'EXIF:GPSLongitudeRef': 'E',
};

test.describe( 'an author', () => {
	test.use( { person: 'author' } );

	test( 'confirms three pictures from the list without leaving it', async ( {
		page,
		rest,
	} ) => {
		const library = new MediaLibrary( page );
		const ids = [
			await uploadPicture( rest, 'ranta.jpg', { seed: 11 } ),
			await uploadPicture( rest, 'latu.jpg', { seed: 12 } ),
			await uploadPicture( rest, 'tori.jpg', { seed: 13 } ),
		];
		const other = await uploadPicture( rest, 'koulu.jpg', { seed: 14 } );
		await library.open( 'unconfirmed' );
		for ( const id of [ ...ids, other ] ) {
			await expect( library.rightsOf( id ) ).toContainText(
				'Vahvistamatta'
			);
		}
		expect(
			await library.violations(
				'.column-julkaisuvahti_rights .julkaisuvahti-state',
				'#julkaisuvahti-rights-filter'
			)
		).toEqual( [] );

		await test.step( 'with nothing ticked WordPress says what to do', async () => {
			await library.chooseBulk( [] );
			await expect( page.locator( '#no-items-selected' ) ).toBeVisible();
			await expect( library.dialog ).toBeHidden();
		} );

		await test.step( 'one form for all three', async () => {
			await library.chooseBulk( ids );
			await expect( library.dialog.getByRole( 'checkbox' ) ).toHaveCount(
				3
			);
			await page.screenshot( { path: `${ shots }/library-bulk.png` } );
			expect(
				await library.violations( '.components-modal__frame' )
			).toEqual( [] );
			await library.answerQuickly();
		} );

		for ( const id of ids ) {
			await expect( library.rightsOf( id ) ).toContainText(
				'Vahvistettu'
			);
			await expect(
				library.row( id ).locator( 'input[type=checkbox]' )
			).not.toBeChecked();
		}
		await expect( library.rightsOf( other ) ).toContainText(
			'Vahvistamatta'
		);
		await page.screenshot( { path: `${ shots }/library-list.png` } );

		await library.open( 'confirmed' );
		await expect( library.rightsOf( ids[ 0 ] ?? 0 ) ).toContainText(
			'Kerttu Kirjoittaja'
		);
		await expect( library.row( other ) ).toHaveCount( 0 );
	} );

	test( 'sees in the grid what waits, and confirms it there', async ( {
		page,
		rest,
	} ) => {
		const library = new MediaLibrary( page );
		const id = await uploadPicture( rest, 'jarvi.jpg', { seed: 21 } );
		const second = await uploadPicture( rest, 'metsa.jpg', { seed: 22 } );
		const tile = ( of: number ) =>
			page.locator( `li.attachment[data-id="${ of }"]` );
		await page.goto( '/wp-admin/upload.php?mode=grid' );
		await expect( tile( id ) ).toHaveAccessibleDescription(
			'Vahvistamatta'
		);
		await page.screenshot( { path: `${ shots }/library-grid.png` } );

		await test.step( 'in the details', async () => {
			await tile( id ).click();
			const slot = page.locator(
				`.media-modal [data-julkaisuvahti-rights="${ id }"]`
			);
			await expect( slot ).toContainText( 'Vahvistamatta' );
			await page.screenshot( { path: `${ shots }/library-details.png` } );
			expect(
				await library.violations( '.compat-field-julkaisuvahti_rights' )
			).toEqual( [] );
			await slot
				.getByRole( 'link', { name: /Vahvista käyttöoikeus/ } )
				.click();
			await library.dialog
				.getByRole( 'button', { name: 'Ei ihmisiä' } )
				.first()
				.click();
			await library.dialog
				.getByRole( 'button', { name: /^Vahvista/ } )
				.click();
			await expect( slot ).toContainText( 'Vahvistettu' );
			await page.locator( '.media-modal-close' ).click();
			await expect( tile( id ) ).not.toHaveAccessibleDescription(
				'Vahvistamatta'
			);
		} );

		await test.step( 'for what is selected', async () => {
			await page.locator( '.select-mode-toggle-button' ).click();
			const confirm = page.getByRole( 'button', {
				name: 'Vahvista käyttöoikeudet',
			} );
			await expect( confirm ).toBeDisabled();
			await tile( second ).click();
			await expect( confirm ).toBeEnabled();
			await page.screenshot( { path: `${ shots }/library-select.png` } );
			await confirm.click();
			await library.answerQuickly();
			await expect( tile( second ) ).not.toHaveAccessibleDescription(
				'Vahvistamatta'
			);
			await expect( confirm ).toBeHidden();
		} );
	} );
} );

test.describe( 'an editor', () => {
	test.use( { person: 'editor' } );

	test( 'takes a picture out of all publications, and puts it back', async ( {
		complaints,
		page,
		rest,
	} ) => {
		// The picture on its own screen is out of reach, too.
		complaints.expect( /status of 404 .*\/uploads\// );
		const library = new MediaLibrary( page );
		const id = await uploadPicture( rest, 'kevatjuhla.jpg', {
			seed: 31,
			tags: PLACE,
		} );
		await rest.put( `/julkaisuvahti/v1/media/${ id }/rights`, {
			basis: 'own',
			creator: 'Kunnan viestintä',
			people: 'none',
			uses: [ 'web' ],
			confirm: true,
		} );
		const { body } = await rest.get( `/wp/v2/media/${ id }` );
		const file = ( body as { source_url: string } ).source_url;
		const post = await rest.post( '/wp/v2/posts', {
			title: 'Kevätjuhla koululla',
			status: 'draft',
			content: `<!-- wp:image {"id":${ id }} --><figure class="wp-block-image"><img src="${ file }" alt="Piirros" class="wp-image-${ id }"/></figure><!-- /wp:image -->`,
		} );
		expect( post.status ).toBe( 201 );
		const box = page.locator( '#julkaisuvahti-rights' );

		await test.step( 'its own screen says how it stands and where it is', async () => {
			await page.goto( `/wp-admin/post.php?post=${ id }&action=edit` );
			await expect( box ).toContainText( 'Vahvistettu' );
			await expect( box ).toContainText( 'Kunnan viestintä' );
			await expect(
				box.getByRole( 'link', { name: 'Kevätjuhla koululla' } ).first()
			).toBeVisible();
			await expect( box ).toContainText( 'Tiedosto kertoo sijainnin' );
			await expect( box ).toContainText( 'Eero Tarkistaja' );
			expect(
				await library.violations( '#julkaisuvahti-rights' )
			).toEqual( [] );
			await page.screenshot( {
				path: `${ shots }/library-item.png`,
				fullPage: true,
			} );
		} );

		await test.step( 'the location goes', async () => {
			await box
				.getByRole( 'button', { name: 'Poista sijainti' } )
				.click();
			await expect( box ).toContainText( 'Tiedosto ei kerro sijaintia.' );
			await expect( box ).toContainText( 'Vahvistettu' );
		} );

		const takeOut = box.getByRole( 'button', {
			name: 'Poista kuva kaikista julkaisuista',
		} );
		await test.step( 'it says first what will happen', async () => {
			await takeOut.click();
			await expect( library.dialog ).toContainText( '(1)' );
			await expect( library.dialog ).toContainText(
				'Voit palauttaa sen'
			);
			expect(
				await library.violations( '.components-modal__frame' )
			).toEqual( [] );
			await page.screenshot( {
				path: `${ shots }/library-take-out.png`,
			} );
			await library.dialog
				.getByRole( 'button', { name: 'Peruuta' } )
				.click();
			await expect( takeOut ).toBeFocused();
			await expect( box ).toContainText( 'Vahvistettu' );
		} );

		await test.step( 'then it happens', async () => {
			await takeOut.click();
			await library.dialog
				.getByRole( 'button', { name: 'Poista nyt' } )
				.click();
			await expect( box ).toContainText(
				'Kuva on poistettu kaikista julkaisuista.'
			);
			await expect( box ).toContainText( 'Poistettu käytöstä' );
			await expect( box ).toContainText( 'Sitä ei nyt näytetä näissä:' );
			expect( ( await page.request.get( file ) ).status() ).toBe( 404 );
			await page.screenshot( {
				path: `${ shots }/library-taken-out.png`,
				fullPage: true,
			} );
			expect(
				await library.violations( '#julkaisuvahti-rights' )
			).toEqual( [] );
		} );

		await test.step( 'and can be put back', async () => {
			await box.getByRole( 'button', { name: 'Palauta' } ).click();
			await expect( box ).toContainText( 'Vahvistettu' );
			await expect( takeOut ).toBeVisible();
			expect( ( await page.request.get( file ) ).status() ).toBe( 200 );
		} );
	} );
} );

test.describe( 'an admin', () => {
	test.use( { person: 'admin' } );

	test( 'takes in the earlier library, removes locations and decides for the site', async ( {
		complaints,
		page,
		rest,
	} ) => {
		complaints.expect( /status of 400 .*\/media\/settings/ );
		const library = new MediaLibrary( page );
		await uploadPicture( rest, 'vanha.jpg', { seed: 41, tags: PLACE } );
		const tab = ( name: string | RegExp ) =>
			page.getByRole( 'tab', { name } );
		const noViolations = async () => {
			expect(
				await library.violations( '#julkaisuvahti-media-page' )
			).toEqual( [] );
		};

		await test.step( 'how things stand', async () => {
			await page.goto( '/wp-admin/upload.php?page=julkaisuvahti-media' );
			await expect(
				page.getByRole( 'link', { name: /Vahvistamatta/ } )
			).toHaveAttribute( 'href', /julkaisuvahti_rights=unconfirmed/ );
			await noViolations();
			await page.screenshot( { path: `${ shots }/media-page.png` } );
		} );

		await test.step( 'the earlier library', async () => {
			await page
				.getByRole( 'button', { name: 'Ota aiempi kirjasto mukaan' } )
				.click();
			await expect( tab( 'Aiempi kirjasto' ) ).toBeFocused();
			const take = page.getByRole( 'button', { name: /^Ota mukaan/ } );
			await expect( page.getByRole( 'checkbox' ).first() ).toBeVisible();
			await noViolations();
			await page.getByRole( 'checkbox', { name: 'Kaikki' } ).check();
			await page.screenshot( {
				path: `${ shots }/media-page-baseline.png`,
			} );
			await take.click();
			await expect(
				page.getByText( 'Mukaan otettavaa ei ole.' )
			).toBeVisible();
			await noViolations();
			await page.screenshot( {
				path: `${ shots }/media-page-baseline-done.png`,
			} );
			await page
				.getByRole( 'button', { name: /^Kumoa/ } )
				.first()
				.click();
			await expect( page.getByText( /^Kumottu:/ ).first() ).toBeVisible();
			await expect(
				page.getByText( 'Mukaan otettavaa ei ole.' )
			).toBeHidden();
		} );

		await test.step( 'locations', async () => {
			await tab( 'Sijaintitiedot' ).click();
			const remove = page.getByRole( 'button', {
				name: 'Poista sijainti kaikista',
			} );
			await expect( remove ).toBeVisible();
			await noViolations();
			await page.screenshot( {
				path: `${ shots }/media-page-locations.png`,
			} );
			await remove.click();
			await expect(
				page.getByText( /^Sijainti on poistettu/ ).first()
			).toBeVisible();
			await expect( remove ).toBeHidden();
			await noViolations();
		} );

		await test.step( 'what does not fit is named, and nothing is lost', async () => {
			await tab( 'Asetukset' ).click();
			await page
				.getByLabel(
					'Lisää tekijätiedot julkaisun loppuun automaattisesti'
				)
				.check();
			await page.getByRole( 'button', { name: 'Lisää nimi' } ).click();
			await page.keyboard.type( 'Kuvatoimisto Esimerkki' );
			await page
				.getByRole( 'button', { name: 'Lisää lisenssi' } )
				.click();
			await page.keyboard.type( 'Kuvapankin ehdot' );
			await page.keyboard.press( 'Tab' );
			await page.keyboard.type( 'kansiossa' );
			await page
				.getByRole( 'button', { name: 'Lisää toistuva aineisto' } )
				.click();
			await library.dialog
				.getByLabel( 'Nimi', { exact: true } )
				.fill( 'Rahoittajan logo' );
			await library.dialog
				.getByLabel( 'Tekijämerkintä' )
				.fill( 'Logo: Esimerkkirahasto' );
			expect(
				await library.violations( '.components-modal__frame' )
			).toEqual( [] );
			await page.screenshot( {
				path: `${ shots }/media-page-record.png`,
			} );
			await library.dialog
				.getByRole( 'button', { name: 'Valmis' } )
				.click();
			await expect(
				page.getByRole( 'rowheader', { name: 'Rahoittajan logo' } )
			).toBeVisible();

			// Another tab and back: what was typed is still there.
			await tab( 'Yleiskuva' ).click();
			await tab( /^Asetukset – tallentamatta/ ).click();

			await page
				.getByRole( 'button', { name: 'Tallenna', exact: true } )
				.click();
			const link = page.getByLabel( 'Linkki ehtoihin, rivi 1' );
			await expect( link ).toHaveAccessibleDescription(
				/Sen alussa pitää olla https:\/\//
			);
			await page
				.getByRole( 'button', { name: /Linkki ei näytä oikealta/ } )
				.click();
			await expect( link ).toBeFocused();
			await noViolations();
			await page.screenshot( {
				path: `${ shots }/media-page-refused.png`,
				fullPage: true,
			} );
		} );

		await test.step( 'mended, it is saved and stays', async () => {
			await page
				.getByLabel( 'Linkki ehtoihin, rivi 1' )
				.fill( 'kuvapankki.example/ehdot' );
			await page
				.getByRole( 'button', { name: 'Tallenna', exact: true } )
				.click();
			await expect(
				page.locator( '.julkaisuvahti-media__bar' )
			).toContainText( 'Asetukset on tallennettu.' );
			await page.screenshot( {
				path: `${ shots }/media-page-saved.png`,
				fullPage: true,
			} );
			await page.reload();
			await expect(
				page.getByLabel( 'Linkki ehtoihin, rivi 1' )
			).toHaveValue( 'https://kuvapankki.example/ehdot' );
			await expect(
				page.getByRole( 'cell', { name: 'Logo: Esimerkkirahasto' } )
			).toBeVisible();
			await noViolations();
		} );

		await test.step( 'what is removed comes back', async () => {
			await page
				.getByRole( 'button', { name: 'Poista Rahoittajan logo' } )
				.click();
			await expect(
				page.getByText( '”Rahoittajan logo” poistettiin.' )
			).toBeVisible();
			await page.getByRole( 'button', { name: 'Kumoa' } ).click();
			await expect(
				page.getByRole( 'rowheader', { name: 'Rahoittajan logo' } )
			).toBeVisible();
			await expect( tab( 'Asetukset' ) ).toBeVisible();
		} );

		await rest.put( '/julkaisuvahti/v1/media/settings', {
			removesLocation: false,
			appendsCredits: false,
			creators: [],
			licences: [],
			standing: [],
		} );
	} );
} );
