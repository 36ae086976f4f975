/**
 * @jest-environment node
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Lexicon } from '../../../../src/engine/lexicon';
import { NameFinder } from '../../../../src/engine/names/find';
import {
	NameModel,
	type ModelFile,
	type NamesAbroadFile,
} from '../../../../src/engine/names/model';
import type { NotPersonsFile } from '../../../../src/engine/names/things';
import { toWellFormed } from '../../../../src/engine/text';
import { readMarkedTexts } from '../../../../tools/names/marked-texts';
import { Random } from '../../../../tools/parity/random';

/** The passages of a post. */
type Post = readonly string[];

const ROOT = path.join( __dirname, '..', '..', '..', '..' );
const rule = ( file: string ): unknown =>
	JSON.parse(
		readFileSync( path.join( ROOT, 'rules', 'names', file ), 'utf8' )
	);
const finder = new NameFinder(
	Lexicon.open(
		new Uint8Array(
			gunzipSync(
				readFileSync(
					path.join( ROOT, 'rules/lexicon/finnish.lexicon.gz' )
				)
			)
		)
	),
	new NameModel(
		rule( 'model.json' ) as ModelFile,
		rule( 'names-abroad.json' ) as NamesAbroadFile,
		rule( 'not-persons.json' ) as NotPersonsFile
	)
);

describe( 'names in PHP are those in TypeScript', () => {
	it( 'in municipal texts', () => {
		const marked = readMarkedTexts(
			path.join( ROOT, 'tests', 'names', 'municipal' )
		);
		expect( marked.length ).toBeGreaterThan( 50 );
		expectLikeness( marked.map( ( { texts } ) => texts ) );
	} );

	it( 'in texts that no one writes', () => {
		expectLikeness( [ ...monotonous(), ...madeUp(), tooManyWords() ] );
	} );
} );

function expectLikeness( posts: readonly Post[] ): void {
	expect( answersOfPhp( posts ) ).toEqual(
		posts.map( ( post ): unknown =>
			JSON.parse( JSON.stringify( finder.read( post ) ) )
		)
	);
}

function monotonous(): Post[] {
	const parts =
		"A|A |a |Aa |ä|Ä|A-|a-|A.|A.-|A.-B. |A.-Å. X |@|a@|a.@|a\u0308|A\u0308 |\u0308|😀|\0|\r\n|\u2028|\u00AD|'|O'|#|www.|http://|1 |A:a|:a|-a |\uFFFD".split(
			'|'
		);
	return parts.map( ( part ) => [ part.repeat( 2_000 / part.length ) ] );
}

/** More than are looked at in a long post. */
function tooManyWords(): Post {
	const letters = 'aeioukltsn';
	const words = Array.from( { length: 16_000 }, ( _, index ) =>
		String( index ).replace( /./g, ( digit ) =>
			letters.charAt( Number( digit ) )
		)
	);
	return [
		words.map( ( word ) => `K${ word }r` ).join( ' ' ),
		'Matti Meikäläinen tuli. Meikäläinen kertoi.',
	];
}

/** Parts of names and of words, and what stands between them. */
function madeUp(): Post[] {
	const parts =
		'Matti|matti|Meikäläinen|Meikäläisen|Virtanen|Virtasen|Oy|ja|&|,|.|. |: |-|\u2010|\u2011|\u2013|\u00AD|\'|\u2019|:n|J.|J.-P.|von|de|Aino-mummolta|Aino\u2010mummolta|Ai\u00ADno-mum\u00ADmo|Ranta-aho|Esimerkkikatu|5|2024|½|٣|𝐀|𝐛|a\u0308|O\u0308|\u0301|😀|\0|\r\n|\u2028|\u0085|\u200B|\uFEFF|\uD800|@|#|www.|://|_|%|Ž|Ÿ|İ|ß|Σ|ΟΔΟΣ|ǅ|Москва|中文|"|”|–|•|(|)|?|…|säätiön|Kahvila|tmi| -hanke|\u2011päivä|päivä|Esa|Tuulian|Pentin|Kala|kala|ry|Osk:n|Maijalle|ABC|AB|aBc|McDonald|A1|Mäkinen-Virtanen|Ylä-|-Ala|Auto-Kalle|Toivoa|Karhut|kunnanjohtaja|kertoo'.split(
			'|'
		);
	const joints = [ '', ' ', ' ', ' ', '\u00A0', '\u202F', '  ', '\n' ];
	const random = new Random( 1 );
	const text = () =>
		toWellFormed(
			random.many(
				0,
				30,
				() => random.pick( parts ) + random.pick( joints )
			)
		);
	return Array.from( { length: 1_000 }, () => [ text(), text() ] );
}

/** @throws {Error} If PHP is missing or fails: never a skip. */
function answersOfPhp( posts: readonly Post[] ): unknown[] {
	const run = spawnSync(
		'php',
		[ path.join( ROOT, 'tools', 'names', 'finder.php' ) ],
		{
			input: posts
				.map( ( post ) => `${ JSON.stringify( post ) }\n` )
				.join( '' ),
			encoding: 'utf8',
			maxBuffer: 1 << 26,
		}
	);
	if ( run.status !== 0 ) {
		throw new Error( `PHP failed: ${ run.error?.message ?? run.stderr }` );
	}
	return run.stdout
		.trimEnd()
		.split( '\n' )
		.map( ( line ): unknown => JSON.parse( line ) );
}
