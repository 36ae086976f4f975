/**
 * npm run bench:names: how well names of persons are found.
 *
 *     npm run bench:names -- --corpus FOLDER              all figures
 *     npm run bench:names -- --only municipal --show      false alarms and misses too
 *     npm run bench:names -- --corpus FOLDER --json FILE
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NameFinder } from '../../src/engine/names/find';
import type { NameModel, ModelFile } from '../../src/engine/names/model';
import { readCorpus, type MarkedText } from './corpus';
import { readMarkedTexts } from './marked-texts';
import { learn, LEARNING, lessonsOf, type LearningOptions } from './samples';
import { Scores, type Summary } from './scores';
import {
	corpusFolder,
	MODEL,
	MUNICIPAL,
	nativeTest,
	openLexicon,
	emptyModel,
	namesAbroad,
	modelOf,
} from './sources';
import { syntheticTexts } from './synthetic';

const FOLDS = 5;
const lexicon = openLexicon();
const { abroad } = emptyModel();
const isNative = nativeTest( lexicon );

function evaluate(
	texts: readonly MarkedText[],
	model: NameModel,
	scores: Scores
): void {
	const finder = new NameFinder( lexicon, model );
	for ( const text of texts ) {
		scores.add( text, finder.find( text.texts ) );
	}
}

function readModel( file: string ): NameModel {
	return modelOf( JSON.parse( readFileSync( file, 'utf8' ) ) as ModelFile );
}

/** Five times: learns from four fifths of the documents, and looks for names in the fifth. */
function crossValidation(
	texts: readonly MarkedText[],
	further: readonly MarkedText[],
	options: LearningOptions
): Scores {
	const scores = new Scores( isNative );
	const lessons = lessonsOf( texts, lexicon, abroad );
	const more = lessonsOf( further, lexicon, abroad );
	for ( let fold = 0; fold < FOLDS; fold++ ) {
		const model = learn(
			[
				...lessons.filter( ( _, index ) => index % FOLDS !== fold ),
				...more,
			],
			options
		);
		evaluate(
			texts.filter( ( _, index ) => index % FOLDS === fold ),
			modelOf( model ),
			scores
		);
	}
	return scores;
}

function main(): void {
	const { values } = parseArgs( {
		options: {
			corpus: { type: 'string' },
			only: { type: 'string' },
			show: { type: 'boolean', default: false },
			json: { type: 'string' },
			options: { type: 'string', default: '{}' },
			model: { type: 'string', default: MODEL },
		},
	} );
	const options = {
		...LEARNING,
		...( JSON.parse( values.options ) as Partial< LearningOptions > ),
	};
	const corpus = () => corpusFolder( values.corpus );
	const further = () => syntheticTexts( options.seed, namesAbroad() );
	const runs: Record< string, () => Scores > = {
		'cross-validation': () =>
			crossValidation(
				readCorpus( corpus(), [ 'train', 'dev' ] ),
				further(),
				options
			),
		dev: () => {
			const scores = new Scores( isNative );
			const texts = [
				...readCorpus( corpus(), [ 'train' ] ),
				...further(),
			];
			const model = learn( lessonsOf( texts, lexicon, abroad ), options );
			evaluate(
				readCorpus( corpus(), [ 'dev' ] ),
				modelOf( model ),
				scores
			);
			return scores;
		},
		municipal: () => {
			const scores = new Scores( isNative );
			evaluate(
				readMarkedTexts( MUNICIPAL ),
				readModel( values.model ),
				scores
			);
			return scores;
		},
	};
	const summaries: Record< string, Summary > = {};
	for ( const [ name, run ] of Object.entries( runs ) ) {
		if ( values.only === undefined || values.only === name ) {
			const scores = run();
			const summary = scores.summary();
			summaries[ name ] = summary;
			console.log( describe( name, summary ) );
			if ( values.show ) {
				console.log(
					[
						'False alarms',
						...scores.falseAlarms,
						'Misses',
						...scores.misses,
					].join( '\n' )
				);
			}
		}
	}
	if ( values.json !== undefined ) {
		writeFileSync(
			values.json,
			`${ JSON.stringify( summaries, null, '\t' ) }\n`
		);
	}
}

function describe( name: string, summary: Summary ): string {
	const three = ( { precision, recall, f }: Summary[ 'exact' ] ) =>
		`precision ${ share( precision ) } recall ${ share(
			recall
		) } F ${ share( f ) }`;
	return [
		`${ name }: ${ summary.mentions } names in ${ summary.words } words`,
		`  overlapping    ${ three( summary.overlap ) }`,
		`  exact          ${ three( summary.exact ) }`,
		`  native recall  ${ share( summary.nativeRecall ) } of ${
			summary.nativeMentions
		}`,
		`  certain        precision ${ share(
			summary.certain.precision
		) }, finds ${ share( summary.certain.recall ) } of all`,
		`  possible       precision ${ share(
			summary.possible.precision
		) }, finds ${ share( summary.possible.recall ) } of all`,
		`  a false alarm in ${ summary.wordsAFalseAlarm ?? '–' } words`,
	].join( '\n' );
}

function share( ratio: number ): string {
	return ratio.toFixed( 3 );
}

try {
	main();
} catch ( error ) {
	console.error(
		`bench:names: ${
			error instanceof Error ? error.message : String( error )
		}`
	);
	process.exitCode = 1;
}
