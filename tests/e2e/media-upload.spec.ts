import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { readMetadata } from '../../src/media-files';
import { EXIF_LOCATION } from '../media/fields';
import { beginPost } from './support/begin-post';
import { photo, pointsOf, type Photo } from './support/photos';
import type { Rest } from './support/rest';
import { site } from './support/site';
import { expect, test } from './support/test';

const CREATOR = [
	'-IFD0:Artist=Åke Mallström',
	'-XMP-dc:Creator=Åke Mallström',
	'-XMP-photoshop:Credit=Kuva: Åke Mallström',
];
const SLOW = { timeout: 90_000 };
const PEOPLE = [ '-XMP-iptcExt:PersonInImage=Cecilia Påhitt' ];

const imageBlock =
	'<!-- wp:image -->\n<figure class="wp-block-image"><img alt=""/></figure>\n<!-- /wp:image -->';

// WordPress 7.1 loads a picture library of 10 MB before it sends a photo.
test.setTimeout( 180_000 );

/** The dialog that asks before an upload. */
function dialog( page: Page ): Locator {
	return page.locator( '.julkaisuvahti-upload-dialog' );
}

function button( page: Page, name: string ): Locator {
	return dialog( page ).getByRole( 'button', { name, exact: true } );
}

async function chooseInBlock( page: Page, files: readonly Photo[] ) {
	await page
		.frameLocator( 'iframe[name="editor-canvas"]' )
		.locator( 'input[type="file"]' )
		.setInputFiles( [ ...files ] );
}

/** What the browser has sent as new files, as it was sent. */
interface Stored {
	readonly id: number;
	readonly title: { readonly raw: string };
	readonly source_url: string;
	readonly media_details: {
		readonly original_image?: string;
		readonly sizes: Readonly<
			Record< string, { readonly source_url: string } >
		>;
		readonly image_meta: { readonly credit: string };
	};
}

/** The newest first. */
async function library( rest: Rest ): Promise< readonly Stored[] > {
	const { body } = await rest.get(
		'/wp/v2/media?per_page=100&orderby=id&order=desc&context=edit'
	);
	return body as readonly Stored[];
}

async function bytesAt( page: Page, url: string ): Promise< Uint8Array > {
	const response = await page.request.get( url );
	expect( response.status() ).toBe( 200 );
	return new Uint8Array( await response.body() );
}

function originalOf( { source_url: url, media_details: details }: Stored ) {
	return details.original_image
		? url.replace( /[^/]*$/, details.original_image )
		: url;
}

async function untilStored( rest: Rest, count: number ) {
	await expect
		.poll( async () => ( await library( rest ) ).length, SLOW )
		.toBe( count );
	// The browser's own sizes come after it.
	await expect
		.poll(
			async () =>
				Object.keys(
					( await library( rest ) )[ 0 ]?.media_details.sizes ?? {}
				).length,
			SLOW
		)
		.toBeGreaterThan( 1 );
}

test( 'a photo from a phone is asked about, and published without its location', async ( {
	editor,
	guard,
	page,
	rest,
} ) => {
	const before = ( await library( rest ) ).length;
	const phone = photo( 'ranta.jpg', 1, [ ...EXIF_LOCATION, ...CREATOR ] );
	await beginPost( { editor, guard }, 'Kesän kuvat' );
	await editor.setContent( imageBlock );
	await chooseInBlock( page, [ phone ] );

	await test.step( 'what was found is shown before anything is sent', async () => {
		await expect( dialog( page ) ).toContainText( 'ranta.jpg' );
		await expect( dialog( page ) ).toContainText(
			'Sijainti (koordinaatit)'
		);
		await expect( dialog( page ) ).not.toContainText( '60.5' );
		expect( await library( rest ) ).toHaveLength( before );
		await page.screenshot( {
			path: 'tests/e2e/.output/upload-dialog.png',
		} );
		const { violations } = await new AxeBuilder( { page } )
			.include( '.julkaisuvahti-upload-dialog' )
			.analyze();
		expect( violations ).toEqual( [] );
		await page
			.getByRole( 'button', { name: 'Näytä sijainti: ranta.jpg' } )
			.click();
		await expect( dialog( page ) ).toContainText( '60.50123, -24.5123' );
	} );

	await test.step( 'removed, it is in none of the files; the rest is as it was', async () => {
		await button( page, 'Poista tiedot kuvasta' ).click();
		await untilStored( rest, before + 1 );
		const [ stored ] = await library( rest );
		if ( ! stored ) {
			throw new Error( 'Nothing was stored.' );
		}
		const original = await bytesAt( page, originalOf( stored ) );
		const { values } = readMetadata( original, 'ranta.jpg', 'image/jpeg' );
		expect( values.gps ).toBeUndefined();
		expect( values.creator?.value ).toBe( 'Åke Mallström' );
		expect( pointsOf( original ) ).toBe( pointsOf( phone.buffer ) );
		for ( const { source_url: url } of Object.values(
			stored.media_details.sizes
		) ) {
			const size = readMetadata( await bytesAt( page, url ), '', '' );
			expect( size.values.gps ).toBeUndefined();
		}
		expect( stored.media_details.image_meta.credit ).toContain(
			'Mallström'
		);
		expect(
			await page.evaluate(
				( id ) =>
					window.julkaisuvahtiUploads?.found()[ id ]?.values.creator
						?.value,
				stored.id
			)
		).toBe( 'Åke Mallström' );
	} );
} );

