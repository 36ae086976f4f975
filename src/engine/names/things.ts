import { gapBefore } from './features';
import type { Word } from './words';

/** Why something that reads like a person's name is none. */
export type Because = string;

/** `rules/names/not-persons.json`: words parted by spaces, in small letters, base forms. */
export interface NotPersonsFile {
	/** Which make a firm's or an association's name: `Oy`, `ry`. */
	readonly firmForms: string;
	/** Those of them that stand before a person's name. */
	readonly soleForms: string;
	/** Nouns that a firm's name begins with: `Kahvila Tuulia`. */
	readonly firmHeads: string;
	/** How such nouns end when they have a capital: `Muuttopalvelu Niemi`. */
	readonly firmHeadEnds: string;
	/** Words that a firm's or a band's name ends with: `Aurora Trio`. */
	readonly firmEnds: string;
	/** What is named after people, by what it is: `Maija Esimerkin säätiö`. */
	readonly things: Readonly< Record< string, string > >;
	/** The same, after one word only: a person has a house too, but hardly in full. */
	readonly thingsOfOneWord: Readonly< Record< string, string > >;
	/** Before one word: `poliisikoira Ressu`. */
	readonly named: Readonly< Record< string, string > >;
	/** After a given name: `Jaakon päivä`. */
	readonly days: string;
	/** How streets' names end. */
	readonly ways: string;
	/** Beginnings of nouns: who may be meant by a name with a hyphen, `Aino-mummo`. */
	readonly people: string;
}

/** How many words of a firm's name may stand between a person's name and `Oy`. */
const MOST_BETWEEN = 1;
const BEGINNINGS = new Set( [ '^', '.', '."', '^-', '-' ] );
const VOWEL = /[aeiouyåäö]/;

/** Tells what is named after people from the people. */
export class Things {
	private readonly firmForms: ReadonlySet< string >;

	private readonly soleForms: ReadonlySet< string >;

	private readonly firmHeads: ReadonlySet< string >;

	private readonly firmHeadEnds: readonly string[];

	private readonly firmEnds: ReadonlySet< string >;

	private readonly things: readonly ( readonly [
		Because,
		readonly string[],
	] )[];

	private readonly thingsOfOneWord: readonly ( readonly [
		Because,
		readonly string[],
	] )[];

	private readonly named: readonly ( readonly [
		Because,
		readonly string[],
	] )[];

	private readonly days: readonly string[];

	private readonly ways: readonly string[];

	private readonly people: readonly string[];

	constructor( file: NotPersonsFile ) {
		this.firmForms = new Set( file.firmForms.split( ' ' ) );
		this.soleForms = new Set( file.soleForms.split( ' ' ) );
		this.firmHeads = new Set( file.firmHeads.split( ' ' ) );
		this.firmHeadEnds = file.firmHeadEnds.split( ' ' );
		this.firmEnds = new Set( file.firmEnds.split( ' ' ) );
		this.things = listsOf( file.things );
		this.thingsOfOneWord = listsOf( file.thingsOfOneWord );
		this.named = listsOf( file.named );
		this.days = file.days.split( ' ' );
		this.ways = file.ways.split( ' ' );
		this.people = file.people.split( ' ' );
	}

	/**
	 * Why words that read like a name are no person; null if nothing says so.
	 *
	 * @param words A text's.
	 * @param first The name's first word.
	 * @param last  Its last, inclusive.
	 */
	because(
		words: readonly Word[],
		first: number,
		last: number
	): Because | null {
		const name = words[ last ];
		if ( ! name ) {
			return null;
		}
		if ( isCompound( name, first === last ) && ! this.isOfPerson( name ) ) {
			return 'compound';
		}
		if ( isWord( words, first, last ) || isAcronym( name ) ) {
			return 'word';
		}
		if (
			( last > first && this.firmEnds.has( name.folded ) ) ||
			isOwned( words, first, last ) ||
			isTeam( words, first, last ) ||
			this.isFirmBefore( words, first, last ) ||
			this.isFirmAfter( words, last )
		) {
			return 'firm';
		}
		if (
			words[ last + 1 ]?.kind === 'number' &&
			this.ways.some( ( way ) => name.tail.endsWith( way ) )
		) {
			return 'street';
		}
		if ( first === last && isWhere( name ) ) {
			return 'place';
		}
		return (
			this.thingAfter( words, first, last ) ??
			this.namedBefore( words, first, last )
		);
	}

