/**
 * Phone numbers in running text, in all the ways that people write them, after
 * the Finnish numbering plan (ranges and lengths as in Google's metadata for
 * +358): mobile 04x and 050, landlines by area code, company, free and premium
 * numbers. Other countries' numbers with a plus.
 *
 * What merely has digits is none: dates, times, prices, years, postcodes,
 * business ids, reference and law numbers, identity codes, bank accounts.
 */
export interface Phone {
	readonly start: number;
	readonly end: number;
	/** `+358…`, digits only. */
	readonly value: string;
	/** What makes the number public by nature; null where only a directory can tell. */
	readonly nature: 'company number' | 'free number' | 'premium number' | null;
}

const SPACE = ' \\u00A0\\u2007\\u2009\\u202F';
const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060';
const DASH = '\\-\\u2010-\\u2015\\u2212';
// Digits with no more between them than people put there.
const RUN = new RegExp(
	`[0-9](?:[${ SPACE }${ INVISIBLE }${ DASH }./()]{0,3}[0-9]){6,}`,
	'gu'
);
const GROUP = new RegExp( `[0-9](?:[${ INVISIBLE }]{0,3}[0-9])*`, 'gu' );
const NOT_DIGIT = /[^0-9]/g;
const EACH_INVISIBLE = new RegExp( `[${ INVISIBLE }]`, 'gu' );
const EACH_SPACE = new RegExp( `[${ SPACE }]`, 'gu' );
const EACH_DASH = new RegExp( `[${ DASH }]`, 'gu' );

// Words that say that a phone number follows, and words that say that none does.
const BEFORE_NUMBER = `[.:]{0,2}[${ SPACE }]{0,3}(?=[(+]{0,2}[${ SPACE }]{0,1}[0-9])`;
const CUE = new RegExp(
	'(?<![\\p{L}\\p{M}\\p{N}_])(?:' +
		'p|puh|puhnro|puhelin|puhelimitse|puhelinnumero|puhelimeen|matkapuhelin|kännykkä|gsm|mob|mobil|soita|soittamalla|' +
		'numero|numeroon|numerosta|numerolla|tekstiviesti|tekstiviestillä|tekstari|sms|whatsapp|tel|tfn|telefon|ring|phone|call' +
		`)${ BEFORE_NUMBER }`,
	'gu'
);
const NO_CUE = new RegExp(
	'(?<![\\p{L}\\p{M}\\p{N}_])(?:' +
		'viite|viitenumero|viitenro|tilinumero|dnro|diaarinumero|asianumero|asiatunnus|isbn|issn|ean|y-tunnus|hanke|' +
		'hankenumero|tuotenumero|tuotekoodi|laskunumero|postinumero|postinumerot|sarjanumero|kiinteistötunnus|referensnummer' +
		`)${ BEFORE_NUMBER }`,
	'gu'
);
const URL = new RegExp(
	`(?:https?:\\/\\/|www\\.)[^${ SPACE }\\t\\n<>"]{1,2000}`,
	'gu'
);
const FILE_END =
	/\.(?:jpe?g|png|gif|webp|heic|svg|pdf|docx?|xlsx?|pptx?|mp4|zip)(?![\p{L}\p{N}])/uy;
const LETTER = /[\p{L}\p{M}_]/u;

/** How the digits of a group are parted from those before it. */
type Gap = 'space' | 'dash' | 'spaced dash' | 'dot' | 'slash' | 'paren' | 'no';

interface Group {
	readonly digits: string;
	readonly start: number;
	readonly end: number;
	readonly gap: Gap;
}

/** What the whole text, in lower case, says of the places where numbers begin and end. */
interface Surroundings {
	readonly text: string;
	readonly cues: ReadonlySet< number >;
	readonly noCues: ReadonlySet< number >;
	readonly urls: readonly ( readonly [ number, number ] )[];
}

/** A number that may be written from a group on. */
interface Beginning {
	readonly dialled: 'national' | 'international' | 'abroad';
	readonly hasCue: boolean;
	/** Digits that stand before the subscriber's own: `0`, `00`. */
	readonly prefix: number;
}

interface Candidate {
	readonly last: number;
	readonly value: string;
	readonly nature: Phone[ 'nature' ];
}

/**
 * The phone numbers of a text, in order.
 *
 * @param text   Any.
 * @param folded The same in lower case.
 */
export function* findPhones(
	text: string,
	folded: string
): Generator< Phone > {
	let around: Surroundings | null = null;
	let url = 0;
	for ( const run of text.matchAll( RUN ) ) {
		around ??= surroundingsOf( folded );
		while ( ( around.urls[ url ]?.[ 1 ] ?? Infinity ) <= run.index ) {
			url++;
		}
		if ( ( around.urls[ url ]?.[ 0 ] ?? Infinity ) > run.index ) {
			yield* phonesOfRun( run[ 0 ], run.index, around );
		}
	}
}

