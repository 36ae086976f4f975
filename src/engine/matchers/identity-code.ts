import type { Document } from '../document';
import type { Match } from './match';

/**
 * Finnish personal identity codes (henkilötunnus): `DDMMYY`, the sign of the
 * century, an individual number and a check character.
 *
 * Valid are dates that exist in the sign's century (also dates to come),
 * individual numbers from 002 and check characters after the Digital and
 * Population Data Services Agency: 0123456789ABCDEFHJKLMNPRSTUVWXY[ n mod 31 ].
 * Numbers from 900 are artificial. In any letter case; with the dashes that
 * word processors make, spaces round them and invisible characters anywhere.
 * Example (a specimen of the authorities): 131052-308T.
 */
export interface IdentityCodeMatcher {
	readonly kind: 'identity-code';
}

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const SPECIMEN = '131052-308T';

// Soft hyphen, zero-width characters, word joiner.
const INVISIBLE = '[\\u00AD\\u200B-\\u200D\\u2060]{0,2}';
const SPACE = '[ \\u00A0\\u2009\\u202F]?';
const DASH = '[-\\u2010-\\u2015\\u2212]';
const DIGIT = `[0-9]${ INVISIBLE }`;
const CODE = new RegExp(
	`(?<![0-9])(${ DIGIT.repeat( 6 ) })` +
		`(?:${ SPACE }(${ DASH }|\\+)${ INVISIBLE }${ SPACE }|([A-FU-Ya-fu-y])${ INVISIBLE })` +
		`(${ DIGIT.repeat( 3 ) })([0-9A-Ya-y])(?![\\p{L}\\p{N}])`,
	'gu'
);

export function* matchIdentityCodes( document: Document ): Generator< Match > {
	for ( const passage of document.passages ) {
		for ( const found of passage.text.matchAll( CODE ) ) {
			const [ text, date = '', dash, letter, number = '', check = '' ] =
				found;
			const sign = letter ?? ( dash === '+' ? '+' : '-' );
			const code = `${ digits( date ) }${ sign }${ digits(
				number
			) }${ check }`.toUpperCase();
			if ( isIdentityCode( code ) ) {
				yield {
					at: passage,
					passage: passage.text,
					start: found.index,
					end: found.index + text.length,
					facts: {
						artificial: Number( code.slice( 7, 10 ) ) >= 900,
						specimen: code === SPECIMEN,
					},
					normal: code,
					because: null,
				};
			}
		}
	}
}

/** Whether the code, in capitals and without spaces, could be somebody's. */
function isIdentityCode( code: string ): boolean {
	const date = code.slice( 0, 6 );
	const number = code.slice( 7, 10 );
	return (
		Number( number ) >= 2 &&
		isDate(
			Number( date.slice( 0, 2 ) ),
			Number( date.slice( 2, 4 ) ),
			centuryOf( code.charAt( 6 ) ) + Number( date.slice( 4, 6 ) )
		) &&
		code.charAt( 10 ) ===
			CHECK_CHARACTERS.charAt( Number( date + number ) % 31 )
	);
}

/** Signs after government decree 690/2022. */
function centuryOf( sign: string ): number {
	if ( sign === '+' ) {
		return 1800;
	}
	return sign >= 'A' && sign <= 'F' ? 2000 : 1900;
}

function isDate( day: number, month: number, year: number ): boolean {
	const isLeapYear =
		year % 4 === 0 && ( year % 100 !== 0 || year % 400 === 0 );
	const days = [
		31,
		isLeapYear ? 29 : 28,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31,
	];
	return day >= 1 && day <= ( days[ month - 1 ] ?? 0 );
}

function digits( text: string ): string {
	return text.replace( /[^0-9]/g, '' );
}
