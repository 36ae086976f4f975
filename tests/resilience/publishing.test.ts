import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Site, type Answer, type Writer } from './site';
import { clean, held, type Text } from './texts';

/** Statuses in which somebody reads a post, now or when its time comes. */
const PUBLIC = [ 'publish', 'future', 'private' ];

/** Enough for everyone at once, and for those who die: nobody starts new ones. */
const WORKERS = 240;

let site: Site;
let authors: Writer[];
let editors: Writer[];

/** Every text that was sent, by its content: nothing else may be stored. */
const sent = new Map< string, Text >();
let logBefore = 0;

before( async () => {
	site = await Site.start(
		WORKERS,
		path.join( import.meta.dirname, 'deadly.php' )
	);
	authors = await site.writers( 'author', 20 );
	editors = await site.writers( 'editor', 8 );
} );

after( () => site.stop() );

beforeEach( async () => {
	logBefore = ( await site.log() ).length;
} );

describe( 'many people at once', () => {
	test( 'new posts: the clean ones are out, the others are refused', async () => {
		const texts = authors.map( newText );
		const answers = await Promise.all(
			authors.map( ( author, index ) =>
				publish( author, '/wp/v2/posts', at( texts, index ) )
			)
		);

		assert.deepEqual(
			answers.map( ( { status } ) => status ),
			texts.map( ( { isClean } ) => ( isClean ? 201 : 422 ) )
		);
		assertReasons( answers );
		const contents = ( await storedWhole() ).map(
			( { content } ) => content
		);
		for ( const { content, isClean } of texts ) {
			// A refused post is not stored; its author's editor still has it.
			assert.equal( contents.includes( content ), isClean );
		}
		await assertNoComplaints();
	} );

	test( 'drafts: what is refused stays as it was saved', async () => {
		const texts = authors.map( newText );
		const drafts = await Promise.all(
			authors.map( ( author, index ) =>
				site.post( author, '/wp/v2/posts', {
					title: 'Kirjaston ohjelma',
					content: at( texts, index ).content,
					status: 'draft',
				} )
			)
		);
		assert.deepEqual( statuses( drafts ), new Set( [ 201 ] ) );

		const answers = await Promise.all(
			drafts.map( ( { id }, index ) =>
				site.post( at( authors, index ), `/wp/v2/posts/${ id }`, {
					status: 'publish',
				} )
			)
		);

		assert.deepEqual(
			answers.map( ( { status } ) => status ),
			texts.map( ( { isClean } ) => ( isClean ? 200 : 422 ) )
		);
		assertReasons( answers );
		const stored = await storedById();
		for ( const [ index, { id } ] of drafts.entries() ) {
			const { content, isClean } = at( texts, index );
			assert.equal( stored.get( id )?.content, content );
			assert.equal(
				stored.get( id )?.status,
				isClean ? 'publish' : 'draft'
			);
		}
		await assertNoComplaints();
	} );

	test( 'one live post: it holds one of the clean texts, whole', async () => {
		const first = newText( null, 0 );
		const [ id = 0 ] = await site.prepare( at( authors, 0 ), 'publish', [
			first.content,
		] );
		const texts = editors.map( newText );

		const answers = await Promise.all(
			editors.map( ( editor, index ) =>
				publish( editor, `/wp/v2/posts/${ id }`, at( texts, index ) )
			)
		);

		assert.deepEqual(
			answers.map( ( { status } ) => status ),
			texts.map( ( { isClean } ) => ( isClean ? 200 : 422 ) )
		);
		const post = ( await storedById() ).get( id );
		assert.equal( post?.status, 'publish' );
		assert.ok(
			texts.some(
				( { content, isClean } ) => isClean && content === post.content
			),
			'the live text is one of those that were answered 200'
		);
		await assertNoComplaints();
	} );

	test( 'one publishes a draft while another writes into it what must not be out', async () => {
		const texts = authors.map( () => newText( null, 0 ) );
		const ids = await site.prepare(
			at( authors, 0 ),
			'draft',
			texts.map( ( { content } ) => content )
		);

		const answers = await Promise.all(
			ids.flatMap( ( id, index ) => [
				site.post( at( editors, 0 ), `/wp/v2/posts/${ id }`, {
					status: 'publish',
				} ),
				site.post( at( editors, 1 ), `/wp/v2/posts/${ id }`, {
					content: newText( null, 2 * index + 1 ).content,
				} ),
			] )
		);

		for ( const { status } of answers ) {
			assert.ok( [ 200, 422 ].includes( status ), String( status ) );
		}
		assertReasons( answers );
		const stored = await storedById();
		for ( const id of ids ) {
			assert.ok( stored.has( id ) );
		}
		await assertNoComplaints();
	} );
} );

