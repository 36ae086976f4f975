import type { Word } from './words';

/** A name before it is known whose it is. */
export interface FoundName {
	/** Its first and last word in the text. */
	readonly first: number;
	readonly last: number;
	readonly start: number;
	readonly end: number;
	readonly words: readonly Word[];
	readonly form: string;
	/** Base forms that the last part may come from, in small letters, most likely first. */
	readonly lastBases: readonly string[];
}

/** Before a surname: `von Essen`. Other particles are surnames and given names, too. */
const PARTICLES = new Set( 'af de del della den der van von zu'.split( ' ' ) );

/** Two parts, of which the last can be a surname. */
export function isFull( name: FoundName ): boolean {
	const { words } = name;
	const last = words.at( -1 );
	return (
		words.length > 1 &&
		! isSurnameAlone( name ) &&
		last !== undefined &&
		! (
			isGiven( last ) &&
			! last.lookup.classes.includes( 's' ) &&
			words.every( isGiven )
		)
	);
}

/** `von Essen` */
export function isSurnameAlone( { words }: FoundName ): boolean {
	return (
		words.length > 1 &&
		words.slice( 0, -1 ).every( ( { folded } ) => PARTICLES.has( folded ) )
	);
}

/** The words before the last, in small letters. */
export function beforeLast( { words }: FoundName ): string[] {
	return words.slice( 0, -1 ).map( ( { folded } ) => folded );
}

/** Whether a given name is the first thing that it can be. */
export function isGiven( { lookup }: Word ): boolean {
	return lookup.classes.startsWith( 'g' );
}
