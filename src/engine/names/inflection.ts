import { foldCase } from '../text';
import {
	endVowels,
	isHarmonious,
	lastVowel,
	VOWEL_LIST,
	withCapitals,
	without,
} from './letters';
import {
	oddness,
	WORD_CLASSES,
	type Case,
	type StemKind,
	type Stems,
} from './word-classes';

export { inflect } from './inflect';
export type { Case } from './word-classes';

interface Ending {
	readonly text: string;
	readonly form: Case;
	readonly to: StemKind;
	/** How unlikely. */
	readonly cost: number;
}

interface Reading {
	/** In lower case. */
	readonly base: string;
	readonly form: Case;
	readonly cost: number;
}

/** Longer than any name, in UTF-16 units. */
const LONGEST = 64;
const MOST_BASES = 12;

/**
 * The base forms (nominative singular, capitals kept) that a name's form may
 * come from, most likely first, at most 12. The form itself is always one.
 *
 * By rules, without a vocabulary: the caller prefers the bases that it knows.
 * Source: Iso suomen kielioppi § 41–94.
 */
export function basesOf( form: string ): readonly string[] {
	if ( form.length > LONGEST ) {
		return [ form ];
	}
	const folded = foldCase( form );
	const bases: string[] = [];
	for ( const { base } of readingsOf( folded ) ) {
		if ( bases.length < MOST_BASES && ! bases.includes( base ) ) {
			bases.push( base );
		}
	}
	if ( ! bases.includes( folded ) ) {
		bases[ MOST_BASES - 1 ] = folded;
	}
	return bases.map( ( base ) => withCapitals( base, form, folded ) );
}

/** The case that a form of a base stands in, the likeliest, or '' if it is no form of it. */
export function caseOf( form: string, base: string ): Case | '' {
	if ( form.length > LONGEST ) {
		return form === base ? 'nominative' : '';
	}
	const folded = foldCase( base );
	return (
		readingsOf( foldCase( form ) ).find(
			( reading ) => reading.base === folded
		)?.form ?? ''
	);
}

const CLITICS = [ 'kin', 'kaan', 'kään', 'ko', 'kö', 'han', 'hän', 'pa', 'pä' ];
/** To a nominative or genitive; a case ending before it makes it likelier. */
const CLITIC_COST = 12;
const CLITIC_COST_AFTER_CASE = 4;
const POSSESSIVE_COST = 10;
/** Third person: `Liisalleen`. */
const POSSESSED = [
	[ 'lleen', 'lle' ],
	[ 'llaan', 'lla' ],
	[ 'llään', 'llä' ],
	[ 'ltaan', 'lta' ],
	[ 'ltään', 'ltä' ],
	[ 'ssaan', 'ssa' ],
	[ 'ssään', 'ssä' ],
	[ 'staan', 'sta' ],
	[ 'stään', 'stä' ],
] as const;

/** All readings of a form in lower case, most likely first. */
function readingsOf( form: string ): Reading[] {
	const readings = [
		...wordReadings( form ),
		...separatedReadings( form ),
		...possessedReadings( form ),
	];
	for ( const clitic of CLITICS ) {
		const rest = form.endsWith( clitic ) ? without( form, clitic ) : '';
		if ( rest.length > 2 && isHarmonious( rest, clitic ) ) {
			for ( const reading of wordReadings( rest ) ) {
				const more = LOCAL_CASES.includes( reading.form )
					? CLITIC_COST_AFTER_CASE
					: CLITIC_COST;
				readings.push( { ...reading, cost: reading.cost + more } );
			}
		}
	}
	return readings.sort( ( a, b ) => a.cost - b.cost );
}

function dearer( readings: readonly Reading[], cost: number ): Reading[] {
	return readings.map( ( reading ) => ( {
		...reading,
		cost: reading.cost + cost,
	} ) );
}

