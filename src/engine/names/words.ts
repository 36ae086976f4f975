import type { Analysis } from '../lexicon/analysis';
import { foldCase } from '../text';
import type { NamesAbroad } from './names-abroad';

/** What knows how words can be read: a lexicon. */
export interface Reader {
	analyse: ( word: string ) => readonly Analysis[];
}

/** What a token is, as far as its letters tell. */
export type Kind =
	/** A word with a capital first letter: the only ones that can begin a name. */
	| 'capital'
	/** A word in small letters that may stand inside a name: `von`, `de`. */
	| 'particle'
	| 'small'
	/** `-hanke`, after a space. */
	| 'compound end'
	| 'number'
	/** An address, a user's name, a hashtag. */
	| 'address'
	| 'break'
	| 'sign';

/** What the vocabulary and the lists tell of a word. */
export interface Lookup {
	readonly analyses: readonly Analysis[];
	/** The letters of the classes that it can belong to, `?` if it is unknown. */
	readonly classes: string;
	/** As what kind of name and in which cases it can be read: `gN sN`. */
	readonly nameForms: string;
	/** The base form of a word that is no name; empty if there is none. */
	readonly lemma: string;
	/** The classes of what stands before a hyphen; empty without one. */
	readonly head: string;
	/** The base forms that it may come from as a name, in small letters. */
	readonly bases: readonly string[];
}

const PARTICLES = new Set(
	'af,al,av,bin,da,de,del,della,den,der,di,dos,du,el,ibn,la,le,of,ter,van,von,zu'.split(
		','
	)
);
const COMBINING = /[\u0300-\u036F]/;
/** Letters that macOS writes in two parts. */
const COMPOSED: readonly ( readonly [ string, string ] )[] = [
	[ 'a\u0308', 'ä' ],
	[ 'o\u0308', 'ö' ],
	[ 'u\u0308', 'ü' ],
	[ 'a\u030A', 'å' ],
	[ 'A\u0308', 'Ä' ],
	[ 'O\u0308', 'Ö' ],
	[ 'U\u0308', 'Ü' ],
	[ 'A\u030A', 'Å' ],
	[ 'e\u0301', 'é' ],
	[ 'E\u0301', 'É' ],
	[ 's\u030C', 'š' ],
	[ 'S\u030C', 'Š' ],
	[ 'z\u030C', 'ž' ],
	[ 'Z\u030C', 'Ž' ],
];
const LETTER = /^\p{L}/u;
const NUMBER = /^\p{N}/u;
const DIGIT = /\p{N}/u;
const ADDRESS = /@|:\/\/|^www\.|^#./;
const BREAK = /^[\n\r\u2028\u2029]/;
const SMALL = /[a-z\u00DF-\u00F6\u00F8-\u00FF\u0101\u0161\u017E]/;

const CLASS_LETTERS: Readonly< Record< Analysis[ 'kind' ], string > > = {
	'given-name': 'g',
	surname: 's',
	place: 'p',
	'other-name': 'o',
	noun: 'n',
	adjective: 'a',
	verb: 'v',
	numeral: 'r',
	pronoun: 'r',
	particle: 'r',
	other: 'x',
};
const CLASS_ORDER = 'gsponavrx';
const FORM_LETTERS: Readonly< Record< string, string > > = {
	nominative: 'N',
	genitive: 'G',
	partitive: 'P',
	inessive: 'L',
	elative: 'L',
	illative: 'L',
	adessive: 'L',
	ablative: 'L',
	allative: 'A',
};
const NO_LOOKUP: Lookup = {
	analyses: [],
	classes: '-',
	nameForms: '',
	lemma: '',
	head: '',
	bases: [],
};

/** What is known of a spelling, wherever it stands. */
export class Word {
	/** As written, with soft hyphens out and accents composed. */
	readonly text: string;

	readonly folded: string;

	readonly kind: Kind;

	/** How capitals and small letters lie: `Aa`, `AA`, `A.` … */
	readonly shape: string;

	/** Its last part, after a hyphen, in small letters. */
	readonly tail: string;

	private looked: Lookup | null = null;

	private last: LastPart | null = null;

	private readonly sources: WordSources;

