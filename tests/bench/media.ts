/**
 * npm run bench:media: what the media of a post cost in the editor, beside WordPress's own parser of blocks.
 *
 * A post of 200 pictures, each in a block of its own. Medians of the processor's time for posts
 * that the process had not seen before, in milliseconds.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@wordpress/block-serialization-default-parser';
import {
	check,
	mediaShownBy,
	parseRuleset,
	Session,
	type MediaKnown,
} from '../../src/engine';

const IMAGES = 200;
const ROUNDS = 60;
const WARM_UP = 40;

const ruleset = parseRuleset(
	JSON.parse(
		readFileSync(
			path.join( import.meta.dirname, '../../build/ruleset.json' ),
			'utf8'
		)
	)
);
const options = {
	ruleset: {
		...ruleset,
		rules: ruleset.rules.filter( ( { match } ) => match.kind === 'media' ),
	},
	key: '00',
	names: null,
};

function address( round: number, image: number ): string {
	return `https://esimerkkila.example/wp-content/uploads/2026/05/kuva-${ round }-${ image }.jpg`;
}

function blocks( round: number ): string[] {
	return Array.from( { length: IMAGES }, ( _, image ) => {
		const id = round * IMAGES + image + 1;
		return `<!-- wp:image {"id":${ id },"sizeSlug":"large"} -->\n<figure class="wp-block-image size-large"><img src="${ address(
			round,
			image
		) }" alt="Kuva ${ id }" class="wp-image-${ id }"/><figcaption class="wp-element-caption">Kuva: Kunnan viestintä</figcaption></figure>\n<!-- /wp:image -->`;
	} );
}

function known( round: number ): MediaKnown {
	const ids = Array.from( { length: IMAGES }, ( _, image ) => image );
	const id = ( image: number ) => String( round * IMAGES + image + 1 );
	return {
		items: Object.fromEntries(
			ids.map( ( image ) => [
				id( image ),
				{
					kind: 'image',
					rights: 'confirmed',
					expired: false,
					expiring: false,
					uses: [ 'web' ],
					people: 'none',
					credit: 'Kunnan viestintä',
					ai: false,
					alt: true,
					documentRead: 'unread',
				},
			] )
		),
		urls: Object.fromEntries(
			ids.map( ( image ) => [ address( round, image ), id( image ) ] )
		),
		uploads: [ 'esimerkkila.example/wp-content/uploads/' ],
		attached: {},
		credited: false,
	};
}

const jobs: Readonly< Record< string, ( round: number ) => () => unknown > > = {
	'WordPress parses the blocks': ( round ) => {
		const content = blocks( round ).join( '\n\n' );
		return () => parse( content );
	},
	'finding the media': ( round ) => {
		const content = blocks( round ).join( '\n\n' );
		return () => mediaShownBy( { content } );
	},
	'and judging them': ( round ) => {
		const content = blocks( round ).join( '\n\n' );
		const media = known( round );
		return () => check( { content, media }, options );
	},
	'in the editor, one caption changed': ( round ) => {
		const segments = blocks( round );
		const media = known( round );
		const session = new Session( options );
		session.check( { segments, media } );
		const changed = segments.with(
			100,
			segments[ 100 ]?.replace( 'viestintä', 'kuvaaja' ) ?? ''
		);
		return () => session.check( { segments: changed, media } );
	},
};

const times = new Map< string, number[] >();
for ( let round = 0; round < WARM_UP + ROUNDS; round++ ) {
	for ( const [ name, prepare ] of Object.entries( jobs ) ) {
		const run = prepare( round );
		const start = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage( start );
		const time = ( user + system ) / 1000;
		if ( round >= WARM_UP ) {
			times.set( name, [ ...( times.get( name ) ?? [] ), time ] );
		}
	}
}
const medians = [ ...times ].map( ( [ name, all ] ) => {
	const sorted = all.toSorted( ( a, b ) => a - b );
	return [ name, sorted[ Math.floor( sorted.length / 2 ) ] ?? 0 ] as const;
} );
const [ [ , peer ] = [ '', 1 ] ] = medians;
for ( const [ name, median ] of medians ) {
	process.stdout.write(
		`${ name.padEnd( 36 ) } ${ median.toFixed( 2 ).padStart( 7 ) } ms  ×${ (
			median / peer
		).toFixed( 2 ) }\n`
	);
}
