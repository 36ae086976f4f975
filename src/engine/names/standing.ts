import type { Line } from './line';
import type { Mention } from './mention';
import type { Cue, CuePosition, LineWord, Meaning } from './roles';

/** Where a name stands in its line. */
export interface Standing {
	readonly mention: Mention;
	readonly previous: Mention | undefined;
	readonly next: Mention | undefined;
	/** The last word before it, or -1. */
	readonly last: number;
	/** The first word after it. */
	readonly first: number;
}

/** From a name to an age or a series, in UTF-16 units. */
const NUMBER_REACH = 25;
/** Words after a name that may tell its role. */
const ROLE_REACH = 8;
/** Words between a name and its title that may be another title, or a degree. */
const MOST_DEGREES = 2;
const DEGREE = /^\p{Lu}{2,4}$/u;
export const GAP_BEFORE = /^[ \u00A0:,("”“„»–-]{0,4}$/u;
const GAP_APPOSITION = /^[ \u00A0]{0,2}[,(–-]/u;
const ONLY_COMMA = /^[ \u00A0]{0,1}[,(–-][ \u00A0]{0,1}$/u;
/** Between a name and an age alone in brackets or between commas. */
const ENCLOSED = /^[ \u00A0]{0,1}[(,][ \u00A0]{0,1}$/u;
const COMMA = /[,;]/;
/** Behind a title that nothing more is said of. */
const TITLE_END = /^[ \u00A0]{0,1}(?:[.,;:!?)–]|$)/u;
const CLAUSE_END = /[.,;:!?()–][ \u00A0]|[.!?);]$/u;
const ENCLOSING: ReadonlySet< CuePosition > = new Set( [ 'enclosed' ] );
const IS = new Set( [ 'on', 'oli', 'är', 'var', 'is', 'was' ] );
/** `rehtorina`, `rehtoriksi` */
const AS = /(?:na|nä|ksi)$/u;
/** Between a name and its title: `Ranuan kunnan vastaava`, `2.`; a genitive, a participle, a name. */
const MODIFIER = /^[\p{Lu}0-9]|n$|v[aä]$/u;
const MODIFIERS = new Set( [
	'a',
	'an',
	'den',
	'ent',
	'former',
	'kommunens',
	'kommuns',
	'new',
	'nya',
	'our',
	'skolans',
	'stadens',
	'the',
	'tidigare',
	'uusi',
	'vs',
	'vt',
	'vår',
] );
/** Words that begin another clause though they end so. */
const NO_MODIFIERS = new Set( [
	'ennen',
	'hän',
	'kuin',
	'kun',
	'niin',
	'siten',
	'sitten',
	'vain',
] );

export function meaningsAt(
	cues: readonly Cue[],
	wanted: ReadonlySet< CuePosition >
): Meaning[] {
	return cues.flatMap( ( { positions, meaning } ) =>
		positions.some( ( position ) => wanted.has( position ) )
			? [ meaning ]
			: []
	);
}

/** Directly before the name, perhaps with a degree between: `toimitusjohtaja, KTM Oona Esimerkki`. */
export function cuesBefore( standing: Standing, line: Line ): Cue[] {
	const { words, cues } = line;
	const { mention, last } = standing;
	const before: Cue[] = [];
	let at = last;
	let end = mention.start;
	while ( last - at <= MOST_DEGREES ) {
		const word = words[ at ];
		const here = cues.get( at ) ?? [];
		const [ cue ] = here;
		if (
			word === undefined ||
			( cue === undefined && ! DEGREE.test( word.text ) )
		) {
			break;
		}
		const { start } = ( cue && words[ cue.first ] ) ?? word;
		const gap = line.passage.text.slice( word.end, end );
		if ( ! isTitleBefore( { start, gap, at, cue }, standing, line ) ) {
			break;
		}
		before.push( ...here );
		end = start;
		at = ( cue?.first ?? at ) - 1;
	}
	return before;
}

function isTitleBefore(
	{
		start,
		gap,
		at,
		cue,
	}: {
		readonly start: number;
		readonly gap: string;
		readonly at: number;
		readonly cue: Cue | undefined;
	},
	{ mention, previous, last }: Standing,
	{ passage: { text } }: Line
): boolean {
	if ( ! GAP_BEFORE.test( withoutDot( gap, cue ) ) ) {
		return false;
	}
	if ( COMMA.test( gap ) ) {
		// `Mukana 3 opettajaa, Oona Esimerkki`: another one.
		return (
			( cue?.form !== 'inflected' || isInflected( mention ) ) &&
			// `Oona Esimerkki, kunnanjohtaja, Eero Esimerkki`: of the one before.
			( previous === undefined ||
				! ONLY_COMMA.test( text.slice( previous.end, start ) ) )
		);
	}
	// `kunnanjohtajan vieras Oona Esimerkki`: somebody else's.
	return at === last || cue?.form !== 'inflected';
}

function isInflected( { form }: Mention ): boolean {
	return form !== '' && form !== 'nominative';
}

/** Abbreviations end in a dot; behind other words it ends a sentence. */
export function withoutDot( gap: string, cue: Cue | undefined ): string {
	return cue?.form === 'short' && gap.startsWith( '.' )
		? gap.slice( 1 )
		: gap;
}

export function cuesAfter( standing: Standing, line: Line ): Cue[] {
	const { first } = standing;
	const after: Cue[] = [];
	for ( let last = first; last < first + ROLE_REACH; last++ ) {
		for ( const cue of line.cues.get( last ) ?? [] ) {
			if (
				cue.first >= first &&
				! isOfNext( cue, standing, line ) &&
				isAfter( cue, standing, line )
			) {
				after.push( cue );
			}
		}
	}
	return after;
}

/** `Emma Esimerkki (17)` */
export function enclosedAfter(
	{ mention, first }: Standing,
	{ words, cues, passage: { text } }: Line
): Meaning[] {
	const start = words[ first ]?.start ?? 0;
	return ENCLOSED.test( text.slice( mention.end, start ) )
		? meaningsAt( cues.get( first ) ?? [], ENCLOSING )
		: [];
}

/** A title right before the next name is that person's, unless it stands between commas. */
function isOfNext(
	cue: Cue,
	{ mention, next }: Standing,
	{ words, passage: { text } }: Line
): boolean {
	if ( next === undefined ) {
		return false;
	}
	const start = words[ cue.first ]?.start ?? 0;
	const end = words[ cue.last ]?.end ?? 0;
	const gap = text.slice( end, next.start );
	return (
		end > next.start ||
		( GAP_BEFORE.test( withoutDot( gap, cue ) ) &&
			! (
				ONLY_COMMA.test( text.slice( mention.end, start ) ) &&
				COMMA.test( gap )
			) )
	);
}

/** `Oona Esimerkki, kunnanjohtaja`, `Oona Esimerkki toimii rehtorina`, `Oona Esimerkki 8 v`. */
function isAfter(
	cue: Cue,
	{ mention, first }: Standing,
	{ words, isRow, passage: { text }, end: lineEnd }: Line
): boolean {
	const start = words[ cue.first ]?.start ?? 0;
	const between = text.slice( mention.end, start );
	const apposition = GAP_APPOSITION.exec( between );
	if ( CLAUSE_END.test( between.slice( apposition?.[ 0 ].length ?? 0 ) ) ) {
		return false;
	}
	const isBeside =
		apposition !== null || ( isRow && between.length <= NUMBER_REACH );
	if ( cue.form === 'number' ) {
		return isBeside;
	}
	const word = words[ cue.last ];
	if ( cue.form === 'inflected' && AS.test( word?.folded ?? '' ) ) {
		return true;
	}
	const isTitle =
		cue.form !== 'inflected' ||
		( isInflected( mention ) &&
			TITLE_END.test( text.slice( word?.end, lineEnd ) ) );
	const [ verb, ...rest ] = words.slice( first, cue.first );
	if ( verb !== undefined && IS.has( verb.folded ) ) {
		return isTitle && rest.every( isModifier );
	}
	return (
		isBeside &&
		isTitle &&
		words.slice( first, cue.first ).every( isModifier )
	);
}

function isModifier( { text, folded }: LineWord ): boolean {
	return (
		MODIFIERS.has( folded ) ||
		( MODIFIER.test( text ) && ! NO_MODIFIERS.has( folded ) )
	);
}