test( 'many photos are one question, and only those with something in them', async ( {
	editor,
	guard,
	page,
	rest,
} ) => {
	const photos = [ 11, 12, 13, 14, 15, 16, 17, 18 ].map( ( seed ) =>
		photo(
			`retki-${ seed }.jpg`,
			seed,
			seed % 2 === 0 ? [ ...EXIF_LOCATION, ...PEOPLE ] : []
		)
	);
	await beginPost( { editor, guard }, 'Retken kuvat' );
	await editor.setContent(
		'<!-- wp:gallery {"linkTo":"none"} -->\n<figure class="wp-block-gallery has-nested-images columns-default is-cropped"></figure>\n<!-- /wp:gallery -->'
	);
	await chooseInBlock( page, photos );

	await expect( dialog( page ).getByRole( 'listitem' ) ).toHaveCount( 4 );
	await expect( dialog( page ) ).toContainText( 'Cecilia Påhitt' );
	await page.screenshot( { path: 'tests/e2e/.output/upload-many.png' } );
	await button( page, 'Poista tiedot kuvista' ).click();

	// WordPress 7.1.4 itself uploads each picture of a gallery twice where the browser makes the sizes.
	const hike = async () =>
		( await library( rest ) ).filter( ( { title } ) =>
			title.raw.startsWith( 'retki-' )
		);
	await expect
		.poll(
			async () =>
				new Set( ( await hike() ).map( ( { title } ) => title.raw ) )
					.size,
			SLOW
		)
		.toBe( 8 );
	await expect( dialog( page ) ).toHaveCount( 0 );
	for ( const stored of await hike() ) {
		const { values } = readMetadata(
			await bytesAt( page, originalOf( stored ) ),
			'',
			''
		);
		expect( values.gps ?? values.people ).toBeUndefined();
	}
} );

test( 'closing the question uploads nothing, and says so in the block', async ( {
	editor,
	guard,
	page,
	rest,
} ) => {
	const before = ( await library( rest ) ).length;
	await beginPost( { editor, guard }, 'Ei kuvaa' );
	await editor.setContent( imageBlock );
	await chooseInBlock( page, [ photo( 'piha.jpg', 2, EXIF_LOCATION ) ] );
	await expect( dialog( page ) ).toBeVisible();
	await page.keyboard.press( 'Escape' );

	await expect( dialog( page ) ).toHaveCount( 0 );
	await expect( page.locator( 'body' ) ).toContainText(
		'piha.jpg jätettiin siirtämättä, kuten valitsit.'
	);
	expect( await library( rest ) ).toHaveLength( before );

	await test.step( 'chosen again it is asked about again', async () => {
		await chooseInBlock( page, [ photo( 'piha.jpg', 2, EXIF_LOCATION ) ] );
		await button( page, 'Jätä tiedot kuvaan' ).click();
		await untilStored( rest, before + 1 );
		const [ stored ] = await library( rest );
		const bytes = stored && ( await bytesAt( page, originalOf( stored ) ) );
		expect(
			bytes && readMetadata( bytes, '', '' ).values.gps
		).toBeDefined();
	} );
} );

