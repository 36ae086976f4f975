import { caseOf } from './inflection';
import type { Run } from './features';
import { BEGINS, CONTINUES } from './model';
import type { TextReading } from './find';
import type { Because, Things } from './things';
import type { Word } from './words';

/** A person's name in a text. */
export interface Mention {
	/** UTF-16 units in the text. */
	readonly start: number;
	readonly end: number;
	/** What it is based on. */
	readonly basis: Basis;
	/** The person: the same for all forms of the name within the post. */
	readonly person: string;
	/** Base forms as read; empty where a surname stands alone. */
	readonly given: readonly string[];
	/** Base form; empty where given names stand alone. */
	readonly surname: string;
	/** The case of the last part; empty if it cannot be told. */
	readonly form: string;
}

export type Basis =
	/** Given name, or initials, and surname. */
	| 'full-name'
	| 'surname-after-full-name'
	/** A given name that is hardly anything else. */
	| 'given-name'
	| 'possible';

/** The labels of a run's tokens. */
export interface Found {
	readonly run: Run;
	readonly labels: readonly number[];
	readonly scores: Int32Array;
}

/** What reads like a person's name and is none. */
export interface NotPerson {
	readonly start: number;
	readonly end: number;
	readonly because: Because;
}

/** A name before it is known whose it is. */
interface Name {
	/** Its first and last word in the text. */
	readonly first: number;
	readonly last: number;
	readonly start: number;
	readonly end: number;
	readonly words: readonly Word[];
	readonly form: string;
	/** Base forms that the last part may come from, in small letters, most likely first. */
	readonly lastBases: readonly string[];
}

const HYPHENS = new Set( [ '-', '\u2010', '\u2011' ] );
/** Cases that tell where somebody is or comes from. */
const PLACES = new Set( [ 'inessive', 'elative', 'adessive', 'ablative' ] );
const JOINTS = new Set( [ ',', '&', 'ja', 'och', 'and' ] );

/** A person that the post names in full. */
interface Person {
	readonly key: string;
	readonly given: readonly string[];
	readonly surname: string;
}

/** The mentions of each text, and what is none, from the labels of its runs. */
export function mentionsOf(
	readings: readonly TextReading[],
	found: readonly ( readonly Found[] )[],
	things: Things
): { mentions: Mention[][]; notPersons: NotPerson[][] } {
	const persons: Name[][] = [];
	const notPersons: NotPerson[][] = [];
	readings.forEach( ( reading, index ) => {
		const names = ( found[ index ] ?? [] ).flatMap( ( each ) =>
			namesOf( reading, each, things )
		);
		const because = becauseOf( names, reading.line.words, things );
		persons.push( names.filter( ( _, at ) => because[ at ] === null ) );
		notPersons.push(
			names.flatMap( ( { start, end }, at ) => {
				const reason = because[ at ] ?? null;
				return reason === null
					? []
					: [ { start, end, because: reason } ];
			} )
		);
	} );
	const all = new Persons( persons.flat() );
	return {
		mentions: persons.map( ( names ) =>
			names.map( ( name ) => all.mentionOf( name ) )
		),
		notPersons,
	};
}

function namesOf(
	{ text, tokens, line }: TextReading,
	{ run, labels }: Found,
	things: Things
): Name[] {
	const names: Name[] = [];
	for ( let at = 0; at < labels.length; at++ ) {
		const word = line.words[ run.first + at ];
		if (
			labels[ at ] !== BEGINS &&
			labels[ at ] !== CONTINUES &&
			! ( word && things.isPersonWithHyphen( word ) )
		) {
			continue;
		}
		const first = run.first + at;
		while ( labels[ at + 1 ] === CONTINUES ) {
			at++;
		}
		const last = withoutPlace( line.words, first, run.first + at );
		const words = line.words.slice( first, last + 1 );
		const lastWord = words.at( -1 );
		if ( ! lastWord || endsInAcronym( words ) ) {
			continue;
		}
		// Of `Aino-mummolta` the name only.
		const isWhole = ! (
			lastWord.shape.endsWith( '-a' ) && things.isOfPerson( lastWord )
		);
		const lastPart = isWhole
			? lastWord.asLastPart
			: {
					bases: [
						lastWord.folded.slice(
							0,
							lastWord.folded.lastIndexOf( '-' )
						),
					],
					form: 'nominative',
			  };
		const end = tokens.ends[ last ] ?? 0;
		names.push( {
			first,
			last,
			start: tokens.starts[ first ] ?? 0,
			end: isWhole ? end : lastHyphen( text, end ),
			words,
			lastBases: lastPart.bases,
			form: lastPart.form,
		} );
	}
	return names;
}

/** `Kirjan ISBN`; a surname in capitals is one that the lists know. */
function endsInAcronym( words: readonly Word[] ): boolean {
	const [ first ] = words;
	const last = words.at( -1 );
	return (
		words.length > 1 &&
		last !== undefined &&
		first !== undefined &&
		! isGiven( first ) &&
		/^\p{Lu}{2,5}$/u.test( last.text ) &&
		! /^\p{Lu}+$/u.test( first.text ) &&
		! /[gs]/.test( last.lookup.classes )
	);
}

/** `Raimo Haapala Petäjäjärveltä`: where a person comes from is no part of the name. */
function withoutPlace(
	words: readonly Word[],
	first: number,
	last: number
): number {
	const place = words[ last ];
	const surname = words[ last - 1 ];
	const given = words[ first ];
	return last - first >= 2 &&
		place !== undefined &&
		surname !== undefined &&
		given !== undefined &&
		isGiven( given ) &&
		! isGiven( surname ) &&
		surname.lookup.classes.includes( 's' ) &&
		PLACES.has( place.asLastPart.form )
		? last - 1
		: last;
}

