import { foldCase } from '../text';

/** What a word beside a name tells of the person. */
export type Meaning =
	/** An office-holder or an elected person. */
	| 'office'
	/** Somebody in a public role: an entrepreneur, an expert, a performer. */
	| 'public'
	| 'private'
	| 'minor'
	/** Who wrote, photographed or edited what is published. */
	| 'author'
	/** What follows is a list of names. */
	| 'list'
	| 'obituary'
	| 'anniversary';

/**
 * Where a cue tells something of a name: `beside` it, `before` it only, as a
 * `label` of what follows (first in the line, before a colon, or in a line
 * above), anywhere `near` (in the same line), or `enclosed` after it.
 */
export type CuePosition = 'beside' | 'before' | 'label' | 'near' | 'enclosed';

/** `rules/names/roles.json`; roles.schema.json says more. */
export interface RolesFile {
	/** By language and model word: endings, the base form's first. */
	readonly inflections: Readonly<
		Record< string, Readonly< Record< string, readonly string[] > > >
	>;
	readonly cues: readonly {
		readonly meaning: Meaning;
		readonly language: string;
		/** Base forms, in small letters; several words are parted by spaces, and the last one inflects. */
		readonly words: readonly string[];
		readonly inflection?: string;
		/** Whether longer words that end so count, too. */
		readonly as?: 'ending';
		readonly position?: CuePosition | readonly CuePosition[];
	}[];
	readonly numbers: readonly NumberCue[];
}

interface NumberCue {
	readonly meaning: Meaning;
	readonly position: CuePosition | readonly CuePosition[];
	readonly from: number;
	readonly to: number;
	readonly multipleOf?: number;
	/** Words of which one stands before it. */
	readonly before?: readonly string[];
	readonly after?: readonly string[];
	/** Capitals of which one stands before it: `T8`. */
	readonly letters?: readonly string[];
	/** Capitals of which one stands after it: `5A`. */
	readonly endLetters?: readonly string[];
}

