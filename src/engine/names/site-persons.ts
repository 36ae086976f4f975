import type { Site } from '../site';
import { foldCase } from '../text';
import type { Mention } from './find';
import { basesOf } from './inflection';

/** A name as it is compared: in small letters, its parts parted by one space. */
type Name = string;

/**
 * Whether a mention is of somebody whose name is known.
 *
 * @param mention
 * @param surface The name as it stands in the text.
 */
export type Knows = ( mention: Mention, surface: string ) => boolean;

/** The names that a site's settings know. */
export interface SitePersons {
	/** Office-holders and elected persons of the directory. */
	readonly isOfficial: Knows;
	/** Words that look like a name and are none. */
	readonly isNoPerson: Knows;
}

/** Services whose names nobody bears, and which texts often hold. */
const SERVICES = new Set( [
	'facebook',
	'forms',
	'gmail',
	'google',
	'instagram',
	'kuntarekry',
	'linkedin',
	'lyyti',
	'messenger',
	'microsoft',
	'netflix',
	'nettilomake',
	'office',
	'outlook',
	'pinterest',
	'snapchat',
	'spotify',
	'suomi.fi',
	'surveymonkey',
	'teams',
	'tiktok',
	'twitter',
	'webropol',
	'whatsapp',
	'wilma',
	'wikipedia',
	'wordpress',
	'youtube',
	'zoom',
] );

const ofSites = new WeakMap< Site, SitePersons >();

export function personsOf( site: Site ): SitePersons {
	let persons = ofSites.get( site );
	if ( persons === undefined ) {
		persons = {
			isOfficial: named( site.officials ),
			isNoPerson: called( site.notPersons ),
		};
		ofSites.set( site, persons );
	}
	return persons;
}

/**
 * Knows people by their names as people write them (`Oona Esimerkki`): by the
 * surname, and a given name in common, for many have several.
 */
export function named( names: readonly string[] ): Knows {
	const surnames = new Map< string, Set< string > >();
	for ( const name of names ) {
		const given = plain( name ).split( ' ' );
		const surname = given.pop() ?? '';
		for ( const part of given ) {
			const known = surnames.get( part );
			if ( known === undefined ) {
				surnames.set( part, new Set( [ surname ] ) );
			} else {
				known.add( surname );
			}
		}
	}
	return ( { person, surname }, surface ) => {
		const known = person
			.slice( 0, Math.max( 0, person.length - surname.length ) )
			.split( ' ' )
			.flatMap( ( part ) => [ ...( surnames.get( part ) ?? [] ) ] );
		return (
			known.length > 0 &&
			surname !== '' &&
			( known.includes( surname ) ||
				lastBases( surface ).some( ( base ) =>
					known.includes( base )
				) )
		);
	};
}

/** Knows words, in whatever form. */
function called( words: readonly string[] ): Knows {
	const known = new Set( words.map( plain ) );
	return ( { person }, surface ) => {
		if ( SERVICES.has( person ) ) {
			return true;
		}
		if ( known.size === 0 ) {
			return false;
		}
		const name = plain( surface );
		const before = name.slice( 0, name.lastIndexOf( ' ' ) + 1 );
		return (
			known.has( person ) ||
			lastBases( surface ).some( ( base ) => known.has( before + base ) )
		);
	};
}

/** What the last part of a name may be in the nominative. */
function lastBases( surface: string ): string[] {
	const name = surface.replaceAll( '\u00A0', ' ' );
	return basesOf( name.slice( name.lastIndexOf( ' ' ) + 1 ) ).map( foldCase );
}

function plain( name: string ): Name {
	return foldCase( name )
		.replace( /[ \t\u00A0]+/g, ' ' )
		.replace( /^ | $/g, '' );
}
