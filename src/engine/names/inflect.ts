import { foldCase } from '../text';
import { strongStems, weakStems } from './gradation';
import {
	endsWithAny,
	harmonyOf,
	lastVowel,
	withCapitals,
	without,
} from './letters';
import { consonantStem, isEStem, LONG_ENDS } from './word-classes';

/** Stems of the singular. A word without a consonant stem has ''. */
interface Singular {
	readonly strong: string;
	readonly weak: string;
	readonly consonant: string;
}

/** Words that agree with the noun after them; and those in -nen. */
const AGREEING =
	'eräs yksi muu nuori vanha uusi pieni suuri paras tuleva sama oma'.split(
		' '
	);

/** Not weakened, as most names with these consonants are. Given names. */
const UNWEAKENED =
	'aarto ahti ahto alpo arto dante helka hilta ilpo impi inka jyrki lavrenti lempi manta marko milka mirka ohto sirpa ulpu umberto unto urpo valto virpi'.split(
		' '
	);

/** Ends of surnames with one k, p or t that weakens. */
const WEAKENED = 'haka keto kytö lato pelto räty satu tupa viita'.split( ' ' );

/** Ends of words that rules do not tell: strong, weak and consonant stem. */
const IRREGULAR: readonly ( readonly [
	end: string,
	strong: string,
	weak: string,
	consonant: string,
] )[] = [
	[ 'mies', 'miehe', 'miehe', 'mies' ],
	[ 'poika', 'poika', 'poja', '' ],
	[ 'tytär', 'tyttäre', 'tyttäre', 'tytär' ],
	[ 'sisar', 'sisare', 'sisare', 'sisar' ],
	[ 'jäsen', 'jäsene', 'jäsene', 'jäsen' ],
	[ 'vanhin', 'vanhimpa', 'vanhimma', 'vanhin' ],
	[ 'vanhempi', 'vanhempa', 'vanhemma', '' ],
	[ 'nuorempi', 'nuorempa', 'nuoremma', '' ],
	[ 'vesi', 'vete', 'vede', 'vet' ],
	[ 'kuusi', 'kuuse', 'kuuse', 'kuus' ],
	[ 'ruusi', 'ruusi', 'ruusi', '' ],
	[ 'uusi', 'uute', 'uude', 'uut' ],
	[ 'yksi', 'yhte', 'yhde', 'yht' ],
	[ 'jatar', 'jattare', 'jattare', 'jatar' ],
	[ 'paras', 'parhaa', 'parhaa', 'paras' ],
	[ 'eräs', 'erää', 'erää', 'eräs' ],
	[ 'opas', 'oppaa', 'oppaa', 'opas' ],
	[ 'mestari', 'mestari', 'mestari', '' ],
	[ 'henkilö', 'henkilö', 'henkilö', '' ],
	[ 'auto', 'auto', 'auto', '' ],
];

const ENDINGS: ReadonlyMap< string, string > = new Map( [
	[ 'genitive', 'n' ],
	[ 'inessive', 'ssa' ],
	[ 'elative', 'sta' ],
	[ 'adessive', 'lla' ],
	[ 'ablative', 'lta' ],
	[ 'allative', 'lle' ],
	[ 'translative', 'ksi' ],
	[ 'abessive', 'tta' ],
] );

/** Letters read with a vowel at the end, and it: `K. K:hon`, `T. T:hen`. */
const LETTER_VOWELS: ReadonlyMap< string, string > = new Map(
	'Aa Be Ce De Ee Ge Ho Ii Ji Ko Oo Pe Qu Te Uu Ve We Yy Åo Ää Öö'
		.split( ' ' )
		.map( ( [ letter = '', vowel = '' ] ) => [ letter, vowel ] )
);

