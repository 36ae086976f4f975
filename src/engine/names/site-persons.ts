import type { Site } from '../site';
import { foldCase } from '../text';
import type { Mention } from './find';

/** A name as it is compared: in small letters, its parts parted by one space. */
type Name = string;

/** The names that a site's settings know. */
export interface SitePersons {
	/** Office-holders and elected persons of the directory. */
	readonly isOfficial: ( mention: Mention ) => boolean;
	/** Words that look like a name and are none. */
	readonly isNoPerson: ( mention: Mention ) => boolean;
}

const ofSites = new WeakMap< Site, SitePersons >();

export function personsOf( site: Site ): SitePersons {
	let persons = ofSites.get( site );
	if ( persons === undefined ) {
		const officials = bySurname( site.officials );
		const others = new Set( site.notPersons.map( plain ) );
		persons = {
			isOfficial: ( mention ) =>
				( officials.get( mention.surname ) ?? [] ).some( ( name ) =>
					isSame( mention, name )
				),
			isNoPerson: ( { person, given, surname } ) =>
				[ person, [ ...given, surname ].join( ' ' ).trim() ].some(
					( name ) => others.has( name )
				),
		};
		ofSites.set( site, persons );
	}
	return persons;
}

/** Whether a mention is of the person whose name people write so: `Oona Esimerkki`. */
export function named( name: string ): ( mention: Mention ) => boolean {
	const plainName = plain( name );
	const surname = surnameOf( plainName );
	return ( mention ) =>
		plainName.length > surname.length &&
		mention.surname === surname &&
		isSame( mention, plainName );
}

/** One surname, and a given name in common: many have several. */
function isSame( { person, surname }: Mention, name: Name ): boolean {
	const given = person
		.slice( 0, Math.max( 0, person.length - surname.length ) )
		.split( ' ' )
		.filter( ( part ) => part !== '' );
	const parts = name.split( ' ' ).slice( 0, -1 );
	return given.some( ( part ) => parts.includes( part ) );
}

function bySurname( names: readonly string[] ): Map< string, Name[] > {
	const map = new Map< string, Name[] >();
	for ( const name of names.map( plain ) ) {
		const surname = surnameOf( name );
		const known = map.get( surname );
		if ( known === undefined ) {
			map.set( surname, [ name ] );
		} else {
			known.push( name );
		}
	}
	return map;
}

function surnameOf( name: Name ): string {
	return name.slice( name.lastIndexOf( ' ' ) + 1 );
}

function plain( name: string ): Name {
	return foldCase( name )
		.replace( /[ \t\u00A0]+/g, ' ' )
		.replace( /^ | $/g, '' );
}