	/** Whether a word with a hyphen speaks of the person named: `Aino-mummolta`. */
	isOfPerson( { tail }: Word ): boolean {
		return this.people.some( ( beginning ) =>
			tail.startsWith( beginning )
		);
	}

	/** `Aino-mummo`: sure enough to need no context. */
	isPersonWithHyphen( word: Word ): boolean {
		return (
			word.shape === 'Aa-a' &&
			word.lookup.head.startsWith( 'g' ) &&
			this.isOfPerson( word )
		);
	}

	/** `Tmi Antti Keksitty`: the trader's name is the firm's, whatever else it reads like. */
	isSoleTrader( words: readonly Word[], first: number ): boolean {
		return (
			this.soleForms.has( words[ first - 1 ]?.folded ?? '' ) &&
			( words[ first ]?.lookup.classes.startsWith( 'g' ) ?? false ) &&
			words[ first + 1 ]?.kind === 'capital'
		);
	}

	private isFirmBefore(
		words: readonly Word[],
		first: number,
		last: number
	): boolean {
		const before = words[ first - 1 ];
		return (
			this.isFirmHead( before ) ||
			( last > first && this.isFirmHead( words[ first ] ) ) ||
			// The second partner, too: `Tilitoimisto Virtanen & Korhonen`.
			( before?.text === '&' && this.isFirmHead( words[ first - 3 ] ) )
		);
	}

	private isFirmHead( word: Word | undefined ): boolean {
		return (
			word !== undefined &&
			( word.kind === 'capital' || word.kind === 'small' ) &&
			( this.firmHeads.has( word.folded ) ||
				this.soleForms.has( word.folded ) ||
				( word.kind === 'capital' &&
					this.firmHeadEnds.some( ( end ) =>
						word.folded.endsWith( end )
					) ) )
		);
	}

	private isFirmForm( word: Word | undefined ): boolean {
		if ( ! word || ( word.kind !== 'capital' && word.kind !== 'small' ) ) {
			return false;
		}
		const colon = word.folded.indexOf( ':' );
		const form = colon === -1 ? word.folded : word.folded.slice( 0, colon );
		return this.firmForms.has( form );
	}

	private isFirmAfter( words: readonly Word[], last: number ): boolean {
		if ( this.isFirmForm( words[ last ] ) ) {
			return true;
		}
		if ( words[ last + 1 ]?.text === '&' ) {
			return (
				this.isFirmForm( words[ last + 2 ] ) ||
				this.isFirmForm( words[ last + 3 ] )
			);
		}
		for ( let at = last + 1; at <= last + 1 + MOST_BETWEEN; at++ ) {
			const word = words[ at ];
			if ( this.isFirmForm( word ) ) {
				return true;
			}
			if (
				word?.kind !== 'capital' ||
				/[gspoyz?]/.test( word.lookup.classes )
			) {
				return false;
			}
		}
		return false;
	}

	private namedBefore(
		words: readonly Word[],
		first: number,
		last: number
	): Because | null {
		const before = words[ first - 1 ];
		return before !== undefined &&
			first === last &&
			( before.kind === 'small' || before.kind === 'capital' ) &&
			before.lookup.analyses.every(
				( { form } ) => form === 'nominative'
			)
			? kindOf( before, this.named )
			: null;
	}

