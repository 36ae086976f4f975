import type { TextReading } from './find';
import { isGiven, type FoundName } from './found-name';
import type { Word } from './words';

/** Behind one of these a given name is one of several, whose surnames are not told. */
const JOINTS = new Set( [ ',', '&', '/', 'ja', 'sekä', 'och', 'and' ] );
/** How surnames end that the vocabulary lacks. */
const SURNAME =
	/(?:nen|l[aä]|aho|harju|järvi|joki|kangas|koski|lahti|lehto|maa|mäki|niemi|nurmi|oja|palo|puro|ranta|saari|salmi|salo|vaara)$/u;
/** Behind a surname; a number tells of a result. */
const ENDS = new Set( [ ',', '.', ';', ':', '!', '?', '(', ')', '–' ] );

/**
 * Names with those parted by a line break as one: a line that ends in a given
 * name, and a line that begins with a surname (`Hilma`, `Huttula, Keskustie 12`).
 *
 * Narrow, because lines of given names and of surnames are lists.
 */
export function joinedOverBreaks(
	names: readonly FoundName[],
	{ tokens, line: { words } }: TextReading
): FoundName[] {
	const joined: FoundName[] = [];
	let past = -1;
	names.forEach( ( name, index ) => {
		if ( name.first <= past ) {
			return;
		}
		const first = firstGiven( name );
		const last = name.last + 2;
		const surname = words[ last ];
		const next = names[ index + 1 ];
		if (
			first === -1 ||
			surname === undefined ||
			( next !== undefined && next.first === last && next.last > last ) ||
			! isParted( words, first, last )
		) {
			joined.push( name );
			return;
		}
		past = last;
		const { bases, form } = surname.asLastPart;
		joined.push( {
			first,
			last,
			start: tokens.starts[ first ] ?? 0,
			end: tokens.ends[ last ] ?? 0,
			words: [ ...words.slice( first, last - 1 ), surname ],
			lastBases: bases,
			form,
		} );
	} );
	return joined;
}

/** The first of the given names that a name ends in; -1 where other than common nouns stand before them (`Asukas Hilma`). */
function firstGiven( { words, first }: FoundName ): number {
	let at = words.length;
	while ( at > 0 && isNominativeGiven( words[ at - 1 ] ) ) {
		at--;
	}
	const hasOther = words
		.slice( 0, at )
		.some( ( { lookup } ) => ! /^s?p?o?n/.test( lookup.classes ) );
	return at === words.length || hasOther ? -1 : first + at;
}

function isNominativeGiven( word: Word | undefined ): boolean {
	return (
		word !== undefined &&
		isGiven( word ) &&
		word.lookup.nameForms.includes( 'gN' )
	);
}

/** Whether a line break parts a name's words, of which the last is a surname. */
function isParted(
	words: readonly Word[],
	first: number,
	last: number
): boolean {
	const surname = words[ last ];
	return (
		words[ last - 1 ]?.text === '\n' &&
		isSurname( surname ) &&
		isEnd( words[ last + 1 ] ) &&
		! JOINTS.has( words[ first - 1 ]?.text ?? '' ) &&
		! isList( words, first, last )
	);
}

/** A line's end, a mark, or a title: `Huttula kunnanjohtaja`. */
function isEnd( next: Word | undefined ): boolean {
	return (
		isBreak( next ) ||
		ENDS.has( next?.text ?? '' ) ||
		( next?.kind === 'small' &&
			next.lookup.analyses.some(
				( { kind, form } ) => kind === 'noun' && form === 'nominative'
			) )
	);
}

function isSurname( word: Word | undefined ): boolean {
	if ( word?.kind !== 'capital' || isGiven( word ) ) {
		return false;
	}
	const { classes, bases } = word.lookup;
	return (
		classes.includes( 's' ) ||
		( classes.startsWith( '?' ) && SURNAME.test( bases[ 0 ] ?? '' ) )
	);
}

/** Whether the line before is a name alone, or the line after another surname alone. */
function isList(
	words: readonly Word[],
	first: number,
	last: number
): boolean {
	const above = words[ first - 2 ];
	const below = words[ last + 2 ];
	return (
		( isBreak( words[ first - 1 ] ) &&
			isBreak( words[ first - 3 ] ) &&
			above?.kind === 'capital' &&
			( isGiven( above ) || isSurname( above ) ) ) ||
		( isBreak( words[ last + 1 ] ) &&
			isBreak( words[ last + 3 ] ) &&
			isSurname( below ) )
	);
}

/** The beginning or end of a text is one, too. */
function isBreak( word: Word | undefined ): boolean {
	return word === undefined || word.kind === 'break';
}
