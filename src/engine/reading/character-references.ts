import named from './character-references.json';

// https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state
const WINDOWS_1252: ReadonlyMap< number, number > = new Map(
	[
		0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6,
		0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c,
		0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153,
		0, 0x017e, 0x0178,
	]
		.map( ( code, index ): [ number, number ] => [ 0x80 + index, code ] )
		.filter( ( [ , code ] ) => code !== 0 )
);

// The longest name has 31 letters and digits, the longest that needs no semicolon 6.
const REFERENCE =
	/&(?:#[xX]([0-9A-Fa-f]{1,40});?|#([0-9]{1,40});?|([A-Za-z][A-Za-z0-9]{0,30})(;?)(=?))/g;
const LONGEST_WITHOUT_SEMICOLON = 6;

const NAMED: Readonly< Record< string, string > > = named;

/**
 * Decodes character references as the HTML standard does.
 *
 * @param text        Text without tags.
 * @param inAttribute Whether it is an attribute's value: there `&copy=` stays as it is.
 */
export function decodeCharacterReferences(
	text: string,
	inAttribute: boolean
): string {
	if ( ! text.includes( '&' ) ) {
		return text;
	}
	return text.replace(
		REFERENCE,
		(
			whole: string,
			hex: string | undefined,
			decimal: string | undefined,
			name: string | undefined,
			semicolon: string | undefined,
			equals: string | undefined
		) => {
			if ( hex !== undefined ) {
				return fromCode( parseInt( hex, 16 ) );
			}
			if ( decimal !== undefined ) {
				return fromCode( parseInt( decimal, 10 ) );
			}
			return (
				decodeName(
					name ?? '',
					semicolon ?? '',
					equals ?? '',
					inAttribute
				) ?? whole
			);
		}
	);
}

function decodeName(
	name: string,
	semicolon: string,
	equals: string,
	inAttribute: boolean
): string | null {
	if ( semicolon === ';' && Object.hasOwn( NAMED, `${ name };` ) ) {
		return ( NAMED[ `${ name };` ] ?? '' ) + equals;
	}
	const longest = Math.min( name.length, LONGEST_WITHOUT_SEMICOLON );
	for ( let length = longest; length > 1; length-- ) {
		const prefix = name.slice( 0, length );
		if ( ! Object.hasOwn( NAMED, prefix ) ) {
			continue;
		}
		const rest = name.slice( length ) + semicolon + equals;
		if ( inAttribute && /^[A-Za-z0-9=]/.test( rest ) ) {
			return null;
		}
		return ( NAMED[ prefix ] ?? '' ) + rest;
	}
	return null;
}

function fromCode( code: number ): string {
	const mapped = WINDOWS_1252.get( code ) ?? code;
	if (
		mapped === 0 ||
		mapped > 0x10ffff ||
		( mapped >= 0xd800 && mapped <= 0xdfff )
	) {
		return '\uFFFD';
	}
	return String.fromCodePoint( mapped );
}