	/**
	 * @param spelling As written.
	 * @param sources  Where it is looked up.
	 * @param count    Notes the word's kind, and says whether it is one too many to look at.
	 */
	constructor(
		spelling: string,
		sources: WordSources,
		count: ( kind: Kind ) => boolean = () => false
	) {
		this.text = tidied( spelling );
		this.folded = foldCase( this.text );
		const kind = kindOf( this.text, this.folded );
		const isTooMany = count( kind );
		this.kind = isTooMany && kind === 'capital' ? 'small' : kind;
		this.looked = isTooMany ? NO_LOOKUP : null;
		this.shape = shapeOf( this.text, this.folded, this.kind );
		this.tail = this.folded.slice( this.folded.lastIndexOf( '-' ) + 1 );
		this.sources = sources;
	}

	/** Looked up when first asked for: most words of a text are not. */
	get lookup(): Lookup {
		this.looked ??= lookUp( this, this.sources );
		return this.looked;
	}

	/** As the last part of a name, the one that is inflected. */
	get asLastPart(): LastPart {
		this.last ??= lastPartOf( this, this.sources );
		return this.last;
	}
}

/** What an inflected name may come from. */
export interface LastPart {
	/** Base forms, in small letters, most likely first. */
	readonly bases: readonly string[];
	/** The case, if it comes from the first of them; empty if that cannot be told. */
	readonly form: string;
}

function lastPartOf( { text, lookup }: Word, sources: WordSources ): LastPart {
	const bases = new Set( lookup.bases );
	for ( const base of sources.basesOf( text ) ) {
		bases.add( foldCase( base ) );
	}
	const [ first = '' ] = bases;
	return { bases: Array.from( bases ), form: sources.caseOf( text, first ) };
}

/** Where words are looked up. */
export interface WordSources {
	readonly reader: Reader;
	readonly abroad: NamesAbroad;
	/** The base forms that a name's form may come from. */
	basesOf: ( form: string ) => readonly string[];
	/** The case that a form of a base stands in; empty if it is none. */
	caseOf: ( form: string, base: string ) => string;
	/** Names that the site has added. */
	readonly extra: ExtraNames;
}

/** Base forms, in small letters. */
export interface ExtraNames {
	readonly given: ReadonlySet< string >;
	readonly surnames: ReadonlySet< string >;
}

export const NO_EXTRA_NAMES: ExtraNames = {
	given: new Set(),
	surnames: new Set(),
};

/** Soft hyphens out, hyphens and apostrophes of one kind, letters in two parts as one. */
function tidied( spelling: string ): string {
	let text = spelling
		.replaceAll( '\u00AD', '' )
		.replaceAll( '\u2010', '-' )
		.replaceAll( '\u2011', '-' )
		.replaceAll( '\u2019', "'" );
	if ( COMBINING.test( text ) ) {
		for ( const [ parts, letter ] of COMPOSED ) {
			text = text.replaceAll( parts, letter );
		}
	}
	return text;
}

function kindOf( text: string, folded: string ): Kind {
	if ( ADDRESS.test( text ) ) {
		return 'address';
	}
	if ( BREAK.test( text ) ) {
		return 'break';
	}
	if ( NUMBER.test( text ) ) {
		return 'number';
	}
	if ( text.length > 1 && text.startsWith( '-' ) ) {
		return 'compound end';
	}
	if ( ! LETTER.test( text ) ) {
		return 'sign';
	}
	if ( text.charAt( 0 ) !== folded.charAt( 0 ) ) {
		return 'capital';
	}
	return PARTICLES.has( text ) ? 'particle' : 'small';
}

function shapeOf( text: string, folded: string, kind: Kind ): string {
	if ( kind !== 'capital' ) {
		return kind === 'number' ? shapeOfNumber( text ) : kind;
	}
	if ( text.endsWith( '.' ) ) {
		return 'A.';
	}
	const hyphen = text.indexOf( '-' );
	if ( hyphen !== -1 ) {
		return `${ shapeOfPart( text.slice( 0, hyphen ) ) }-${ shapeOfPart(
			text.slice( text.lastIndexOf( '-' ) + 1 )
		) }`;
	}
	return shapeOfPart( text ) + ( folded.includes( ':' ) ? ':' : '' );
}

function shapeOfPart( part: string ): string {
	const folded = foldCase( part );
	if ( DIGIT.test( part ) ) {
		return '0';
	}
	if ( part.charAt( 0 ) === folded.charAt( 0 ) ) {
		return 'a';
	}
	if ( part.length === 1 ) {
		return 'A';
	}
	if ( ! SMALL.test( part ) ) {
		return part.length <= 3 ? 'AA' : 'AAA';
	}
	return part.slice( 1 ) === folded.slice( 1 ) ? 'Aa' : 'AaA';
}

function shapeOfNumber( text: string ): string {
	if (
		text.length === 4 &&
		( text.startsWith( '19' ) || text.startsWith( '20' ) )
	) {
		return 'year';
	}
	return text.length <= 2 ? '00' : '000';
}