/** `Mattinsa`, `Liisalleen`. The other persons' suffixes look like names' ends. */
function possessedReadings( form: string ): Reading[] {
	for ( const [ end, ending ] of POSSESSED ) {
		if ( form.endsWith( end ) ) {
			const rest = without( form, end ) + ending;
			return dearer( wordReadings( rest ), POSSESSIVE_COST );
		}
	}
	if ( ! form.endsWith( 'nsa' ) && ! form.endsWith( 'nsä' ) ) {
		return [];
	}
	const rest = form.slice( 0, -3 );
	const owned = endedReadings( rest, POSSESSIVE_ENDING );
	return dearer( [ ...wordReadings( rest ), ...owned ], POSSESSIVE_COST );
}

const HYPHENS = [ '-', '\u2011', '\u2013' ];

/** A word's readings; of words with hyphens the last part's, or all parts'. */
function wordReadings( form: string ): Reading[] {
	const cost = nominativeCost( form );
	const at = Math.max(
		...HYPHENS.map( ( mark ) => form.lastIndexOf( mark ) )
	);
	const readings: Reading[] = [ { base: form, form: 'nominative', cost } ];
	const first = form.slice( 0, Math.max( 0, at ) );
	const firsts =
		at > 2
			? likely( endedReadings( first, ENDINGS_BY_LETTER ) ).slice( 0, 3 )
			: [];
	const lasts = endedReadings( form.slice( at + 1 ), ENDINGS_BY_LETTER );
	for ( const reading of at > 2 ? likely( lasts ) : lasts ) {
		const base = form.slice( 0, at + 1 ) + reading.base;
		readings.push( { ...reading, base } );
		// `Annan-Liisan`.
		for ( const both of firsts.filter(
			( one ) => one.form === reading.form
		) ) {
			readings.push( {
				base: both.base + form.charAt( at ) + reading.base,
				form: reading.form,
				cost: reading.cost + both.cost + 6,
			} );
		}
	}
	return readings;
}

function likely( readings: readonly Reading[] ): Reading[] {
	return [ ...readings ]
		.sort( ( a, b ) => a.cost - b.cost )
		.slice( 0, MOST_BASES );
}

/** Readings of a word that ends in one of some endings. */
function endedReadings(
	word: string,
	among: ReadonlyMap< string, readonly Ending[] >
): Reading[] {
	const readings: Reading[] = [];
	for ( const ending of among.get( word.slice( -1 ) ) ?? [] ) {
		const stem = word.endsWith( ending.text )
			? without( word, ending.text )
			: '';
		if ( stem.length > 1 && fits( ending, stem ) ) {
			addBases( readings, ending, stem );
		}
	}
	return readings;
}

function addBases( readings: Reading[], ending: Ending, stem: string ): void {
	for ( const { stems, bases, cost } of WORD_CLASSES ) {
		const tried: string[] = [];
		for ( const base of bases( stem, ending.to ) ) {
			if ( base.length < 2 || tried.includes( base ) ) {
				continue;
			}
			tried.push( base );
			for ( const one of stems( base ) ) {
				if ( stemOf( one, ending.to ) === stem ) {
					readings.push( {
						base,
						form: ending.form,
						cost:
							ending.cost +
							one.cost +
							cost( base ) +
							oddness( base ),
					} );
				}
			}
		}
	}
}

function stemOf( stems: Stems, kind: StemKind ): string {
	if ( kind !== 'joined' ) {
		return stems[ kind ];
	}
	return without( stems.plural, 'i' );
}

