import type { Site } from '../site';
import { foldCase } from '../text';
import { phoneValue } from './phones';

/** What a site's settings say is official, in the forms that matchers compare. */
export class Directory {
	private static readonly ofSites = new WeakMap< Site, Directory >();

	private readonly domains: ReadonlySet< string >;
	private readonly phones: ReadonlySet< string >;
	private readonly texts: ReadonlySet< string >;

	private constructor( { officialDomains, officialContacts }: Site ) {
		this.domains = new Set( officialDomains.map( domainValue ) );
		this.phones = new Set(
			officialContacts.flatMap(
				( contact ) => phoneValue( contact ) ?? []
			)
		);
		this.texts = new Set( officialContacts.map( plain ) );
	}

	static of( site: Site ): Directory {
		let directory = this.ofSites.get( site );
		if ( directory === undefined ) {
			directory = new Directory( site );
			this.ofSites.set( site, directory );
		}
		return directory;
	}

	/** Why a phone number (`+358…`) is official; null if it is not known. */
	phone( value: string ): 'official contact' | null {
		return this.phones.has( value ) ? 'official contact' : null;
	}

	/** Why an e-mail address (in lower case) is official. */
	email( value: string ): 'official contact' | 'official domain' | null {
		if ( this.texts.has( value ) ) {
			return 'official contact';
		}
		return this.isOfficialHost( value.slice( value.indexOf( '@' ) + 1 ) )
			? 'official domain'
			: null;
	}

	/** Why a bank account or a profile is official; its letters and digits without spaces, in lower case. */
	text( value: string ): 'official contact' | null {
		return this.texts.has( value ) ? 'official contact' : null;
	}

	/** Whether a host is one of the official domains or below one. */
	isOfficialHost( host: string ): boolean {
		let rest = host;
		for (;;) {
			if ( this.domains.has( rest ) ) {
				return true;
			}
			const dot = rest.indexOf( '.' );
			if ( dot === -1 ) {
				return false;
			}
			rest = rest.slice( dot + 1 );
		}
	}
}

/** `@Ranua.fi`, `https://www.ranua.fi/` and `ranua.fi` are one domain. */
function domainValue( domain: string ): string {
	return compact( domain )
		.replace( /^(?:https?:\/\/)?(?:www\.)?[@.]?/, '' )
		.replace( /\/.*$/su, '' );
}

/** Without spaces, in lower case; an address of the web without scheme, `www.`, `m.` and a slash at the end. */
function plain( text: string ): string {
	const written = compact( text );
	// `m.esimerkki@…` is a mailbox.
	return written.indexOf( '@' ) > 0
		? written
		: written
				.replace( /^(?:https?:\/\/)?(?:www\.|m\.)?/, '' )
				.replace( /\/$/, '' );
}

function compact( text: string ): string {
	return foldCase( text ).replace( /[ \t\n\r\u00A0\u2007\u2009\u202F]/g, '' );
}