function lookUp( word: Word, sources: WordSources ): Lookup {
	const { kind, text, folded } = word;
	if ( kind === 'capital' ) {
		const analyses =
			word.shape === 'A.'
				? []
				: [
						...extraReadings( text, sources ),
						...sources.reader.analyse( withoutGenitive( text ) ),
				  ];
		const known = basesOfNames( analyses );
		const bases =
			known.length > 0
				? known
				: sources.basesOf( text ).map( ( base ) => foldCase( base ) );
		return {
			analyses,
			classes:
				classesOf( analyses ) +
				abroadOf( analyses, bases, sources.abroad ),
			nameForms: nameFormsOf( analyses ),
			lemma: lemmaOf( analyses ),
			head: headOf( text, sources.reader ),
			bases,
		};
	}
	if ( kind === 'small' || kind === 'particle' || kind === 'compound end' ) {
		// The lexicon reads words whatever their case, but a name has a capital.
		const analyses = sources.reader
			.analyse( kind === 'compound end' ? word.tail : folded )
			.filter( ( analysis ) => ! isName( analysis ) );
		return {
			...NO_LOOKUP,
			analyses,
			classes: classesOf( analyses ),
			lemma: lemmaOf( analyses ),
		};
	}
	return NO_LOOKUP;
}

/** `Syväjärvi's`, in English texts. */
function withoutGenitive( text: string ): string {
	return text.endsWith( "'s" ) ? text.slice( 0, -2 ) : text;
}

/** A word as a name that the site has added. */
function extraReadings( text: string, sources: WordSources ): Analysis[] {
	const { given, surnames } = sources.extra;
	if ( given.size === 0 && surnames.size === 0 ) {
		return [];
	}
	const readings: Analysis[] = [];
	for ( const base of sources.basesOf( text ) ) {
		const folded = foldCase( base );
		const form = sources.caseOf( text, base ) as Analysis[ 'form' ];
		if ( given.has( folded ) ) {
			readings.push( { base, kind: 'given-name', form, number: '' } );
		}
		if ( surnames.has( folded ) ) {
			readings.push( { base, kind: 'surname', form, number: '' } );
		}
	}
	return readings;
}

function headOf( text: string, reader: Reader ): string {
	const hyphen = text.indexOf( '-' );
	return hyphen === -1
		? ''
		: classesOf( reader.analyse( text.slice( 0, hyphen ) ) );
}

function isName( { kind }: Analysis ): boolean {
	return kind === 'given-name' || kind === 'surname' || kind === 'place';
}

function basesOfNames( analyses: readonly Analysis[] ): string[] {
	const bases = new Set< string >();
	for ( const { kind, base } of analyses ) {
		if ( kind === 'given-name' || kind === 'surname' ) {
			bases.add( foldCase( base ) );
		}
	}
	return Array.from( bases );
}

function classesOf( analyses: readonly Analysis[] ): string {
	if ( analyses.length === 0 ) {
		return '?';
	}
	const letters = new Set(
		analyses.map( ( { kind } ) => CLASS_LETTERS[ kind ] )
	);
	let classes = '';
	for ( const letter of CLASS_ORDER ) {
		if ( letters.has( letter ) ) {
			classes += letter;
		}
	}
	return classes;
}

/** `y` for what is a given name elsewhere in the world, `z` for a surname; nothing if it is one here. */
function abroadOf(
	analyses: readonly Analysis[],
	bases: readonly string[],
	abroad: NamesAbroad
): string {
	if (
		analyses.some(
			( { kind } ) => kind === 'given-name' || kind === 'surname'
		)
	) {
		return '';
	}
	return (
		( bases.some( ( base ) => abroad.given.has( base ) ) ? 'y' : '' ) +
		( bases.some( ( base ) => abroad.surnames.has( base ) ) ? 'z' : '' )
	);
}

function nameFormsOf( analyses: readonly Analysis[] ): string {
	const forms = new Set< string >();
	for ( const analysis of analyses ) {
		if ( isName( analysis ) ) {
			forms.add(
				CLASS_LETTERS[ analysis.kind ] +
					( FORM_LETTERS[ analysis.form ] ?? 'X' )
			);
		}
	}
	return Array.from( forms ).sort().join( ' ' );
}

function lemmaOf( analyses: readonly Analysis[] ): string {
	const analysis = analyses.find( ( reading ) => ! isName( reading ) );
	return analysis ? foldCase( analysis.base ) : '';
}