/** A number alone, as settings and links have it; null if it is none. */
export function phoneValue( text: string ): string | null {
	const digits = text.replace( NOT_DIGIT, '' );
	const isPlus = text.includes( '+' );
	if ( isPlus || digits.startsWith( '00' ) ) {
		const number = isPlus ? digits : digits.slice( 2 );
		const national = nationalOf( number );
		if ( national !== null ) {
			return typeOf( national ) === null ? null : `+358${ national }`;
		}
		return number.length >= 8 && number.length <= 15
			? `+${ number }`
			: null;
	}
	if ( digits.startsWith( '0' ) && typeOf( digits.slice( 1 ) ) !== null ) {
		return `+358${ digits.slice( 1 ) }`;
	}
	const national = nationalOf( digits );
	return national !== null && typeOf( national ) !== null
		? `+358${ national }`
		: null;
}

/** What makes a number (`+358…`) public by nature. */
export function phoneNature( value: string ): Phone[ 'nature' ] {
	const type = value.startsWith( '+358' ) ? typeOf( value.slice( 4 ) ) : null;
	return type === null ? null : NATURES[ type ];
}

function surroundingsOf( text: string ): Surroundings {
	const ends = ( pattern: RegExp ) =>
		new Set(
			Array.from(
				text.matchAll( pattern ),
				( found ) => found.index + found[ 0 ].length
			)
		);
	return {
		text,
		cues: ends( CUE ),
		noCues: ends( NO_CUE ),
		urls: Array.from( text.matchAll( URL ), ( found ) => [
			found.index,
			found.index + found[ 0 ].length,
		] ),
	};
}

function* phonesOfRun(
	run: string,
	offset: number,
	around: Surroundings
): Generator< Phone > {
	const groups = groupsOf( run, offset );
	const opening = openingBefore( around.text, offset );
	const first = groups[ 0 ];
	if (
		first === undefined ||
		around.noCues.has( opening.start ) ||
		isAccount( groups, opening.before )
	) {
		return;
	}
	let index = 0;
	let wasPhone = false;
	while ( index < groups.length ) {
		const beginning = beginningAt(
			groups,
			index,
			opening,
			around,
			wasPhone
		);
		const found =
			beginning === null
				? null
				: longest( groups, index, beginning, around.text );
		if ( found === null ) {
			index++;
			wasPhone = false;
			continue;
		}
		const end = groups[ found.last ]?.end ?? offset;
		const start = groups[ index ]?.start ?? offset;
		yield {
			start:
				index === 0
					? startOf( opening, around.text, start, end )
					: start,
			end,
			value: found.value,
			nature: found.nature,
		};
		index = found.last + 1;
		wasPhone = true;
	}
}

function groupsOf( run: string, offset: number ): Group[] {
	const groups: Group[] = [];
	let end = 0;
	for ( const found of run.matchAll( GROUP ) ) {
		groups.push( {
			digits: found[ 0 ].replace( NOT_DIGIT, '' ),
			start: offset + found.index,
			end: offset + found.index + found[ 0 ].length,
			gap: gapOf( run.slice( end, found.index ) ),
		} );
		end = found.index + found[ 0 ].length;
	}
	return groups;
}

function gapOf( between: string ): Gap {
	const shape = between
		.replace( EACH_INVISIBLE, '' )
		.replace( EACH_SPACE, ' ' )
		.replace( EACH_DASH, '-' );
	switch ( shape ) {
		case ' ':
		case '  ':
		case '   ':
			return 'space';
		case '-':
			return 'dash';
		case ' -':
		case '- ':
		case ' - ':
			return 'spaced dash';
		case '.':
			return 'dot';
		case '/':
		case ' /':
		case '/ ':
		case ' / ':
			return 'slash';
		default:
			return /[./]/.test( shape ) || ! /[()]/.test( shape )
				? 'no'
				: 'paren';
	}
}

/** The plus and the bracket before a run, and the letter before these. */
interface Opening {
	readonly start: number;
	readonly isPlus: boolean;
	readonly isParen: boolean;
	/** The two UTF-16 units before. */
	readonly before: string;
}

function openingBefore( text: string, offset: number ): Opening {
	let start = offset;
	const isSpaced = text.charAt( start - 1 ) === ' ';
	const isPlus = text.charAt( start - ( isSpaced ? 2 : 1 ) ) === '+';
	if ( isPlus ) {
		start -= isSpaced ? 2 : 1;
	}
	const isParen = text.charAt( start - 1 ) === '(';
	if ( isParen ) {
		start--;
	}
	return {
		start,
		isPlus,
		isParen,
		before: text.slice( Math.max( 0, start - 2 ), start ),
	};
}