test( 'the page for adding media files asks, too', async ( { page, rest } ) => {
	const before = ( await library( rest ) ).length;
	await page.goto( '/wp-admin/media-new.php' );
	await page
		.locator( '.moxie-shim input[type="file"]' )
		.setInputFiles( [
			photo( 'a.jpg', 21, EXIF_LOCATION ),
			photo( 'b.jpg', 22 ),
			photo( 'c.jpg', 23, EXIF_LOCATION ),
		] );
	await expect( dialog( page ).getByRole( 'listitem' ) ).toHaveCount( 2 );
	await page.screenshot( { path: 'tests/e2e/.output/upload-plupload.png' } );
	await button( page, 'Poista tiedot kuvista' ).click();
	await untilStored( rest, before + 3 );
	for ( const stored of ( await library( rest ) ).slice( 0, 3 ) ) {
		const bytes = await bytesAt( page, originalOf( stored ) );
		expect( readMetadata( bytes, '', '' ).values.gps ).toBeUndefined();
	}
	const notice = page.locator( '.components-snackbar' );
	await expect( notice ).toContainText( '3 tiedostoa siirretty.' );
	await expect( notice ).toBeInViewport( { ratio: 1 } );
	await expect(
		notice.getByRole( 'button', { name: 'Vahvista käyttöoikeudet' } )
	).toBeVisible();
	await page.screenshot( { path: 'tests/e2e/.output/upload-batch.png' } );
} );

test( 'the media library takes what is left when one is cancelled', async ( {
	page,
	rest,
} ) => {
	const before = ( await library( rest ) ).length;
	await page.goto( '/wp-admin/upload.php?mode=grid' );
	const input = page.locator( '.moxie-shim input[type="file"]' ).first();
	await input.setInputFiles( [
		photo( 'd.jpg', 31, EXIF_LOCATION ),
		photo( 'e.jpg', 32 ),
	] );
	await expect( dialog( page ).getByRole( 'listitem' ) ).toHaveCount( 1 );
	await page.screenshot( { path: 'tests/e2e/.output/upload-library.png' } );
	await button( page, 'Peru siirto' ).click();
	await untilStored( rest, before + 1 );
	await expect( page.locator( '.components-snackbar' ) ).toBeVisible();
	await expect( page.locator( '.attachment.uploading' ) ).toHaveCount( 0 );
} );

test( 'what is in the library already is examined and cleaned', async ( {
	complaints,
	page,
	rest,
} ) => {
	// An item that somebody has deleted meanwhile.
	complaints.expect( /media\/999999/ );
	await page.goto( '/wp-admin/upload.php?mode=list' );
	const nonce = await page.request.get(
		`${ site.url }/wp-admin/admin-ajax.php?action=rest-nonce`
	);
	const upload = async ( { name, mimeType, buffer }: Photo ) => {
		const response = await page.request.post(
			`${ site.url }/wp-json/wp/v2/media`,
			{
				headers: {
					'X-WP-Nonce': await nonce.text(),
					'Content-Type': mimeType,
					'Content-Disposition': `attachment; filename=${ name }`,
				},
				data: buffer,
			}
		);
		expect( response.status() ).toBe( 201 );
		return ( ( await response.json() ) as Stored ).id;
	};
	const located = await upload(
		photo( 'vanha.jpg', 41, [ ...EXIF_LOCATION, ...CREATOR, ...PEOPLE ] )
	);
	const bare = await upload( photo( 'toinen.jpg', 42 ) );
	const ids = [ located, bare, 999_999 ];
	const withLocation = async () => {
		const { body } = await rest.get(
			'/julkaisuvahti/v1/media/with-location'
		);
		return ( body as { ids: number[] } ).ids;
	};

	const examined = await page.evaluate(
		( all ) => window.julkaisuvahtiUploads?.examine( all ),
		ids
	);
	expect( examined ).toMatchObject( [
		{ outcome: { details: { location: true, people: true } } },
		{ outcome: { details: { location: false, people: false } } },
		{ outcome: { kind: 'failed' } },
	] );
	expect( await withLocation() ).toContain( located );

	const { outcomes, progress } = await page.evaluate( async ( all ) => {
		const steps: string[] = [];
		return {
			outcomes: await window.julkaisuvahtiUploads?.clean(
				all,
				{ location: true, people: false },
				{
					onProgress: ( done, of ) => {
						steps.push( `${ done }/${ of }` );
					},
				}
			),
			progress: steps,
		};
	}, ids );
	expect( progress ).toEqual( [ '1/3', '2/3', '3/3' ] );
	expect( outcomes ).toMatchObject( [
		{ id: located, outcome: { kind: 'cleaned' } },
		{ id: bare, outcome: { kind: 'clean' } },
		{
			outcome: {
				kind: 'failed',
				message: 'Mediakirjastossa ei ole tällaista tiedostoa.',
			},
		},
	] );
	expect( await withLocation() ).not.toContain( located );
	const stored = ( await library( rest ) ).find(
		( { id } ) => id === located
	);
	const bytes = stored && ( await bytesAt( page, originalOf( stored ) ) );
	const values = bytes && readMetadata( bytes, '', '' ).values;
	expect( values?.gps ).toBeUndefined();
	expect( values?.people?.value ).toEqual( [ 'Cecilia Påhitt' ] );
	expect( values?.creator?.value ).toBe( 'Åke Mallström' );

	await test.step( 'it can be broken off', async () => {
		const reached = await page.evaluate( async ( all ) => {
			const end = new AbortController();
			return window.julkaisuvahtiUploads?.examine( all, {
				signal: end.signal,
				onProgress: () => {
					end.abort();
				},
			} );
		}, ids );
		expect( reached ).toHaveLength( 1 );
	} );
} );

