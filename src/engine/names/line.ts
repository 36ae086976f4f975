import type { Passage } from '../document';
import type { Mention } from './mention';
import type { Cue, LineWord, ReadLine, Roles } from './roles';

/** A line of a passage: what a line break or a block ends. */
export interface Line {
	readonly part: number;
	readonly passage: Passage;
	/** UTF-16 units in the passage. */
	readonly start: number;
	readonly end: number;
	readonly mentions: readonly Mention[];
	/** Whether it is short, or holds little beside names. */
	readonly isRow: boolean;
	readonly words: readonly LineWord[];
	/** By the index of their last word. */
	readonly cues: ReadonlyMap< number, readonly Cue[] >;
}

/** Of a row, letters beside each name: a club, a village. */
const FEW_LETTERS = 30;
/** Of a line that may be the heading of names, in UTF-16 units. */
const LONGEST_LABEL = 60;
const NOTHING: ReadLine = { words: [], cues: new Map() };
const LETTER = /\p{L}/gu;
/** Headings that end what a children's series began. */
const GROWN_UP = new Set( [
	'aikuiset',
	'damer',
	'herrar',
	'men',
	'miehet',
	'miesten',
	'naiset',
	'naisten',
	'seniorit',
	'veteraanit',
	'women',
	'yleinen',
] );
/** `M60`, `N 45`, `H21`: letters and the lowest age of grown-ups' series. */
const SERIES = new Set( [ 'D', 'H', 'K', 'M', 'N' ] );
const SERIES_GAP = /^[ \u00A0-]{0,1}$/u;
const GROWN_UP_AGE = 19;

/** The lines of a passage; a name that a line break parts holds its lines together. */
export function linesOfPassage(
	part: number,
	passage: Passage,
	mentions: readonly Mention[],
	roles: Roles
): Line[] {
	const { text } = passage;
	const lines: Line[] = [];
	let start = 0;
	let next = 0;
	while ( start <= text.length ) {
		const from = next;
		let end = start;
		do {
			const newline = text.indexOf( '\n', end );
			end = newline === -1 ? text.length : newline;
			while ( ( mentions[ next ]?.start ?? Infinity ) < end ) {
				next++;
			}
			const past = mentions[ next - 1 ]?.end ?? 0;
			if ( past <= end ) {
				break;
			}
			end = past;
		} while ( end < text.length );
		lines.push(
			lineOf(
				part,
				passage,
				start,
				end,
				mentions.slice( from, next ),
				roles
			)
		);
		start = end + 1;
	}
	return lines;
}

function lineOf(
	part: number,
	passage: Passage,
	start: number,
	end: number,
	mentions: readonly Mention[],
	roles: Roles
): Line {
	const { text } = passage;
	const isShort = end - start <= LONGEST_LABEL;
	// Of a long line without a name nothing is asked.
	const { words, cues } =
		isShort || mentions.length > 0
			? roles.readLine( passage, start, end )
			: NOTHING;
	return {
		part,
		passage,
		start,
		end,
		mentions,
		isRow:
			mentions.length === 0
				? isShort
				: lettersBeside( text, start, end, mentions ) <=
				  FEW_LETTERS * mentions.length,
		words,
		cues,
	};
}

function lettersBeside(
	text: string,
	start: number,
	end: number,
	mentions: readonly Mention[]
): number {
	let rest = '';
	let from = start;
	for ( const mention of mentions ) {
		rest += text.slice( from, mention.start );
		from = Math.max( from, mention.end );
	}
	rest += text.slice( from, Math.max( from, end ) );
	return rest.match( LETTER )?.length ?? 0;
}

/** Whether a word begins a series that is none of children's. */
export function isGrownUp(
	{ words, passage: { text } }: Line,
	at: number
): boolean {
	const word = words[ at ];
	const next = words[ at + 1 ];
	return (
		word !== undefined &&
		( GROWN_UP.has( word.folded ) ||
			( SERIES.has( word.text ) &&
				next !== undefined &&
				SERIES_GAP.test( text.slice( word.end, next.start ) ) &&
				/^[0-9]{2}$/.test( next.text ) &&
				Number( next.text ) >= GROWN_UP_AGE ) )
	);
}
