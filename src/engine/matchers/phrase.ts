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
	/** What tells something only together. */
	readonly pairs: readonly PhrasePair[];
	/** Patterns that clear a match when they are found in the same sentence. */
	readonly unless: readonly string[];
	/** Whether all that is found in a sentence is one match. */
	readonly per: 'match' | 'sentence';
}

/** Two lists of patterns: one of each, in a sentence, in any order. */
export interface PhrasePair {
	/** The rarer ones: without them, the others are not sought. */
	readonly some: readonly string[];
	readonly others: readonly string[];
	/** How many UTF-16 units may stand between the two. */
	readonly reach: number;
	/** Patterns that keep the two from belonging together when they stand between them. */
	readonly parted: readonly string[];
}

// Small letters of Latin scripts, digits and combining marks, as in compiled patterns.
const WORD = '[a-z0-9_\\u00DF-\\u00F6\\u00F8-\\u024F\\u0300-\\u036F]';

/** Start and end. */
type Span = readonly [ number, number ];

interface Compiled {
	/** Patterns and the rarer ones of pairs: in most texts, there is none. */
	readonly anything: RegExp;
	readonly wanted: RegExp | null;
	readonly pairs: readonly CompiledPair[];
	readonly unless: RegExp | null;
}

interface CompiledPair {
	readonly some: RegExp;
	readonly others: RegExp;
	readonly reach: number;
	readonly parted: RegExp | null;
}

// A full stop ends a sentence before a capital only: "5.4. mennessä", "p. 040 …".
const SENTENCE_END =
	/[.!?…]["'”’»)]?[ \n\u00A0]{1,5}(?=["'”’»(–-]?[A-ZÅÄÖÆØ])|\n[ \t\u00A0]{0,20}(?=["'”’»(]?[A-ZÅÄÖÆØ\n•*–-])/g;
const cache = new WeakMap< PhraseMatcher, Compiled >();
const folded = new WeakMap< Passage, string >();

export function* matchPhrases(
	document: Document,
	matcher: PhraseMatcher
): Generator< Match > {
	const compiled = compile( matcher );
	for ( const passage of document.passages ) {
		const { text } = passage;
		const small = foldedText( passage );
		if ( small.search( compiled.anything ) === -1 ) {
			continue;
		}
		const sentences = sentenceStarts( text );
		for ( const [ start, end ] of spansIn(
			small,
			sentences,
			compiled,
			matcher.per
		) ) {
			const { unless } = compiled;
			yield {
				at: passage,
				passage: text,
				start,
				end,
				facts: {},
				normal: normalize( small.slice( start, end ) ),
				because:
					unless === null
						? null
						: cleared( small, start, end, sentences, unless ),
			};
		}
	}
}

/** Folded once for all rules: with case by flag, V8 took seven times as long to compile the patterns. Folding changes no lengths. */
function foldedText( passage: Passage ): string {
	let text = folded.get( passage );
	if ( text === undefined ) {
		text = foldCase( passage.text );
		folded.set( passage, text );
	}
	return text;
}

function compile( matcher: PhraseMatcher ): Compiled {
	let compiled = cache.get( matcher );
	if ( compiled === undefined ) {
		const { patterns, pairs, unless } = matcher;
		compiled = {
			anything: anyOf( [
				...patterns,
				...pairs.flatMap( ( { some } ) => some ),
			] ),
			wanted: patterns.length === 0 ? null : anyOf( patterns ),
			pairs: pairs.map( ( { some, others, reach, parted } ) => ( {
				some: anyOf( some ),
				others: anyOf( others ),
				reach,
				parted: parted.length === 0 ? null : anyOf( parted ),
			} ) ),
			unless: unless.length === 0 ? null : anyOf( unless ),
		};
		cache.set( matcher, compiled );
	}
	return compiled;
}

function anyOf( patterns: readonly string[] ): RegExp {
	const alternatives = patterns.map( ( pattern ) => `(?:${ pattern })` );
	return new RegExp(
		`(?<!${ WORD })(?:${ alternatives.join( '|' ) })(?!${ WORD })`,
		'gu'
	);
}

