import { endVowels, lastVowel, without } from './letters';

/**
 * Consonant gradation before a stem's last vowel: strong and weak grade. The
 * first three weaken in all words, names too; the rest in most surnames and in
 * few given names (`Aalto`: Aallon, `Arto`: Arton).
 *
 * Source: Iso suomen kielioppi § 41–45.
 */
const GRADES: readonly ( readonly [ strong: string, weak: string ] )[] = [
	[ 'kk', 'k' ],
	[ 'pp', 'p' ],
	[ 'tt', 't' ],
	[ 'nk', 'ng' ],
	[ 'nt', 'nn' ],
	[ 'mp', 'mm' ],
	[ 'lt', 'll' ],
	[ 'rt', 'rr' ],
	[ 't', 'd' ],
	[ 'p', 'v' ],
	[ 'k', '' ],
];

/** A k between rounded vowels, and one before e: `luku`, luvun; `särki`, särjen. */
const GRADES_BY_VOWEL: readonly ( readonly [
	strong: string,
	weak: string,
] )[] = [
	[ 'uku', 'uvu' ],
	[ 'yky', 'yvy' ],
	[ 'lke', 'lje' ],
	[ 'rke', 'rje' ],
	[ 'hke', 'hje' ],
];

export interface Grade {
	readonly stem: string;
	/** How unlikely in a name; 0 for the likely one. */
	readonly cost: number;
	readonly isWeak: boolean;
}

/** The stems in the weak grade that a vowel stem may have. */
export function weakStems( strong: string ): Grade[] {
	const unchanged = { stem: strong, isWeak: false };
	const vowel = endVowels( strong );
	if ( vowel.length !== 1 ) {
		return [ { ...unchanged, cost: 0 } ];
	}
	for ( const [ from, to ] of GRADES_BY_VOWEL ) {
		if ( strong.endsWith( from ) ) {
			return [
				{ stem: without( strong, from ) + to, cost: 0, isWeak: true },
				{ ...unchanged, cost: 1 },
			];
		}
	}
	const body = without( strong, vowel );
	const grade = GRADES.find( ( [ from ] ) => body.endsWith( from ) );
	if ( grade === undefined ) {
		return [ { ...unchanged, cost: 0 } ];
	}
	const [ from, to ] = grade;
	const start = without( body, from );
	const weak = { stem: start + to + vowel, isWeak: true };
	if ( from.length === 2 ) {
		const cost = from[ 0 ] === from[ 1 ] ? 6 : 3;
		return [
			{ ...weak, cost: 0 },
			{ ...unchanged, cost },
		];
	}
	const previous = lastVowel( start );
	if ( previous !== '' ) {
		// Like vowels are kept apart: `vaa'an`.
		const stem =
			from === 'k' && previous === vowel
				? `${ start }'${ vowel }`
				: weak.stem;
		return [
			{ ...unchanged, cost: 0 },
			{ stem, cost: 2, isWeak: true },
		];
	}
	if ( ! /[lrh]$/.test( start ) ) {
		// `Kosken`, `Matkan`.
		return [ { ...unchanged, cost: 0 } ];
	}
	// `Lahden`, `Turvan`; but `Helkan` more often than `Jalan`.
	return from === 'k'
		? [
				{ ...unchanged, cost: 0 },
				{ ...weak, cost: 3 },
		  ]
		: [
				{ ...weak, cost: 0 },
				{ ...unchanged, cost: 2 },
		  ];
}

/** Vowel stems that a stem may be the weak grade of; itself too. */
export function strongStems( weak: string ): string[] {
	const vowel = lastVowel( weak );
	const found = [ weak ];
	if ( vowel === '' ) {
		return found;
	}
	for ( const [ to, from ] of GRADES_BY_VOWEL ) {
		if ( weak.endsWith( from ) ) {
			found.push( without( weak, from ) + to );
		}
	}
	const body = without( weak, vowel );
	if ( body.endsWith( "'" ) ) {
		found.push( `${ without( body, "'" ) }k${ vowel }` );
	}
	for ( const [ to, from ] of GRADES ) {
		if ( body.endsWith( from ) ) {
			found.push( without( body, from ) + to + vowel );
		}
	}
	return found;
}
