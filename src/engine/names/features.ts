import type { Word } from './words';

/** A run of tokens that may hold names: capital words a space apart, with particles between them. */
export interface Run {
	readonly first: number;
	/** Inclusive. */
	readonly last: number;
}

/** A text as words and runs. */
export interface Line {
	readonly words: readonly Word[];
	readonly runs: readonly Run[];
}

/** How far from a word the words beside it are looked at. */
export const OFFSETS = [ -2, -1, 1, 2 ] as const;

const SENTENCE_ENDS = new Set( [ '.', '!', '?', '…', ':' ] );

/** What a word tells of itself. */
export function ownFeatures( word: Word ): string[] {
	const { folded, shape, tail } = word;
	const { classes, nameForms, lemma } = word.lookup;
	const features = [
		`w=${ folded }`,
		`c=${ classes }`,
		`k=${ shape }`,
		`c=${ classes }|k=${ shape }`,
		`f=${ nameForms }`,
		`l=${ lemma }`,
	];
	const letters = Array.from( tail );
	for ( let size = 1; size <= 5 && size < letters.length; size++ ) {
		const end = letters.slice( -size ).join( '' );
		features.push( `s=${ end }` );
		if ( size <= 3 ) {
			features.push( `s=${ end }|c=${ classes }` );
		}
	}
	const all = Array.from( folded );
	for ( let size = 1; size <= 4 && size < all.length; size++ ) {
		features.push( `p=${ all.slice( 0, size ).join( '' ) }` );
	}
	features.push( `n=${ Math.min( letters.length, 12 ) }` );
	const base = word.lookup.bases[ 0 ] ?? '';
	if ( ! /[gs]/.test( classes ) ) {
		features.push(
			`b=${ ending( base, 2 ) }`,
			`b=${ ending( base, 3 ) }`,
			`b=${ ending( base, 4 ) }`,
			`b=${ ending( base, 3 ) }|c=${ classes }`
		);
	}
	if ( word.lookup.head !== '' ) {
		features.push(
			`h=${ word.lookup.head }|${ shape }`,
			`h=${ word.lookup.head }|c=${ classes }`
		);
	}
	return features;
}

/** What a word tells of the words beside it. */
export function besideFeatures(
	word: Word | undefined,
	offset: number
): string[] {
	if ( ! word ) {
		return [ `${ offset }#` ];
	}
	const { folded, shape, tail, kind } = word;
	const features = [ `${ offset }w=${ folded }` ];
	if ( kind === 'sign' || kind === 'break' ) {
		return features;
	}
	features.push( `${ offset }k=${ shape }` );
	if ( kind === 'number' || kind === 'address' ) {
		return features;
	}
	const letters = Array.from( tail );
	if ( Math.abs( offset ) === 2 && kind !== 'capital' ) {
		features.push( `${ offset }s=${ letters.slice( -3 ).join( '' ) }` );
		return features;
	}
	const { classes, lemma } = word.lookup;
	features.push(
		`${ offset }c=${ classes }`,
		`${ offset }l=${ lemma }`,
		`${ offset }s=${ letters.slice( -2 ).join( '' ) }`,
		`${ offset }s=${ letters.slice( -3 ).join( '' ) }`,
		`${ offset }s=${ letters.slice( -5 ).join( '' ) }`
	);
	return features;
}