/** What is found in a text, in order, without what overlaps. */
function spansIn(
	text: string,
	sentences: readonly number[],
	{ wanted, pairs }: Compiled,
	per: PhraseMatcher[ 'per' ]
): Span[] {
	const spans = [
		...( wanted === null ? [] : spansOf( text, wanted ) ),
		...pairs.flatMap( ( pair ) => paired( text, sentences, pair ) ),
	].sort( ( a, b ) => a[ 0 ] - b[ 0 ] || b[ 1 ] - a[ 1 ] );
	const kept: Span[] = [];
	for ( const span of spans ) {
		const last = kept[ kept.length - 1 ];
		if ( last === undefined ) {
			kept.push( span );
		} else if (
			per === 'sentence' &&
			sentenceAt( sentences, last[ 0 ] ) ===
				sentenceAt( sentences, span[ 0 ] )
		) {
			kept[ kept.length - 1 ] = [
				last[ 0 ],
				Math.max( last[ 1 ], span[ 1 ] ),
			];
		} else if ( span[ 0 ] >= last[ 1 ] ) {
			kept.push( span );
		}
	}
	return kept;
}

function spansOf( text: string, pattern: RegExp ): Span[] {
	return Array.from(
		text.matchAll( pattern ),
		( found ): Span => [ found.index, found.index + found[ 0 ].length ]
	);
}

/** Each of some with the nearest of the others: the one after it before the one in front of it. */
function paired(
	text: string,
	sentences: readonly number[],
	{ some, others, reach, parted }: CompiledPair
): Span[] {
	const firsts = spansOf( text, some );
	const seconds = firsts.length === 0 ? [] : spansOf( text, others );
	const belong = ( from: number, to: number ): boolean => {
		if (
			to - from > reach ||
			sentenceAt( sentences, from ) !== sentenceAt( sentences, to )
		) {
			return false;
		}
		return (
			parted === null || text.slice( from, to ).search( parted ) === -1
		);
	};
	const found: Span[] = [];
	// Both lists are in order, so that this never goes back.
	let next = 0;
	for ( const [ start, end ] of firsts ) {
		while ( ( seconds[ next ]?.[ 0 ] ?? Infinity ) < end ) {
			next++;
		}
		const after = seconds[ next ];
		if ( after !== undefined && belong( end, after[ 0 ] ) ) {
			found.push( [ start, after[ 1 ] ] );
			continue;
		}
		const before = seconds[ next - 1 ];
		if (
			before !== undefined &&
			before[ 1 ] <= start &&
			belong( before[ 1 ], start )
		) {
			found.push( [ before[ 0 ], end ] );
		}
	}
	return found;
}

/** Where each sentence begins, and the text's end. */
function sentenceStarts( text: string ): number[] {
	const starts = [ 0 ];
	for ( const end of text.matchAll( SENTENCE_END ) ) {
		starts.push( end.index + end[ 0 ].length );
	}
	starts.push( text.length );
	return starts;
}

/** Which sentence a position is in: the last one that begins there or before. */
function sentenceAt( sentences: readonly number[], position: number ): number {
	let low = 0;
	let high = sentences.length - 2;
	while ( low < high ) {
		const middle = Math.ceil( ( low + high ) / 2 );
		if ( ( sentences[ middle ] ?? 0 ) <= position ) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}

function cleared(
	text: string,
	start: number,
	end: number,
	sentences: readonly number[],
	unless: RegExp
): string | null {
	const from = sentences[ sentenceAt( sentences, start ) ] ?? 0;
	const to =
		sentences[ sentenceAt( sentences, Math.max( start, end - 1 ) ) + 1 ] ??
		end;
	unless.lastIndex = 0;
	const found = unless.exec( text.slice( from, to ) );
	return found === null ? null : `because of: ${ normalize( found[ 0 ] ) }`;
}

function normalize( text: string ): string {
	return text.replace( /[ \t\n\u00A0\u2007\u2009\u202F]+/g, ' ' );
}
