import type { Passage } from '../document';
import { LIMITS } from '../limits';
import type { Match } from './match';
import type { NameFinder } from '../names/find';
import { type Line, isGrownUp, linesOfPassage } from '../names/line';
import { BETWEEN_NAMES, learnFromWords } from '../names/line-meanings';
import type { Mention } from '../names/mention';
import type { NotPerson } from '../names/mentions';
import { type Person, kindOf, reasonOf } from '../names/person';
import { LIST, makeList, personIn } from '../names/persons';
import type { Meaning, Roles } from '../names/roles';
import {
	type Knows,
	type SitePersons,
	named,
	personsOf,
} from '../names/site-persons';
import type { Site } from '../site';

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

/** Who is never asked about. */
interface Known {
	readonly site: SitePersons;
	readonly isAuthor: Knows;
}

/** Between a name and its phone number. */
const CONTACT_GAP = 60;
/** A name, a title and a number often stand below each other. */
const CONTACT_LINES = 3;
const SENTENCE_END = /[.!?…]["”»)]{0,1}[ \u00A0]{1,3}\p{Lu}/u;

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
		const { place } = passage;
		const mentions = ( found.mentions[ index ] ?? [] ).filter(
			( { basis } ) =>
				place.part !== 'block-attribute' || basis === 'full-name'
		);
		return linesOfPassage( part, passage, mentions, roles );
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
