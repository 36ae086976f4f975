import { Directory } from '../contacts/directory';
import { findEmails } from '../contacts/emails';
import { findPhones, phoneNature, phoneValue } from '../contacts/phones';
import type { Document, Passage } from '../document';
import type { Site } from '../site';
import { byCodePoint } from '../text';
import type { Match } from './match';

/**
 * Phone numbers and e-mail addresses that are not official. What stands
 * together on a contact line is one match, so that the author answers once.
 *
 * Facts: how many `phones` and `emails`, and the answer that is likely
 * (`proposal`): `work` beside an official contact, `partner` for an address of
 * an organisation, else `none`.
 */
export interface ContactMatcher {
	readonly kind: 'contact';
}

interface Contact {
	readonly kind: 'phone' | 'email';
	readonly start: number;
	readonly end: number;
	readonly value: string;
	readonly because: string | null;
}

/** What stands this far apart on a line, in UTF-16 units, is two questions. */
const FARTHEST = 100;
const PHONE_LINK = /^(?:tel|sms|callto):([^?;]{1,60})/iu;
const MAIL_LINK = /^mailto:/i;
const CHAT =
	/^(?:https?:)?(?:\/\/)?(?:wa\.me\/|(?:api\.|www\.)?whatsapp\.com\/send\/?\?phone=)(?:\+|%2B)?([0-9]{8,15})(?![0-9])/iu;
const SENTENCE_END = /[.!?…][ \n\u00A0]{1,3}\p{L}/u;

export function* matchContacts(
	document: Document,
	site: Site
): Generator< Match > {
	const directory = Directory.of( site );
	const read = new Map< Passage, Contact[] >();
	// By block: what its text says, its links and attributes need not be asked about.
	const told = new Map< string, Set< string > >();
	for ( const passage of document.passages ) {
		const contacts = contactsOf( passage, directory );
		if ( contacts.length === 0 ) {
			continue;
		}
		read.set( passage, contacts );
		if ( passage.place.part === 'text' ) {
			const values = valuesOf( told, passage );
			contacts.forEach( ( { value } ) => values.add( value ) );
		}
	}
	for ( const [ passage, contacts ] of read ) {
		const isText = passage.place.part === 'text';
		const values = valuesOf( told, passage );
		let line: Contact[] = [];
		for ( const found of contacts ) {
			const because =
				found.because ??
				( ! isText && values.has( found.value )
					? 'stands in the text'
					: null );
			if ( because !== null ) {
				yield toMatch( passage, [ found ], because, contacts );
				continue;
			}
			if ( line.length > 0 && ! isOneLine( passage.text, line, found ) ) {
				yield toMatch( passage, line, null, contacts );
				line = [];
			}
			line.push( found );
		}
		if ( line.length > 0 ) {
			yield toMatch( passage, line, null, contacts );
		}
		if ( ! isText ) {
			contacts.forEach( ( { value } ) => values.add( value ) );
		}
	}
}

function valuesOf(
	told: Map< string, Set< string > >,
	{ place }: Passage
): Set< string > {
	const key = place.path.join( '.' );
	let values = told.get( key );
	if ( values === undefined ) {
		values = new Set();
		told.set( key, values );
	}
	return values;
}

/** In order, without overlaps: digits in an address are no phone number. */
function contactsOf( passage: Passage, directory: Directory ): Contact[] {
	const { text, place } = passage;
	const link = PHONE_LINK.exec( text ) ?? CHAT.exec( text );
	if ( link !== null && place.part !== 'text' ) {
		return phoneLink( link[ 0 ], link[ 1 ] ?? '', directory );
	}
	const isAddress =
		place.part === 'html-attribute' &&
		( place.name === 'href' || place.name === 'src' );
	if ( isAddress && ! MAIL_LINK.test( text ) ) {
		return [];
	}
	const contacts: Contact[] = [];
	for ( const { start, end, value, nature } of findEmails( text ) ) {
		const because = nature ?? directory.email( value );
		contacts.push( { kind: 'email', start, end, value, because } );
	}
	const emails = contacts.length;
	let next = 0;
	for ( const { start, end, value, nature } of findPhones( text ) ) {
		while ( next < emails && ( contacts[ next ]?.end ?? 0 ) <= start ) {
			next++;
		}
		if ( next === emails || ( contacts[ next ]?.start ?? 0 ) >= end ) {
			const because = nature ?? directory.phone( value );
			contacts.push( { kind: 'phone', start, end, value, because } );
		}
	}
	return contacts.sort( ( a, b ) => a.start - b.start );
}

