import type { Page } from '@playwright/test';
import { EXIF_LOCATION } from '../media/fields';
import { beginPost } from './support/begin-post';
import { MediaForm } from './support/media-form';
import { photo, type Photo } from './support/photos';
import { expect, test } from './support/test';

const GALLERY =
	'<!-- wp:gallery {"linkTo":"none"} -->\n<figure class="wp-block-gallery has-nested-images columns-default is-cropped"></figure>\n<!-- /wp:gallery -->';
const CREDITS = '<!-- wp:julkaisuvahti/media-credits /-->';
const UNCONFIRMED = 'Median käyttöoikeutta ei ole vahvistettu.';
const AI_UNTOLD = 'Tekoälyllä tehdystä kuvasta ei kerrota lukijalle.';
const NO_ALT = 'Kuvalla ei ole vaihtoehtoista tekstiä.';

// WordPress 7.1 loads a picture library of 10 MB before it sends a photo.
test.setTimeout( 240_000 );

/** Drags files from the desktop onto the gallery, as the browser tells a page of it. */
async function dropOnGallery( page: Page, files: readonly Photo[] ) {
	const gallery = page
		.frameLocator( 'iframe[name="editor-canvas"]' )
		.locator( '[data-type="core/gallery"]' );
	const transfer = await gallery.evaluateHandle(
		( _, all ) => {
			const data = new DataTransfer();
			for ( const { name, base64 } of all ) {
				const bytes = Uint8Array.from( atob( base64 ), ( one ) =>
					one.charCodeAt( 0 )
				);
				data.items.add(
					new File( [ bytes ], name, { type: 'image/jpeg' } )
				);
			}
			return data;
		},
		files.map( ( { name, buffer } ) => ( {
			name,
			base64: buffer.toString( 'base64' ),
		} ) )
	);
	await gallery.dispatchEvent( 'dragenter', { dataTransfer: transfer } );
	await gallery.dispatchEvent( 'dragover', { dataTransfer: transfer } );
	await gallery
		.locator( '.components-drop-zone' )
		.first()
		.dispatchEvent( 'drop', { dataTransfer: transfer } );
}

test( 'three photos are dragged into a gallery, confirmed, published, and named', async ( {
	complaints,
	editor,
	guard,
	page,
} ) => {
	// PHP reads XMP as broken Exif.
	complaints.expect( /exif_read_data/ );
	const form = new MediaForm( page );
	const media = guard.root.locator( '.julkaisuvahti-media' );
	const open = ( name: string ) =>
		media.getByRole( 'button', {
			name: new RegExp( `^Vahvista käyttöoikeus: ${ name }` ),
		} );

	await test.step( 'what a photo says of its place is asked about before it is sent', async () => {
		await beginPost( { editor, guard }, 'Laavun talkoot' );
		await editor.setContent( `${ GALLERY }\n\n${ CREDITS }` );
		await dropOnGallery( page, [
			photo( 'laavu.jpg', 1, [
				...EXIF_LOCATION,
				'-XMP-dc:Creator=Åke Mallström',
			] ),
			photo( 'kuvitus.jpg', 2, [
				'-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
			] ),
			photo( 'polku.jpg', 3 ),
		] );
		await page
			.locator( '.julkaisuvahti-upload-dialog' )
			.getByRole( 'button', { name: 'Poista tiedot kuvasta' } )
			.click();
		await expect( media.locator( 'li' ) ).toHaveCount( 3, {
			timeout: 120_000,
		} );
		await page.screenshot( { path: 'tests/e2e/.output/story-held.png' } );
	} );

	await test.step( 'publishing is held until all three are confirmed', async () => {
		await editor.publish();
		await expect( guard.refusal ).toBeFocused();
		await expect( guard.finding( UNCONFIRMED ) ).toContainText(
			'Vahvista käyttöoikeudet (3)'
		);
	} );

	await test.step( 'the form knows who made the first', async () => {
		await open( 'laavu' ).click();
		await expect( form.found ).toContainText( 'Åke Mallström' );
		await expect( form.found ).not.toContainText( 'Sijainti' );
		await form.origin( 'Saimme sen kumppanilta' ).check();
		await form.answer( 'Ei ihmisiä' ).check();
		await page.screenshot( { path: 'tests/e2e/.output/story-form.png' } );
		await form.confirmButton.click();
		await expect( form.root ).toHaveCount( 0 );
	} );

	await test.step( 'and that the second is made with artificial intelligence', async () => {
		await open( 'kuvitus' ).click();
		await expect( form.found ).toContainText( /tekoäly/i );
		await expect( form.origin( 'Tehty tekoälyllä' ) ).toBeChecked();
		await form.answer( 'Ei ihmisiä' ).check();
		await form.confirmButton.click();
		await expect( form.root ).toHaveCount( 0 );
		await expect( guard.finding( UNCONFIRMED ) ).toHaveCount( 1 );
	} );

	await test.step( 'the third is the author’s own: two clicks', async () => {
		await open( 'polku' ).click();
		await form.quick( 'Ei ihmisiä' ).click();
		await form.confirmButton.click();
		await expect( form.root ).toHaveCount( 0 );
		await expect( guard.finding( UNCONFIRMED ) ).toHaveCount( 0 );
		await expect( media ).toContainText( '3 tiedostoa, kaikki kunnossa.' );
		await page.screenshot( {
			path: 'tests/e2e/.output/story-confirmed.png',
		} );
	} );

	await test.step( 'published, the page names who made them', async () => {
		// That the second is made with artificial intelligence is among the credits.
		await expect( guard.finding( AI_UNTOLD ) ).toHaveCount( 0 );
		await guard.respond( NO_ALT, 'Kuva on koriste, ei kerro mitään' );
		await expect( guard.status ).toContainText( 'Valmis julkaistavaksi' );
		await editor.publish();
		const id = await editor.postId();
		await expect( async () => {
			await page.goto( `/?p=${ id }` );
			await expect(
				page.locator( '.wp-block-julkaisuvahti-media-credits li' )
			).toHaveCount( 3, { timeout: 2000 } );
		} ).toPass();
		await expect(
			page.locator( '.wp-block-julkaisuvahti-media-credits' )
		).toContainText( 'Åke Mallström' );
		await expect(
			page.locator( '.wp-block-julkaisuvahti-media-credits' )
		).toContainText( /tekoäly/i );
		await page.screenshot( {
			path: 'tests/e2e/.output/story-page.png',
			fullPage: true,
		} );
	} );
} );