test( 'the database is killed half-way and comes back', async () => {
	/** The last text of each post that was answered with "saved". */
	const acknowledged = new Map< number, Text >();
	let answered = 0;
	const failed: Answer[] = [];
	let tellFailure = () => {};
	let tellHalfWay = () => {};
	const failure = new Promise< void >( ( resolve ) => {
		tellFailure = resolve;
	} );
	const halfWay = new Promise< void >( ( resolve ) => {
		tellHalfWay = resolve;
	} );

	/** As people do: again, until there is an answer. */
	const insist = async (
		writer: Writer,
		route: string,
		body: object
	): Promise< Answer > => {
		for ( let tries = 0; tries < 30; tries++ ) {
			const answer = await site.post( writer, route, body );
			answered++;
			if ( answered === 30 ) {
				tellHalfWay();
			}
			if ( [ 200, 201, 422 ].includes( answer.status ) ) {
				return answer;
			}
			failed.push( answer );
			tellFailure();
			await pause( 500 );
		}
		throw new Error( `No answer for ${ route }` );
	};

	const work = authors.map( async ( author, index ) => {
		for ( let turn = 0; turn < 2; turn++ ) {
			const text = newText( null, index + turn );
			const { content } = text;
			const draft = await insist( author, '/wp/v2/posts', {
				title: 'Kirjaston ohjelma',
				content,
				status: 'draft',
			} );
			assert.equal( draft.status, 201 );
			acknowledged.set( draft.id, text );
			const answer = await insist( author, `/wp/v2/posts/${ draft.id }`, {
				content,
				status: 'publish',
			} );
			assert.equal( answer.status, text.isClean ? 200 : 422 );
			acknowledged.set( draft.id, text );
		}
	} );
	const all = Promise.all( work );

	// A wrong answer before that ends the test at once.
	await Promise.race( [ halfWay, all ] );
	await site.database.kill();
	await Promise.race( [ failure, all ] );
	await site.database.start();
	await all;

	assert.ok( failed.length > 0, 'somebody felt it' );
	for ( const { text } of failed ) {
		assert.doesNotMatch( text, /deadlock|lock wait/i );
	}
	const stored = await storedById();
	assert.equal( acknowledged.size, 40 );
	for ( const [ id, { content, isClean } ] of acknowledged ) {
		assert.equal( stored.get( id )?.content, content );
		assert.equal( stored.get( id )?.status, isClean ? 'publish' : 'draft' );
	}
} );

describe( 'PHP is killed before each query of a save', () => {
	test( 'of a draft that is published', async () => {
		await dieEverywhere( {
			status: 'draft',
			route: '/wp/v2/posts',
			refuses: true,
		} );
	} );

	test( "of a live post that another plugin's code changes", async () => {
		await dieEverywhere( {
			status: 'publish',
			route: '/other-plugin/v1/posts',
			refuses: false,
		} );
	} );
} );

