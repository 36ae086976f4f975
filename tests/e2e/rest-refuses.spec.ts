import { people, type Person } from './support/people';
import { Rest } from './support/rest';
import { expect, test } from './support/test';

/** A form block and an identity code that is nobody's (born in 2099). */
const content = [
	'<!-- wp:paragraph -->',
	'<p>Paikka 2: varaaja 240299A345S</p>',
	'<!-- /wp:paragraph -->',
	'<!-- wp:contact-form-7/contact-form-selector {"id":12,"title":"Ilmoittautuminen"} -->',
	'<div class="wp-block-contact-form-7-contact-form-selector">[contact-form-7 id="12" title="Ilmoittautuminen"]</div>',
	'<!-- /wp:contact-form-7/contact-form-selector -->',
].join( '\n' );

test( 'the REST API refuses a post to everyone with the same findings', async () => {
	const id = await draftOf( 'author', 'posts' );
	const answers = [];
	for ( const person of people ) {
		const rest = await Rest.as( person );
		const answer = await rest.post( `/wp/v2/posts/${ id }`, {
			status: 'publish',
		} );
		answers.push( answer );
		expect( await rest.saved( id ) ).toMatchObject( {
			status: 'draft',
			content: { raw: content },
		} );
		await rest.dispose();
	}

	const [ first, ...others ] = answers;
	expect( first ).toMatchObject( {
		status: 422,
		body: {
			code: 'julkaisuvahti_held',
			message: expect.stringContaining( 'Julkaisua ei vielä tehty.' ),
			data: {
				verdict: 'blocked',
				findings: [
					{ rule: 'personal-data/identity-code', severity: 'block' },
					{ rule: 'sign-ups/form-block', severity: 'block' },
				],
			},
		},
	} );
	for ( const other of others ) {
		expect( other ).toEqual( first );
	}
	// The finding is told without any part of its text.
	expect( JSON.stringify( first ) ).not.toContain( '240299A345S' );
} );

for ( const person of people ) {
	test( `${ person }: a new post cannot be born public`, async () => {
		const rest = await Rest.as( person );
		for ( const status of [ 'publish', 'future', 'private' ] ) {
			const answer = await rest.post( '/wp/v2/posts', {
				title: 'Torikauden paikkajako',
				content,
				status,
				...( status === 'future'
					? { date: '2099-01-01T12:00:00' }
					: {} ),
			} );
			expect( answer ).toMatchObject( {
				status: 422,
				body: { code: 'julkaisuvahti_held' },
			} );
		}
		await rest.dispose();
	} );

	test( `${ person }: the autosave route does not publish either`, async () => {
		const id = await draftOf( person, 'posts' );
		const rest = await Rest.as( person );
		const answer = await rest.post( `/wp/v2/posts/${ id }/autosaves`, {
			content,
			status: 'publish',
		} );
		expect( answer ).toMatchObject( {
			status: 422,
			body: { code: 'julkaisuvahti_held' },
		} );
		expect( await rest.saved( id ) ).toMatchObject( { status: 'draft' } );
		await rest.dispose();
	} );
}

test( 'events are guarded and pages are not', async () => {
	const rest = await Rest.as( 'editor' );
	const event = await draftOf( 'editor', 'event' );
	const page = await draftOf( 'editor', 'pages' );
	expect(
		await rest.post( `/wp/v2/event/${ event }`, { status: 'publish' } )
	).toMatchObject( { status: 422 } );
	expect(
		await rest.post( `/wp/v2/pages/${ page }`, { status: 'publish' } )
	).toMatchObject( { status: 200, body: { status: 'publish' } } );
	await rest.dispose();
} );

async function draftOf( person: Person, route: string ): Promise< number > {
	const rest = await Rest.as( person );
	const { status, body } = await rest.post( `/wp/v2/${ route }`, {
		title: 'Torikauden paikkajako',
		content,
		status: 'draft',
	} );
	await rest.dispose();
	expect( status ).toBe( 201 );
	return ( body as { id: number } ).id;
}