/** The number that a link dials: `tel:040%20…`, `https://wa.me/358…`. */
function phoneLink(
	link: string,
	number: string,
	directory: Directory
): Contact[] {
	const value = phoneValue(
		number.replace( /%20/g, ' ' ).replace( /%2B/gi, '+' )
	);
	return value === null
		? []
		: [
				{
					kind: 'phone',
					start: link.length - number.length,
					end: link.length,
					value,
					because: phoneNature( value ) ?? directory.phone( value ),
				},
		  ];
}

/** Whether a contact stands on the line of those before it, and close to them. */
function isOneLine(
	text: string,
	line: readonly Contact[],
	next: Contact
): boolean {
	const between = text.slice( line[ line.length - 1 ]?.end, next.start );
	return (
		isNear( between ) &&
		// Two numbers in two sentences are two people's.
		! (
			line.some( ( { kind } ) => kind === next.kind ) &&
			SENTENCE_END.test( between )
		)
	);
}

function toMatch(
	passage: Passage,
	line: readonly Contact[],
	because: string | null,
	all: readonly Contact[]
): Match {
	const values = new Set( line.map( ( { value } ) => value ) );
	const count = ( wanted: Contact[ 'kind' ] ) =>
		line.filter( ( { kind } ) => kind === wanted ).length;
	return {
		at: passage,
		passage: passage.text,
		start: line[ 0 ]?.start ?? 0,
		end: line[ line.length - 1 ]?.end ?? 0,
		facts: {
			phones: count( 'phone' ),
			emails: count( 'email' ),
			proposal:
				because === null ? proposalFor( passage, line, all ) : 'none',
		},
		normal: [ ...values ].sort( byCodePoint ).join( ' ' ),
		because,
	};
}

const FREE_MAIL = new Set(
	(
		'gmail.com googlemail.com hotmail.com hotmail.fi outlook.com live.com live.fi msn.com yahoo.com icloud.com me.com ' +
		'proton.me protonmail.com luukku.com suomi24.fi kolumbus.fi elisanet.fi pp.inet.fi saunalahti.fi netti.fi mail.com'
	).split( ' ' )
);
const ORGANISATION =
	/yhdisty|seura|kyla|kylä|kerho|klubi|club|killa|kilta|kuoro|teatteri|urheilu|jaosto|seurakunta|osasto|toimikunta|yritys|palvelu|-oy|\.oy|oy@|ry@/u;

/** The answer that is likely; a person chooses. */
function proposalFor(
	{ text }: Passage,
	line: readonly Contact[],
	all: readonly Contact[]
): 'work' | 'partner' | 'none' {
	const emails = line.filter( ( { kind } ) => kind === 'email' );
	if ( emails.length > 0 ) {
		return emails.some(
			( { value } ) =>
				! FREE_MAIL.has( value.slice( value.indexOf( '@' ) + 1 ) ) ||
				ORGANISATION.test( value )
		)
			? 'partner'
			: 'none';
	}
	const start = line[ 0 ]?.start ?? 0;
	const end = line[ line.length - 1 ]?.end ?? 0;
	const isBesideOfficial = all.some(
		( contact ) =>
			contact.because?.startsWith( 'official' ) === true &&
			isNear(
				contact.end <= start
					? text.slice( contact.end, start )
					: text.slice( end, contact.start )
			)
	);
	return isBesideOfficial ? 'work' : 'none';
}

function isNear( between: string ): boolean {
	return between.length <= FARTHEST && ! between.includes( '\n' );
}
