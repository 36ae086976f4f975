import type { Run } from './features';
import type { Tokens } from './tokens';
import type { Word } from './words';

/** The runs of capital words of a text, in order. */
export function runsOf(
	text: string,
	tokens: Tokens,
	words: readonly Word[]
): Run[] {
	const runs: Run[] = [];
	let first = -1;
	let last = -1;
	for ( let at = 0; at < tokens.count; at++ ) {
		const kind = words[ at ]?.kind;
		const goesOn =
			( kind === 'capital' || kind === 'particle' ) &&
			isSpace(
				text,
				tokens.ends[ at - 1 ] ?? 0,
				tokens.starts[ at ] ?? 0
			);
		if ( first !== -1 && ! goesOn ) {
			runs.push( { first, last } );
			first = -1;
		}
		if ( kind === 'capital' ) {
			first = first === -1 ? at : first;
			last = at;
		}
	}
	if ( first !== -1 ) {
		runs.push( { first, last } );
	}
	return runs;
}

function isSpace( text: string, from: number, to: number ): boolean {
	const gap = to - from === 1 ? text.charAt( from ) : '';
	return gap === ' ' || gap === '\u00A0' || gap === '\u202F';
}
