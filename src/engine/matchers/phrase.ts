import type { Document, Passage } from '../document';
import { foldCase } from '../text';
import type { Match } from './match';

/**
 * Words and phrases, as patterns in the subset that ECMAScript and PCRE2 share
 * (`rules/schema.json`). The build has checked that they take linear time, and
 * has written each space as a class of white space.
 */
export interface PhraseMatcher {
	readonly kind: 'phrase';
	readonly patterns: readonly string[];
	/** Patterns that clear a match when they are found in the same sentence. */
	readonly unless: readonly string[];
}

const SENTENCE_END = /[.!?…](?![^ \n\u00A0])|\n/g;
const cache = new WeakMap< PhraseMatcher, Compiled >();

interface Compiled {
	readonly wanted: RegExp;
	readonly unless: RegExp | null;
}

export function* matchPhrases(
	document: Document,
	matcher: PhraseMatcher
): Generator< Match > {
	const { wanted, unless } = compile( matcher );
	for ( const passage of document.passages ) {
		let sentences: readonly number[] | null = null;
		for ( const found of passage.text.matchAll( wanted ) ) {
			const start = found.index;
			const end = start + found[ 0 ].length;
			let because: string | null = null;
			if ( unless !== null ) {
				sentences ??= sentenceStarts( passage.text );
				because = cleared( passage, start, end, sentences, unless );
			}
			yield {
				at: passage,
				passage: passage.text,
				start,
				end,
				facts: {},
				normal: normalize( found[ 0 ] ),
				because,
			};
		}
	}
}

function compile( matcher: PhraseMatcher ): Compiled {
	let compiled = cache.get( matcher );
	if ( compiled === undefined ) {
		compiled = {
			wanted: anyOf( matcher.patterns ),
			unless:
				matcher.unless.length === 0 ? null : anyOf( matcher.unless ),
		};
		cache.set( matcher, compiled );
	}
	return compiled;
}

function anyOf( patterns: readonly string[] ): RegExp {
	const alternatives = patterns.map( ( pattern ) => `(?:${ pattern })` );
	return new RegExp(
		`(?<![\\p{L}\\p{M}\\p{N}_])(?:${ alternatives.join(
			'|'
		) })(?![\\p{L}\\p{M}\\p{N}_])`,
		'giu'
	);
}

/** Where each sentence begins, and the text's end. */
function sentenceStarts( text: string ): number[] {
	const starts = [ 0 ];
	for ( const end of text.matchAll( SENTENCE_END ) ) {
		starts.push( end.index + 1 );
	}
	starts.push( text.length );
	return starts;
}

function cleared(
	passage: Passage,
	start: number,
	end: number,
	sentences: readonly number[],
	unless: RegExp
): string | null {
	const from = sentences.findLast( ( sentence ) => sentence <= start ) ?? 0;
	const to = sentences.find( ( sentence ) => sentence >= end ) ?? end;
	unless.lastIndex = 0;
	const found = unless.exec( passage.text.slice( from, to ) );
	return found === null ? null : `because of: ${ normalize( found[ 0 ] ) }`;
}

function normalize( text: string ): string {
	return foldCase( text ).replace( /[ \t\n\u00A0\u2007\u2009\u202F]+/g, ' ' );
}
