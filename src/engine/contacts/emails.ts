import { foldCase } from '../text';

/**
 * E-mail addresses in running text, also as people disguise them:
 * `etunimi (at) sukunimi.fi`, `[at]`, `(a)`, `etunimi.sukunimi at kunta piste fi`,
 * spaces round the sign, full-width signs, `%40`.
 */
export interface Email {
	readonly start: number;
	readonly end: number;
	/** In lower case, with `@` and dots. */
	readonly value: string;
}

const SPACE = ' \\u00A0\\u2007\\u2009\\u202F';
const AT_WORD = '(?:at|AT|At|ät|ÄT|Ät)';
const AT_BRACKETED =
	`[(\\[{<][${ SPACE }]{0,1}` +
	`(?:${ AT_WORD }|a|A|miuku|miumau|miukumauku|snabel-a|@)` +
	`[${ SPACE }]{0,1}[)\\]}>]`;
const DOT_NAME = '(?:dot|DOT|Dot|piste|PISTE|Piste|punkt|PUNKT|Punkt)';
const DOT_SPELLED =
	`(?:[${ SPACE }]{1,2}${ DOT_NAME }[${ SPACE }]{1,2}|` +
	`[${ SPACE }]{0,1}[(\\[{](?:${ DOT_NAME }|\\.)[)\\]}][${ SPACE }]{0,1})`;
const DOT = `(?:\\.|\\uFF0E|${ DOT_SPELLED })`;
const LOCAL =
	'(?<![\\p{L}\\p{M}\\p{N}_])[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}._+-]{0,63}' +
	`(?:${ DOT_SPELLED }[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_+-]{0,30}){0,3}`;
const LABEL = '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,62}';
// In one case, so that the next sentence is not taken in where its space is missing.
const TOP = '(?:[a-z]{2,24}|[A-Z]{2,24})(?![\\p{L}\\p{M}\\p{N}])';

const ADDRESS = new RegExp(
	`(${ LOCAL })` +
		`([${ SPACE }]{0,2}(?:[@\\uFF20]|%40|${ AT_BRACKETED })[${ SPACE }]{0,2}|[${ SPACE }]{1,2}${ AT_WORD }[${ SPACE }]{1,2})` +
		`((?:${ LABEL }${ DOT }){1,8}${ TOP })`,
	'gu'
);
/** A text without any of these has no address: most texts need no more than this look. */
const ANY_SIGN = new RegExp(
	`[@\\uFF20]|%40|${ AT_BRACKETED }|[${ SPACE }]${ AT_WORD }[${ SPACE }]`,
	'u'
);
const SPELLED = new RegExp( DOT_SPELLED, 'gu' );
const AT_ALONE = new RegExp(
	`^[${ SPACE }]{1,2}${ AT_WORD }[${ SPACE }]`,
	'u'
);
const SPACED_SIGN = new RegExp( `^[${ SPACE }]{1,2}(?:[@\\uFF20]|%40)`, 'u' );

/**
 * The e-mail addresses of a text, in order.
 *
 * @param text     Any.
 * @param freeMail Hosts where anyone may have a mailbox: a word, a space and `@gmail.com` is an address.
 */
export function* findEmails(
	text: string,
	freeMail: ReadonlySet< string >
): Generator< Email > {
	if ( ! ANY_SIGN.test( text ) ) {
		return;
	}
	for ( const found of text.matchAll( ADDRESS ) ) {
		const [ whole, local = '', sign = '', domain = '' ] = found;
		const value = emailValue( local, domain );
		if ( isAddress( local, sign, domain, freeMail ) ) {
			yield {
				start: found.index,
				end: found.index + whole.length,
				value,
			};
		}
	}
}

/** Whether it is no sentence with an "at" or a handle in it. */
function isAddress(
	local: string,
	sign: string,
	domain: string,
	freeMail: ReadonlySet< string >
): boolean {
	const isDotted = local.includes( '.' ) || isSpelled( local );
	if ( AT_ALONE.test( sign ) ) {
		return isDotted || isSpelled( domain );
	}
	return (
		! SPACED_SIGN.test( sign ) ||
		isDotted ||
		freeMail.has( foldCase( domain ) )
	);
}

function isSpelled( text: string ): boolean {
	SPELLED.lastIndex = 0;
	return SPELLED.test( text );
}

function emailValue( local: string, domain: string ): string {
	return foldCase(
		`${ local.replace( SPELLED, '.' ) }@${ domain
			.replace( SPELLED, '.' )
			.replace( /\uFF0E/g, '.' ) }`
	);
}
