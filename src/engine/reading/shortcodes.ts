import { decodeCharacterReferences } from './character-references';

/** A shortcode: `[name …]`. */
export interface Shortcode {
	readonly name: string;
	/** What it lets in from elsewhere, if it says so. */
	readonly src?: string;
	/** Where it links to, if it says so. */
	readonly href?: string;
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
			yield { name, ...addressesIn( inside ) };
		}
	}
}

function addressesIn( inside: string ): Omit< Shortcode, 'name' > {
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
