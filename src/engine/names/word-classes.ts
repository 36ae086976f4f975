import type { CaseForm } from '../lexicon';
import { strongStems, weakStems } from './gradation';
import {
	endsWithAny,
	harmonyOf,
	lastVowel,
	syllablesOf,
	withEnd,
	without,
} from './letters';

/** Comitative and instructive are plural only. */
export type Case = Exclude< CaseForm, '' >;

/** What an ending is added to. `joined`: the plural stem whose i has become j. */
export type StemKind =
	| 'strong'
	| 'weak'
	| 'consonant'
	| 'plural'
	| 'weakPlural'
	| 'joined';

/** One way to inflect a base. A stem that it lacks is ''. */
export interface Stems {
	readonly strong: string;
	readonly weak: string;
	readonly consonant: string;
	readonly plural: string;
	readonly weakPlural: string;
	/** How unlikely among the ways of its class. */
	readonly cost: number;
}

/** Words inflected alike. */
export interface WordClass {
	readonly stems: ( base: string ) => Stems[];
	/** Bases that a stem may come from. Too many: their stems decide. */
	readonly bases: ( stem: string, kind: StemKind ) => string[];
	/** How unlikely a base is of this class; below 0 where its end tells. */
	readonly cost: ( base: string ) => number;
}

/** Ends of words inflected as `niemi`: niemen. Surnames mostly. */
const E_STEM_ENDS =
	'niemi mäki koski joki järvi lampi saari lahti salmi vuori kivi lehti hirvi talvi nurmi tuomi kuusi tammi suvi siipi korpi tuohi louhi lohi riihi juuri suuri nuori pieni suomi hanhi kurki särki honki kylki reki kilpi kiiski leski lapsi'.split(
		' '
	);

export const LONG_ENDS = [
	'maa',
	'puu',
	'suu',
	'pää',
	'luu',
	'kuu',
	'lee',
	'pii',
];

/** Letters and ends that native names lack. */
const FOREIGN =
	/[bcfqwxzåšžéü]|(?:^|[^n])g|^d|^[^aeiouyäö]{2}|[aou]y|th|[^aeiouyäölrn]d|sson|[mnlrgk]s$|(?:man|son|lin|ell|ann|und|ard|ert|ist|olm|ark)i?$/u;

/** How unlikely a base in lower case is, by its shape. */
export function oddness( base: string ): number {
	const vowel = lastVowel( base );
	const body = without( base, vowel );
	let odd = 0;
	if ( vowel !== '' ) {
		if ( body.endsWith( vowel ) && ! endsWithAny( base, LONG_ENDS ) ) {
			odd += 6;
		}
		const harmony = harmonyOf( body );
		if (
			( harmony === 'a' && /[äöy]/u.test( vowel ) ) ||
			( harmony === 'ä' && /[aou]/u.test( vowel ) )
		) {
			odd += 4;
		}
	}
	if ( base.endsWith( 'nen' ) ) {
		odd += oddnessOfNen( without( base, 'nen' ) );
	}
	return odd;
}

/** `Mäkelästä` is not of `Mäkelänen`, `Virtasista` not of `Virtasinen`. */
function oddnessOfNen( body: string ): number {
	if ( lastVowel( body ) === '' || body.endsWith( 'kse' ) ) {
		return 9;
	}
	if ( /[aeiouyäö]si$/u.test( body ) ) {
		return 5;
	}
	return /l[aä]$/u.test( body ) || FOREIGN.test( body ) ? 3 : 0;
}

export function isEStem( base: string ): boolean {
	return endsWithAny( base, E_STEM_ENDS );
}

/** What a long vowel or a diphthong becomes before the plural i. */
const SHORTENED: readonly ( readonly [ long: string, short: string ] )[] = [
	[ 'uo', 'o' ],
	[ 'yö', 'ö' ],
	[ 'ie', 'e' ],
	[ 'aa', 'a' ],
	[ 'ää', 'ä' ],
	[ 'uu', 'u' ],
	[ 'yy', 'y' ],
	[ 'oo', 'o' ],
	[ 'ee', 'e' ],
];

