import { Labels } from './labels';
import type { Line } from './line';
import type { Person } from './person';
import { personIn } from './persons';
import type { CuePosition, Meaning } from './roles';
import { cuesAfter, cuesBefore, meaningsAt, enclosedAfter } from './standing';

/** Its last space; neither ordinals (`2. Oona`) nor initials end a sentence. */
const SENTENCE_ENDS =
	/(?:[!?…]|(?<![0-9\p{Lu}])\.)["”»)]{0,1}[ \u00A0]{1,3}(?=\p{Lu})/gu;
export const BETWEEN_NAMES =
	/^[ \u00A0]{0,2}(?:[,;&/+]|(?:ja|sekä|och|samt|and)(?=[ \u00A0]))[ \u00A0]{0,2}$|^[ \u00A0]{0,2}[0-9.,:;()–/ \u00A0-]{1,20}$/u;
const BEFORE: ReadonlySet< CuePosition > = new Set( [ 'before', 'beside' ] );
const AFTER: ReadonlySet< CuePosition > = new Set( [ 'beside' ] );

/** What the words of its own line tell of each name in it. */
export function learnFromWords(
	line: Line,
	persons: Map< string, Person >
): void {
	const { words, mentions } = line;
	if ( mentions.length === 0 ) {
		return;
	}
	const sentences = sentencesOf( line );
	const nearby = nearbyIn( line, sentences );
	const labels = new Labels( line, sentences );
	let last = -1;
	let first = 0;
	let shared = new Set< Meaning >();
	mentions.forEach( ( mention, index ) => {
		const previous = mentions[ index - 1 ];
		while ( ( words[ last + 1 ]?.end ?? Infinity ) <= mention.start ) {
			last++;
		}
		while ( ( words[ first ]?.start ?? Infinity ) < mention.end ) {
			first++;
		}
		const next = mentions[ index + 1 ];
		const standing = { mention, previous, next, last, first };
		const before = cuesBefore( standing, line );
		const labelled = labels.of( standing );
		// `lautakunnan jäsenet Oona Esimerkki ja Eero Esimerkki`, `Lavalla …`: of the names after the first, too.
		const isNext =
			previous !== undefined &&
			BETWEEN_NAMES.test(
				line.passage.text.slice( previous.end, mention.start )
			);
		shared = new Set( isNext ? shared : [] );
		const plural = before.filter(
			( { last: at } ) => words[ at ]?.folded.endsWith( 't' ) === true
		);
		for ( const meaning of meaningsAt( plural, BEFORE ) ) {
			shared.add( meaning );
		}
		for ( const meaning of labelled ) {
			shared.add( meaning );
		}
		const { learned } = personIn( persons, mention );
		for ( const meaning of [
			...shared,
			...meaningsAt( before, BEFORE ),
			...meaningsAt( cuesAfter( standing, line ), AFTER ),
			...enclosedAfter( standing, line ),
			...( nearby.get( sentences[ last + 1 ] ?? 0 ) ?? [] ),
		] ) {
			learned.add( meaning );
		}
	} );
}

/** By word, the sentence that it stands in. */
function sentencesOf( {
	words,
	passage: { text },
	start,
	end,
}: Line ): number[] {
	const ends = Array.from(
		text.slice( start, end ).matchAll( SENTENCE_ENDS ),
		( { 0: found, index } ) => start + index + found.length
	);
	let sentence = 0;
	return words.map( ( word ) => {
		while ( ( ends[ sentence ] ?? Infinity ) <= word.start ) {
			sentence++;
		}
		return sentence;
	} );
}

/** By sentence, what is told of every name in it: `on kuollut`. */
function nearbyIn(
	{ cues }: Line,
	sentences: readonly number[]
): Map< number, Set< Meaning > > {
	const nearby = new Map< number, Set< Meaning > >();
	for ( const { positions, meaning, first } of [ ...cues.values() ].flat() ) {
		if ( positions.includes( 'near' ) ) {
			const sentence = sentences[ first ] ?? 0;
			const meanings = nearby.get( sentence ) ?? new Set();
			nearby.set( sentence, meanings.add( meaning ) );
		}
	}
	return nearby;
}
