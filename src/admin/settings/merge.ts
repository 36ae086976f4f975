import type { Rows } from './rows';

/** What came of a file's rows beside the lines that were there. */
export interface Merged {
	readonly lines: readonly string[];
	readonly added: number;
	/** In the list already, or in the file twice. */
	readonly known: number;
	/** Formulas, and in a list of names what has no letter. */
	readonly refused: number;
	/** Right, but the list is full. */
	readonly over: number;
}

const BLANK = /^[\s\u00A0\uFEFF]+|[\s\u00A0\uFEFF]+$/g;
const FORMULA = /^=/;
const NO_NAME = /^[=+@-]|^\P{L}*$/u;

/**
 * Adds rows to a list. Where not all fit, those with the greatest count come
 * first: a register says how many people bear a name.
 *
 * @param lines   What the list holds.
 * @param rows
 * @param most    Lines that it may hold.
 * @param isNames Whether it holds names.
 */
export function merge(
	lines: readonly string[],
	rows: Rows,
	most: number,
	isNames: boolean
): Merged {
	const known = new Set( lines );
	const counts = new Map< string, number >();
	let repeated = 0;
	let refused = 0;
	for ( const [ text, count ] of rows.flat() ) {
		const entry = text.replace( BLANK, '' );
		if ( entry === '' ) {
			continue;
		}
		if ( ( isNames ? NO_NAME : FORMULA ).test( entry ) ) {
			refused++;
		} else if ( known.has( entry ) ) {
			repeated++;
		} else {
			const before = counts.get( entry );
			repeated += before === undefined ? 0 : 1;
			counts.set( entry, Math.max( before ?? 0, numberIn( count ) ) );
		}
	}
	const room = Math.max( 0, most - lines.length );
	const entries = [ ...counts ];
	if ( entries.length > room ) {
		entries.sort( ( [ , a ], [ , b ] ) => b - a );
	}
	const added = entries.slice( 0, room ).map( ( [ entry ] ) => entry );
	return {
		lines: [ ...lines, ...added ],
		added: added.length,
		known: repeated,
		refused,
		over: entries.length - added.length,
	};
}

function numberIn( text: string ): number {
	return Number( text.replace( /[^0-9]/g, '' ) );
}