/** The plural stems of a vowel stem, the likely one first. */
function pluralsOf( stem: string ): string[] {
	for ( const [ long, short ] of SHORTENED ) {
		if ( stem.endsWith( long ) ) {
			return [ `${ without( stem, long ) }${ short }i` ];
		}
	}
	if ( stem.endsWith( 'a' ) ) {
		const body = without( stem, 'a' );
		return [ `${ body }oi`, `${ body }i` ];
	}
	if ( stem.endsWith( 'ä' ) ) {
		const body = without( stem, 'ä' );
		return [ `${ body }i`, `${ body }öi` ];
	}
	return stem.endsWith( 'i' )
		? // `Antteja`, `Anttien`.
		  [ `${ without( stem, 'i' ) }ei`, stem ]
		: [ `${ stem }i` ];
}

/** Vowel stems whose plural stem this may be, without its i. */
function singularsOf( body: string ): string[] {
	if ( lastVowel( body ) === '' ) {
		return [ `${ body }a`, `${ body }ä`, `${ body }i` ];
	}
	return [
		body,
		...withEnd( body, 'o', 'a' ),
		...withEnd( body, 'ö', 'ä' ),
		...withEnd( body, 'e', 'i' ),
		...SHORTENED.flatMap( ( [ long, short ] ) =>
			withEnd( body, short, long )
		),
	];
}

function withoutI( stem: string ): string {
	return stem.endsWith( 'i' ) ? without( stem, 'i' ) : stem;
}

/** `Virta`, `Antti`, `Kalle`, `Mäkelä`, `Leo`, `Suo`: the base is the stem. */
export const VOWEL_STEM: WordClass = {
	stems: ( base ) => {
		if ( lastVowel( base ) === '' ) {
			return [];
		}
		const plurals = pluralsOf( base );
		return weakStems( base ).flatMap( ( { stem, cost } ) => {
			const weakPlurals = pluralsOf( stem );
			return plurals.map( ( plural, at ) => ( {
				strong: base,
				weak: stem,
				consonant: '',
				plural,
				weakPlural: weakPlurals[ at ] ?? '',
				cost: cost + at,
			} ) );
		} );
	},
	bases: ( stem, kind ) => {
		switch ( kind ) {
			case 'strong':
				return [ stem ];
			case 'weak':
				return strongStems( stem );
			case 'consonant':
				return [];
			case 'plural':
				return singularsOf( withoutI( stem ) );
			case 'weakPlural':
				return singularsOf( withoutI( stem ) ).flatMap( strongStems );
			case 'joined':
				return singularsOf( stem );
		}
	},
	cost: ( base ) => {
		if ( base.endsWith( 'e' ) ) {
			return base.endsWith( 'se' ) ? 6 : 2;
		}
		if ( ! base.endsWith( 'i' ) ) {
			return 0;
		}
		if ( isEStem( base ) || FOREIGN.test( base ) ) {
			return 3;
		}
		// `Virtasille` is a plural more likely than `Virtasi`.
		return (
			( syllablesOf( base ) > 2 ? 1 : 0 ) +
			( /[aeiouyäö]si$/u.test( base ) ? 3 : 0 )
		);
	},
};

/** `Niemi`: Niemen; `Saari`: Saarta; `Mäki`: Mäen. */
export const E_STEM: WordClass = {
	stems: ( base ) => {
		const body = without( base, 'i' );
		if ( ! base.endsWith( 'i' ) || lastVowel( body ) !== '' ) {
			return [];
		}
		const strong = `${ body }e`;
		return weakStems( strong ).map( ( { stem, isWeak }, at ) => ( {
			strong,
			weak: stem,
			consonant: consonantStem( body ),
			plural: base,
			weakPlural: `${ without( stem, 'e' ) }i`,
			// Here they weaken where they can.
			cost: isWeak ? 0 : at,
		} ) );
	},
	bases: ( stem, kind ) => {
		switch ( kind ) {
			case 'strong':
				return withEnd( stem, 'e', 'i' );
			case 'weak':
				return stem.endsWith( 'e' )
					? strongStems( stem ).flatMap( ( strong ) =>
							withEnd( strong, 'e', 'i' )
					  )
					: [];
			case 'consonant':
				return [
					`${ stem }i`,
					...withEnd( stem, 'n', 'mi' ),
					...withEnd( stem, 's', 'psi' ),
				];
			case 'plural':
				return [ stem ];
			case 'weakPlural':
				return strongStems( `${ withoutI( stem ) }e` ).flatMap(
					( strong ) => withEnd( strong, 'e', 'i' )
				);
			case 'joined':
				return [];
		}
	},
	cost: ( base ) => ( isEStem( base ) ? 0 : 5 ),
};