const LOCAL: readonly ( readonly [ string, Case, number ] )[] = [
	[ 'ssa', 'inessive', 0 ],
	[ 'sta', 'elative', 0 ],
	[ 'lla', 'adessive', 0 ],
	[ 'lta', 'ablative', 0 ],
	[ 'lle', 'allative', 0 ],
	[ 'ksi', 'translative', 1 ],
	[ 'tta', 'abessive', 4 ],
];
const LOCAL_CASES = LOCAL.map( ( [ , form ] ) => form );
const PLURAL_COST = 4;
const ENDINGS: readonly Ending[] = [
	...endings( 'weak', 0, [ [ 'n', 'genitive', 0 ], ...LOCAL ] ),
	...endings( 'weak', 1, [ [ 't', 'nominative', 0 ] ] ),
	...endings( 'strong', 1, [
		[ 'a', 'partitive', 0 ],
		[ 'ta', 'partitive', 0 ],
		[ 'na', 'essive', 0 ],
		[ 'seen', 'illative', 0 ],
	] ),
	...VOWEL_LIST.flatMap( ( vowel ) =>
		endings( 'strong', 1, [
			[ `${ vowel }n`, 'illative', 0 ],
			[ `h${ vowel }n`, 'illative', 0 ],
		] )
	),
	...endings( 'consonant', 0, [ [ 'ta', 'partitive', 0 ] ] ),
	...endings( 'consonant', PLURAL_COST, [ [ 'ten', 'genitive', -1 ] ] ),
	...endings( 'weakPlural', PLURAL_COST, [
		...LOCAL,
		[ 'n', 'instructive', 4 ],
	] ),
	...endings( 'plural', PLURAL_COST, [
		[ 'en', 'genitive', 0 ],
		[ 'den', 'genitive', -2 ],
		[ 'tten', 'genitive', 1 ],
		[ 'a', 'partitive', 0 ],
		[ 'ta', 'partitive', 0 ],
		[ 'in', 'illative', 0 ],
		[ 'hin', 'illative', 0 ],
		[ 'siin', 'illative', 0 ],
		[ 'na', 'essive', 0 ],
		[ 'ne', 'comitative', 4 ],
	] ),
	...endings( 'joined', PLURAL_COST, [
		[ 'jen', 'genitive', 0 ],
		[ 'ja', 'partitive', 0 ],
	] ),
];

/** Endings to one kind of stem, those in a in ä too. */
function endings(
	to: StemKind,
	cost: number,
	list: readonly ( readonly [ string, Case, number ] )[]
): Ending[] {
	return list.flatMap( ( [ text, form, more ] ) => {
		const ending = { text, form, to, cost: cost + more };
		return text.endsWith( 'a' )
			? [ ending, { ...ending, text: `${ without( text, 'a' ) }ä` } ]
			: [ ending ];
	} );
}

const ENDINGS_BY_LETTER = byLetter( ENDINGS );

function byLetter(
	list: readonly Ending[]
): ReadonlyMap< string, readonly Ending[] > {
	const map = new Map< string, Ending[] >();
	for ( const ending of list ) {
		const letter = ending.text.slice( -1 );
		map.set( letter, [ ...( map.get( letter ) ?? [] ), ending ] );
	}
	return map;
}

/** `André`: Andréhen, Andréta. */
const ACCENTS: ReadonlyMap< string, string > = new Map( [
	[ 'é', 'e' ],
	[ 'è', 'e' ],
	[ 'á', 'a' ],
	[ 'ó', 'o' ],
	[ 'í', 'i' ],
] );

/** Whether an ending may follow a stem of its kind, by their letters. */
function fits( { text, form, to }: Ending, stem: string ): boolean {
	if ( ! isHarmonious( stem, text ) ) {
		return false;
	}
	switch ( to ) {
		case 'weak':
		case 'joined':
			return lastVowel( stem ) !== '';
		case 'consonant':
			return lastVowel( stem ) === '';
		case 'weakPlural':
			return stem.endsWith( 'i' );
		case 'plural':
			return stem.endsWith( 'i' ) && fitsPlural( text, stem );
		case 'strong':
			return fitsStrong( text, form, endVowels( stem ), stem );
	}
}

