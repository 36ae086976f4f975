import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Lexicon } from '../../src/engine/lexicon';
import {
	NameModel,
	type ModelFile,
	type NamesAbroadFile,
} from '../../src/engine/names/model';
import type { NotPersonsFile } from '../../src/engine/names/things';
import { tokensOf } from '../../src/engine/names/tokens';

const rules = path.join( import.meta.dirname, '..', '..', 'rules' );
export const MODEL = path.join( rules, 'names', 'model.json' );
export const ABROAD = path.join( rules, 'names', 'names-abroad.json' );
const NOT_PERSONS = path.join( rules, 'names', 'not-persons.json' );
export const MUNICIPAL = path.join(
	import.meta.dirname,
	'..',
	'..',
	'tests',
	'names',
	'municipal'
);

export function openLexicon(): Lexicon {
	return Lexicon.open(
		gunzipSync(
			readFileSync( path.join( rules, 'lexicon', 'finnish.lexicon.gz' ) )
		)
	);
}

/** A model with the lists that are in the repository. */
export function modelOf( file: ModelFile ): NameModel {
	return new NameModel(
		file,
		JSON.parse( readFileSync( ABROAD, 'utf8' ) ) as NamesAbroadFile,
		JSON.parse( readFileSync( NOT_PERSONS, 'utf8' ) ) as NotPersonsFile
	);
}

/** The names of other countries, as lists to pick from. */
export function namesAbroad(): { given: string[]; surnames: string[] } {
	const file = JSON.parse(
		readFileSync( ABROAD, 'utf8' )
	) as NamesAbroadFile;
	return {
		given: file.given.split( ' ' ),
		surnames: file.surnames.split( ' ' ),
	};
}

/** One that has learned nothing yet. */
export function emptyModel(): NameModel {
	return modelOf( { format: 1, steps: [], features: {} } );
}

/** Whether one of a name's parts is a given name or a surname in the vocabulary. */
export function nativeTest( lexicon: Lexicon ): ( name: string ) => boolean {
	return ( name ) => {
		const parts: string[] = [];
		tokensOf( name, { numberOf: ( spelling ) => parts.push( spelling ) } );
		return parts.some( ( part ) =>
			lexicon
				.analyse( part )
				.some(
					( { kind } ) => kind === 'given-name' || kind === 'surname'
				)
		);
	};
}

/** Where the corpus is: `--corpus`, else the environment's JULKAISUVAHTI_NER_CORPUS. */
export function corpusFolder( option: string | undefined ): string {
	const folder = option ?? process.env[ 'JULKAISUVAHTI_NER_CORPUS' ];
	if ( folder === undefined || folder === '' ) {
		throw new Error(
			'say where the Turku NER corpus is: --corpus FOLDER, or JULKAISUVAHTI_NER_CORPUS (a folder with train.tsv and dev.tsv, from github.com/TurkuNLP/turku-ner-corpus)'
		);
	}
	return folder;
}