/** `saar(ta)`, `nien(tä)`, `las(ta)`. */
export function consonantStem( body: string ): string {
	if ( body.endsWith( 'ps' ) ) {
		return `${ without( body, 'ps' ) }s`;
	}
	if ( body.endsWith( 'm' ) ) {
		return `${ without( body, 'm' ) }n`;
	}
	return /[lrnsh]$/u.test( body ) ? body : '';
}

/** An end and what it becomes in each stem; the consonant stem may be ''. */
type Replacement = readonly [
	end: string,
	strong: string,
	weak: string,
	consonant: string,
	plural: string,
	weakPlural: string,
	cost: number,
];

const REPLACEMENTS: readonly Replacement[] = [
	[ 'nen', 'se', 'se', 's', 'si', 'si', -2 ],
	...[ 'as', 'äs', 'es', 'is', 'os', 'ös', 'us', 'ys' ].map(
		( end ): Replacement => {
			const body = without( end, 's' );
			const plural = `${ body }ksi`;
			const stem = `${ body }kse`;
			return [ end, stem, stem, end, plural, plural, 0 ];
		}
	),
	// `Rakkaus`.
	[ 'us', 'ute', 'ude', 'ut', 'uksi', 'uksi', 4 ],
	[ 'ys', 'yte', 'yde', 'yt', 'yksi', 'yksi', 4 ],
	...[ 'vesi', 'käsi', 'uusi', 'tosi', 'susi' ].map( ( end ): Replacement => {
		const body = without( end, 'si' );
		return [ end, `${ body }te`, `${ body }de`, `${ body }t`, end, end, 0 ];
	} ),
	[ 'nsi', 'nte', 'nne', 'nt', 'nsi', 'nsi', 4 ],
	[ 'rsi', 'rte', 'rre', 'rt', 'rsi', 'rsi', 4 ],
	[ 'poika', 'poika', 'poja', '', 'poiki', 'poji', -2 ],
	[ 'mies', 'miehe', 'miehe', 'mies', 'miehi', 'miehi', -2 ],
	// Role words: `loukkaantunut`, `vanhempi`, `vanhin`.
	[ 'nut', 'nee', 'nee', 'nut', 'nei', 'nei', 1 ],
	[ 'nyt', 'nee', 'nee', 'nyt', 'nei', 'nei', 1 ],
	[ 'mpi', 'mpa', 'mma', '', 'mpi', 'mmi', 3 ],
	[ 'mpi', 'mpä', 'mmä', '', 'mpi', 'mmi', 3 ],
	[ 'in', 'impa', 'imma', 'in', 'impi', 'immi', 6 ],
	[ 'in', 'impä', 'immä', 'in', 'impi', 'immi', 6 ],
];

/** Words that change their end: `Virtanen`, `Tuomas`, `Vesi`. */
export const REPLACED_END: WordClass = {
	stems: ( base ) =>
		REPLACEMENTS.filter( ( [ end ] ) => base.endsWith( end ) ).map(
			( [ end, strong, weak, consonant, plural, weakPlural, cost ] ) => {
				const body = without( base, end );
				return {
					strong: body + strong,
					weak: body + weak,
					consonant: consonant === '' ? '' : body + consonant,
					plural: body + plural,
					weakPlural: body + weakPlural,
					cost,
				};
			}
		),
	bases: ( stem, kind ) =>
		REPLACEMENTS.flatMap(
			( [ end, strong, weak, consonant, plural, weakPlural ] ) => {
				const stems = {
					strong,
					weak,
					consonant,
					plural,
					weakPlural,
					joined: '',
				};
				return stems[ kind ] === ''
					? []
					: withEnd( stem, stems[ kind ], end );
			}
		),
	cost: () => 0,
};

