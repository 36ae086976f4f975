import type { Passage } from '../document';
import { LIMITS } from '../limits';
import type { Mention, NameFinder, NotPerson } from '../names/find';
import {
	type Cue,
	type CuePosition,
	type LineWord,
	type Meaning,
	type ReadLine,
	type Roles,
} from '../names/roles';
import {
	named,
	personsOf,
	type Knows,
	type SitePersons,
} from '../names/site-persons';
import type { Site } from '../site';
import { byCodePoint } from '../text';
import type { Match } from './match';

/**
 * Names of persons, whatever their case form. One question for each person of
 * a post, and one for each list of names.
 *
 * Facts: the `kind` of person (`private`, `public`, `minor`, `listed`,
 * `minors`, `deceased`, `celebrated`, `possible`), what the name is told by
 * (`basis`) and its grammatical case (`form`, empty where it cannot be told).
 */
export interface PersonNameMatcher {
	readonly kind: 'person-name';
	/** SHA-256 of what tells names from other words, in hex; the build fills it in. */
	readonly names: string;
}

/** What tells names of persons, and who they are. */
export interface PersonNames {
	/** The site may know more names. */
	readonly finderFor: ( site: Site ) => Pick< NameFinder, 'read' >;
	/** Which may know more roles, too. */
	readonly rolesFor: ( site: Site ) => Roles;
}

/** A document of the post, as far as names are concerned. */
export interface NamedPart {
	readonly passages: readonly Passage[];
	/** Its place at the top level, where it is one block of many. */
	readonly segment?: number;
	/** Contact details that were found in it, official ones too. */
	readonly contacts: readonly Match[];
}

/** What is found in each part. */
export interface PersonMatches {
	readonly matches: readonly ( readonly Match[] )[];
	/** Whether every name was looked at; hostile texts have too many words. */
	readonly isComplete: boolean;
}

interface Lines {
	readonly lines: readonly Line[];
	readonly notPersons: ReadonlyArray< {
		readonly part: number;
		readonly match: Match;
	} >;
	readonly isComplete: boolean;
}

type Kind =
	| 'private'
	| 'public'
	| 'minor'
	| 'listed'
	| 'minors'
	| 'deceased'
	| 'celebrated'
	| 'possible';

/** Values of attributes that people read. */
const READ_ATTRIBUTES = new Set( [
	'alt',
	'aria-description',
	'aria-label',
	'label',
	'placeholder',
	'summary',
	'title',
] );

