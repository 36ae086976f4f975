/** Where a web address leads, in one form for all ways to write it. */
export interface Address {
	/** In lower case, without `www.` and port. */
	readonly host: string;
	/** Path, query and fragment; empty or beginning with `/`, `?` or `#`. */
	readonly path: string;
	/** Host and path, without a slash at the end. */
	readonly normal: string;
}

// Browsers drop white space and take a backslash for a slash.
const ADDRESS =
	/^[\0- ]*(?:[Hh][Tt][Tt][Pp][Ss]?:[/\\]+|[/\\]{2,})([^/\\?#]*)([^]*)$/;
const LONGEST_HOST = 253;

/** Takes a web address apart; null if it names no site (a relative one, `mailto:` …). */
export function addressOf( url: string ): Address | null {
	const found = ADDRESS.exec( url.replace( /[\t\n\r]/g, '' ) );
	if ( found === null ) {
		return null;
	}
	const [ , authority = '', rest = '' ] = found;
	const host = asciiLowerCase(
		authority.slice( authority.lastIndexOf( '@' ) + 1 )
	)
		.replace( /:[0-9]{0,5}$/, '' )
		.replace( /\.$/, '' )
		.replace( /^www\./, '' );
	if ( ! /^[^\0- ]+$/.test( host ) || host.length > LONGEST_HOST ) {
		return null;
	}
	const path = trimEnd( rest ).replace( /\\/g, '/' );
	return {
		host,
		path,
		normal: host + ( path.endsWith( '/' ) ? path.slice( 0, -1 ) : path ),
	};
}

/** Looks up hosts, perhaps with the beginning of a path: `webropol.com`, `docs.google.com/forms`. */
export class Hosts< T > {
	private readonly byHost = new Map< string, { path: string; value: T }[] >();

	/** @param entry Subdomains count too. */
	add( entry: string, value: T ): void {
		const bare = entry.replace( /^ *(?:\*\.)?/, '' );
		const address = addressOf(
			/^[Hh][Tt][Tt][Pp][Ss]?:/.test( bare ) ? bare : `//${ bare }`
		);
		if ( address === null ) {
			return;
		}
		const entries = this.byHost.get( address.host ) ?? [];
		entries.push( { path: asciiLowerCase( address.path ), value } );
		this.byHost.set( address.host, entries );
	}

	/** The value of the first entry that covers the address. */
	find( { host, path }: Address ): T | null {
		let domain = host;
		for (;;) {
			const entry = this.byHost
				.get( domain )
				?.find( ( { path: prefix } ) => isBelow( path, prefix ) );
			if ( entry !== undefined ) {
				return entry.value;
			}
			const dot = domain.indexOf( '.' );
			if ( dot === -1 ) {
				return null;
			}
			domain = domain.slice( dot + 1 );
		}
	}
}

/** Whether the path begins with these whole steps. */
function isBelow( path: string, prefix: string ): boolean {
	if ( prefix === '' || prefix === '/' ) {
		return true;
	}
	return (
		asciiLowerCase( path.slice( 0, prefix.length ) ) === prefix &&
		( prefix.endsWith( '/' ) ||
			path.length === prefix.length ||
			'/?#'.includes( path.charAt( prefix.length ) ) )
	);
}

function trimEnd( text: string ): string {
	let end = text.length;
	while ( end > 0 && text.charCodeAt( end - 1 ) <= 0x20 ) {
		end--;
	}
	return text.slice( 0, end );
}

function asciiLowerCase( text: string ): string {
	return text.replace( /[A-Z]/g, ( letter ) => letter.toLowerCase() );
}
