import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A marked stretch of a text, UTF-16, end-exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A named entity. `PER` is a person; other kinds are organisations, places, products, events and dates. */
export interface Entity extends Span {
	readonly kind: string;
}

/** A text as a post would hold it: its passages, and what is named in each. */
export interface MarkedText {
	readonly name: string;
	readonly texts: readonly string[];
	readonly entities: readonly ( readonly Entity[] )[];
}

interface Token {
	readonly text: string;
	readonly label: string;
}

/** How many sentences make a passage: about a paragraph of a news story. */
const SENTENCES = 5;

/**
 * The Turku NER corpus (CoNLL columns, documents parted by `-DOCSTART-`) as
 * running text. A line without a final stop, such as a heading, becomes a passage of its own.
 *
 * @param folder Holds `train.tsv` and `dev.tsv`.
 * @param splits Which files to read: `train`, `dev`.
 * @throws {Error} If a file is missing or not in columns.
 */
export function readCorpus(
	folder: string,
	splits: readonly string[]
): MarkedText[] {
	return splits.flatMap( ( split ) => {
		const file = path.join( folder, `${ split }.tsv` );
		if ( ! existsSync( file ) ) {
			throw new Error( `there is no corpus at ${ file }` );
		}
		return documentsOf( readFileSync( file, 'utf8' ), split );
	} );
}

function documentsOf( source: string, split: string ): MarkedText[] {
	const documents: Token[][][] = [];
	let sentence: Token[] = [];
	source.split( '\n' ).forEach( ( line, index ) => {
		const [ text, label ] = line.split( '\t' );
		if ( text === '-DOCSTART-' ) {
			documents.push( [] );
			sentence = [];
		} else if ( text === undefined || text === '' ) {
			sentence = [];
		} else {
			if ( label === undefined ) {
				throw new Error(
					`${ split }.tsv, line ${ index + 1 }: no label`
				);
			}
			if ( sentence.length === 0 ) {
				documents.at( -1 )?.push( sentence );
			}
			sentence.push( { text, label } );
		}
	} );
	return documents.map( ( sentences, index ) =>
		asPassages( sentences, `${ split } ${ index + 1 }` )
	);
}

function asPassages( sentences: Token[][], name: string ): MarkedText {
	const passages: Token[][] = [];
	let count = SENTENCES;
	for ( const sentence of sentences ) {
		if ( count >= SENTENCES ) {
			passages.push( [] );
			count = 0;
		}
		passages.at( -1 )?.push( ...sentence );
		count++;
		if ( ! FINAL.test( sentence.at( -1 )?.text ?? '' ) ) {
			count = SENTENCES;
		}
	}
	const written = passages.map( write );
	return {
		name,
		texts: written.map( ( passage ) => passage.text ),
		entities: written.map( ( passage ) => passage.entities ),
	};
}

const FINAL = /[.!?:…)"”;]$/;
const CLOSING = /^(?:[.,!?;:)\]%»]+|\.{2,}|…)$/;
const OPENING = /^[([«]$/;
const QUOTE = /^["”“'’]$/;

/** Joins tokens as people write them, and carries the labels over to the text. */
function write( tokens: readonly Token[] ): {
	text: string;
	entities: Entity[];
} {
	let text = '';
	let glued = true;
	const open = new Set< string >();
	const entities: Entity[] = [];
	for ( const token of tokens ) {
		let closes = CLOSING.test( token.text );
		let opens = OPENING.test( token.text );
		if ( QUOTE.test( token.text ) ) {
			closes = open.has( token.text );
			opens = ! closes;
			if ( closes ) {
				open.delete( token.text );
			} else {
				open.add( token.text );
			}
		} else if ( token.text === '/' ) {
			closes = opens = true;
		}
		if ( ! glued && ! closes ) {
			text += ' ';
		}
		const start = text.length;
		text += token.text;
		glued = opens;
		const [ , position, kind ] = /^([BI])-(.+)$/.exec( token.label ) ?? [];
		const last = entities.at( -1 );
		if ( position === 'B' && kind !== undefined ) {
			entities.push( { start, end: text.length, kind } );
		} else if ( position === 'I' && last ) {
			entities[ entities.length - 1 ] = { ...last, end: text.length };
		}
	}
	return { text, entities };
}