/** A line of a passage: what a line break or a block ends. */
interface Line {
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

/** Where a name stands in its line. */
interface Standing {
	readonly mention: Mention;
	readonly previous: Mention | undefined;
	readonly next: Mention | undefined;
	/** The last word before it, or -1. */
	readonly last: number;
	/** The first word after it. */
	readonly first: number;
}

/** What the post tells of a person. */
interface Person {
	readonly learned: Set< Meaning | 'official contact' | 'contact line' >;
	isNamedInFull: boolean;
	/** Why nobody need be asked, by what is known of the site and the post. */
	known: string | null;
	/** The persons that are asked about together with this one, as one text. */
	list: string | null;
}

/** Who is never asked about. */
interface Known {
	readonly site: SitePersons;
	readonly isAuthor: Knows;
}

/** Of a row, letters beside each name: a club, a village. */
const FEW_LETTERS = 30;
/** Of a line that may be the heading of names, in UTF-16 units. */
const LONGEST_LABEL = 60;
/** Between a name and its phone number. */
const CONTACT_GAP = 60;
/** A name, a title and a number often stand below each other. */
const CONTACT_LINES = 3;
/** From a name to an age or a series, in UTF-16 units. */
const NUMBER_REACH = 25;
/** Words after a name that may tell its role. */
const ROLE_REACH = 8;
/** Words between a name and its title that may be another title, or a degree. */
const MOST_DEGREES = 2;
const DEGREE = /^\p{Lu}{2,4}$/u;
/** Names that are a list without anything that says so. */
const LIST = 3;

const NOTHING: ReadLine = { words: [], cues: new Map() };
const GAP_BEFORE = /^[ \u00A0:,("”“„»–-]{0,4}$/u;
const GAP_APPOSITION = /^[ \u00A0]{0,2}[,(–-]/u;
const ONLY_COMMA = /^[ \u00A0]{0,1}[,(–-][ \u00A0]{0,1}$/u;
/** Between a name and an age alone in brackets or between commas. */
const ENCLOSED = /^[ \u00A0]{0,1}[(,][ \u00A0]{0,1}$/u;
const COMMA = /[,;]/;
/** Behind a title that nothing more is said of. */
const TITLE_END = /^[ \u00A0]{0,1}(?:[.,;:!?)–]|$)/u;
const CLAUSE_END = /[.,;:!?()–][ \u00A0]|[.!?);]$/u;
const SENTENCE_END = /[.!?…]["”»)]{0,1}[ \u00A0]{1,3}\p{Lu}/u;
/** Its last space; neither ordinals (`2. Oona`) nor initials end a sentence. */
const SENTENCE_ENDS =
	/(?:[!?…]|(?<![0-9\p{Lu}])\.)["”»)]{0,1}[ \u00A0]{1,3}(?=\p{Lu})/gu;
const COLON = /^[ \u00A0]{0,1}:/u;
const BETWEEN_NAMES =
	/^[ \u00A0]{0,2}(?:[,;&/+]|(?:ja|sekä|och|samt|and)(?=[ \u00A0]))[ \u00A0]{0,2}$|^[ \u00A0]{0,2}[0-9.,:;()–/ \u00A0-]{1,20}$/u;
const LETTER = /\p{L}/gu;
const BEFORE: ReadonlySet< CuePosition > = new Set( [ 'before', 'beside' ] );
const AFTER: ReadonlySet< CuePosition > = new Set( [ 'beside' ] );
const ENCLOSING: ReadonlySet< CuePosition > = new Set( [ 'enclosed' ] );
const LABEL: ReadonlySet< CuePosition > = new Set( [ 'label' ] );
const IS = new Set( [ 'on', 'oli', 'är', 'var', 'is', 'was' ] );
/** `rehtorina`, `rehtoriksi` */
const AS = /(?:na|nä|ksi)$/u;
/** Between a name and its title: `Ranuan kunnan vastaava`, `2.`; a genitive, a participle, a name. */
const MODIFIER = /^[\p{Lu}0-9]|n$|v[aä]$/u;
const MODIFIERS = new Set( [
	'a',
	'an',
	'den',
	'ent',
	'former',
	'kommunens',
	'kommuns',
	'new',
	'nya',
	'our',
	'skolans',
	'stadens',
	'the',
	'tidigare',
	'uusi',
	'vs',
	'vt',
	'vår',
] );
/** Words that begin another clause though they end so. */
const NO_MODIFIERS = new Set( [
	'ennen',
	'hän',
	'kuin',
	'kun',
	'niin',
	'siten',
	'sitten',
	'vain',
] );
/** Behind a label whose row it is: `Tytöt 8 v 1. …`. */
const BEGINS_ROW = /^[ \u00A0:,.–-]{0,3}[0-9]/u;
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

export function matchPersons(
	parts: readonly NamedPart[],
	{ finderFor, rolesFor }: PersonNames,
	site: Site,
	author: string
): PersonMatches {
	const { lines, notPersons, isComplete } = linesOf(
		parts,
		finderFor( site ),
		rolesFor( site )
	);
	const persons = new Map< string, Person >();
	const known = { site: personsOf( site ), isAuthor: named( [ author ] ) };
	for ( const line of lines ) {
		for ( const mention of line.mentions ) {
			const person = personIn( persons, mention );
			person.isNamedInFull ||= mention.basis === 'full-name';
			person.known ??= knownOf( mention, line.passage, known );
		}
		learnFromWords( line, persons );
	}
	learnFromLabels( lines, persons );
	learnFromContacts( parts, lines, persons );
	gatherLists( lines, persons );

	const matches: Match[][] = parts.map( () => [] );
	for ( const { part, passage, mentions } of lines ) {
		for ( const mention of mentions ) {
			const person = personIn( persons, mention );
			matches[ part ]?.push( toMatch( mention, passage, person ) );
		}
	}
	for ( const { part, match } of notPersons ) {
		matches[ part ]?.push( match );
	}
	return { matches, isComplete };
}

/** `Leipomo Virtanen Ky`: told of for explaining. */
function toNotPerson(
	{ start, end, because }: NotPerson,
	passage: Passage
): Match {
	return {
		at: passage,
		passage: passage.text,
		start,
		end,
		facts: {},
		normal: '',
		because: `name of a ${ because }`,
	};
}

function personIn(
	persons: Map< string, Person >,
	{ person: key }: Mention
): Person {
	let person = persons.get( key );
	if ( person === undefined ) {
		person = {
			learned: new Set(),
			isNamedInFull: false,
			known: null,
			list: null,
		};
		persons.set( key, person );
	}
	return person;
}

function linesOf(
	parts: readonly NamedPart[],
	finder: Pick< NameFinder, 'read' >,
	roles: Roles
): Lines {
	const all = parts.flatMap( ( { passages }, part ) =>
		passages
			.filter( isReadForNames )
			.map( ( passage ) => ( { part, passage } ) )
	);
	let length = 0;
	const read = all.filter( ( { passage: { text } } ) => {
		length += text.length;
		return length <= LIMITS.names;
	} );
	const found = finder.read( read.map( ( { passage } ) => passage.text ) );
	const notPersons = read.flatMap( ( { part, passage }, index ) =>
		( found.notPersons[ index ] ?? [] ).map( ( name ) => ( {
			part,
			match: toNotPerson( name, passage ),
		} ) )
	);
	const lines = read.flatMap( ( { part, passage }, index ) => {
		const { text, place } = passage;
		const mentions = ( found.mentions[ index ] ?? [] ).filter(
			( { basis } ) =>
				place.part !== 'block-attribute' || basis === 'full-name'
		);
		const inPassage: Line[] = [];
		let start = 0;
		let next = 0;
		for (;;) {
			const newline = text.indexOf( '\n', start );
			const end = newline === -1 ? text.length : newline;
			const from = next;
			while ( ( mentions[ next ]?.start ?? Infinity ) < end ) {
				next++;
			}
			inPassage.push(
				lineOf(
					part,
					passage,
					start,
					end,
					mentions.slice( from, next ),
					roles
				)
			);
			if ( newline === -1 ) {
				return inPassage;
			}
			start = end + 1;
		}
	} );
	return {
		lines,
		notPersons,
		isComplete: found.isComplete && read.length === all.length,
	};
}

function isReadForNames( { place, text }: Passage ): boolean {
	switch ( place.part ) {
		case 'text':
			return place.field !== 'slug';
		case 'html-attribute':
			return READ_ATTRIBUTES.has( place.name );
		case 'block-attribute':
			return text.includes( ' ' );
		default:
			return false;
	}
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

/** What the words of its own line tell of each name in it. */
function learnFromWords( line: Line, persons: Map< string, Person > ): void {
	const { words, mentions } = line;
	if ( mentions.length === 0 ) {
		return;
	}
	const sentences = sentencesOf( line );
	const nearby = nearbyIn( line, sentences );
	const labels = new Labels( line, sentences );
	let last = -1;
	let first = 0;
	let shared = new Set< Meaning >();
	mentions.forEach( ( mention, index ) => {
		const previous = mentions[ index - 1 ];
		while ( ( words[ last + 1 ]?.end ?? Infinity ) <= mention.start ) {
			last++;
		}
		while ( ( words[ first ]?.start ?? Infinity ) < mention.end ) {
			first++;
		}
		const next = mentions[ index + 1 ];
		const standing = { mention, previous, next, last, first };
		const before = cuesBefore( standing, line );
		const labelled = labels.of( standing );
		// `lautakunnan jäsenet Oona Esimerkki ja Eero Esimerkki`, `Lavalla …`: of the names after the first, too.
		const isNext =
			previous !== undefined &&
			BETWEEN_NAMES.test(
				line.passage.text.slice( previous.end, mention.start )
			);
		shared = new Set( isNext ? shared : [] );
		const plural = before.filter(
			( { last: at } ) => words[ at ]?.folded.endsWith( 't' ) === true
		);
		for ( const meaning of meaningsAt( plural, BEFORE ) ) {
			shared.add( meaning );
		}
		for ( const meaning of labelled ) {
			shared.add( meaning );
		}
		const { learned } = personIn( persons, mention );
		for ( const meaning of [
			...shared,
			...meaningsAt( before, BEFORE ),
			...meaningsAt( cuesAfter( standing, line ), AFTER ),
			...enclosedAfter( standing, line ),
			...( nearby.get( sentences[ last + 1 ] ?? 0 ) ?? [] ),
		] ) {
			learned.add( meaning );
		}
	} );
}

function meaningsAt(
	cues: readonly Cue[],
	wanted: ReadonlySet< CuePosition >
): Meaning[] {
	return cues.flatMap( ( { positions, meaning } ) =>
		positions.some( ( position ) => wanted.has( position ) )
			? [ meaning ]
			: []
	);
}

/** Directly before the name, perhaps with a degree between: `toimitusjohtaja, KTM Oona Esimerkki`. */
function cuesBefore( standing: Standing, line: Line ): Cue[] {
	const { words, cues } = line;
	const { mention, last } = standing;
	const before: Cue[] = [];
	let at = last;
	let end = mention.start;
	while ( last - at <= MOST_DEGREES ) {
		const word = words[ at ];
		const here = cues.get( at ) ?? [];
		const [ cue ] = here;
		if (
			word === undefined ||
			( cue === undefined && ! DEGREE.test( word.text ) )
		) {
			break;
		}
		const { start } = ( cue && words[ cue.first ] ) ?? word;
		const gap = line.passage.text.slice( word.end, end );
		if ( ! isTitleBefore( { start, gap, at, cue }, standing, line ) ) {
			break;
		}
		before.push( ...here );
		end = start;
		at = ( cue?.first ?? at ) - 1;
	}
	return before;
}

function isTitleBefore(
	{
		start,
		gap,
		at,
		cue,
	}: {
		readonly start: number;
		readonly gap: string;
		readonly at: number;
		readonly cue: Cue | undefined;
	},
	{ mention, previous, last }: Standing,
	{ passage: { text } }: Line
): boolean {
	if ( ! GAP_BEFORE.test( withoutDot( gap, cue ) ) ) {
		return false;
	}
	if ( COMMA.test( gap ) ) {
		// `Mukana 3 opettajaa, Oona Esimerkki`: another one.
		return (
			( cue?.form !== 'inflected' || isInflected( mention ) ) &&
			// `Oona Esimerkki, kunnanjohtaja, Eero Esimerkki`: of the one before.
			( previous === undefined ||
				! ONLY_COMMA.test( text.slice( previous.end, start ) ) )
		);
	}
	// `kunnanjohtajan vieras Oona Esimerkki`: somebody else's.
	return at === last || cue?.form !== 'inflected';
}

function isInflected( { form }: Mention ): boolean {
	return form !== '' && form !== 'nominative';
}

/** Abbreviations end in a dot; behind other words it ends a sentence. */
function withoutDot( gap: string, cue: Cue | undefined ): string {
	return cue?.form === 'short' && gap.startsWith( '.' )
		? gap.slice( 1 )
		: gap;
}

function cuesAfter( standing: Standing, line: Line ): Cue[] {
	const { first } = standing;
	const after: Cue[] = [];
	for ( let last = first; last < first + ROLE_REACH; last++ ) {
		for ( const cue of line.cues.get( last ) ?? [] ) {
			if (
				cue.first >= first &&
				! isOfNext( cue, standing, line ) &&
				isAfter( cue, standing, line )
			) {
				after.push( cue );
			}
		}
	}
	return after;
}

/** `Emma Esimerkki (17)` */
function enclosedAfter(
	{ mention, first }: Standing,
	{ words, cues, passage: { text } }: Line
): Meaning[] {
	const start = words[ first ]?.start ?? 0;
	return ENCLOSED.test( text.slice( mention.end, start ) )
		? meaningsAt( cues.get( first ) ?? [], ENCLOSING )
		: [];
}

/** A title right before the next name is that person's, unless it stands between commas. */
function isOfNext(
	cue: Cue,
	{ mention, next }: Standing,
	{ words, passage: { text } }: Line
): boolean {
	if ( next === undefined ) {
		return false;
	}
	const start = words[ cue.first ]?.start ?? 0;
	const end = words[ cue.last ]?.end ?? 0;
	const gap = text.slice( end, next.start );
	return (
		end > next.start ||
		( GAP_BEFORE.test( withoutDot( gap, cue ) ) &&
			! (
				ONLY_COMMA.test( text.slice( mention.end, start ) ) &&
				COMMA.test( gap )
			) )
	);
}

/** `Oona Esimerkki, kunnanjohtaja`, `Oona Esimerkki toimii rehtorina`, `Oona Esimerkki 8 v`. */
function isAfter(
	cue: Cue,
	{ mention, first }: Standing,
	{ words, isRow, passage: { text }, end: lineEnd }: Line
): boolean {
	const start = words[ cue.first ]?.start ?? 0;
	const between = text.slice( mention.end, start );
	const apposition = GAP_APPOSITION.exec( between );
	if ( CLAUSE_END.test( between.slice( apposition?.[ 0 ].length ?? 0 ) ) ) {
		return false;
	}
	const isBeside =
		apposition !== null || ( isRow && between.length <= NUMBER_REACH );
	if ( cue.form === 'number' ) {
		return isBeside;
	}
	const word = words[ cue.last ];
	if ( cue.form === 'inflected' && AS.test( word?.folded ?? '' ) ) {
		return true;
	}
	const isTitle =
		cue.form !== 'inflected' ||
		( isInflected( mention ) &&
			TITLE_END.test( text.slice( word?.end, lineEnd ) ) );
	const [ verb, ...rest ] = words.slice( first, cue.first );
	if ( verb !== undefined && IS.has( verb.folded ) ) {
		return isTitle && rest.every( isModifier );
	}
	return (
		isBeside &&
		isTitle &&
		words.slice( first, cue.first ).every( isModifier )
	);
}

function isModifier( { text, folded }: LineWord ): boolean {
	return (
		MODIFIERS.has( folded ) ||
		( MODIFIER.test( text ) && ! NO_MODIFIERS.has( folded ) )
	);
}

/** By word, the sentence that it stands in. */
function sentencesOf( {
	words,
	passage: { text },
	start,
	end,
}: Line ): number[] {
	const ends = Array.from(
		text.slice( start, end ).matchAll( SENTENCE_ENDS ),
		( { 0: found, index } ) => start + index + found.length
	);
	let sentence = 0;
	return words.map( ( word ) => {
		while ( ( ends[ sentence ] ?? Infinity ) <= word.start ) {
			sentence++;
		}
		return sentence;
	} );
}

/** By sentence, what is told of every name in it: `on kuollut`. */
function nearbyIn(
	{ cues }: Line,
	sentences: readonly number[]
): Map< number, Set< Meaning > > {
	const nearby = new Map< number, Set< Meaning > >();
	for ( const { positions, meaning, first } of [ ...cues.values() ].flat() ) {
		if ( positions.includes( 'near' ) ) {
			const sentence = sentences[ first ] ?? 0;
			const meanings = nearby.get( sentence ) ?? new Set();
			nearby.set( sentence, meanings.add( meaning ) );
		}
	}
	return nearby;
}

/** What labels in a line tell of the names after them: `Lavalla: …`, `Teksti Oona Esimerkki`, `T8: 1. …` */
class Labels {
	private readonly line: Line;
	private readonly sentences: readonly number[];
	/** The last one before a colon: its sentence. */
	private colon: readonly Cue[] = [];
	/** The first word of a row. */
	private row: readonly Cue[] = [];
	private isSeries = false;
	private next = 0;

	constructor( line: Line, sentences: readonly number[] ) {
		this.line = line;
		this.sentences = sentences;
	}

	/** Asked in the order of the text. */
	of( { mention, previous, last }: Standing ): Meaning[] {
		const { words, cues, passage } = this.line;
		for ( ; this.next <= last; this.next++ ) {
			this.pass( this.next );
		}
		const end = words[ last ]?.end ?? 0;
		const gap = passage.text.slice( end, mention.start );
		const adjacent = ( cues.get( last ) ?? [] ).filter( ( cue ) =>
			GAP_BEFORE.test( withoutDot( gap, cue ) )
		);
		const isFirst = ( { last: at }: Cue ): boolean =>
			previous === undefined ||
			previous.start < ( words[ at ]?.start ?? 0 );
		const isSentence = ( { last: at }: Cue ): boolean =>
			this.sentences[ at ] === this.sentences[ last + 1 ];
		return [
			...meaningsAt( adjacent, LABEL ),
			...this.colon.flatMap( ( cue ) =>
				isSentence( cue ) &&
				// Credits are told of one name, and of those joined with it.
				( cue.meaning !== 'author' || isFirst( cue ) )
					? [ cue.meaning ]
					: []
			),
			...this.row.flatMap( ( cue ) =>
				this.isSeries || isFirst( cue ) ? [ cue.meaning ] : []
			),
		];
	}

	private pass( at: number ): void {
		const { words, cues, isRow, passage } = this.line;
		if ( isGrownUp( this.line, at ) ) {
			this.colon = [];
			this.row = [];
		}
		const labels = ( cues.get( at ) ?? [] ).filter( ( { positions } ) =>
			positions.includes( 'label' )
		);
		if ( labels.length === 0 ) {
			return;
		}
		const end = words[ at ]?.end ?? 0;
		if ( COLON.test( passage.text.slice( end, end + 2 ) ) ) {
			this.colon = labels;
		}
		if ( isRow && labels[ 0 ]?.first === 0 ) {
			this.row = labels;
			this.isSeries = BEGINS_ROW.test(
				passage.text.slice( end, end + 4 )
			);
		}
	}
}

/** Whether a word begins a series that is none of children's. */
function isGrownUp( { words, passage: { text } }: Line, at: number ): boolean {
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

/** What a heading tells of the names below it: `Esiintyjät`, `Tytöt 8 v`. */
function learnFromLabels(
	lines: readonly Line[],
	persons: Map< string, Person >
): void {
	let label: readonly Meaning[] = [];
	let field = '';
	for ( const line of lines ) {
		const { place } = line.passage;
		if ( place.field !== field ) {
			label = [];
			field = place.field;
		}
		const isOthers = line.words.some( ( _, at ) => isGrownUp( line, at ) );
		if ( isOthers || ! line.isRow || place.block === 'core/heading' ) {
			label = [];
		}
		if ( line.mentions.length === 0 ) {
			const told = line.isRow ? headingIn( line ) : [];
			label = told.length > 0 ? told : label;
		} else if ( line.isRow ) {
			for ( const mention of line.mentions ) {
				for ( const meaning of label ) {
					personIn( persons, mention ).learned.add( meaning );
				}
			}
		}
	}
}

function headingIn( { words, cues, passage, end }: Line ): Meaning[] {
	return [ ...cues.values() ].flat().flatMap( ( cue ) => {
		const rest = passage.text.slice( words[ cue.last ]?.end ?? 0, end );
		return cue.positions.includes( 'label' ) &&
			// `Kuva: museon arkisto` credits nobody below.
			( cue.meaning !== 'author' || /^[ \u00A0:]{0,3}$/.test( rest ) )
			? [ cue.meaning ]
			: [];
	} );
}

/** The name on a contact line: part of that question, or the office's own. */
function learnFromContacts(
	parts: readonly NamedPart[],
	lines: readonly Line[],
	persons: Map< string, Person >
): void {
	const mentions = new Map< Passage, Mention[] >();
	for ( const line of lines ) {
		const known = mentions.get( line.passage );
		if ( known === undefined ) {
			mentions.set( line.passage, [ ...line.mentions ] );
		} else {
			known.push( ...line.mentions );
		}
	}
	for ( const [ passage, contacts ] of contactsIn( parts ) ) {
		const names = mentions.get( passage ) ?? [];
		let next = 0;
		for ( const { start, end, because } of contacts ) {
			while ( ( names[ next ]?.end ?? Infinity ) <= start ) {
				next++;
			}
			const mention = names[ next - 1 ];
			// One that stands between an address and a number, too.
			for (
				let at = next;
				( names[ at ]?.end ?? Infinity ) < end;
				at++
			) {
				const inner = names[ at ];
				if ( inner !== undefined && because === null ) {
					personIn( persons, inner ).learned.add( 'contact line' );
				}
			}
			if (
				mention !== undefined &&
				isContactOf( passage.text.slice( mention.end, start ) )
			) {
				const { learned } = personIn( persons, mention );
				if ( because === null ) {
					learned.add( 'contact line' );
				} else if ( because.startsWith( 'official' ) ) {
					learned.add( 'official contact' );
				}
			}
		}
	}
}

/** By passage, in the order of the text. */
function contactsIn( parts: readonly NamedPart[] ): Map< Passage, Match[] > {
	const contacts = new Map< Passage, Match[] >();
	for ( const found of parts.flatMap( ( part ) => part.contacts ) ) {
		const passage = found.at as Passage;
		const known = contacts.get( passage );
		if ( known === undefined ) {
			contacts.set( passage, [ found ] );
		} else {
			known.push( found );
		}
	}
	for ( const inPassage of contacts.values() ) {
		inPassage.sort( ( a, b ) => a.start - b.start );
	}
	return contacts;
}

/** By what stands between a name and a contact: a title, line breaks, not a new sentence. */
function isContactOf( gap: string ): boolean {
	return (
		gap.length <= CONTACT_GAP &&
		! SENTENCE_END.test( gap ) &&
		gap.split( '\n' ).length <= CONTACT_LINES
	);
}

/** Names that stand in rows, or one after the other: results, graduates, a committee. */
function gatherLists(
	lines: readonly Line[],
	persons: Map< string, Person >
): void {
	let rows = new Set< string >();
	let isCalledList = false;
	let field = '';
	const end = (): void => {
		makeList( rows, isCalledList ? 2 : LIST, persons );
		rows = new Set();
		isCalledList = false;
	};
	for ( const line of lines ) {
		const { passage, mentions, isRow, cues } = line;
		if ( ! isRow || passage.place.field !== field ) {
			end();
			field = passage.place.field;
		}
		if ( isRow ) {
			isCalledList ||= [ ...cues.values() ]
				.flat()
				.some( ( { meaning } ) => meaning === 'list' );
			for ( const { person } of mentions ) {
				rows.add( person );
			}
		} else {
			for ( const names of enumerationsIn( line ) ) {
				makeList( names, LIST, persons );
			}
		}
	}
	end();
}

function* enumerationsIn( {
	passage: { text },
	mentions,
}: Line ): Generator< Set< string > > {
	let names = new Set< string >();
	let end = 0;
	for ( const mention of mentions ) {
		if (
			names.size > 0 &&
			! BETWEEN_NAMES.test( text.slice( end, mention.start ) )
		) {
			yield names;
			names = new Set();
		}
		names.add( mention.person );
		end = mention.end;
	}
	yield names;
}

function makeList(
	names: ReadonlySet< string >,
	enough: number,
	persons: Map< string, Person >
): void {
	for ( const wanted of [ 'private', 'minor' ] as const ) {
		const asked = [ ...names ].filter( ( key ) => {
			const person = persons.get( key );
			return (
				person !== undefined &&
				person.isNamedInFull &&
				person.list === null &&
				reasonOf( person ) === null &&
				groupOf( person ) === wanted
			);
		} );
		if ( asked.length >= enough ) {
			const list = asked.sort( byCodePoint ).join( ', ' );
			for ( const key of asked ) {
				const person = persons.get( key );
				if ( person !== undefined ) {
					person.list = list;
				}
			}
		}
	}
}

/** Why a person need not be asked about. */
function reasonOf( { known, learned }: Person ): string | null {
	if ( known !== null ) {
		return known;
	}
	if ( learned.has( 'office' ) ) {
		return 'office-holder';
	}
	if ( learned.has( 'author' ) ) {
		return 'credited';
	}
	if ( learned.has( 'minor' ) ) {
		return null;
	}
	// `Asukas Hilma Huttula kiittää, lisätietoja p. …`: the number is the office's, the name is not.
	if ( learned.has( 'official contact' ) && ! learned.has( 'private' ) ) {
		return 'beside an official contact';
	}
	return learned.has( 'contact line' ) ? 'part of a contact line' : null;
}

function groupOf( {
	learned,
	isNamedInFull,
}: Person ): 'minor' | 'private' | 'public' {
	if ( learned.has( 'minor' ) && isNamedInFull ) {
		return 'minor';
	}
	return learned.has( 'public' ) && ! learned.has( 'private' )
		? 'public'
		: 'private';
}

function kindOf( person: Person, mention: Mention ): Kind {
	const { learned, list } = person;
	const group = groupOf( person );
	if ( list !== null ) {
		return group === 'minor' ? 'minors' : 'listed';
	}
	if ( group !== 'private' ) {
		return group;
	}
	if ( learned.has( 'obituary' ) ) {
		return 'deceased';
	}
	if ( learned.has( 'anniversary' ) ) {
		return 'celebrated';
	}
	return mention.basis === 'possible' ? 'possible' : 'private';
}

function toMatch( mention: Mention, passage: Passage, person: Person ): Match {
	const { start, end, basis, form } = mention;
	return {
		at: passage,
		passage: passage.text,
		start,
		end,
		facts: { kind: kindOf( person, mention ), basis, form },
		normal: person.list ?? mention.person,
		...( person.list === null ? {} : { one: mention.person } ),
		because:
			reasonOf( person ) ??
			( person.isNamedInFull || mention.surname !== ''
				? null
				: 'given name alone' ),
	};
}

function knownOf(
	mention: Mention,
	{ text }: Passage,
	{ site, isAuthor }: Known
): string | null {
	const surface = text.slice( mention.start, mention.end );
	if ( isAuthor( mention, surface ) ) {
		return 'author of the post';
	}
	if ( site.isNoPerson( mention, surface ) ) {
		return 'no person';
	}
	return site.isOfficial( mention, surface )
		? 'office-holder, by the settings'
		: null;
}