/** Afterwards each post is as before or as sent, never between, and can be saved again. */
async function dieEverywhere( {
	status,
	route,
	refuses,
}: {
	status: string;
	route: string;
	/** Whether the route answers 422, or keeps the text beside the live one. */
	refuses: boolean;
} ): Promise< void > {
	const author = at( authors, 0 );
	for ( const kind of [ 0, 1 ] ) {
		const queries = await queriesOfSave( status, route, kind );
		assert.ok( queries > 0 );
		const former = Array.from( { length: queries }, () =>
			newText( null, 0 )
		);
		const later = former.map( ( _text, index ) =>
			newText( null, 2 * index + kind )
		);
		const ids = await site.prepare(
			author,
			status,
			former.map( ( { content } ) => content )
		);

		const deaths = await inTurns( ids, ( id, index ) =>
			publish( author, `${ route }/${ id }`, at( later, index ), {
				'X-Die-Before-Query': String( index + 1 ),
			} )
		);

		assert.deepEqual( statuses( deaths ), new Set( [ 0 ] ) );
		const between = await storedById();
		for ( const [ index, id ] of ids.entries() ) {
			const post = between.get( id );
			const isAsBefore =
				post?.content === at( former, index ).content &&
				post.status === status;
			const isAsSent =
				kind === 0 &&
				post?.content === at( later, index ).content &&
				post.status === 'publish';
			assert.ok(
				isAsBefore || isAsSent,
				`killed before query ${ index + 1 }: ${ post?.status }`
			);
		}

		const again = ids.filter( ( _id, index ) => index % 4 === 0 );
		const answers = await inTurns( again, ( id, index ) =>
			publish( author, `${ route }/${ id }`, at( later, 4 * index ) )
		);
		assert.deepEqual(
			statuses( answers ),
			new Set( [ kind === 1 && refuses ? 422 : 200 ] )
		);
		const afterwards = await storedById();
		const kept = new Set(
			( await storedWhole() )
				.filter( ( { type } ) => type === 'revision' )
				.map( ( { content } ) => content )
		);
		for ( const [ index, id ] of again.entries() ) {
			const expected = at( kind === 0 ? later : former, 4 * index );
			assert.equal( afterwards.get( id )?.content, expected.content );
			if ( kind === 1 && ! refuses ) {
				assert.ok( kept.has( at( later, 4 * index ).content ) );
			}
		}
	}
	await assertNoComplaints();
}

async function queriesOfSave(
	status: string,
	route: string,
	kind: number
): Promise< number > {
	const author = at( authors, 0 );
	const [ id = 0 ] = await site.prepare( author, status, [
		newText( null, 0 ).content,
	] );
	const { headers } = await publish(
		author,
		`${ route }/${ id }`,
		newText( null, kind )
	);
	return Number( headers.get( 'X-Queries' ) );
}

/** Half of the texts are clean. */
function newText( _writer: unknown, index: number ): Text {
	const text = ( index % 2 === 0 ? clean : held )( sent.size + 1 );
	sent.set( text.content, text );
	return text;
}

function publish(
	writer: Writer,
	route: string,
	{ content }: Text,
	headers: Readonly< Record< string, string > > = {}
): Promise< Answer > {
	return site.post(
		writer,
		route,
		{ title: 'Kirjaston ohjelma', content, status: 'publish' },
		headers
	);
}

/** What the database has: each text whole, and none out that has to be held. */
async function storedWhole() {
	const stored = await site.stored();
	for ( const { id, type, status, content } of stored ) {
		const text = sent.get( content );
		assert.ok( text !== undefined, `${ type } ${ id } holds a sent text` );
		assert.ok(
			text.isClean || ! PUBLIC.includes( status ),
			`${ type } ${ id } is ${ status }`
		);
	}
	return stored;
}

async function storedById() {
	return new Map(
		( await storedWhole() ).map( ( post ) => [ post.id, post ] )
	);
}

function assertReasons( answers: readonly Answer[] ): void {
	for ( const { status, code, text } of answers ) {
		assert.doesNotMatch( text, /deadlock|lock wait/i );
		assert.equal( code, status === 422 ? 'julkaisuvahti_held' : '' );
	}
}

/** Neither PHP nor the database had anything to complain about during the test. */
async function assertNoComplaints(): Promise< void > {
	assert.equal( ( await site.log() ).slice( logBefore ), '' );
}

function statuses( answers: readonly Answer[] ): Set< number > {
	return new Set( answers.map( ( { status } ) => status ) );
}

/** Some at a time, since each takes a processor. */
async function inTurns< Item, Result >(
	items: readonly Item[],
	work: ( item: Item, index: number ) => Promise< Result >
): Promise< Result[] > {
	const results: Result[] = [];
	const waiting = [ ...items.entries() ];
	await Promise.all(
		Array.from( { length: 4 }, async () => {
			for ( let next; ( next = waiting.shift() ) !== undefined;  ) {
				const [ index, item ] = next;
				results[ index ] = await work( item, index );
			}
		} )
	);
	return results;
}

function at< Item >( items: readonly Item[], index: number ): Item {
	const item = items[ index ];
	assert.ok( item !== undefined );
	return item;
}

function pause( milliseconds: number ): Promise< void > {
	return new Promise( ( resolve ) => {
		setTimeout( resolve, milliseconds );
	} );
}
