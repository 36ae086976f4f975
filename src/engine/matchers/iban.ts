import { Directory } from '../contacts/directory';
import type { Document } from '../document';
import type { Site } from '../site';
import { foldedText } from '../text';
import type { Match } from './match';

/**
 * Bank accounts (IBAN) of Finland and the countries that money comes from, with
 * valid check digits (ISO 13616: modulo 97 is 1).
 */
export interface IbanMatcher {
	readonly kind: 'iban';
}

/** How many letters and digits an account of the country has. */
const LENGTHS: Readonly< Record< string, number > > = {
	AT: 20,
	BE: 16,
	CH: 21,
	DE: 22,
	DK: 18,
	EE: 20,
	ES: 24,
	FI: 18,
	FR: 27,
	GB: 22,
	IE: 22,
	IT: 27,
	LT: 20,
	LV: 21,
	NL: 18,
	NO: 15,
	PL: 28,
	PT: 25,
	SE: 24,
};

const BETWEEN =
	'[ \\u00A0\\u2007\\u2009\\u202F\\u00AD\\u200B-\\u200D\\u2060\\-\\u2010-\\u2015]{0,2}';
const ACCOUNT = new RegExp(
	`(?<![\\p{L}\\p{M}\\p{N}_])(?:${ Object.entries( LENGTHS )
		.map(
			( [ country, length ] ) =>
				`${ country.toLowerCase() }(?:${ BETWEEN }[0-9]){2}(?:${ BETWEEN }[0-9a-z]){${
					length - 4
				}}`
		)
		.join( '|' ) })(?![\\p{L}\\p{M}\\p{N}_])`,
	'gu'
);
/** Every country's accounts hold eight digits in a row: most texts need no more than this look. */
const DIGITS = new RegExp( `[0-9](?:${ BETWEEN }[0-9]){7}`, 'u' );
const NOT_PART = /[^0-9a-z]/g;

export function* matchIbans(
	document: Document,
	site: Site
): Generator< Match > {
	const directory = Directory.of( site );
	for ( const passage of document.passages ) {
		if ( ! DIGITS.test( passage.text ) ) {
			continue;
		}
		for ( const found of foldedText( passage ).matchAll( ACCOUNT ) ) {
			const code = found[ 0 ].replace( NOT_PART, '' ).toUpperCase();
			if ( isValid( code ) ) {
				yield {
					at: passage,
					passage: passage.text,
					start: found.index,
					end: found.index + found[ 0 ].length,
					facts: {},
					normal: code,
					because: directory.text( code.toLowerCase() ),
				};
			}
		}
	}
}

/** With the country and the check digits at the end, letters as 10–35, it leaves 1. */
function isValid( code: string ): boolean {
	let rest = 0;
	for ( const character of code.slice( 4 ) + code.slice( 0, 4 ) ) {
		const value =
			character <= '9'
				? Number( character )
				: character.charCodeAt( 0 ) - 'A'.charCodeAt( 0 ) + 10;
		rest = ( rest * ( value > 9 ? 100 : 10 ) + value ) % 97;
	}
	return rest === 1;
}
