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
	readonly form: CueForm;
}

/** What a line is made of, as far as roles are concerned. */
export interface ReadLine {
	readonly words: readonly LineWord[];
	/** By the index of their last word. */
	readonly cues: ReadonlyMap< number, readonly Cue[] >;
}

/** The form of a cue's last word; `short` for an abbreviation, `number` for an age, a class or a series. */
export type CueForm = 'base' | 'inflected' | 'short' | 'number';

interface Entry {
	readonly meaning: Meaning;
	readonly positions: readonly CuePosition[];
}

/** A phrase whose last word inflects so. */
interface Inflected {
	/** Language and model word; empty for a word without forms. */
	readonly name: string;
	/** The last word's base form. */
	readonly last: string;
	readonly phrase: Phrase;
}

/** A phrase of the file, parted into its words; the last one is known already. */
interface Phrase extends Entry {
	/** The words before the last, the nearest first. */
	readonly before: readonly string[];
	/** Whether longer words that end as its first one does count, too. */
	readonly isEnding: boolean;
	readonly isShort: boolean;
}

/** A phrase that a word may end. */
interface Reading {
	readonly phrase: Phrase;
	readonly form: CueForm;
}

const WORD = /[0-9]+|\p{L}[\p{L}\p{M}]*(?:[-'’.:]\p{L}[\p{L}\p{M}]*)*|&/gu;
const LONGEST_WORD = 60;
/** Words whose phrases are kept. */
const MOST_KEPT = 20_000;
/** Of a word that longer words may end in, what it is found by: none is shorter. */
const TAIL = 3;
/** An abbreviation among labels: `kuv.` */
const LONGEST_SHORT_LABEL = 4;
/** The inflection of abbreviations: `kv:n`. */
const SHORT = 'lyhenne';
/** Letters before an ending that make a longer word of it. */
const SHORTEST_BEGINNING = 2;
/** What may stand between the words of a phrase. */
const PHRASE_GAP = /^[. \u00A0]{0,2}$/u;
const NUMBER_GAP = /^[-–. \u00A0:/]{0,2}$/u;
const BESIDE: readonly CuePosition[] = [ 'beside' ];
const UNINFLECTED: ReadonlySet< string > = new Set( [ '' ] );

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
	/** By the base form of their last word. */
	private readonly phrases = new Map< string, Inflected[] >();
	/** Single words that longer ones may end in, by their tail. */
	private readonly endings = new Map< string, Inflected[] >();
	/** By an ending and the base form's, the inflections that have both. */
	private readonly inflections = new Map<
		string,
		Map< string, Set< string > >
	>();
	private readonly longestEnding: number;
	private readonly numbers: readonly NumberCue[];
	private readonly lines = new WeakMap<
		{ readonly text: string },
		Map< number, ReadLine >
	>();
	/** By word, the phrases that it may end. */
	private readonly kept = new Map< string, readonly Reading[] >();

	constructor( { inflections, cues, numbers }: RolesFile ) {
		this.numbers = numbers;
		for ( const [ language, models ] of Object.entries( inflections ) ) {
			for ( const [ model, endings ] of Object.entries( models ) ) {
				this.addInflection( `${ language } ${ model }`, endings );
			}
		}
		this.longestEnding = Math.max(
			0,
			...Array.from( this.inflections.keys(), ( { length } ) => length )
		);
		for ( const cue of cues ) {
			const { meaning, language, inflection = '', as, words } = cue;
			const positions = positionsOf( cue.position );
			const name =
				inflection === '' ? '' : `${ language } ${ inflection }`;
			for ( const text of words ) {
				const before = text.split( ' ' ).reverse();
				const last = before.shift() ?? '';
				const phrase = {
					meaning,
					positions,
					before,
					isEnding: false,
					isShort:
						( inflection === '' || inflection === SHORT ) &&
						( ! positions.includes( 'label' ) ||
							text.length <= LONGEST_SHORT_LABEL ),
				};
				add( this.phrases, last, { name, last, phrase } );
				if ( as === 'ending' ) {
					const ending = { ...phrase, isEnding: true };
					if ( before.length > 0 ) {
						add( this.phrases, last, {
							name,
							last,
							phrase: ending,
						} );
					} else {
						add( this.endings, last.slice( -TAIL ), {
							name,
							last,
							phrase: ending,
						} );
					}
				}
			}
		}
	}

	/** A line's words and cues, kept while the passage lives. */
	readLine(
		passage: { readonly text: string },
		start: number,
		end: number
	): ReadLine {
		let lines = this.lines.get( passage );
		if ( lines === undefined ) {
			lines = new Map();
			this.lines.set( passage, lines );
		}
		let line = lines.get( start );
		if ( line === undefined ) {
			const words = wordsOf( passage.text, start, end );
			line = { words, cues: this.cuesIn( passage.text, words ) };
			lines.set( start, line );
		}
		return line;
	}

	/** All cues in a line, by the index of their last word. */
	cuesIn(
		text: string,
		words: readonly LineWord[]
	): ReadonlyMap< number, readonly Cue[] > {
		const cues = new Map< number, Cue[] >();
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
		cues: Map< number, Cue[] >
	): void {
		let best: Reading[] = [];
		let most = -1;
		for ( const reading of this.readingsOf(
			words[ last ]?.folded ?? ''
		) ) {
			const { phrase } = reading;
			const { before, isEnding } = phrase;
			// A whole phrase comes before an ending of as many words.
			const rank = 2 * before.length + ( isEnding ? 0 : 1 );
			if ( rank < most || ! isPhrase( phrase, text, words, last ) ) {
				continue;
			}
			if ( rank > most ) {
				best = [];
				most = rank;
			}
			best.push( reading );
		}
		for ( const { phrase, form } of best ) {
			const { meaning, positions, before } = phrase;
			const first = last - before.length;
			add( cues, last, { meaning, positions, first, last, form } );
		}
	}

	/** The phrases whose last word may be this one, and in which form. */
	private readingsOf( word: string ): readonly Reading[] {
		let readings = this.kept.get( word );
		if ( readings === undefined ) {
			if ( this.kept.size === MOST_KEPT ) {
				this.kept.clear();
			}
			readings = this.read( word );
			this.kept.set( word, readings );
		}
		return readings;
	}

	private read( word: string ): Reading[] {
		const found: Reading[] = [];
		const take = ( phrase: Phrase, base: string ) => {
			const form = base === word ? 'base' : 'inflected';
			found.push( { phrase, form: phrase.isShort ? 'short' : form } );
		};
		const readBase = ( base: string, names: ReadonlySet< string > ) => {
			for ( const { name, phrase } of this.phrases.get( base ) ?? [] ) {
				if ( names.has( name ) ) {
					take( phrase, base );
				}
			}
			for ( const { name, last, phrase } of this.endings.get(
				base.slice( -TAIL )
			) ?? [] ) {
				if ( names.has( name ) && isLonger( base, last ) ) {
					take( phrase, base );
				}
			}
		};
		readBase( word, UNINFLECTED );
		const longest = Math.min( this.longestEnding, word.length );
		for ( let length = 0; length <= longest; length++ ) {
			const stem = word.slice( 0, word.length - length );
			const bases = this.inflections.get(
				word.slice( word.length - length )
			);
			for ( const [ baseEnding, names ] of bases ?? [] ) {
				readBase( stem + baseEnding, names );
			}
		}
		return found;
	}

	private addInflection( name: string, endings: readonly string[] ): void {
		const [ baseEnding = '' ] = endings;
		for ( const ending of endings ) {
			let bases = this.inflections.get( ending );
			if ( bases === undefined ) {
				bases = new Map();
				this.inflections.set( ending, bases );
			}
			const names = bases.get( baseEnding );
			if ( names === undefined ) {
				bases.set( baseEnding, new Set( [ name ] ) );
			} else {
				names.add( name );
			}
		}
	}

	private addNumber(
		text: string,
		words: readonly LineWord[],
		at: number,
		cues: Map< number, Cue[] >
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
				const last = isAfter === undefined ? at : at + 1;
				add( cues, last, {
					meaning: cue.meaning,
					positions,
					first: isBefore === undefined ? at : at - 1,
					last,
					form: 'number',
				} );
			}
		}
	}
}

/** Whether the words before the last are the phrase's. */
function isPhrase(
	{ before, isEnding }: Phrase,
	text: string,
	words: readonly LineWord[],
	last: number
): boolean {
	return before.every( ( wanted, index ) => {
		const word = words[ last - index - 1 ];
		const next = words[ last - index ];
		return (
			word !== undefined &&
			next !== undefined &&
			PHRASE_GAP.test( text.slice( word.end, next.start ) ) &&
			( isEnding && index === before.length - 1
				? isLonger( word.folded, wanted )
				: word.folded === wanted )
		);
	} );
}

/** Whether a word is a longer one that ends so: `elinkeinolautakunnan`. */
function isLonger( word: string, ending: string ): boolean {
	return (
		word.length >= ending.length + SHORTEST_BEGINNING &&
		word.length <= LONGEST_WORD &&
		word.endsWith( ending )
	);
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

function add< Key, Value >(
	map: Map< Key, Value[] >,
	key: Key,
	value: Value
): void {
	const values = map.get( key );
	if ( values === undefined ) {
		map.set( key, [ value ] );
	} else {
		values.push( value );
	}
}
