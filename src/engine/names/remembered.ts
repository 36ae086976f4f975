import type { TextReading } from './find';
import { isFull, isGiven, type FoundName } from './found-name';
import type { Things } from './things';

/** Places, organisations, common nouns and given names: nothing surer than the model's word tells that they are surnames. */
const AMBIGUOUS = /[gpon]/;

/** The base forms of the surnames of those whom a post names in full, with a given name. */
export function surnamesOf( names: readonly FoundName[] ): Set< string > {
	return new Set(
		names.flatMap( ( name ) => {
			const [ first ] = name.words;
			return first && isGiven( first ) && isFull( name )
				? name.lastBases
				: [];
		} )
	);
}

/**
 * Surnames in the genitive that the model takes for a farm's or a place's name
 * (`Huttulan talo`), though the post names somebody of that name in full.
 */
export function rememberedIn(
	{ tokens, line: { words, runs } }: TextReading,
	names: readonly FoundName[],
	surnames: ReadonlySet< string >,
	things: Things
): FoundName[] {
	const remembered: FoundName[] = [];
	if ( surnames.size === 0 ) {
		return remembered;
	}
	const taken = new Set(
		names.flatMap( ( { first, last } ) =>
			Array.from( { length: last - first + 1 }, ( _, at ) => first + at )
		)
	);
	for ( const { first, last } of runs ) {
		const word = words[ first ];
		if (
			first !== last ||
			word === undefined ||
			words[ first + 1 ]?.kind !== 'small' ||
			taken.has( first ) ||
			AMBIGUOUS.test( word.lookup.classes )
		) {
			continue;
		}
		const { bases, form } = word.asLastPart;
		if (
			form === 'genitive' &&
			bases.some( ( base ) => surnames.has( base ) ) &&
			things.because( words, first, last ) === null
		) {
			remembered.push( {
				first,
				last,
				start: tokens.starts[ first ] ?? 0,
				end: tokens.ends[ first ] ?? 0,
				words: [ word ],
				lastBases: bases,
				form,
			} );
		}
	}
	return remembered;
}
