import { foldCase } from '../text';

/**
 * Words, numbers and signs of a text, with their place in it.
 *
 * Kept in arrays of numbers, because a hostile text has a million of them.
 */
export interface Tokens {
	/** How many. */
	readonly count: number;
	/** UTF-16 units from the text's beginning. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** What each is, by its number in the spellings' table. */
	readonly spellings: Int32Array;
}

const BREAK = '\\n\\r\\u2028\\u2029';
const SPACE =
	' \\t\\u000B\\f\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u2060\\u3000\\uFEFF';
const LETTERS = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00AD]*';
/** A case ending after a colon belongs to its word: `EU:n`, `M.M:n`. */
const WORD = `${ LETTERS }(?:['\\u2019\\u2010\\u2011-]${ LETTERS }|:[a-z\\u00E4\\u00F6]+)*`;
/** The end of a compound whose beginning has several words: `Pertti ja Kerttu -hanke`. */
const COMPOUND_END = `(?<=[${ SPACE }])[\\u2010\\u2011-]\\p{Ll}[\\p{L}\\p{M}\\u00AD]*`;
const ADDRESS = `(?:https?:\\/\\/|www\\.)[^${ SPACE }${ BREAK }<>"]*|[@#][\\p{L}\\p{N}_.]+`;
const MAIL = '[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]+';
const REST = `${ WORD }|${ COMPOUND_END }|[${ BREAK }]+|[^${ SPACE }${ BREAK }]`;
const TOKEN = new RegExp( `${ ADDRESS }|${ REST }`, 'gu' );
/** Tried at every word, so only where there may be a mail address. */
const TOKEN_OR_MAIL = new RegExp( `${ ADDRESS }|${ MAIL }|${ REST }`, 'gu' );
const INITIAL_FOLLOWS = new RegExp( `[${ SPACE }]?\\p{Lu}`, 'uy' );

/** Numbers that stand for spellings, in the order in which they were first met. */
export interface Numbering {
	/** The number of a spelling; the same for the same spelling. */
	numberOf: ( spelling: string ) => number;
}

/** The tokens of a text, in order. */
export function tokensOf( text: string, numbering: Numbering ): Tokens {
	const starts: number[] = [];
	const ends: number[] = [];
	const spellings: number[] = [];
	const pattern = text.includes( '@' ) ? TOKEN_OR_MAIL : TOKEN;
	let past = 0;
	let tried = 0;
	for ( const found of text.matchAll( pattern ) ) {
		const start = found.index;
		if ( start < past ) {
			continue;
		}
		let end = start + found[ 0 ].length;
		// Initials that no capital follows are looked at once: it follows none of them.
		if ( start >= tried && isInitial( text, start, end ) ) {
			tried = endOfInitials( text, end );
			INITIAL_FOLLOWS.lastIndex = tried;
			if ( INITIAL_FOLLOWS.test( text ) ) {
				end = tried;
			}
		}
		starts.push( start );
		ends.push( end );
		spellings.push( numbering.numberOf( text.slice( start, end ) ) );
		past = end;
	}
	return {
		count: starts.length,
		starts: Int32Array.from( starts ),
		ends: Int32Array.from( ends ),
		spellings: Int32Array.from( spellings ),
	};
}

function isInitial( text: string, start: number, end: number ): boolean {
	return (
		end === start + 1 &&
		text.charAt( end ) === '.' &&
		isCapital( text.charAt( start ) )
	);
}

/** An initial takes its full stop with it, and further initials after a hyphen: `J.`, `J.-P.`. */
function endOfInitials( text: string, end: number ): number {
	let past = end + 1;
	while (
		text.charAt( past ) === '-' &&
		text.charAt( past + 2 ) === '.' &&
		isCapital( text.charAt( past + 1 ) )
	) {
		past += 3;
	}
	return past;
}

function isCapital( letter: string ): boolean {
	return letter !== foldCase( letter );
}