function fitsStrong(
	ending: string,
	form: Case,
	vowels: string,
	stem: string
): boolean {
	if ( vowels === '' ) {
		return false;
	}
	const isLong = vowels.length === 2 && vowels[ 0 ] === vowels[ 1 ];
	if ( form === 'essive' || ending === '' ) {
		return true;
	}
	if ( ending === 'seen' ) {
		return isLong;
	}
	if ( form === 'partitive' ) {
		// `Virtaa`, `Leoa`; `suota`, `Leota`, and rarely `Mattilata`.
		return ending.length === 1
			? ! isLong
			: vowels.length === 2 ||
					ACCENTS.has( vowels ) ||
					/l[aä]$/u.test( stem );
	}
	const vowel = vowels.slice( -1 );
	if ( ending.length === 2 ) {
		return ! isLong && ending.startsWith( vowel );
	}
	return (
		ending[ 1 ] === ( ACCENTS.get( vowel ) ?? vowel ) &&
		( vowels.length === 2 || ACCENTS.has( vowel ) )
	);
}

/** `niemien`, `niemiä`, `niemiin`; `soiden`, `soita`, `soihin`. */
function fitsPlural( ending: string, stem: string ): boolean {
	const hasVowel = lastVowel( without( stem, 'i' ) ) !== '';
	switch ( ending ) {
		case 'en':
		case 'a':
		case 'ä':
		case 'in':
			return ! hasVowel;
		case 'den':
		case 'tten':
		case 'ta':
		case 'tä':
		case 'hin':
		case 'siin':
			return hasVowel;
		default:
			return true;
	}
}

/** What is left of `Mattinsa` without its suffix: nominative or genitive. */
const POSSESSIVE_ENDING: ReadonlyMap< string, readonly Ending[] > = new Map(
	VOWEL_LIST.map( ( vowel ) => [
		vowel,
		[ { text: '', form: 'genitive', to: 'strong', cost: 1 } ],
	] )
);

const MARKS = [ "'", '\u2019', ':' ];

/** Endings after an apostrophe or a colon. */
const SEPARATED: ReadonlyMap< string, Case > = new Map( [
	...ENDINGS.filter( ( { to } ) => to === 'weak' || to === 'strong' ).map(
		( { text, form } ): [ string, Case ] => [ text, form ]
	),
	...VOWEL_LIST.map( ( vowel ): [ string, Case ] => [
		vowel + vowel + 'n',
		'illative',
	] ),
	// English.
	[ 's', 'genitive' ],
] );

/** `Bordeaux'n`, `M:lle`. */
function separatedReadings( form: string ): Reading[] {
	const at = Math.max( ...MARKS.map( ( mark ) => form.lastIndexOf( mark ) ) );
	const separated = SEPARATED.get( form.slice( at + 1 ) );
	if ( at < 1 || separated === undefined ) {
		return [];
	}
	const base = form.slice( 0, at );
	const readings = [ { base, form: separated, cost: -1 } ];
	if (
		form.charAt( at ) === ':' &&
		( /^\p{L}$/u.test( base ) || base.includes( '.' ) )
	) {
		// Initials lose their last stop before the colon.
		readings.push( {
			base: `${ base }.`,
			form: separated,
			cost: base.includes( '.' ) ? -2 : 0,
		} );
	}
	return readings;
}

const NOMINATIVE = /(?:nen|sson|man|mann|son)$/u;
const OBLIQUE =
	/(?:lle|l[lt][aä]|s[st][aä]|[st]ett[aä]|ksi|oj[aä]|aa|ää|se[nt]|sen[aä]|[aeiouyäö]n|[aeiouyäö]t|isi[aä]|[ks]e[aä]|o[aä]|u[aä])$/u;

/** How unlikely a form is a nominative, by its end. */
function nominativeCost( form: string ): number {
	if ( NOMINATIVE.test( form ) ) {
		return -1;
	}
	return OBLIQUE.test( form ) ? 6 : 0;
}