/** Where the last hyphen before a place in a text stands. */
function lastHyphen( text: string, before: number ): number {
	let at = before - 1;
	while ( at > 0 && ! HYPHENS.has( text.charAt( at ) ) ) {
		at--;
	}
	return at;
}

/** Why each name is no person's; null where nothing says so. */
function becauseOf(
	names: readonly Name[],
	words: readonly Word[],
	things: Things
): ( Because | null )[] {
	const reasons = names.map( ( { first, last } ) =>
		things.because( words, first, last )
	);
	// `Antin, Heikin ja Paavon päivä`: what is true of the last is true of those joined to it.
	for ( let at = names.length - 2; at >= 0; at-- ) {
		const name = names[ at ];
		const next = names[ at + 1 ];
		if (
			reasons[ at ] === null &&
			name &&
			next &&
			reasons[ at + 1 ] !== 'firm' &&
			name.first === name.last &&
			next.first === name.last + 2 &&
			JOINTS.has( words[ name.last + 1 ]?.text ?? '' )
		) {
			reasons[ at ] = reasons[ at + 1 ] ?? null;
		}
	}
	return reasons;
}

/** Who is named in full in a post, and whose the other names are. */
class Persons {
	private readonly bySurname = new Map< string, Person >();

	private readonly byGiven = new Map< string, Person | null >();

	/** Words that stand in the post as they are, so that they are likely base forms. */
	private readonly written = new Set< string >();

	constructor( names: readonly Name[] ) {
		for ( const { words } of names ) {
			for ( const { folded } of words ) {
				this.written.add( folded );
			}
		}
		for ( const name of names ) {
			if ( isFull( name ) ) {
				this.note( name );
			}
		}
	}

	mentionOf( name: Name ): Mention {
		const { start, end } = name;
		if ( isFull( name ) ) {
			const person = this.personOf( name );
			const form = formFrom( name, person.surname );
			return {
				start,
				end,
				form,
				basis: 'full-name',
				person: person.key,
				given: person.given,
				surname: person.surname,
			};
		}
		const word = name.words[ 0 ];
		const bySurname =
			name.words.length === 1
				? this.firstOf( name.lastBases, this.bySurname )
				: undefined;
		if ( bySurname ) {
			return {
				start,
				end,
				form: formFrom( name, bySurname.surname ),
				basis: 'surname-after-full-name',
				person: bySurname.key,
				given: [],
				surname: bySurname.surname,
			};
		}
		const given = word ? isGiven( word ) : false;
		const byGiven = this.firstOf( name.lastBases, this.byGiven );
		const base = this.likely( name );
		const form = formFrom( name, base );
		const before = name.words
			.slice( 0, -1 )
			.map( ( { folded } ) => folded );
		if ( given || byGiven ) {
			return {
				start,
				end,
				form,
				basis:
					byGiven || ( word && isOnlyGiven( word ) )
						? 'given-name'
						: 'possible',
				person: byGiven?.key ?? [ ...before, base ].join( ' ' ),
				given: [ ...before, base ],
				surname: '',
			};
		}
		return {
			start,
			end,
			form,
			basis: 'possible',
			person: [ ...before, base ].join( ' ' ),
			given: [],
			surname: [ ...before, base ].join( ' ' ),
		};
	}

	private note( name: Name ): void {
		const person = this.personOf( name );
		for ( const base of name.lastBases ) {
			if ( ! this.bySurname.has( base ) ) {
				this.bySurname.set( base, person );
			}
		}
		const given = person.given[ 0 ] ?? '';
		const other = this.byGiven.get( given );
		this.byGiven.set(
			given,
			other === undefined || other?.key === person.key ? person : null
		);
	}

	private personOf( name: Name ): Person {
		const given = name.words.slice( 0, -1 ).map( ( { folded } ) => folded );
		for ( const base of name.lastBases ) {
			const known = this.bySurname.get( base );
			if ( known && known.given.join( ' ' ) === given.join( ' ' ) ) {
				return known;
			}
		}
		const surname = this.likely( name );
		return { key: [ ...given, surname ].join( ' ' ), given, surname };
	}

	/** The base form that stands elsewhere in the post, else the most likely. */
	private likely( { lastBases, words }: Name ): string {
		const own = words.at( -1 )?.folded;
		return (
			lastBases.find(
				( base ) => base !== own && this.written.has( base )
			) ??
			lastBases[ 0 ] ??
			''
		);
	}

	private firstOf(
		bases: readonly string[],
		persons: ReadonlyMap< string, Person | null >
	): Person | undefined {
		for ( const base of bases ) {
			const person = persons.get( base );
			if ( person ) {
				return person;
			}
		}
		return undefined;
	}
}

/** The case of a name's last part, if it comes from a base form. */
function formFrom( { lastBases, words, form }: Name, base: string ): string {
	const last = words.at( -1 );
	return base === lastBases[ 0 ] || ! last
		? form
		: caseOf( last.text, base ) || form;
}

/** Two parts, of which the last can be a surname. */
function isFull( { words }: Name ): boolean {
	const last = words.at( -1 );
	return (
		words.length > 1 &&
		last !== undefined &&
		! (
			isGiven( last ) &&
			! last.lookup.classes.includes( 's' ) &&
			words.every( isGiven )
		)
	);
}

function isGiven( { lookup }: Word ): boolean {
	return lookup.classes.startsWith( 'g' );
}

function isOnlyGiven( { lookup }: Word ): boolean {
	return lookup.classes === 'g' || lookup.classes === 'gs';
}