/** A long vowel after the strong grade: `Kangas`, Kankaan; `Rinne`, Rinteen. */
export const CONTRACTED: WordClass = {
	stems: ( base ) => {
		const hasS = base.endsWith( 's' );
		const body = hasS ? without( base, 's' ) : base;
		const vowel = lastVowel( body );
		if (
			vowel === '' ||
			! ( hasS ? 'aäei' : 'e' ).includes( vowel ) ||
			body.endsWith( vowel + vowel )
		) {
			return [];
		}
		return strongStems( body ).map( ( strong ) => ( {
			strong: strong + vowel,
			weak: strong + vowel,
			consonant: hasS ? base : `${ base }t`,
			plural: `${ strong }i`,
			weakPlural: `${ strong }i`,
			cost: 0,
		} ) );
	},
	bases: ( stem, kind ) => {
		switch ( kind ) {
			case 'consonant':
				return stem.endsWith( 's' )
					? [ stem ]
					: withEnd( stem, 't', '' );
			case 'joined':
				return [];
			case 'strong':
			case 'weak':
				return fromContracted( without( stem, lastVowel( stem ) ) );
			case 'plural':
			case 'weakPlural':
				return fromContracted( withoutI( stem ) );
		}
	},
	cost: ( base ) => ( base.endsWith( 's' ) ? 2 : 3 ),
};

function fromContracted( strong: string ): string[] {
	return weakStems( strong ).flatMap( ( { stem } ) => [
		`${ stem }s`,
		stem,
	] );
}

/** Foreign names that end in a consonant: `Jean-Luc`, Jean-Lucin. */
export const CONSONANT_I: WordClass = {
	stems: ( base ) => {
		if ( lastVowel( base ) !== '' ) {
			return [];
		}
		const stems = {
			strong: `${ base }i`,
			weak: `${ base }i`,
			consonant: '',
			weakPlural: `${ base }ei`,
		};
		return [
			{ ...stems, plural: `${ base }ei`, cost: 0 },
			// `Nguyenien`.
			{ ...stems, plural: `${ base }i`, cost: 1 },
		];
	},
	bases: ( stem, kind ) => {
		switch ( kind ) {
			case 'strong':
			case 'weak':
				return withEnd( stem, 'i', '' );
			case 'consonant':
				return [];
			case 'plural':
			case 'weakPlural':
				return [
					...withEnd( stem, 'ei', '' ),
					...withEnd( stem, 'i', '' ),
				];
			case 'joined':
				return withEnd( stem, 'e', '' );
		}
	},
	cost: ( base ) => {
		if ( base.endsWith( 'nen' ) ) {
			return 8;
		}
		if (
			base.endsWith( 's' ) &&
			lastVowel( without( base, 's' ) ) !== ''
		) {
			return 4;
		}
		return FOREIGN.test( base ) || syllablesOf( base ) > 2 ? 0 : 2;
	},
};

/** `Ahven`, Ahvenen; `Tytär`, Tyttären. */
export const CONSONANT_E: WordClass = {
	stems: ( base ) => {
		if ( ! /[nrl]$/u.test( base ) ) {
			return [];
		}
		const end = base.slice( -1 );
		const body = without( base, end );
		if ( lastVowel( body ) === '' ) {
			return [];
		}
		return strongStems( body ).map( ( strong, at ) => ( {
			strong: `${ strong }${ end }e`,
			weak: `${ strong }${ end }e`,
			consonant: base,
			plural: `${ strong }${ end }i`,
			weakPlural: `${ strong }${ end }i`,
			cost: at === 0 ? 0 : 2,
		} ) );
	},
	bases: ( stem, kind ) => {
		switch ( kind ) {
			case 'consonant':
				return [ stem ];
			case 'joined':
				return [];
			default: {
				const vowel = kind === 'strong' || kind === 'weak' ? 'e' : 'i';
				return [ 'n', 'r', 'l' ].flatMap( ( end ) =>
					withEnd( stem, end + vowel, '' ).flatMap( ( strong ) =>
						weakStems( strong ).map( ( weak ) => weak.stem + end )
					)
				);
			}
		}
	},
	cost: () => 4,
};

export const WORD_CLASSES: readonly WordClass[] = [
	REPLACED_END,
	VOWEL_STEM,
	E_STEM,
	CONTRACTED,
	CONSONANT_I,
	CONSONANT_E,
];
