/**
 * npm run test:lexicon-oracle -- /path/to/corpora
 *
 * Compares the readers of the lexicon on every distinct word of a folder of
 * corpora (.tsv and .txt), and on words made up of these:
 *
 * - libvoikko with Debian's vocabulary, and our reader with the same vocabulary
 *   compiled as ours is;
 * - our two readers, with our vocabulary.
 *
 * Outside npm test, since corpora and libvoikko are not part of the repository.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
	Lexicon,
	type CaseForm,
	type WordKind,
} from '../../src/engine/lexicon';
import { compileLexicon } from '../../tools/lexicon/compile';
import { root } from '../../tools/lib/paths.mjs';
import { runMain, say, UserError } from '../../tools/lib/steps.mjs';
import {
	ensureLibvoikko,
	ensurePhp,
	systemPython,
} from '../../tools/lib/system-packages.mjs';
import { Random } from '../../tools/parity/random';
import { wordsIn } from './words';

const DEBIAN_VOCABULARY = '/usr/lib/voikko/5/mor-standard/mor.vfst';
const MADE_UP = 100_000;
const SHOWN = 20;

const KINDS: Readonly< Record< string, WordKind > > = {
	etunimi: 'given-name',
	sukunimi: 'surname',
	paikannimi: 'place',
	nimi: 'other-name',
	nimisana: 'noun',
	laatusana: 'adjective',
	nimisana_laatusana: 'adjective',
	teonsana: 'verb',
	kieltosana: 'verb',
	lukusana: 'numeral',
	asemosana: 'pronoun',
	seikkasana: 'particle',
	sidesana: 'particle',
	suhdesana: 'particle',
	huudahdussana: 'particle',
	lyhenne: 'other',
	etuliite: 'other',
};

const FORMS: Readonly< Record< string, CaseForm > > = {
	nimento: 'nominative',
	omanto: 'genitive',
	osanto: 'partitive',
	sisaolento: 'inessive',
	sisaeronto: 'elative',
	sisatulento: 'illative',
	ulkoolento: 'adessive',
	ulkoeronto: 'ablative',
	ulkotulento: 'allative',
	olento: 'essive',
	tulento: 'translative',
	vajanto: 'abessive',
	seuranto: 'comitative',
	keinonto: 'instructive',
};

/** Base form, kind, case, number. */
type Answer = readonly ( readonly string[] )[];

void runMain( async () => {
	const [ corpora ] = process.argv.slice( 2 );
	if ( corpora === undefined || ! fs.existsSync( corpora ) ) {
		throw new UserError(
			'This compares the readers of the lexicon on real texts, which the repository does not hold. Please give a folder of .tsv or .txt files:\n\n    npm run test:lexicon-oracle -- FOLDER'
		);
	}
	await ensureLibvoikko();
	await ensurePhp();

	const found = wordsIn( corpora );
	const words = [ ...new Set( [ ...found, ...madeUpOf( found ) ] ) ];
	say(
		`${ found.length } words, ${ words.length } with those made up of them`
	);

	const debian = compileLexicon( fs.readFileSync( DEBIAN_VOCABULARY ) );
	const ours = gunzipSync(
		fs.readFileSync( path.join( root, 'rules/lexicon/finnish.lexicon.gz' ) )
	);
	const differences =
		compare(
			"libvoikko and ours, Debian's vocabulary",
			words,
			askLibvoikko( words ),
			askTypeScript( words, debian )
		) +
		compare(
			'PHP and TypeScript, our vocabulary',
			words,
			askPhp( words, ours ),
			askTypeScript( words, ours )
		);
	return differences === 0 ? 0 : 1;
} );

function compare(
	what: string,
	words: readonly string[],
	theirs: readonly Answer[],
	ours: readonly Answer[]
): number {
	let differences = 0;
	for ( const [ index, word ] of words.entries() ) {
		const [ their, our ] = [ theirs[ index ], ours[ index ] ].map(
			( answer ) => JSON.stringify( answer )
		);
		if ( their !== our && ++differences <= SHOWN ) {
			say( `  ${ word }\n    ${ their }\n    ${ our }` );
		}
	}
	const known = ours.filter( ( answer ) => answer.length > 0 ).length;
	say( `${ what }: ${ known } words known, ${ differences } differences` );
	return differences;
}

/** Compounds with and without hyphens, numerals with endings: what the rules of hyphens and base forms are for. */
function madeUpOf( words: readonly string[] ): string[] {
	const random = new Random( 1 );
	const usable = words.filter( ( word ) => /^[\p{L}\p{N}-]+$/u.test( word ) );
	const pick = () => random.pick( usable );
	return Array.from( { length: MADE_UP }, ( _, index ) => {
		const joined = index % 2 === 0 ? '-' : '';
		return Array.from(
			{ length: 2 + ( index % 7 === 0 ? 2 : 0 ) },
			pick
		).join( joined );
	} );
}

function askTypeScript( words: readonly string[], bytes: Buffer ): Answer[] {
	const lexicon = Lexicon.open( bytes );
	return words.map( ( word ) =>
		lexicon
			.analyse( word )
			.map( ( { base, kind, form, number } ) => [
				base,
				kind,
				form,
				number,
			] )
	);
}

function askPhp( words: readonly string[], bytes: Buffer ): Answer[] {
	const folder = fs.mkdtempSync( path.join( os.tmpdir(), 'lexicon-' ) );
	const file = path.join( folder, 'lexicon' );
	fs.writeFileSync( file, bytes );
	const answers = ask(
		'php',
		[ path.join( import.meta.dirname, 'ask-php.php' ), file ],
		words
	);
	fs.rmSync( folder, { recursive: true } );
	return answers;
}

function askLibvoikko( words: readonly string[] ): Answer[] {
	const script = path.join( import.meta.dirname, 'ask_libvoikko.py' );
	return ask( systemPython, [ script ], words ).map( ( answer ) =>
		answer.map( ( [ base = '', kind = '', form = '', number = '' ] ) => [
			base,
			KINDS[ kind ] ?? 'other',
			FORMS[ form ] ?? '',
			number,
		] )
	);
}

function ask(
	program: string,
	args: readonly string[],
	words: readonly string[]
): Answer[] {
	return execFileSync( program, args, {
		input: words.map( ( word ) => `${ word }\n` ).join( '' ),
		encoding: 'utf8',
		maxBuffer: 2 ** 30,
		env: { ...process.env, PYTHONIOENCODING: 'utf8' },
	} )
		.trimEnd()
		.split( '\n' )
		.map( ( line ) => JSON.parse( line ) as Answer );
}
