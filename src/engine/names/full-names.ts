import {
	beforeLast,
	isFull,
	isGiven,
	isSurnameAlone,
	type FoundName,
} from './found-name';
import { caseOf } from './inflection';
import type { Mention } from './mention';
import type { Word } from './words';

/** Of a form's base forms, how many are likely: `Essenin` is of `Esseni`, or of `Essen`. */
const LIKELY = 2;

/** A person that the post names in full. */
interface FullName {
	readonly key: string;
	readonly given: readonly string[];
	readonly surname: string;
}

/** Who is named in full in a post, and whose the other names are. */
export class FullNames {
	private readonly bySurname = new Map< string, FullName >();

	private readonly byGiven = new Map< string, FullName | null >();

	/** Words that stand in the post as they are, so that they are likely base forms. */
	private readonly written = new Set< string >();

	/** The likely base forms of the words that stand in another form. */
	private readonly bases = new Set< string >();

	constructor( names: readonly FoundName[] ) {
		for ( const { words, lastBases } of names ) {
			for ( const { folded } of words ) {
				this.written.add( folded );
			}
			const own = words.at( -1 )?.folded;
			for ( const base of lastBases.slice( 0, LIKELY ) ) {
				if ( base !== own ) {
					this.bases.add( base );
				}
			}
		}
		for ( const name of names ) {
			if ( isFull( name ) ) {
				this.note( name );
			}
		}
	}

	mentionOf( name: FoundName ): Mention {
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
		const isParted = isSurnameAlone( name );
		const bySurname =
			name.words.length === 1 || isParted
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
		const given = word && ! isParted ? isGiven( word ) : false;
		const byGiven = isParted
			? undefined
			: this.firstOf( name.lastBases, this.byGiven );
		const base = this.likely( name );
		const form = formFrom( name, base );
		const before = beforeLast( name );
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

	private note( name: FoundName ): void {
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

	private personOf( name: FoundName ): FullName {
		const given = beforeLast( name );
		for ( const base of name.lastBases ) {
			const known = this.bySurname.get( base );
			if ( known && known.given.join( ' ' ) === given.join( ' ' ) ) {
				return known;
			}
		}
		const surname = this.likely( name );
		return { key: [ ...given, surname ].join( ' ' ), given, surname };
	}

	/** The base form that stands elsewhere in the post, in this form or, as `von Essen` by `von Essenin`, in another; else the most likely. */
	private likely( { lastBases, words }: FoundName ): string {
		const own = words.at( -1 )?.folded ?? '';
		return (
			lastBases.find(
				( base ) => base !== own && this.written.has( base )
			) ??
			( this.bases.has( own ) ? own : lastBases[ 0 ] ) ??
			''
		);
	}

	private firstOf(
		bases: readonly string[],
		persons: ReadonlyMap< string, FullName | null >
	): FullName | undefined {
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
function formFrom(
	{ lastBases, words, form }: FoundName,
	base: string
): string {
	const last = words.at( -1 );
	return base === lastBases[ 0 ] || ! last
		? form
		: caseOf( last.text, base ) || form;
}

function isOnlyGiven( { lookup }: Word ): boolean {
	return lookup.classes === 'g' || lookup.classes === 'gs';
}