/** A word, a number or `&` in a line. */
export interface LineWord {
	/** UTF-16 units in the text. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly folded: string;
}

/** Something in a line that tells of a person named there. */
export interface Cue {
	readonly meaning: Meaning;
	readonly positions: readonly CuePosition[];
	/** The first and the last of the line's words. */
	readonly first: number;
	readonly last: number;
}

interface Entry {
	readonly meaning: Meaning;
	readonly positions: readonly CuePosition[];
}

const WORD = /[0-9]+|\p{L}[\p{L}\p{M}]*(?:[-'’.:]\p{L}[\p{L}\p{M}]*)*|&/gu;
const MOST_WORDS = 4;
const LONGEST_WORD = 60;
const LONGEST_ENDING = 12;
/** Letters before an ending that make a longer word of it. */
const SHORTEST_BEGINNING = 2;
/** What may stand between the words of a phrase. */
const PHRASE_GAP = /^[. \u00A0]{0,2}$/u;
const NUMBER_GAP = /^[-–. \u00A0:/]{0,2}$/u;
const BESIDE: readonly CuePosition[] = [ 'beside' ];

/** The words of a part of a text. */
export function wordsOf(
	text: string,
	start: number,
	end: number
): LineWord[] {
	return Array.from(
		text.slice( start, end ).matchAll( WORD ),
		( { 0: word, index } ) => ( {
			start: start + index,
			end: start + index + word.length,
			text: word,
			folded: foldCase( word ),
		} )
	);
}

/** Titles, roles and other words that tell who is named. */
export class Roles {
	/** By phrase in its base form, and the inflection of its last word. */
	private readonly phrases = new Map< string, Entry[] >();
	/** By inflection, what the end of a longer word tells. */
	private readonly endings = new Map<
		string,
		Array< readonly [ ending: string, entry: Entry ] >
	>();
	/** By an ending, the inflections that have it, with the base form's ending. */
	private readonly inflections = new Map<
		string,
		Array< readonly [ name: string, baseEnding: string ] >
	>();
	private readonly numbers: readonly NumberCue[];

	constructor( { inflections, cues, numbers }: RolesFile ) {
		this.numbers = numbers;
		for ( const [ language, models ] of Object.entries( inflections ) ) {
			for ( const [ model, endings ] of Object.entries( models ) ) {
				const [ baseEnding = '' ] = endings;
				for ( const ending of new Set( endings ) ) {
					add( this.inflections, ending, [
						`${ language } ${ model }`,
						baseEnding,
					] );
				}
			}
		}
		for ( const cue of cues ) {
			const { meaning, language, inflection } = cue;
			const entry = { meaning, positions: positionsOf( cue.position ) };
			const name =
				inflection === undefined ? '' : `${ language } ${ inflection }`;
			for ( const word of cue.words ) {
				add( this.phrases, `${ word }|${ name }`, entry );
				if ( cue.as === 'ending' ) {
					add( this.endings, name, [ word, entry ] as const );
				}
			}
		}
	}

	/** All cues in a line, in the order of their last words. */
	cuesIn( text: string, words: readonly LineWord[] ): Cue[] {
		const cues: Cue[] = [];
		words.forEach( ( word, last ) => {
			if ( /^[0-9]/.test( word.text ) ) {
				this.addNumber( text, words, last, cues );
			} else if ( word.text.length <= LONGEST_WORD ) {
				this.addPhrases( text, words, last, cues );
			}
		} );
		return cues;
	}

	/** The longest phrase that ends here counts, and a word before an ending. */
	private addPhrases(
		text: string,
		words: readonly LineWord[],
		last: number,
		cues: Cue[]
	): void {
		let best: Entry[] = [];
		let most = 0;
		let isWhole = false;
		let begin = last;
		const take = ( entries: Entry[], first: number, whole: boolean ) => {
			const count = last - first + 1;
			if (
				entries.length > 0 &&
				( count > most || ( count === most && whole && ! isWhole ) )
			) {
				best = [];
				most = count;
				isWhole = whole;
				begin = first;
			}
			if ( count === most && whole === isWhole ) {
				best.push( ...entries );
			}
		};
		const word = words[ last ]?.folded ?? '';
		for ( const [ base, inflection ] of this.basesOf( word ) ) {
			let phrase = base;
			let first = last;
			for (;;) {
				take(
					this.phrases.get( `${ phrase }|${ inflection }` ) ?? [],
					first,
					true
				);
				take( this.endingsOf( phrase, inflection ), first, false );
				const before = words[ first - 1 ];
				if (
					before === undefined ||
					last - first + 1 === MOST_WORDS ||
					before.text.length > LONGEST_WORD ||
					! PHRASE_GAP.test(
						text.slice( before.end, words[ first ]?.start )
					)
				) {
					break;
				}
				phrase = `${ before.folded } ${ phrase }`;
				first--;
			}
		}
		for ( const { meaning, positions } of best ) {
			cues.push( { meaning, positions, first: begin, last } );
		}
	}

	/** The base forms that a word may come from, each with its inflection; itself with none. */
	private *basesOf(
		word: string
	): Generator< readonly [ base: string, inflection: string ] > {
		yield [ word, '' ];
		const longest = Math.min( LONGEST_ENDING, word.length );
		for ( let length = 0; length <= longest; length++ ) {
			const stem = word.slice( 0, word.length - length );
			const ending = word.slice( word.length - length );
			for ( const [ name, baseEnding ] of this.inflections.get(
				ending
			) ?? [] ) {
				yield [ stem + baseEnding, name ];
			}
		}
	}

	/** What the end of a word tells: `elinkeinolautakunnan puheenjohtaja`. */
	private endingsOf( phrase: string, inflection: string ): Entry[] {
		return ( this.endings.get( inflection ) ?? [] ).flatMap(
			( [ ending, entry ] ) =>
				phrase.length >= ending.length + SHORTEST_BEGINNING &&
				phrase.endsWith( ending ) &&
				! phrase
					.slice( 0, phrase.length - ending.length )
					.includes( ' ' )
					? [ entry ]
					: []
		);
	}

	private addNumber(
		text: string,
		words: readonly LineWord[],
		at: number,
		cues: Cue[]
	): void {
		const word = words[ at ];
		if ( word === undefined || word.text.length > 3 ) {
			return;
		}
		const value = Number( word.text );
		const before = words[ at - 1 ];
		const after = words[ at + 1 ];
		const near = {
			before:
				before !== undefined &&
				NUMBER_GAP.test( text.slice( before.end, word.start ) )
					? before
					: null,
			after:
				after !== undefined &&
				NUMBER_GAP.test( text.slice( word.end, after.start ) )
					? after
					: null,
		};
		for ( const cue of this.numbers ) {
			const positions = positionsOf( cue.position );
			if (
				value >= cue.from &&
				value <= cue.to &&
				value % ( cue.multipleOf ?? 1 ) === 0 &&
				isOneOf( near.before?.folded, cue.before ) &&
				isOneOf( near.after?.folded, cue.after ) &&
				isOneOf( near.before?.text, cue.letters ) &&
				isOneOf( near.after?.text, cue.endLetters ) &&
				( ! positions.includes( 'enclosed' ) ||
					isEnclosed( text, word ) )
			) {
				const isBefore = cue.before ?? cue.letters;
				const isAfter = cue.after ?? cue.endLetters;
				cues.push( {
					meaning: cue.meaning,
					positions,
					first: isBefore === undefined ? at : at - 1,
					last: isAfter === undefined ? at : at + 1,
				} );
			}
		}
	}
}

function positionsOf(
	position: CuePosition | readonly CuePosition[] | undefined
): readonly CuePosition[] {
	if ( position === undefined ) {
		return BESIDE;
	}
	return typeof position === 'string' ? [ position ] : position;
}

function isOneOf(
	word: string | undefined,
	list: readonly string[] | undefined
): boolean {
	return (
		list === undefined || ( word !== undefined && list.includes( word ) )
	);
}

/** Alone in brackets or between commas. */
function isEnclosed( text: string, { start, end }: LineWord ): boolean {
	return (
		/[(,] {0,1}$/u.test( text.slice( Math.max( 0, start - 2 ), start ) ) &&
		/^[),]/u.test( text.slice( end, end + 1 ) )
	);
}

function add< Value >(
	map: Map< string, Value[] >,
	key: string,
	value: Value
): void {
	const values = map.get( key );
	if ( values === undefined ) {
		map.set( key, [ value ] );
	} else {
		values.push( value );
	}
}