/** The bracket belongs to the number if it closes within it. */
function startOf(
	{ start, isPlus, isParen }: Opening,
	text: string,
	digits: number,
	end: number
): number {
	if ( isParen && ! text.slice( digits, end ).includes( ')' ) ) {
		return start + 1;
	}
	return isParen || isPlus ? start : digits;
}

/** Whether the run is the rest of an account number: `FI21 1234 …`. */
function isAccount( groups: readonly Group[], before: string ): boolean {
	return (
		/^[A-Za-z]{2}$/.test( before ) &&
		( groups[ 0 ]?.digits ?? '' ).length >= 2 &&
		groups.reduce( ( sum, { digits } ) => sum + digits.length, 0 ) >= 12
	);
}

function beginningAt(
	groups: readonly Group[],
	index: number,
	opening: Opening,
	around: Surroundings,
	wasPhone: boolean
): Beginning | null {
	const group = groups[ index ];
	if ( group === undefined ) {
		return null;
	}
	const { digits } = group;
	if ( index === 0 ) {
		if ( LETTER.test( characterBefore( around.text, opening.start ) ) ) {
			return null;
		}
		const hasCue = around.cues.has( opening.start );
		if ( opening.isPlus ) {
			return {
				dialled: digits.startsWith( '358' )
					? 'international'
					: 'abroad',
				hasCue: true,
				prefix: 0,
			};
		}
		if ( digits.startsWith( '00358' ) || digits === '00' ) {
			return { dialled: 'international', hasCue: true, prefix: 2 };
		}
		return /^0[1-9]/.test( digits )
			? { dialled: 'national', hasCue, prefix: 1 }
			: null;
	}
	const isApart =
		wasPhone ||
		( group.gap !== 'dash' && group.gap !== 'dot' && group.gap !== 'no' );
	if ( ! isApart || ! /^0[1-9]/.test( digits ) ) {
		return null;
	}
	return wasPhone || ! isThousands( groups, index )
		? { dialled: 'national', hasCue: false, prefix: 1 }
		: null;
}

/** `1 040 123 456`: three digits again and again, after one to three. */
function isThousands( groups: readonly Group[], index: number ): boolean {
	return (
		( groups[ index - 1 ]?.digits.length ?? 0 ) <= 3 &&
		groups[ index ]?.gap === 'space' &&
		groups
			.slice( index, index + 3 )
			.every( ( { digits } ) => digits.length === 3 )
	);
}

// Lengths without the leading zero, the commonest first.
const LENGTHS = [ 9, 8, 10, 7, 6, 5 ];
const LENGTHS_0457 = [ 10, 9, 8, 7, 6 ];

/** The number from a group on that has the likeliest length. */
function longest(
	groups: readonly Group[],
	from: number,
	beginning: Beginning,
	text: string
): Candidate | null {
	let best: Candidate | null = null;
	let bestRank = Infinity;
	let digits = '';
	for ( let last = from; last < groups.length; last++ ) {
		const group = groups[ last ];
		if (
			group === undefined ||
			digits.length + group.digits.length > 18 ||
			( last > from && ! mayFollow( groups, from, last ) )
		) {
			break;
		}
		digits += group.digits;
		const candidate = candidateOf(
			digits.slice( beginning.prefix ),
			beginning,
			groups.slice( from, last + 1 ),
			last
		);
		if ( candidate !== null && candidate.rank < bestRank ) {
			bestRank = candidate.rank;
			best = candidate;
		}
	}
	if ( best === null ) {
		return null;
	}
	const end = groups[ best.last ]?.end ?? 0;
	return best.last === from && ( isFile( text, end ) || isGlued( text, end ) )
		? null
		: best;
}

function mayFollow(
	groups: readonly Group[],
	from: number,
	last: number
): boolean {
	switch ( groups[ last ]?.gap ) {
		case 'space':
		case 'dash':
		case 'spaced dash':
		case 'dot':
			return true;
		case 'slash':
			return last === from + 1;
		case 'paren':
			return last <= from + 2;
		default:
			return false;
	}
}

