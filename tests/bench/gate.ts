/**
 * npm run bench:gate: what publishing costs with the plugin and without it, on WordPress 7.1 and MariaDB, through
 * HTTP: each save in a PHP request of its own, as on a web server with opcache.
 *
 *     npm run bench:gate                  2,000 clean words, names on, 30 times each
 *     npm run bench:gate -- --rounds 100
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { check, parseRuleset, verdict } from '../../src/engine';
import { loadNames } from '../../tools/names/load';
import { Site, type Answer, type Writer } from '../resilience/site';
import { municipalText } from './municipal-text';
import { contentOf, take, type Block, type BlockStream } from './text';

const WORDS = 2_000;

/** The first requests of a server compile what later ones find compiled. */
const WARM_UP = 5;

interface Cost {
	/** By the clock. */
	readonly milliseconds: number;
	/** What of it PHP worked, in milliseconds. */
	readonly processor: number;
	readonly queries: number;
}

interface Round {
	readonly publish: { readonly with: Cost; readonly without: Cost };
	readonly draft: { readonly with: Cost; readonly without: Cost };
	/** The engine's own share, in milliseconds of the processor. */
	readonly reading: number;
	readonly checking: number;
}

async function main(): Promise< void > {
	const { values } = parseArgs( {
		options: { rounds: { type: 'string', default: '30' } },
	} );
	const site = await Site.start(
		4,
		path.join( import.meta.dirname, 'gate-clock.php' )
	);
	try {
		const stream = cleanText();
		const rounds: Round[] = [];
		for ( const author of await site.writers( 'author', 1 ) ) {
			for ( let n = -WARM_UP; n < Number( values.rounds ); n++ ) {
				const content = contentOf( take( stream, WORDS ) );
				const round = await measure( site, author, content, n );
				if ( n >= 0 ) {
					rounds.push( round );
				}
			}
		}
		process.stdout.write( `${ table( rounds ) }\n` );
	} finally {
		await site.stop();
	}
}

/** All on the same text, and the one that begins is another each time. */
async function measure(
	site: Site,
	author: Writer,
	content: string,
	number: number
): Promise< Round > {
	const save = async ( status: string, plugin: string ): Promise< Cost > =>
		costOf(
			await site.post(
				author,
				'/wp/v2/posts',
				{ title: `Viikko ${ number }, ${ plugin }`, content, status },
				{ 'X-Bench': plugin }
			)
		);
	const both = async ( status: string ) => {
		const costs: Record< string, Cost > = {};
		const order = [ 'with', 'without' ];
		for ( const plugin of number % 2 === 0 ? order : order.reverse() ) {
			costs[ plugin ] = await save( status, plugin );
		}
		return costs as { with: Cost; without: Cost };
	};
	const publish = await both( 'publish' );
	const engine = await site.post( author, '/bench/v1/engine', {
		title: `Viikko ${ number }`,
		content,
	} );
	return {
		publish,
		draft: await both( 'draft' ),
		...( JSON.parse( engine.text ) as {
			reading: number;
			checking: number;
		} ),
	};
}

function costOf( { status, text, headers }: Answer ): Cost {
	if ( status !== 201 ) {
		throw new Error( `Answered ${ status }: ${ text.slice( 0, 500 ) }` );
	}
	return {
		milliseconds: Number( headers.get( 'X-Milliseconds' ) ),
		processor: Number( headers.get( 'X-Processor' ) ),
		queries: Number( headers.get( 'X-Queries' ) ),
	};
}

function table( rounds: readonly Round[] ): string {
	const median = ( pick: ( round: Round ) => number ) =>
		middle( rounds.map( pick ) );
	const ms = ( pick: ( round: Round ) => number ) =>
		`${ median( pick ).toFixed( 1 ) } ms`;
	const count = ( pick: ( round: Round ) => number ) =>
		String( median( pick ) );
	const rows = [
		[
			'',
			'publishing, by the clock',
			'processor',
			'queries',
			'saving a draft, processor',
			'queries',
		],
		[ '---', '--:', '--:', '--:', '--:', '--:' ],
		...( [ 'without', 'with' ] as const ).map( ( plugin ) => [
			plugin === 'with' ? 'with the plugin' : 'without it',
			ms( ( { publish } ) => publish[ plugin ].milliseconds ),
			ms( ( { publish } ) => publish[ plugin ].processor ),
			count( ( { publish } ) => publish[ plugin ].queries ),
			ms( ( { draft } ) => draft[ plugin ].processor ),
			count( ( { draft } ) => draft[ plugin ].queries ),
		] ),
		[
			'the engine: reading rules and names',
			'',
			ms( ( { reading } ) => reading ),
			'',
			'',
			'',
		],
		[
			'the engine: checking',
			'',
			ms( ( { checking } ) => checking ),
			'',
			'',
			'',
		],
		[
			'**the plugin beside the engine**',
			'',
			ms(
				( { publish, reading, checking } ) =>
					publish.with.processor -
					publish.without.processor -
					reading -
					checking
			),
			count(
				( { publish } ) =>
					publish.with.queries - publish.without.queries
			),
			ms(
				( { draft } ) => draft.with.processor - draft.without.processor
			),
			count(
				( { draft } ) => draft.with.queries - draft.without.queries
			),
		],
	];
	return rows.map( ( row ) => `| ${ row.join( ' | ' ) } |` ).join( '\n' );
}

function middle( numbers: readonly number[] ): number {
	const sorted = [ ...numbers ].sort( ( a, b ) => a - b );
	const at = ( index: number ) => sorted[ index ] ?? NaN;
	const half = sorted.length >> 1;
	return ( at( half ) + at( sorted.length - 1 - half ) ) / 2;
}

/** The bench's invented text without the blocks in which something is asked. */
function* cleanText(): BlockStream {
	const ruleset = parseRuleset(
		JSON.parse(
			readFileSync(
				path.join( import.meta.dirname, '../../build/ruleset.json' ),
				'utf8'
			)
		)
	);
	const names = loadNames( ruleset );
	const isClean = ( { markup }: Block ) =>
		verdict(
			check( { content: markup }, { ruleset, key: '00', names } ),
			ruleset
		) === 'publish';
	const stream = municipalText( 1 );
	for (;;) {
		const { value } = stream.next();
		if ( isClean( value ) ) {
			yield value;
		}
	}
}

main().catch( ( error: unknown ) => {
	process.stderr.write(
		`bench: ${ error instanceof Error ? error.message : String( error ) }\n`
	);
	process.exitCode = 1;
} );
