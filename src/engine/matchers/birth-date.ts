import type { Document } from '../document';
import { foldedText } from '../text';
import type { Match } from './match';

/**
 * Dates of birth: a whole date beside a word of birth (`s. 3.2.1926`,
 * `syntynyt 3. helmikuuta 1926`, `född den 3 februari 1926`).
 *
 * Left alone: what an organisation was born on, and people of centuries past.
 */
export interface BirthDateMatcher {
	readonly kind: 'birth-date';
}

const SPACE = '[ \\u00A0\\u2007\\u2009\\u202F]';
const MONTH =
	'(?:(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu(?:ta|n)|' +
	'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|' +
	'january|february|march|may|june|july|august|october)';
const YEAR = '(?:1[0-9]|20)[0-9]{2}';
const DATE =
	`(?:[0-9]{1,2}[./]${ SPACE }{0,1}[0-9]{1,2}[./]${ SPACE }{0,1}${ YEAR }|` +
	`[0-9]{1,2}\\.{0,1}${ SPACE }${ MONTH }${ SPACE }${ YEAR }|` +
	`${ MONTH }${ SPACE }[0-9]{1,2},{0,1}${ SPACE }${ YEAR }|` +
	`${ YEAR }-[0-9]{2}-[0-9]{2})(?![0-9])`;
const BORN =
	'(?:syntynyt|synt\\.|s\\.|syntymäpäivä|syntymäpäivänsä|syntymäaika|syntymäaikansa|född|föddes|f\\.|födelsedag|' +
	'födelsedatum|födelsetid|born|birthday|date of birth|dob)';
const ORGANISATION =
	'(?:(?:kunta|pitäjä|yhdistys|seura|yritys|yhtiö|järjestö|museo|kirjasto|koulu|seurakunta|kerho|oy|ry|lehti|' +
	`kommunen|föreningen|bolaget|company|association)${ SPACE }(?:on|oli|grundades|är|was|is)${ SPACE })`;
const BIRTH = new RegExp(
	`(?<![\\p{L}\\p{M}\\p{N}_])(${ ORGANISATION }{0,1})` +
		`(?:${ BORN }:{0,1}${ SPACE }{0,2}(?:(?:on|oli|den|on the|is)${ SPACE }){0,1}(${ DATE })|` +
		`(${ DATE })${ SPACE }{1,2}(?:syntynyt|syntyneen|syntyneelle|född|born))(?![\\p{L}\\p{M}\\p{N}_])`,
	'gu'
);
/** Looked for first: it fails faster than a whole date. */
const ANY_YEAR = /[12][0-9]{3}/;
const MODERN = 1900;

export function* matchBirthDates( document: Document ): Generator< Match > {
	for ( const passage of document.passages ) {
		if ( ! ANY_YEAR.test( passage.text ) ) {
			continue;
		}
		for ( const found of foldedText( passage ).matchAll( BIRTH ) ) {
			const [ whole, organisation = '', after, before = '' ] = found;
			const date = after ?? before;
			const year = Number(
				/(?<![0-9])[0-9]{4}(?![0-9])/.exec( date )?.[ 0 ]
			);
			let because: string | null = null;
			if ( organisation !== '' ) {
				because = 'of an organisation';
			} else if ( year < MODERN ) {
				because = 'of a century past';
			}
			yield {
				at: passage,
				passage: passage.text,
				start: found.index + organisation.length,
				end: found.index + whole.length,
				facts: {},
				normal: date.replace( /[ \u00A0\u2007\u2009\u202F]/g, '' ),
				because,
			};
		}
	}
}
