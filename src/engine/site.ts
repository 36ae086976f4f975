/**
 * What the site itself knows, so that nobody is asked about it: facts from the
 * settings, beside the rules. As a person writes them; matchers compare them
 * in one form.
 */
export interface Site {
	/** Domains of the organisation's own mail; subdomains count. */
	readonly officialDomains: readonly string[];
	/** Phone numbers, e-mail addresses, profiles and bank accounts that are public by office. */
	readonly officialContacts: readonly string[];
	/** Hosts, perhaps with the beginning of a path: `link.webropol.com/s/`. */
	readonly approvedServices: readonly string[];
	/** Names of office-holders and elected persons. */
	readonly officials: readonly string[];
	/** Words that look like a person's name and are none: `Lahja Kauppa`. */
	readonly notPersons: readonly string[];
	/** Given names, in their basic form, that the lexicon may not know. */
	readonly givenNames: readonly string[];
	/** Surnames, the same. */
	readonly surnames: readonly string[];
	/** Titles of office-holders and elected persons, in their basic form, beside those that all sites know. */
	readonly officialTitles: readonly string[];
	/** Public roles, the same: `bloggaaja`. */
	readonly publicRoles: readonly string[];
}

const LISTS = [
	'officialDomains',
	'officialContacts',
	'approvedServices',
	'officials',
	'notPersons',
	'givenNames',
	'surnames',
	'officialTitles',
	'publicRoles',
] as const;

/** A site that knows nothing beyond the defaults. */
export const EMPTY_SITE: Site = {
	officialDomains: [],
	officialContacts: [],
	approvedServices: [],
	officials: [],
	notPersons: [],
	givenNames: [],
	surnames: [],
	officialTitles: [],
	publicRoles: [],
};

/**
 * Takes the facts as settings or server hand them over; what is left out is empty.
 *
 * @throws {Error} What is wrong, and where.
 */
export function parseSite( json: unknown ): Site {
	if ( ! isRecord( json ) ) {
		throw new Error( 'site is not an object' );
	}
	for ( const name of Object.keys( json ) ) {
		if ( ! ( LISTS as readonly string[] ).includes( name ) ) {
			throw new Error( `unknown setting ${ name }` );
		}
	}
	return Object.fromEntries(
		LISTS.map( ( name ) => [ name, textsOf( name, json[ name ] ) ] )
	) as unknown as Site;
}

/** Whether any setting is made: then a report's hash covers the site, too. */
export function isEmptySite( site: Site ): boolean {
	return LISTS.every( ( name ) => site[ name ].length === 0 );
}

function textsOf( name: string, list: unknown ): string[] {
	if ( list === undefined || list === null ) {
		return [];
	}
	// An empty object passes too: PHP cannot tell it from an empty list.
	const texts: unknown =
		isRecord( list ) && Object.keys( list ).length === 0 ? [] : list;
	if (
		! Array.isArray( texts ) ||
		! texts.every( ( text ) => typeof text === 'string' )
	) {
		throw new Error( `${ name } is not a list of texts` );
	}
	return texts;
}

function isRecord( value: unknown ): value is Record< string, unknown > {
	return (
		typeof value === 'object' && value !== null && ! Array.isArray( value )
	);
}