	private thingAfter(
		words: readonly Word[],
		first: number,
		last: number
	): Because | null {
		const name = words[ last ];
		const next = words[ last + 1 ];
		if ( ! name || ! next ) {
			return null;
		}
		if ( next.kind === 'compound end' ) {
			return next.tail.startsWith( 'nimi' ) || this.isOfPerson( next )
				? null
				: 'compound';
		}
		const isGenitive =
			name.folded.endsWith( 'n' ) || name.folded.endsWith( 's' );
		if (
			! isGenitive ||
			( next.kind !== 'small' && next.kind !== 'capital' )
		) {
			return null;
		}
		const because = kindOf( next, this.things );
		if ( because !== null || first !== last ) {
			return because;
		}
		const isGiven = name.lookup.classes.startsWith( 'g' );
		if ( isGiven && next.kind === 'small' ) {
			return endsLike( next, this.days ) ? 'event' : null;
		}
		return kindOf( next, this.thingsOfOneWord );
	}
}

/**
 * Whether a word is a compound with a name in it: `Salla-huone`, and alone
 * `Auto-Kalle`. Surnames may have a hyphen between two vowels of a kind: `Ranta-aho`.
 */
function isCompound(
	{ shape, folded, tail, lookup }: Word,
	isAlone: boolean
): boolean {
	if ( shape.endsWith( '-a' ) ) {
		const letter = tail.charAt( 0 );
		return ! (
			folded.endsWith( `${ letter }-${ tail }` ) && VOWEL.test( letter )
		);
	}
	return isAlone && shape === 'Aa-Aa' && lookup.head === 'n';
}

/** `REDUssa` */
function isAcronym( { text }: Word ): boolean {
	return /^\p{Lu}{2,}\p{Ll}/u.test( text );
}

/** Whether a common word that begins a sentence is hardly a name in this case: `Toivoa ja onnea!`. */
function isWord(
	words: readonly Word[],
	first: number,
	last: number
): boolean {
	const { nameForms = '', classes = '' } = words[ first ]?.lookup ?? {};
	return (
		first === last &&
		nameForms.includes( 'P' ) &&
		! nameForms.includes( 'N' ) &&
		( classes.includes( 'n' ) || classes.includes( 'v' ) ) &&
		BEGINNINGS.has( gapBefore( words, first ) )
	);
}

/** Whether a word tells where something is, which people hardly do: `Juhlat pidettiin Kivelässä`, `Wilmassa`. */
function isWhere( { lookup: { analyses } }: Word ): boolean {
	return (
		analyses.length > 0 &&
		analyses.every( ( { form } ) => form === 'inessive' )
	);
}

/** Whether the first word is in the genitive and the last no given name: `Pentin Kala`. */
function isOwned(
	words: readonly Word[],
	first: number,
	last: number
): boolean {
	const forms = words[ first ]?.lookup.nameForms ?? '';
	return (
		last > first &&
		forms.includes( 'G' ) &&
		! forms.includes( 'N' ) &&
		! ( words[ last ]?.lookup.classes.startsWith( 'g' ) ?? false )
	);
}

/** Whether the last word is in the plural, and the first no given name: `Kemin Karhut`. */
function isTeam(
	words: readonly Word[],
	first: number,
	last: number
): boolean {
	const analyses = words[ last ]?.lookup.analyses ?? [];
	return (
		last > first &&
		! ( words[ first ]?.lookup.classes.startsWith( 'g' ) ?? false ) &&
		analyses.length > 0 &&
		analyses.every(
			( { form, number } ) => form === 'nominative' && number === 'plural'
		)
	);
}

function listsOf(
	lists: Readonly< Record< string, string > >
): ( readonly [ Because, readonly string[] ] )[] {
	return Object.entries( lists ).map( ( [ because, nouns ] ) => [
		because,
		nouns.split( ' ' ),
	] );
}

function kindOf(
	word: Word,
	lists: readonly ( readonly [ Because, readonly string[] ] )[]
): Because | null {
	return (
		lists.find( ( [ , nouns ] ) => endsLike( word, nouns ) )?.[ 0 ] ?? null
	);
}

/** Whether a word is a form of a noun, or of a compound that ends in one. */
function endsLike( word: Word, nouns: readonly string[] ): boolean {
	return word.lookup.analyses.some(
		( { kind, base } ) =>
			kind === 'noun' && nouns.some( ( noun ) => base.endsWith( noun ) )
	);
}