/** What a word's place among others tells. */
export function placeFeatures( line: Line, run: Run, at: number ): string[] {
	const { words } = line;
	const word = words[ at ];
	const first = words[ run.first ];
	const last = words[ run.last ];
	if ( ! word || ! first || ! last ) {
		return [];
	}
	const before = at > run.first ? words[ at - 1 ] : undefined;
	const after = at < run.last ? words[ at + 1 ] : undefined;
	const c = word.lookup.classes;
	const f = word.lookup.nameForms;
	const cBefore = before?.lookup.classes ?? '';
	const cAfter = after?.lookup.classes ?? '';
	const gap = gapBefore( words, run.first );
	const next = gapAfter( words, run.last );
	const length = Math.min( run.last - run.first + 1, 4 );
	const from = Math.min( at - run.first, 3 );
	const to = Math.min( run.last - at, 3 );
	const end = ending( word.tail, 3 );
	const role = words[ run.first - 1 ];
	const verb = words[ run.last + 1 ];
	return [
		'',
		`${ cBefore }>${ c }`,
		`${ c }<${ cAfter }`,
		`${ cBefore }>${ c }<${ cAfter }`,
		`${ before?.lookup.nameForms ?? '' }>f=${ f }`,
		`f=${ f }<${ after?.lookup.nameForms ?? '' }`,
		`${ from }/${ length }`,
		`${ from }/${ length }|c=${ c }`,
		`${ from }/${ length }|k=${ word.shape }`,
		`${ gap }(`,
		`)${ next }`,
		`${ gap }(${ from }|c=${ c }`,
		`)${ next }${ to }|c=${ c }`,
		`${ gap }()${ next }|${ from }/${ length }`,
		`${ cBefore }>s=${ end }`,
		`s=${ end }<${ cAfter }`,
		`first=${ first.lookup.classes }|${ from }`,
		`last=${ last.lookup.classes }|${ to }`,
		`last s=${ ending( last.tail, 4 ) }|${ to }`,
		`role=${ role?.lookup.lemma ?? '' }|c=${ c }`,
		`role s=${ role ? ending( role.tail, 4 ) : '' }|${ from }`,
		`role e=${ ending( role?.lookup.lemma ?? '', 6 ) }|${ from }`,
		`verb=${ verb?.lookup.lemma ?? '' }|${ to }`,
	];
}

/** What the whole post tells of a word, by its marks. */
export function memoryFeatures(
	marks: string,
	word: Word,
	before: Word | undefined
): string[] {
	const { classes } = word.lookup;
	return [
		`e=${ marks }`,
		`e=${ marks }|c=${ classes }`,
		`e=${ marks }|${ before?.lookup.classes ?? '' }>${ classes }`,
	];
}

/** What was made of the same word elsewhere in the post, at a first look. */
export function secondFeatures(
	found: string,
	word: Word,
	run: Run
): string[] {
	const features = [
		`y=${ found }`,
		`y=${ found }|c=${ word.lookup.classes }`,
		`y=${ found }|${ run.first === run.last ? 1 : 2 }`,
	];
	for ( const mark of new Set( found ) ) {
		features.push( `Y=${ mark }` );
	}
	return features;
}

/** What stands before a run. */
export function gapBefore( words: readonly Word[], first: number ): string {
	const before = words[ first - 1 ];
	const further = words[ first - 2 ];
	if ( ! before || before.kind === 'break' ) {
		return '^';
	}
	if ( before.kind !== 'sign' ) {
		return before.kind;
	}
	switch ( before.text ) {
		case '.':
			return further?.kind === 'number' ? '0.' : '.';
		case '!':
		case '?':
		case '…':
			return '.';
		case '"':
		case '”':
		case '“':
		case '’':
		case "'":
		case '»':
			return beginsSentence( further ) ? '."' : '"';
		case '–':
		case '-':
		case '—':
		case '•':
		case '*':
		case '·':
			return ! further || further.kind === 'break' ? '^-' : '-';
		default:
			return before.text;
	}
}

/** What stands after a run. */
export function gapAfter( words: readonly Word[], last: number ): string {
	const after = words[ last + 1 ];
	if ( ! after || after.kind === 'break' ) {
		return '$';
	}
	return after.kind === 'sign' ? after.text : after.shape;
}

function beginsSentence( before: Word | undefined ): boolean {
	return (
		! before || before.kind === 'break' || SENTENCE_ENDS.has( before.text )
	);
}

/** The last characters of a word; a pair of surrogates is one. */
export function ending( text: string, size: number ): string {
	let start = text.length;
	for ( let count = 0; count < size && start > 0; count++ ) {
		const unit = text.charCodeAt( start - 1 );
		start -= unit >= 0xdc00 && unit <= 0xdfff && start > 1 ? 2 : 1;
	}
	return text.slice( start );
}
