import type { Passage } from '../document';
import type { Mention, NameFinder } from '../names/find';
import {
	wordsOf,
	type Cue,
	type CuePosition,
	type LineWord,
	type Meaning,
	type Roles,
} from '../names/roles';
import { isNamed, personsOf, type SitePersons } from '../names/site-persons';
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
	readonly finder: Pick< NameFinder, 'find' >;
	readonly roles: Roles;
}

/** A document of the post, as far as names are concerned. */
export interface NamedPart {
	readonly passages: readonly Passage[];
	/** Its place at the top level, where it is one block of many. */
	readonly segment?: number;
	/** Contact details that were found in it, official ones too. */
	readonly contacts: readonly Match[];
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
	readonly cues: readonly Cue[];
}

/** What the post tells of a person. */
interface Person {
	readonly learned: Set< Meaning | 'official contact' | 'contact line' >;
	isNamedInFull: boolean;
	/** The persons that are asked about together with this one. */
	list: readonly string[] | null;
}

/** Who is never asked about. */
interface Known {
	readonly site: SitePersons;
	/** Of the post. */
	readonly author: string;
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
/** Names that are a list without anything that says so. */
const LIST = 3;

const GAP_BEFORE = /^[ \u00A0:,("”“„»–-]{0,4}$/u;
const GAP_APPOSITION = /^[ \u00A0]{0,2}[,(–-]/u;
/** Between a name and an age alone in brackets or between commas. */
const ENCLOSED = /^[ \u00A0]{0,1}[(,][ \u00A0]{0,1}$/u;
const CLAUSE_END = /[.,;:!?()–][ \u00A0]|[.!?);]$/u;
const SENTENCE_END = /[.!?…]["”»)]{0,1}[ \u00A0]{1,3}\p{Lu}/u;
const BETWEEN_NAMES =
	/^[ \u00A0]{0,2}(?:[,;&/+]|(?:ja|sekä|och|samt|and)(?=[ \u00A0]))[ \u00A0]{0,2}$|^[ \u00A0]{0,2}[0-9.,:;()–/ \u00A0-]{1,20}$/u;
const LETTER = /\p{L}/gu;
const IS = new Set( [ 'on', 'oli', 'är', 'var', 'is', 'was' ] );
/** `rehtorina`, `rehtoriksi` */
const AS = /(?:na|nä|ksi)$/u;
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

export function matchPersons(
	parts: readonly NamedPart[],
	{ finder, roles }: PersonNames,
	site: Site,
	author: string
): Match[][] {
	const lines = linesOf( parts, finder, roles );
	const persons = new Map< string, Person >();
	for ( const line of lines ) {
		for ( const mention of line.mentions ) {
			const person = personIn( persons, mention );
			person.isNamedInFull ||= mention.basis === 'full-name';
			for ( const meaning of meaningsOf( mention, line ) ) {
				person.learned.add( meaning );
			}
		}
	}
	learnFromLabels( lines, persons );
	learnFromContacts( parts, lines, persons );
	gatherLists( lines, persons );

	const known = { site: personsOf( site ), author };
	const matches: Match[][] = parts.map( () => [] );
	for ( const { part, passage, mentions } of lines ) {
		for ( const mention of mentions ) {
			const person = personIn( persons, mention );
			matches[ part ]?.push( toMatch( mention, passage, person, known ) );
		}
	}
	return matches;
}

function personIn(
	persons: Map< string, Person >,
	{ person: key }: Mention
): Person {
	let person = persons.get( key );
	if ( person === undefined ) {
		person = { learned: new Set(), isNamedInFull: false, list: null };
		persons.set( key, person );
	}
	return person;
}

function linesOf(
	parts: readonly NamedPart[],
	finder: PersonNames[ 'finder' ],
	roles: Roles
): Line[] {
	const read = parts.flatMap( ( { passages }, part ) =>
		passages
			.filter( isReadForNames )
			.map( ( passage ) => ( { part, passage } ) )
	);
	const found = finder.find( read.map( ( { passage } ) => passage.text ) );
	return read.flatMap( ( { part, passage }, index ) => {
		const { text, place } = passage;
		const mentions = ( found[ index ] ?? [] ).filter(
			( { basis } ) =>
				place.part !== 'block-attribute' || basis === 'full-name'
		);
		const lines: Line[] = [];
		let start = 0;
		let next = 0;
		for (;;) {
			const newline = text.indexOf( '\n', start );
			const end = newline === -1 ? text.length : newline;
			const from = next;
			while ( ( mentions[ next ]?.start ?? Infinity ) < end ) {
				next++;
			}
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
			if ( newline === -1 ) {
				return lines;
			}
			start = end + 1;
		}
	} );
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
	const words =
		isShort || mentions.length > 0 ? wordsOf( text, start, end ) : [];
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
		cues: roles.cuesIn( text, words ),
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

/** What the words of its own line tell of a name. */
function meaningsOf( mention: Mention, line: Line ): Meaning[] {
	const { words, cues, mentions } = line;
	const { text } = line.passage;
	const index = mentions.indexOf( mention );
	const previous = mentions[ index - 1 ];
	const next = mentions[ index + 1 ];
	const last = words.findLastIndex( ( { end } ) => end <= mention.start );
	const first = words.findIndex( ( { start } ) => start >= mention.end );
	const meanings: Meaning[] = [];
	for ( const cue of cues ) {
		const start = words[ cue.first ]?.start ?? 0;
		const end = words[ cue.last ]?.end ?? 0;
		// What stands between another name and this one is that one's.
		const isAcross =
			( previous !== undefined && end <= previous.start ) ||
			( next !== undefined && start >= next.end );
		const isNear = (): boolean =>
			! SENTENCE_END.test(
				text.slice(
					Math.min( end, mention.end ),
					Math.max( start, mention.start )
				)
			);
		const told: Readonly< Record< CuePosition, () => boolean > > = {
			before: () => isBefore( cue, last, mention, line ),
			beside: () =>
				isBefore( cue, last, mention, line ) ||
				( ! isAcross && isAfter( cue, first, mention, next, line ) ),
			enclosed: () =>
				cue.first === first &&
				ENCLOSED.test( text.slice( mention.end, start ) ),
			label: () => isLabel( cue, last, mention, line ),
			near: isNear,
		};
		const isTold = cue.positions.some( ( position ) => told[ position ]() );
		if ( isTold ) {
			meanings.push( cue.meaning );
		}
	}
	if (
		previous !== undefined &&
		BETWEEN_NAMES.test( text.slice( previous.end, mention.start ) )
	) {
		meanings.push( ...sharedWith( previous, line ) );
	}
	return meanings;
}

/** `lautakunnan jäsenet Oona Esimerkki ja Eero Esimerkki`, `Lavalla …`: of the names after the first, too. */
function sharedWith( previous: Mention, line: Line ): Meaning[] {
	const { words, cues } = line;
	const last = words.findLastIndex( ( { end } ) => end <= previous.start );
	return cues.flatMap( ( cue ) => {
		const isPlural = words[ cue.last ]?.folded.endsWith( 't' ) === true;
		return ( isPlural && isBefore( cue, last, previous, line ) ) ||
			( cue.positions.includes( 'label' ) &&
				isLabel( cue, last, previous, line ) )
			? [ cue.meaning ]
			: [];
	} );
}

/** Directly before the name, perhaps with a degree between: `toimitusjohtaja, KTM Oona Esimerkki`. */
function isBefore(
	cue: Cue,
	last: number,
	mention: Mention,
	{ words, cues, passage: { text } }: Line
): boolean {
	if ( cue.last > last ) {
		return false;
	}
	let at = last;
	let end = mention.start;
	while ( at >= 0 ) {
		const word = words[ at ];
		if (
			word === undefined ||
			! GAP_BEFORE.test( stripDots( text.slice( word.end, end ) ) )
		) {
			return false;
		}
		if ( cue.last === at ) {
			return true;
		}
		const between = cues.find( ( other ) => other.last === at );
		if ( between === undefined || last - at >= 2 ) {
			return false;
		}
		end = words[ between.first ]?.start ?? 0;
		at = between.first - 1;
	}
	return false;
}

/** Abbreviations end in a dot. */
function stripDots( gap: string ): string {
	return gap.startsWith( '.' ) ? gap.slice( 1 ) : gap;
}

/** `Oona Esimerkki, kunnanjohtaja`, `Oona Esimerkki toimii rehtorina`, `Oona Esimerkki 8 v`. */
function isAfter(
	cue: Cue,
	first: number,
	mention: Mention,
	next: Mention | undefined,
	line: Line
): boolean {
	const { words, isRow } = line;
	const { text } = line.passage;
	const start = words[ cue.first ]?.start ?? 0;
	const end = words[ cue.last ]?.end ?? 0;
	if ( first === -1 || cue.first < first || cue.last - first >= ROLE_REACH ) {
		return false;
	}
	// A title right before the next name is that person's.
	if (
		next !== undefined &&
		( end > next.start ||
			GAP_BEFORE.test( stripDots( text.slice( end, next.start ) ) ) )
	) {
		return false;
	}
	const between = text.slice( mention.end, start );
	const apposition = GAP_APPOSITION.exec( between );
	if ( apposition !== null ) {
		return ! CLAUSE_END.test( between.slice( apposition[ 0 ].length ) );
	}
	if ( isRow && start - mention.end <= NUMBER_REACH ) {
		return true;
	}
	return (
		! CLAUSE_END.test( between ) &&
		( AS.test( words[ cue.last ]?.folded ?? '' ) ||
			IS.has( words[ cue.first - 1 ]?.folded ?? '' ) )
	);
}

/** `Lavalla: …`, `Teksti Oona Esimerkki`, `T8: 1. …` */
function isLabel(
	cue: Cue,
	last: number,
	mention: Mention,
	line: Line
): boolean {
	const { words, isRow } = line;
	const { text } = line.passage;
	const end = words[ cue.last ]?.end ?? 0;
	if ( cue.last > last || end > mention.start ) {
		return false;
	}
	const between = text.slice( end, mention.start );
	return (
		GAP_BEFORE.test( between ) ||
		( /^[ \u00A0]{0,1}:/u.test( between ) &&
			! SENTENCE_END.test( between ) ) ||
		( isRow && cue.first === 0 )
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
		if ( line.mentions.length > 0 && line.isRow ) {
			for ( const mention of line.mentions ) {
				for ( const meaning of label ) {
					personIn( persons, mention ).learned.add( meaning );
				}
			}
			continue;
		}
		const told = line.isRow
			? line.cues.flatMap( ( { positions, meaning } ) =>
					positions.includes( 'label' ) ? [ meaning ] : []
			  )
			: [];
		const ends =
			! line.isRow ||
			place.block === 'core/heading' ||
			line.words.some( ( { folded } ) => GROWN_UP.has( folded ) );
		if ( told.length > 0 || ends ) {
			label = told;
		}
	}
}

/** The name on a contact line: part of that question, or the office's own. */
function learnFromContacts(
	parts: readonly NamedPart[],
	lines: readonly Line[],
	persons: Map< string, Person >
): void {
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
	const named = new Map< Passage, Mention[] >();
	for ( const { passage, mentions } of lines ) {
		named.set( passage, [
			...( named.get( passage ) ?? [] ),
			...mentions,
		] );
	}
	for ( const [ passage, found ] of contacts ) {
		const mentions = named.get( passage ) ?? [];
		let next = 0;
		for ( const { start, because } of found ) {
			while ( ( mentions[ next ]?.end ?? Infinity ) <= start ) {
				next++;
			}
			const mention = mentions[ next - 1 ];
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
			isCalledList ||= cues.some( ( { meaning } ) => meaning === 'list' );
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
			const list = asked.sort( byCodePoint );
			for ( const key of list ) {
				const person = persons.get( key );
				if ( person !== undefined ) {
					person.list = list;
				}
			}
		}
	}
}

/** Why a person need not be asked about, by what the post tells. */
function reasonOf( { learned }: Person ): string | null {
	if ( learned.has( 'office' ) ) {
		return 'office-holder';
	}
	if ( learned.has( 'author' ) ) {
		return 'credited';
	}
	if ( learned.has( 'minor' ) ) {
		return null;
	}
	if ( learned.has( 'official contact' ) ) {
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

function toMatch(
	mention: Mention,
	passage: Passage,
	person: Person,
	known: Known
): Match {
	const { start, end, basis, form } = mention;
	return {
		at: passage,
		passage: passage.text,
		start,
		end,
		facts: { kind: kindOf( person, mention ), basis, form },
		normal:
			person.list === null ? mention.person : person.list.join( ', ' ),
		because: becauseOf( mention, person, known ),
	};
}

function becauseOf(
	mention: Mention,
	person: Person,
	{ site, author }: Known
): string | null {
	if ( isNamed( mention, author ) ) {
		return 'author of the post';
	}
	if ( site.isNoPerson( mention ) ) {
		return 'no person, by the settings';
	}
	if ( site.isOfficial( mention ) ) {
		return 'office-holder, by the settings';
	}
	return (
		reasonOf( person ) ??
		( person.isNamedInFull || mention.surname !== ''
			? null
			: 'given name alone' )
	);
}