test( 'a hundred photos are read without the page standing still', async ( {
	editor,
	guard,
	page,
} ) => {
	await beginPost( { editor, guard }, 'Sata kuvaa' );
	const one = photo( 'sata.jpg', 3, EXIF_LOCATION, [ 4000, 3000 ] );
	const { took, tasks } = await page.evaluate( async ( base64 ) => {
		interface Frame extends PerformanceEntry {
			readonly scripts: ReadonlyArray< {
				readonly duration: number;
				readonly sourceURL: string;
				readonly invoker: string;
			} >;
		}
		const binary = atob( base64 );
		const bytes = Uint8Array.from( binary, ( letter ) =>
			letter.charCodeAt( 0 )
		);
		const files = Array.from(
			{ length: 100 },
			( _, index ) =>
				new File( [ bytes ], `sata-${ index }.jpg`, {
					type: 'image/jpeg',
				} )
		);
		const long: { duration: number; by: string }[] = [];
		const observer = new PerformanceObserver( ( list ) => {
			for ( const frame of list.getEntries() as Frame[] ) {
				for ( const {
					duration,
					sourceURL,
					invoker,
				} of frame.scripts ) {
					if ( duration > 50 ) {
						long.push( {
							duration,
							by: `${ sourceURL } ${ invoker }`,
						} );
					}
				}
			}
		} );
		// What the test itself has just done is none of the page's doing.
		await new Promise( ( resolve ) => setTimeout( resolve, 500 ) );
		observer.observe( { type: 'long-animation-frame' } );
		const { wp } = window as unknown as {
			wp: { apiFetch: ( options: object ) => Promise< unknown > };
		};
		// The question is the sign that all are read; nothing is sent before.
		const begun = performance.now();
		for ( const file of files ) {
			const body = new FormData();
			body.append( 'file', file, file.name );
			wp.apiFetch( { path: '/wp/v2/media', method: 'POST', body } ).catch(
				() => {}
			);
		}
		while ( ! document.querySelector( '.julkaisuvahti-upload-dialog' ) ) {
			await new Promise( ( resolve ) => setTimeout( resolve, 20 ) );
		}
		const end = performance.now();
		await new Promise( ( resolve ) => setTimeout( resolve, 500 ) );
		return { tasks: long, took: end - begun };
	}, one.buffer.toString( 'base64' ) );
	// eslint-disable-next-line no-console -- A measure to look at.
	console.log(
		`Reading 100 photos of ${ one.buffer.length } bytes: ${ Math.round(
			took
		) } ms; scripts of over 50 ms: ${ JSON.stringify( tasks ) }`
	);
	expect(
		tasks.filter( ( { by } ) => by.includes( 'media-uploads' ) )
	).toEqual( [] );

	const files = dialog( page ).getByRole( 'listitem' );
	await expect( files ).toHaveCount( 10 );
	await page.screenshot( { path: 'tests/e2e/.output/upload-hundred.png' } );
	await button( page, 'Näytä kaikki 100 tiedostoa' ).click();
	await expect( files ).toHaveCount( 100 );
	await page.keyboard.press( 'Escape' );
	await expect( dialog( page ) ).toHaveCount( 0 );
} );
