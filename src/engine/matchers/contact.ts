import { Directory } from '../contacts/directory';
import { findEmails } from '../contacts/emails';
import { findPhones, phoneNature, phoneValue } from '../contacts/phones';
import type { Document, Passage } from '../document';
import type { Site } from '../site';
import { byCodePoint, foldedText } from '../text';
import type { Match } from './match';
import { OnceABlock, textsFirst } from './once-a-block';

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
	/** Mailboxes of a task or an office: whoever sits there reads them. Before the `@`, without dots on letters. */
	readonly roles: readonly string[];
	/** Addresses that show how addresses are made. Before the `@`. */
	readonly placeholders: readonly string[];
	/** Hosts where anyone may have a mailbox. */
	readonly freeMail: readonly string[];
}

interface Contact {
	readonly kind: 'phone' | 'email';
	readonly start: number;
	readonly end: number;
	readonly value: string;
	readonly because: string | null;
}

/** The rule's lists, and the site's directory. */
interface Known extends Lists {
	readonly directory: Directory;
}

interface Lists {
	readonly roles: ReadonlySet< string >;
	readonly placeholders: ReadonlySet< string >;
	readonly freeMail: ReadonlySet< string >;
}

const cache = new WeakMap< ContactMatcher, Lists >();

/** What stands this far apart on a line, in UTF-16 units, is two questions. */
const FARTHEST = 100;
const PHONE_LINK = /^(?:tel|sms|callto):([^?;]{1,60})/iu;
const MAIL_LINK = /^mailto:/i;
const CHAT =
	/^(?:https?:)?(?:\/\/)?(?:wa\.me\/|(?:api\.|www\.)?whatsapp\.com\/send\/?\?phone=)(?:\+|%2B)?([0-9]{8,15})(?![0-9])/iu;
const SENTENCE_END = /[.!?…][ \n\u00A0]{1,3}\p{L}/u;

export function* matchContacts(
	document: Document,
	matcher: ContactMatcher,
	site: Site
): Generator< Match > {
	const known = { ...listsOf( matcher ), directory: Directory.of( site ) };
	const once = new OnceABlock();
	for ( const passage of textsFirst( document.passages ) ) {
		const contacts = contactsOf( passage, known );
		let line: Contact[] = [];
		for ( const found of contacts ) {
			const because =
				found.because ?? once.because( passage, found.value );
			if ( because !== null ) {
				yield toMatch( passage, [ found ], because, contacts, known );
				continue;
			}
			if ( line.length > 0 && ! isOneLine( passage.text, line, found ) ) {
				yield toMatch( passage, line, null, contacts, known );
				line = [];
			}
			line.push( found );
		}
		if ( line.length > 0 ) {
			yield toMatch( passage, line, null, contacts, known );
		}
		if ( contacts.length > 0 ) {
			once.tell(
				passage,
				contacts.map( ( { value } ) => value )
			);
		}
	}
}

function listsOf( matcher: ContactMatcher ): Lists {
	let lists = cache.get( matcher );
	if ( lists === undefined ) {
		lists = {
			roles: new Set( matcher.roles ),
			placeholders: new Set( matcher.placeholders ),
			freeMail: new Set( matcher.freeMail ),
		};
		cache.set( matcher, lists );
	}
	return lists;
}

/** What makes an address nobody's own. */
function emailNature(
	value: string,
	{ roles, placeholders }: Lists
): 'role mailbox' | 'placeholder' | null {
	const local = value
		.slice( 0, value.indexOf( '@' ) )
		.replace( /[äå]/g, 'a' )
		.replace( /ö/g, 'o' );
	if ( placeholders.has( local ) ) {
		return 'placeholder';
	}
	return roles.has( local ) ? 'role mailbox' : null;
}

/** In order, without overlaps: digits in an address are no phone number. */
function contactsOf( passage: Passage, known: Known ): Contact[] {
	const { text, place } = passage;
	const link = PHONE_LINK.exec( text ) ?? CHAT.exec( text );
	if ( link !== null && place.part !== 'text' ) {
		return phoneLink( link[ 0 ], link[ 1 ] ?? '', known.directory );
	}
	const isAddress =
		place.part === 'html-attribute' &&
		( place.name === 'href' || place.name === 'src' );
	if ( isAddress && ! MAIL_LINK.test( text ) ) {
		return [];
	}
	const contacts: Contact[] = [];
	for ( const { start, end, value } of findEmails( text, known.freeMail ) ) {
		const because =
			emailNature( value, known ) ?? known.directory.email( value );
		contacts.push( { kind: 'email', start, end, value, because } );
	}
	const emails = contacts.length;
	let next = 0;
	for ( const { start, end, value, nature } of findPhones(
		text,
		foldedText( passage )
	) ) {
		while ( next < emails && ( contacts[ next ]?.end ?? 0 ) <= start ) {
			next++;
		}
		if ( next === emails || ( contacts[ next ]?.start ?? 0 ) >= end ) {
			const because = nature ?? known.directory.phone( value );
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
	all: readonly Contact[],
	known: Known
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
				because === null
					? proposalFor( passage, line, all, known )
					: 'none',
		},
		normal: [ ...values ].sort( byCodePoint ).join( ' ' ),
		because,
	};
}

const ORGANISATION =
	/yhdisty|seura|kyla|kylä|kerho|klubi|club|killa|kilta|kuoro|teatteri|urheilu|jaosto|seurakunta|osasto|toimikunta|yritys|palvelu|-oy|\.oy|oy@|ry@/u;

/** The answer that is likely; a person chooses. */
function proposalFor(
	{ text }: Passage,
	line: readonly Contact[],
	all: readonly Contact[],
	known: Known
): 'work' | 'partner' | 'none' {
	const emails = line.filter( ( { kind } ) => kind === 'email' );
	if ( emails.length > 0 ) {
		return emails.some(
			( { value } ) =>
				! known.freeMail.has(
					value.slice( value.indexOf( '@' ) + 1 )
				) || ORGANISATION.test( value )
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
