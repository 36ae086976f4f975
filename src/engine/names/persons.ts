import type { Mention } from './mention';
import { type Person, groupOf, reasonOf } from './person';
import { byCodePoint } from '../text';

/** Names that are a list without anything that says so. */
export const LIST = 3;

export function personIn(
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

export function makeList(
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