function candidateOf(
	digits: string,
	{ dialled, hasCue }: Beginning,
	groups: readonly Group[],
	last: number
): ( Candidate & { rank: number } ) | null {
	if ( dialled === 'abroad' ) {
		return digits.length >= 9 &&
			digits.length <= 15 &&
			/^[1-9]/.test( digits )
			? {
					last,
					value: `+${ digits }`,
					nature: null,
					rank: 15 - digits.length,
			  }
			: null;
	}
	const national = dialled === 'national' ? digits : nationalOf( digits );
	const type = national === null ? null : typeOf( national );
	if ( national === null || type === null ) {
		return null;
	}
	if (
		isBusinessId( groups ) ||
		( ! hasCue && ! isWrittenAsPhone( national, type, groups ) )
	) {
		return null;
	}
	const rank = (
		national.startsWith( '457' ) ? LENGTHS_0457 : LENGTHS
	).indexOf( national.length );
	return {
		last,
		value: `+358${ national }`,
		nature: NATURES[ type ],
		rank: rank === -1 ? 99 : rank,
	};
}

/** What follows the country code, without the zero that does not belong there; null for another country. */
function nationalOf( digits: string ): string | null {
	if ( ! digits.startsWith( '358' ) ) {
		return null;
	}
	return digits.slice( digits.charAt( 3 ) === '0' ? 4 : 3 );
}

type PhoneType = 'mobile' | 'landline' | 'company' | 'premium' | 'free';

const NATURES: Readonly< Record< PhoneType, Phone[ 'nature' ] > > = {
	mobile: null,
	landline: null,
	company: 'company number',
	premium: 'premium number',
	free: 'free number',
};
const TYPES: readonly ( readonly [ PhoneType, RegExp ] )[] = [
	[ 'mobile', /^(?:4[0-8]|50)[0-9]{4,8}$/ ],
	[
		'company',
		/^(?:[123]00|10[1-9]|20[1-9]|29[0-9]|30[1-9]|39[0-9])[0-9]{3,7}$/,
	],
	[ 'landline', /^(?:1[3-9][1-8][0-9]{3,6}|[235689][1-8][0-9]{3,7})$/ ],
	[ 'premium', /^[67]00[0-9]{5,6}$/ ],
	[ 'free', /^800[0-9]{4,6}$/ ],
];

/** What kind of number it is, without its leading zero; null if there is none such. */
function typeOf( national: string ): PhoneType | null {
	return (
		TYPES.find( ( [ , pattern ] ) => pattern.test( national ) )?.[ 0 ] ??
		null
	);
}

/** Whether digits that no word announces look like a phone number and not like a date, a time or a code. */
function isWrittenAsPhone(
	national: string,
	type: PhoneType,
	groups: readonly Group[]
): boolean {
	const [ first, second ] = groups;
	if ( first === undefined ) {
		return false;
	}
	const { length } = first.digits;
	const area = type === 'landline' && national.startsWith( '1' ) ? 3 : 2;
	if ( groups.some( ( { gap }, index ) => index > 0 && gap === 'dot' ) ) {
		// Dates and times have two digits before the dot.
		return length >= 3 && length <= 4 && national.length >= 8;
	}
	if ( type === 'landline' ) {
		if ( second === undefined ) {
			return area === 3 && national.length >= 8;
		}
		return (
			length === area &&
			national.length >= 7 &&
			second.digits.length >= 3 &&
			( area === 3 || ! /^(?:19|20)[0-9]{2}$/.test( second.digits ) )
		);
	}
	return length >= 3 && national.length >= 8 && ! isDashedCode( groups );
}

/** Six and four digits are an identity code, five and five two postcodes. */
function isDashedCode( [ first, second, third ]: readonly Group[] ): boolean {
	if (
		first === undefined ||
		second === undefined ||
		third !== undefined ||
		( second.gap !== 'dash' && second.gap !== 'spaced dash' )
	) {
		return false;
	}
	const lengths = `${ first.digits.length }-${ second.digits.length }`;
	return (
		lengths === '5-5' ||
		( ( lengths === '6-4' || lengths === '6-3' ) &&
			/^(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])/.test(
				first.digits
			) )
	);
}

/** Y-tunnus: seven digits, a dash and a check digit. */
function isBusinessId( groups: readonly Group[] ): boolean {
	return (
		groups.length === 2 &&
		groups[ 0 ]?.digits.length === 7 &&
		groups[ 1 ]?.digits.length === 1 &&
		groups[ 1 ].gap === 'dash'
	);
}

function isFile( text: string, end: number ): boolean {
	FILE_END.lastIndex = end;
	return FILE_END.test( text );
}

/** A letter straight after a number in one piece: a code. */
function isGlued( text: string, end: number ): boolean {
	return LETTER.test( String.fromCodePoint( text.codePointAt( end ) ?? 0 ) );
}

function characterBefore( text: string, position: number ): string {
	const unit = text.charAt( position - 1 );
	return unit >= '\uDC00' && unit <= '\uDFFF'
		? text.slice( position - 2, position )
		: unit;
}
