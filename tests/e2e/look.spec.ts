import { expect, test } from './support/test';
import { uploadPicture } from './support/media';

const shots = 'tests/e2e/.output';

test.use( { person: 'admin' } );

test( 'look', async ( { page, rest } ) => {
	const names = [ 'ranta.jpg', 'metsa.jpg', 'tori.jpg', 'latu.jpg', 'kirjasto.jpg', 'koulu.jpg' ];
	const ids: number[] = [];
	for ( const [ seed, name ] of names.entries() ) {
		ids.push( await uploadPicture( rest, name, { seed, ...( seed > 3 ? { tags: { 'EXIF:GPSLatitude': '65.93', 'EXIF:GPSLatitudeRef': 'N', 'EXIF:GPSLongitude': '26.5', 'EXIF:GPSLongitudeRef': 'E' } } : {} ) } ) );
	}
	const form = { basis: 'own', creator: 'Kunnan viestintä', people: 'none', uses: [ 'web' ], confirm: true };
	await rest.put( `/julkaisuvahti/v1/media/${ ids[ 0 ] }/rights`, { ...form, creditLine: 'Kuva: Kunnan viestintä' } );
	await rest.put( `/julkaisuvahti/v1/media/${ ids[ 1 ] }/rights`, { ...form, validUntil: '2026-11-30' } );
	await rest.put( `/julkaisuvahti/v1/media/${ ids[ 2 ] }/rights`, { ...form, validUntil: '2026-11-01' } );
	await rest.post( `/julkaisuvahti/v1/media/${ ids[ 3 ] }/withdraw`, {} );
	await rest.post( '/wp/v2/posts', { title: 'Ranta avautuu kesäkuussa', status: 'draft', content: `<!-- wp:image {"id":${ ids[ 0 ] }} --><figure class="wp-block-image"><img src="/x.jpg" class="wp-image-${ ids[ 0 ] }"/></figure><!-- /wp:image -->` } );

	await page.goto( '/wp-admin/upload.php?mode=list' );
	await page.screenshot( { path: `${ shots }/lib-list.png` } );
	await page.locator( `[data-julkaisuvahti-open="${ ids[ 5 ] }"]` ).last().click();
	await page.waitForTimeout( 1500 );
	await page.screenshot( { path: `${ shots }/lib-list-form.png` } );
	await page.keyboard.press( 'Escape' );

	await page.goto( '/wp-admin/upload.php?mode=grid' );
	await page.waitForTimeout( 2500 );
	await page.screenshot( { path: `${ shots }/lib-grid.png` } );
	await page.locator( '.select-mode-toggle-button' ).click();
	await page.locator( `li.attachment[data-id="${ ids[ 4 ] }"]` ).click();
	await page.screenshot( { path: `${ shots }/lib-grid-bulk.png` } );
	await page.goto( `/wp-admin/upload.php?item=${ ids[ 5 ] }` );
	await page.waitForTimeout( 2500 );
	await page.screenshot( { path: `${ shots }/lib-details.png` } );

	await page.goto( `/wp-admin/post.php?post=${ ids[ 0 ] }&action=edit` );
	await page.locator( '.julkaisuvahti-item' ).waitFor();
	await page.waitForTimeout( 1500 );
	await page.screenshot( { path: `${ shots }/lib-item.png`, fullPage: true } );
	await page.getByRole( 'button', { name: /Poista kuva kaikista/ } ).click();
	await page.screenshot( { path: `${ shots }/lib-withdraw.png` } );

	await page.goto( '/wp-admin/upload.php?page=julkaisuvahti-media' );
	await page.locator( '.julkaisuvahti-counts' ).waitFor();
	await page.screenshot( { path: `${ shots }/lib-overview.png` } );
	await page.getByRole( 'tab', { name: 'Aiempi kirjasto' } ).click();
	await page.locator( '.julkaisuvahti-groups' ).waitFor();
	await page.screenshot( { path: `${ shots }/lib-baseline.png` } );
	await page.getByLabel( 'Kaikki' ).check();
	await page.getByRole( 'button', { name: /Ota mukaan/ } ).click();
	await page.getByText( /otettiin mukaan/ ).first().waitFor();
	await page.waitForTimeout( 800 );
	await page.screenshot( { path: `${ shots }/lib-baseline-done.png` } );
	await page.getByRole( 'tab', { name: 'Sijaintitiedot' } ).click();
	await page.waitForTimeout( 1500 );
	await page.screenshot( { path: `${ shots }/lib-location.png` } );
	const look = page.getByRole( 'button', { name: 'Tarkista ne' } );
	if ( await look.isVisible() ) {
		await look.click();
		await page.getByText( 'on tarkistettu' ).first().waitFor();
		await page.waitForTimeout( 1000 );
		await page.screenshot( { path: `${ shots }/lib-location-2.png` } );
	}
	await page.getByRole( 'button', { name: 'Poista sijainti kaikista' } ).click();
	await page.getByText( 'Sijainti on poistettu' ).first().waitFor();
	await page.waitForTimeout( 1000 );
	await page.screenshot( { path: `${ shots }/lib-location-done.png` } );
	await page.goto( '/wp-admin/upload.php?page=julkaisuvahti-media#settings' );
	await page.reload();
	await page.locator( '.julkaisuvahti-settings' ).waitFor();
	await page.screenshot( { path: `${ shots }/lib-settings-empty.png`, fullPage: true } );
	await page.getByRole( 'button', { name: 'Lisää nimi' } ).click();
	await page.keyboard.type( 'Kuvatoimisto Esimerkki' );
	await page.getByRole( 'button', { name: 'Lisää lisenssi' } ).click();
	await page.keyboard.type( 'Kuvapankin ehdot' );
	await page.keyboard.press( 'Tab' );
	await page.keyboard.type( 'kuvapankki.example' );
	await page.getByRole( 'button', { name: 'Lisää toistuva aineisto' } ).click();
	await page.screenshot( { path: `${ shots }/lib-record.png` } );
	await page.getByLabel( 'Nimi', { exact: true } ).last().fill( 'Rahoittajan logo' );
	await page.getByRole( 'button', { name: 'Valmis' } ).click();
	await page.getByRole( 'button', { name: 'Tallenna' } ).click();
	await page.waitForTimeout( 1500 );
	await page.screenshot( { path: `${ shots }/lib-settings-fault.png`, fullPage: true } );
	expect( ids ).toHaveLength( 6 );
} );
