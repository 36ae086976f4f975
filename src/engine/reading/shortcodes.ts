import { decodeCharacterReferences } from './character-references';

/** A shortcode: `[name …]`. */
export interface Shortcode {
	readonly name: string;
	/** What it lets in from elsewhere, if it says so. */
	readonly src?: string;
	/** Where it links to, if it says so. */
	readonly href?: string;
	/** What stands between its name and its bracket. */
	readonly inside: string;
}

// Each attempt ends at the next bracket, so that all of them together are linear.
const SHORTCODE = /\[([a-z][a-z0-9_-]{0,59})(?![A-Za-z0-9_-])([^[\]]*)\]/g;
const ATTRIBUTE =
	/(?<![A-Za-z0-9_-])(src|href|link|url)[ \t\n\r]*=[ \t\n\r]*(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^ \t\n\r"']{1,2000}))/g;

/**
 * The well-formed shortcodes in a piece of source text, as WordPress would run
 * them: also in code and preformatted text, but for escaped ones (`[[name]]`)
 * and those whose bracket is a character reference (`&#91;`).
 *
 * @param source Text between tags, not decoded.
 */
export function* scanShortcodes( source: string ): Generator< Shortcode > {
	if ( ! source.includes( '[' ) ) {
		return;
	}
	for ( const found of source.matchAll( SHORTCODE ) ) {
		const [ whole, name = '', inside = '' ] = found;
		const isEscaped =
			source[ found.index - 1 ] === '[' &&
			source[ found.index + whole.length ] === ']';
		if ( ! isEscaped ) {
			yield { name, inside, ...addressesIn( inside ) };
		}
	}
}

// Each value ends at the next quote of its kind, so that all of them together are linear.
const ANY_ATTRIBUTE =
	/(?<![A-Za-z0-9_-])([A-Za-z][A-Za-z0-9_-]{0,59})[ \t\n\r]*=[ \t\n\r]*(?:"([^"]*)"|'([^']*)'|([^ \t\n\r"']+))/g;

/** All attributes of a shortcode, names in lower case; of two with one name the first. */
export function shortcodeAttributes(
	inside: string
): ReadonlyMap< string, string > {
	const attributes = new Map< string, string >();
	if ( ! inside.includes( '=' ) ) {
		return attributes;
	}
	for ( const match of inside.matchAll( ANY_ATTRIBUTE ) ) {
		const [ , written = '', double, single, bare ] = match as readonly (
			| string
			| undefined
		)[];
		const name = written.toLowerCase();
		if ( ! attributes.has( name ) ) {
			attributes.set(
				name,
				decodeCharacterReferences(
					double ?? single ?? bare ?? '',
					true
				)
			);
		}
	}
	return attributes;
}

function addressesIn( inside: string ): Pick< Shortcode, 'src' | 'href' > {
	const found: { src?: string; href?: string } = {};
	if ( ! inside.includes( '=' ) ) {
		return found;
	}
	for ( const match of inside.matchAll( ATTRIBUTE ) ) {
		const [ , attribute, double, single, bare ] = match as readonly (
			| string
			| undefined
		)[];
		const value = decodeCharacterReferences(
			double ?? single ?? bare ?? '',
			true
		);
		if ( attribute === 'src' ) {
			found.src ??= value;
		} else {
			found.href ??= value;
		}
	}
	return found;
}
