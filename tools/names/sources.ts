import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Lexicon } from '../../src/engine/lexicon';
import type { NamesAbroadFile } from '../../src/engine/names/model';
import { tokensOf } from '../../src/engine/names/tokens';

const rules = path.join( import.meta.dirname, '..', '..', 'rules' );
export const MODEL = path.join( rules, 'names', 'model.json' );
export const ABROAD = path.join( rules, 'names', 'names-abroad.json' );
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

export function readNamesAbroad(): NamesAbroadFile {
	return JSON.parse( readFileSync( ABROAD, 'utf8' ) ) as NamesAbroadFile;
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
