import type { Document } from '../document';
import { foldedText } from '../text';
import type { Match } from './match';

/**
 * Home addresses: a street's name and number with a stair or flat
 * (`Keskustie 12 A 4`, `Rantakuja 3 as. 5`), or any street address that stands
 * beside a person (`asukas`, a date of birth). Where an organisation's name
 * stands beside it, or neither is there, it is where people go.
 *
 * Facts: `flat`, whether a flat is told.
 */
export interface StreetAddressMatcher {
	readonly kind: 'street-address';
}

const SPACE = '[ \\u00A0\\u2007\\u2009\\u202F]';
const WAY =
	'(?:tie|katu|kuja|polku|raitti|väylä|ranta|kaari|aukio|piha|mäki|rinne|penger|taival|vägen|gatan|gränden|stigen|stranden)' +
	'(?:n|ssa|lla|llä|lle|lta|ltä)?';
const NUMBER = `${ SPACE }{1,2}[0-9]{1,4}(?:[-\\u2013][0-9]{1,4})?`;
const FLAT =
	`(?:${ SPACE }{0,1}(?:[a-p]|rappu${ SPACE }[a-p]|trappa${ SPACE }[a-p]),{0,1}${ SPACE }{0,2}(?:as\\.{0,1}|asunto|huoneisto|bost\\.){0,1}${ SPACE }{0,1}[0-9]{1,3}[a-c]{0,1}|` +
	`,{0,1}${ SPACE }{1,2}(?:as\\.{0,1}|asunto|huoneisto|bostad|bost\\.|apt\\.{0,1})${ SPACE }{0,2}[0-9]{1,3})` +
	`(?![\\p{L}\\p{M}\\p{N}_])(?!${ SPACE }{0,1}(?:\\.${ SPACE }{0,1}(?:kerros|krs|vån)|kerros|krs|vån|€|e(?![\\p{L}\\p{M}])|euro|kpl|[.:][0-9]))`;
const ADDRESS = new RegExp(
	`(?<![\\p{L}\\p{M}\\p{N}_-])\\p{L}[\\p{L}\\p{M}-]{0,30}${ WAY }${ NUMBER }(${ FLAT }){0,1}(?![\\p{L}\\p{M}\\p{N}_])`,
	'gu'
);
/** Looked for first: it fails faster than a whole address. */
const NUMBERED = new RegExp( `${ WAY }${ SPACE }{1,2}[0-9]`, 'u' );
const PERSON = new RegExp(
	'(?<![\\p{L}\\p{M}\\p{N}_])(?:' +
		'asukas|asukkaa\\p{L}{1,4}|asuu|asui|asuva\\p{L}{0,4}|kotiosoit\\p{L}{1,6}|kotona|perhe|bosatt|bor|boende|hemadress\\p{L}{0,3}|' +
		`lives|living at|home address|(?:s\\.|synt\\.|syntynyt|född|f\\.|born)${ SPACE }{0,1}[0-9]{1,2}\\.${ SPACE }{0,1}[0-9]{1,2}\\.${ SPACE }{0,1}[0-9]{4}` +
		')(?![\\p{L}\\p{M}\\p{N}_])',
	'gu'
);
const ORGANISATION = new RegExp(
	'(?<![\\p{L}\\p{M}\\p{N}_])(?:' +
		'oy|oyj|ky|tmi|ry|rf|ab|osk|\\p{L}{0,20}(?:kirjasto|toimisto|virasto|talo|koulu|museo|asema|palvelut|palvelupiste|seurakunta|neuvola|' +
		'kauppa|apteekki|ravintola|kahvila|yhdistys|sali|keskus|kunta)' +
		')(?![\\p{L}\\p{M}\\p{N}_])',
	'gu'
);
/** How far a word beside an address stands from it, in UTF-16 units. */
const BESIDE = 80;

export function* matchStreetAddresses(
	document: Document
): Generator< Match > {
	for ( const passage of document.passages ) {
		const text = foldedText( passage );
		if ( ! NUMBERED.test( text ) ) {
			continue;
		}
		const persons = endsOf( PERSON, text );
		const organisations = endsOf( ORGANISATION, text );
		for ( const found of text.matchAll( ADDRESS ) ) {
			const start = found.index;
			const flat = found[ 1 ] !== undefined;
			const isBeside = ( ends: readonly number[] ) =>
				ends.some(
					( end ) =>
						end <= start &&
						start - end <= BESIDE &&
						! text.slice( end, start ).includes( '\n' )
				);
			let because: string | null = null;
			if ( ! isBeside( persons ) ) {
				if ( ! flat ) {
					because = 'no flat';
				} else if ( isBeside( organisations ) ) {
					because = 'of an organisation';
				}
			}
			yield {
				at: passage,
				passage: passage.text,
				start,
				end: start + found[ 0 ].length,
				facts: { flat },
				normal: found[ 0 ].replace(
					/[ ,\u00A0\u2007\u2009\u202F]+/g,
					' '
				),
				because,
			};
		}
	}
}

function endsOf( pattern: RegExp, text: string ): number[] {
	return Array.from(
		text.matchAll( pattern ),
		( found ) => found.index + found[ 0 ].length
	);
}
