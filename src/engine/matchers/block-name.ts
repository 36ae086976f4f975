import type { Document } from '../document';
import { elementMatch, type Match } from './match';

/** Blocks by name. A block inside a matched one is part of it. */
export interface BlockNameMatcher {
	readonly kind: 'block-name';
	/** Full names; a `*` at the end stands for any ending. */
	readonly names: readonly string[];
}

export function* matchBlockNames(
	document: Document,
	{ names }: BlockNameMatcher
): Generator< Match > {
	const exact = new Set( names.filter( ( name ) => ! name.endsWith( '*' ) ) );
	const prefixes = names
		.filter( ( name ) => name.endsWith( '*' ) )
		.map( ( name ) => name.slice( 0, -1 ) );
	// The outermost matched block that may hold the next ones.
	let outer: { name: string; path: readonly number[] } | null = null;
	for ( const element of document.elements ) {
		const { name, place } = element;
		if (
			place.part !== 'block' ||
			! (
				exact.has( name ) ||
				prefixes.some( ( prefix ) => name.startsWith( prefix ) )
			)
		) {
			continue;
		}
		if ( outer !== null && isInside( place.path, outer.path ) ) {
			yield elementMatch( element, `part of ${ outer.name }` );
		} else {
			yield elementMatch( element, null );
			outer = { name, path: place.path };
		}
	}
}

function isInside(
	path: readonly number[],
	outer: readonly number[]
): boolean {
	return (
		path.length >= outer.length &&
		outer.every( ( index, level ) => path[ level ] === index )
	);
}
