/**
 * npm run train:names -- --corpus FOLDER: learns `rules/names/model.json`
 * from the Turku NER corpus (train and dev) and from synthetic municipal lines.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCorpus } from './corpus';
import { learn, LEARNING, lessonsOf, type LearningOptions } from './samples';
import {
	corpusFolder,
	MODEL,
	openLexicon,
	emptyModel,
	namesAbroad,
} from './sources';
import { syntheticTexts } from './synthetic';

function main(): void {
	const { values } = parseArgs( {
		options: {
			corpus: { type: 'string' },
			out: { type: 'string', default: MODEL },
			options: { type: 'string', default: '{}' },
		},
	} );
	const options = {
		...LEARNING,
		...( JSON.parse( values.options ) as Partial< LearningOptions > ),
	};
	const { abroad } = emptyModel();
	const lexicon = openLexicon();
	const corpus = corpusFolder( values.corpus );
	const texts = [
		...readCorpus( corpus, [ 'train', 'dev' ] ),
		...syntheticTexts( options.seed, namesAbroad() ),
	];
	const model = learn( lessonsOf( texts, lexicon, abroad ), options );
	const lines = Object.entries( model.features ).map(
		( entry ) =>
			`${ JSON.stringify( entry[ 0 ] ) }:${ JSON.stringify(
				entry[ 1 ]
			) }`
	);
	writeFileSync(
		values.out,
		`{"format":1,\n"source":"Learned by tools/names/train.ts from the Turku NER corpus (github.com/TurkuNLP/turku-ner-corpus, CC BY-SA 4.0) from lines that tools/names/synthetic.ts makes, and from nameless sentences of Universal Dependencies (Swedish-Talbanken, English-EWT, North_Sami-Giella; CC BY-SA 4.0). For each feature: how much speaks for begins, continues, other; in hundredths.",\n"steps":${ JSON.stringify(
			model.steps
		) },\n"features":{\n${ lines.join( ',\n' ) }\n}}\n`
	);
	console.log( `${ values.out }: ${ lines.length } features` );
}

try {
	main();
} catch ( error ) {
	console.error(
		`train:names: ${
			error instanceof Error ? error.message : String( error )
		}`
	);
	process.exitCode = 1;
}
