import type { Page } from '@playwright/test';
import { PostsList } from './support/posts-list';
import { site } from './support/site';
import { expect, test } from './support/test';

test.use( { person: 'editor' } );

test( 'a parent calls: an editor takes a picture out of all publications, and brings it back', async ( {
	browser,
	page,
} ) => {
	test.slow();
	await page.goto( '/wp-admin/' );
	const send = await sender( page );
	const picture = await upload( page, send );
	await send( 'PUT', `/julkaisuvahti/v1/media/${ picture.id }/rights`, {
		basis: 'own',
		creator: 'Kunnan viestintä',
		people: 'guardian',
		uses: [ 'web' ],
		confirm: true,
	} );
	const post = await send( 'POST', '/wp/v2/posts', {
		title: 'Leikkipuistopäivä',
		status: 'publish',
		featured_media: picture.id,
		content: [
			'<!-- wp:paragraph --><p>Kiitos kaikille kävijöille!</p><!-- /wp:paragraph -->',
			`<!-- wp:image {"id":${ picture.id }} --><figure class="wp-block-image"><img src="${ picture.source_url }" alt="Lapset keinuvat" class="wp-image-${ picture.id }"/><figcaption class="wp-element-caption">Keinut ovat taas käytössä.</figcaption></figure><!-- /wp:image -->`,
		].join( '\n\n' ),
	} );
	const visitor = await (
		await browser.newContext( {
			storageState: { cookies: [], origins: [] },
		} )
	).newPage();
	const photo = visitor.getByRole( 'img', { name: 'Lapset keinuvat' } );

	await test.step( 'a visitor sees the picture', async () => {
		await visitor.goto( post.link );
		await expect( photo.last() ).toBeVisible();
		await visitor.screenshot( {
			path: 'tests/e2e/.output/lifecycle-before.png',
			fullPage: true,
		} );
	} );

	await test.step( 'after the editor has taken it out, nothing of it is left', async () => {
		const told = await send(
			'POST',
			`/julkaisuvahti/v1/media/${ picture.id }/withdraw`
		);
		expect( told ).toMatchObject( { withdrawn: true, unreachable: true } );
		await visitor.goto( post.link );
		await expect(
			visitor.getByText( 'Kiitos kaikille kävijöille!' )
		).toBeVisible();
		await expect( photo ).toHaveCount( 0 );
		await expect(
			visitor.getByText( 'Keinut ovat taas käytössä.' )
		).toHaveCount( 0 );
		expect( await visitor.content() ).not.toContain( 'leikkipuisto-' );
		await visitor.screenshot( {
			path: 'tests/e2e/.output/lifecycle-withdrawn.png',
			fullPage: true,
		} );
		const file = await visitor.request.get( picture.source_url );
		expect( [ 403, 404 ] ).toContain( file.status() );
	} );

	await test.step( 'the list of posts says so', async () => {
		const list = new PostsList( page );
		await list.open();
		await expect( list.states( post.id ) ).toContainText(
			'Kuva on poistettu käytöstä'
		);
		await page.screenshot( {
			path: 'tests/e2e/.output/lifecycle-list.png',
		} );
	} );

	await test.step( 'where it is used is told', async () => {
		const told = await send(
			'GET',
			`/julkaisuvahti/v1/media/${ picture.id }/uses`
		);
		expect( told ).toMatchObject( {
			uses: [
				{
					id: post.id,
					title: 'Leikkipuistopäivä',
					how: [ 'featured', 'content' ],
				},
			],
			more: false,
		} );
	} );

	await test.step( 'it comes back', async () => {
		await send(
			'DELETE',
			`/julkaisuvahti/v1/media/${ picture.id }/withdraw`
		);
		await visitor.goto( post.link );
		await expect( photo.last() ).toBeVisible();
		await page.reload();
		await expect( new PostsList( page ).states( post.id ) ).toHaveCount(
			0
		);
	} );
	await visitor.context().close();
} );

interface Answer {
	readonly id: number;
	readonly link: string;
	readonly source_url: string;
}

type Send = (
	method: string,
	path: string,
	data?: object
) => Promise< Answer >;

async function sender( page: Page ): Promise< Send > {
	const nonce = await page.request.get(
		`${ site.url }/wp-admin/admin-ajax.php?action=rest-nonce`
	);
	const headers = { 'X-WP-Nonce': await nonce.text() };
	return async ( method, path, data ) => {
		const answer = await page.request.fetch(
			`${ site.url }/wp-json${ path }`,
			{ method, headers, ...( data === undefined ? {} : { data } ) }
		);
		expect( answer.ok(), await answer.text() ).toBe( true );
		// What the routes answer is what the tests look at.
		return ( await answer.json() ) as Answer;
	};
}

async function upload( page: Page, send: Send ): Promise< Answer > {
	const base64 = await page.evaluate( () => {
		const canvas = document.createElement( 'canvas' );
		canvas.width = 900;
		canvas.height = 600;
		const context = canvas.getContext( '2d' );
		for ( let column = 0; context !== null && column < 9; column++ ) {
			context.fillStyle = `hsl(${ column * 40 } 60% 60%)`;
			context.fillRect( column * 100, 0, 100, 600 );
		}
		return canvas.toDataURL( 'image/png' ).split( ',' )[ 1 ] ?? '';
	} );
	const nonce = await page.request.get(
		`${ site.url }/wp-admin/admin-ajax.php?action=rest-nonce`
	);
	const answer = await page.request.post(
		`${ site.url }/wp-json/wp/v2/media`,
		{
			headers: {
				'X-WP-Nonce': await nonce.text(),
				'Content-Type': 'image/png',
				'Content-Disposition': `attachment; filename="leikkipuisto-${ Date.now() }.png"`,
			},
			data: Buffer.from( base64, 'base64' ),
		}
	);
	const picture = ( await answer.json() ) as Answer;
	await send( 'POST', `/wp/v2/media/${ picture.id }`, {
		alt_text: 'Lapset keinuvat',
	} );
	return picture;
}
