import { LABELS, NONE } from './model';

const COUNT = LABELS.length;
/** Weights told for each token: one a label but `none`, which has 0. */
export const TOLD = COUNT - 1;

/**
 * The labels of a run for which most speaks (Viterbi's way). Of equals the
 * first label.
 *
 * @param scores Three for each token: what speaks for each label but `none`.
 * @param steps  From each label, the last from the run's beginning, to each label.
 * @param from   The first token.
 * @param length How many tokens.
 */
export function decode(
	scores: Int32Array,
	steps: readonly ( readonly number[] )[],
	from: number,
	length: number
): number[] {
	const back = new Uint8Array( length * COUNT );
	let best: number[] = [];
	for ( let at = 0; at < length; at++ ) {
		const now: number[] = [];
		for ( let label = 0; label < COUNT; label++ ) {
			const own =
				label === NONE
					? 0
					: scores[ ( from + at ) * TOLD + label - 1 ] ?? 0;
			let most = at === 0 ? steps[ COUNT ]?.[ label ] ?? 0 : -Infinity;
			for ( let prior = 0; at > 0 && prior < COUNT; prior++ ) {
				const score =
					( best[ prior ] ?? 0 ) + ( steps[ prior ]?.[ label ] ?? 0 );
				if ( score > most ) {
					most = score;
					back[ at * COUNT + label ] = prior;
				}
			}
			now.push( most + own );
		}
		best = now;
	}
	let label = 0;
	for ( let other = 1; other < COUNT; other++ ) {
		if ( ( best[ other ] ?? 0 ) > ( best[ label ] ?? 0 ) ) {
			label = other;
		}
	}
	const labels: number[] = [];
	for ( let at = length - 1; at >= 0; at-- ) {
		labels.push( label );
		label = back[ at * COUNT + label ] ?? 0;
	}
	return labels.reverse();
}