/** Longer than any role or name, in UTF-16 units. */
const LONGEST = 200;
const INITIALS = /^(?:[A-ZÅÄÖ]\. ?)*[A-ZÅÄÖ]\.$/u;
const CAPITAL = /^[A-ZÅÄÖÉÜŠŽ]/u;
const WORDS = /^\p{L}[\p{L}'’]*$/u;
/** Not a nominative: `yksi osallistujista`. */
const OBLIQUE = /(?:[sl]t[aä]|ss[aä]|ll[aä]|lle)$/u;

/**
 * A role (`eräs osallistuja`), a name in the nominative or initials (`M. M.`)
 * in a case of the singular; null where rules cannot tell it.
 *
 * Of a name, and of a title before a name, the last part is inflected.
 * Initials lose their last stop before the colon, and the ending is that of
 * the letter's name: `M. M:n`, `M. K:hon`, `M. M:ään`.
 *
 * Source: Iso suomen kielioppi § 41–94; Kielitoimiston ohjepankki, Lyhenteet:
 * taivutuspäätteen merkitseminen.
 */
export function inflect( word: string, form: string ): string | null {
	if ( word.length > LONGEST || ! isSingularCase( form ) ) {
		return null;
	}
	if ( form === 'nominative' ) {
		return word;
	}
	if ( INITIALS.test( word ) ) {
		return inflectInitials( without( word, '.' ), form );
	}
	const parts = word.split( ' ' );
	const last = parts.pop() ?? '';
	const inflected = inflectWord( last, form );
	if ( inflected === null ) {
		return null;
	}
	const isRole = ! CAPITAL.test( last );
	if ( isRole && OBLIQUE.test( last ) ) {
		return null;
	}
	const before: string[] = [];
	for ( const part of parts ) {
		const other = isRole ? inflectBefore( part, form ) : part;
		if ( other === null ) {
			return null;
		}
		before.push( other );
	}
	return [ ...before, inflected ].join( ' ' );
}

function isSingularCase( form: string ): boolean {
	return (
		ENDINGS.has( form ) ||
		[ 'nominative', 'partitive', 'illative', 'essive' ].includes( form )
	);
}

/** A word before a role: an adjective agrees, a genitive or a number stays. */
function inflectBefore( word: string, form: string ): string | null {
	if (
		AGREEING.includes( word ) ||
		/(?:nen|vuotias|n[uy]t)$/u.test( word )
	) {
		return inflectWord( word, form );
	}
	return /(?:[a-zäö]n|^[0-9]{1,4}\.)$/u.test( word ) ? word : null;
}

function inflectInitials( initials: string, form: string ): string | null {
	const letter = initials.slice( -1 );
	const vowel = LETTER_VOWELS.get( letter );
	const a = 'AHKOQUÅ'.includes( letter ) ? 'a' : 'ä';
	if ( letter === 'Z' ) {
		// tset or tseta.
		return form === 'genitive' || form === 'allative'
			? `${ initials }:${ form === 'genitive' ? 'n' : 'lle' }`
			: null;
	}
	switch ( form ) {
		case 'partitive':
			return `${ initials }:${ vowel === undefined ? 'ä' : 't' }${ a }`;
		case 'illative':
			return `${ initials }:${
				vowel === undefined ? 'ään' : `h${ vowel }n`
			}`;
		case 'essive':
			return `${ initials }:n${ a }`;
		default:
			return `${ initials }:${ withVowel(
				ENDINGS.get( form ) ?? '',
				a
			) }`;
	}
}

function withVowel( ending: string, vowel: 'a' | 'ä' ): string {
	return ending.endsWith( 'a' ) ? without( ending, 'a' ) + vowel : ending;
}

function inflectWord( word: string, form: string ): string | null {
	const hyphen = word.lastIndexOf( '-' ) + 1;
	const part = word.slice( hyphen );
	if ( ! WORDS.test( part ) || part.length < 2 ) {
		return null;
	}
	const folded = foldCase( part );
	const isName = CAPITAL.test( part );
	const stems = singularOf( folded, isName );
	if ( stems === null ) {
		return null;
	}
	const inflected = withEnding( stems, form, harmonyVowel( folded ) );
	return word.slice( 0, hyphen ) + withCapitals( inflected, part, folded );
}

/** Of the last part of a compound, where its vowels do not tell. */
const FRONT_ENDS =
	/(?:niemi|kivi|lehti|vesi|mies|berg|qvist|gren|sten|stein|lind|child)$/u;

function harmonyVowel( word: string ): 'a' | 'ä' {
	if ( FRONT_ENDS.test( word ) ) {
		return 'ä';
	}
	const harmony = harmonyOf( word );
	if ( harmony !== 'aä' ) {
		return harmony;
	}
	return /[aouå]/u.test( word ) ? 'a' : 'ä';
}

function withEnding(
	{ strong, weak, consonant }: Singular,
	form: string,
	a: 'a' | 'ä'
): string {
	const vowel = lastVowel( strong );
	const isLong = strong.endsWith( vowel + vowel );
	// Words of one syllable (`suo`, `maa`), compounds of them, and `Nikolai`.
	const isHeavy = HEAVY.test( strong ) || endsWithAny( strong, LONG_ENDS );
	switch ( form ) {
		case 'partitive':
			if ( consonant !== '' ) {
				return `${ consonant }t${ a }`;
			}
			return isLong || isHeavy || /i[oö]$/u.test( strong )
				? `${ strong }t${ a }`
				: strong + a;
		case 'illative':
			if ( isHeavy ) {
				return `${ strong }h${ vowel }n`;
			}
			return `${ strong }${ isLong ? 'see' : vowel }n`;
		case 'essive':
			return `${ strong }n${ a }`;
		default:
			return weak + withVowel( ENDINGS.get( form ) ?? '', a );
	}
}

const HEAVY = /(?:uo|yö|tie|[aeouyäö]i)$/u;

/** Ends read in several ways: `Crowley`, `Charlie`, `André`, `Klaus`, `Tuuli`. */
const UNKNOWN =
	/(?:[aeiou]y|[^t]ie|[éèáóí]|[aeo]us|[cg].*us|tuuli|ppe|ew|aj|ier|et)$/u;

function singularOf( word: string, isName: boolean ): Singular | null {
	for ( const [ end, strong, weak, consonant ] of IRREGULAR ) {
		if ( word.endsWith( end ) ) {
			const body = without( word, end );
			return {
				strong: body + strong,
				weak: body + weak,
				consonant: consonant === '' ? '' : body + consonant,
			};
		}
	}
	if ( UNKNOWN.test( word ) ) {
		return null;
	}
	if ( lastVowel( word ) !== '' ) {
		return vowelSingular( word, isName );
	}
	if ( word.endsWith( 's' ) ) {
		return sSingular( word, isName );
	}
	return consonantSingular( word, isName );
}

function vowelSingular( word: string, isName: boolean ): Singular | null {
	if ( word.endsWith( 'e' ) && lastVowel( without( word, 'e' ) ) !== 'e' ) {
		return eSingular( word, isName );
	}
	if ( isEStem( word ) ) {
		const body = without( word, 'i' );
		const weak = weakStems( `${ body }e` ).find( ( { isWeak } ) => isWeak );
		return {
			strong: `${ body }e`,
			weak: weak?.stem ?? `${ body }e`,
			consonant: /(?:[lrnh]|ps)$/u.test( body )
				? consonantStem( body )
				: '',
		};
	}
	const weak = weakStemOf( word, isName );
	return weak === null ? null : { strong: word, weak, consonant: '' };
}

function weakStemOf( word: string, isName: boolean ): string | null {
	const grades = weakStems( word );
	const weak = grades.find( ( { isWeak } ) => isWeak );
	if ( weak === undefined || ( isName && UNWEAKENED.includes( word ) ) ) {
		return word;
	}
	if (
		/(?:kk|pp|tt)[^kpt]$/u.test( word ) ||
		endsWithAny( word, WEAKENED )
	) {
		return weak.stem;
	}
	if ( /[aeiouyäöå][kpt].$/u.test( word ) ) {
		return isName ? word : weak.stem;
	}
	return /[lrh]k.$/u.test( word ) && isName ? null : weak.stem;
}

/** `perhe`, perheen; `Kalle`, Kallen; `Laine` and `Salme` cannot be told apart. */
function eSingular( word: string, isName: boolean ): Singular | null {
	if ( ! isName ) {
		const stem = `${ word }e`;
		return { strong: stem, weak: stem, consonant: `${ word }t` };
	}
	if ( DOUBTFUL_E.test( word ) || lastVowel( without( word, 'e' ) ) !== '' ) {
		return null;
	}
	const weak = weakStemOf( word, isName );
	return weak === null ? null : { strong: word, weak, consonant: '' };
}

const DOUBTFUL_E = /(?:[ao]in|st|[lr][mv]|[ae]r|inn|d|et|tt|al|oll|ell)e$/u;

function sSingular( word: string, isName: boolean ): Singular | null {
	const body = without( word, 's' );
	const vowel = lastVowel( body );
	if ( vowel === '' ) {
		return isName ? withI( word ) : null;
	}
	const isLong = lastVowel( without( body, vowel ) ) !== '';
	const isKse =
		vowel === 'u' || vowel === 'y'
			? isName || ! isLong
			: isName && KSE.test( word );
	if ( isKse ) {
		const stem = `${ body }kse`;
		return { strong: stem, weak: stem, consonant: word };
	}
	if ( isName || ! /[aäi]$/u.test( body ) ) {
		return null;
	}
	const stem = strongest( body ) + vowel;
	return { strong: stem, weak: stem, consonant: word };
}

/** Names in s that are inflected as `Joonas`: Joonaksen. `Kangas` and `Thomas` are not. */
const KSE = /(?:[ie]as|oonas|nnes|lis|aatos)$/u;

function withI( word: string ): Singular {
	return { strong: `${ word }i`, weak: `${ word }i`, consonant: '' };
}

/** `asukas`, asukkaa-; `potilas`, potilaa-. */
function strongest( body: string ): string {
	return /(?:k|ng|d).$/u.test( body )
		? strongStems( body )[ 1 ] ?? body
		: body;
}

function consonantSingular( word: string, isName: boolean ): Singular | null {
	if ( word.endsWith( 'nen' ) ) {
		const body = without( word, 'nen' );
		return {
			strong: `${ body }se`,
			weak: `${ body }se`,
			consonant: `${ body }s`,
		};
	}
	if ( /n[uy]t$/u.test( word ) && ! isName ) {
		const body = word.slice( 0, -2 );
		return { strong: `${ body }ee`, weak: `${ body }ee`, consonant: word };
	}
	return isName ? withI( word ) : null;
}
