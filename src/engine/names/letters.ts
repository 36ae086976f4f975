const VOWELS = 'aeiouyäöåáàâéèêëíïóôúüõøæ';
const BACK = 'aouåáàâóôúõ';
const FRONT = 'äöøæ';
const HYPHEN = /[-\u2011\u2013]/u;
const EACH_VOWEL = new RegExp( `[${ VOWELS }]`, 'gu' );
const EACH_GROUP = new RegExp( `[${ VOWELS }]+`, 'gu' );

export const VOWEL_LIST: readonly string[] = Array.from( VOWELS );

/** The word without an end that it has. */
export function without( word: string, end: string ): string {
	return word.slice( 0, word.length - end.length );
}

/** The word with another end, in a list; an empty one if it ends otherwise. */
export function withEnd( word: string, end: string, other: string ): string[] {
	return word.endsWith( end ) ? [ without( word, end ) + other ] : [];
}

export function endsWithAny( word: string, ends: readonly string[] ): boolean {
	return ends.some( ( end ) => word.endsWith( end ) );
}

/** The vowel that ends a word in lower case, or ''. */
export function lastVowel( word: string ): string {
	const letter = word.slice( -1 );
	return letter !== '' && VOWELS.includes( letter ) ? letter : '';
}

/** The vowels at the end, at most two. */
export function endVowels( word: string ): string {
	const vowel = lastVowel( word );
	return vowel === '' ? '' : lastVowel( without( word, vowel ) ) + vowel;
}

/** How many groups of vowels a word has. */
export function syllablesOf( word: string ): number {
	return word.match( EACH_GROUP )?.length ?? 0;
}

/**
 * The vowels that endings may have: a, ä or both. Both after two neutral
 * vowels, where a compound or a foreign name may begin anew (`Hakoniemeä`,
 * `Åbergiä`), and where y and back vowels meet (`Harry`).
 *
 * Source: Iso suomen kielioppi § 15.
 */
export function harmonyOf( word: string ): 'a' | 'ä' | 'aä' {
	let hasY = false;
	let neutral = 0;
	const vowels = word.match( EACH_VOWEL ) ?? [];
	for ( const letter of vowels.reverse() ) {
		if ( BACK.includes( letter ) ) {
			return hasY || neutral > 1 ? 'aä' : 'a';
		}
		if ( FRONT.includes( letter ) ) {
			return 'ä';
		}
		if ( letter === 'y' || letter === 'ü' ) {
			hasY = true;
		} else {
			neutral++;
		}
	}
	return hasY ? 'ä' : 'aä';
}

/** Whether an ending's vowels may follow a stem. */
export function isHarmonious( stem: string, ending: string ): boolean {
	const hasBack = /[aou]/.test( ending );
	const hasFront = /[äöy]/.test( ending );
	if ( ! hasBack && ! hasFront ) {
		return true;
	}
	const harmony = harmonyOf( stem );
	return ! ( harmony === 'a' ? hasFront : harmony === 'ä' && hasBack );
}

/**
 * A word in lower case with the capitals of another, whose lower case is
 * `folded`: `virtanen` after `VIRTASEN` is VIRTANEN.
 */
export function withCapitals(
	word: string,
	like: string,
	folded: string
): string {
	const at = word.search( HYPHEN );
	const likeAt = folded.search( HYPHEN );
	return at === -1 || likeAt === -1
		? partWithCapitals( word, like, folded )
		: partWithCapitals(
				word.slice( 0, at ),
				like.slice( 0, likeAt ),
				folded.slice( 0, likeAt )
		  ) +
				word.charAt( at ) +
				withCapitals(
					word.slice( at + 1 ),
					like.slice( likeAt + 1 ),
					folded.slice( likeAt + 1 )
				);
}

function partWithCapitals(
	word: string,
	like: string,
	folded: string
): string {
	let at = 0;
	while ( at < word.length && word.charAt( at ) === folded.charAt( at ) ) {
		at++;
	}
	const rest = word.slice( at );
	const isUpper = at > 1 && like.charAt( at - 1 ) !== folded.charAt( at - 1 );
	return (
		like.slice( 0, at ) +
		( isUpper
			? rest.replace( /[a-zäö]/gu, ( letter ) => letter.toUpperCase() )
			: rest )
	);
}
