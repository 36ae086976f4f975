import type { Run } from './features';
import type { TextReading } from './find';
import { isGiven, type FoundName } from './found-name';
import { FullNames } from './full-names';
import { joinedOverBreaks } from './line-breaks';
import type { Mention } from './mention';
import { BEGINS, CONTINUES } from './model';
import { rememberedIn, surnamesOf } from './remembered';
import type { Because, Things } from './things';
import type { Word } from './words';

/** The labels of a run's tokens. */
export interface Found {
	readonly run: Run;
	readonly labels: readonly number[];
	readonly scores: Int32Array;
}

/** What reads like a person's name and is none. */
export interface NotPerson {
	readonly start: number;
	readonly end: number;
	readonly because: Because;
}

const HYPHENS = new Set( [ '-', '\u2010', '\u2011' ] );
/** Cases that tell where somebody is or comes from. */
const PLACES = new Set( [ 'inessive', 'elative', 'adessive', 'ablative' ] );
const JOINTS = new Set( [ ',', '&', 'ja', 'och', 'and' ] );

/** The mentions of each text, and what is none, from the labels of its runs. */
export function mentionsOf(
	readings: readonly TextReading[],
	found: readonly ( readonly Found[] )[],
	things: Things
): { mentions: Mention[][]; notPersons: NotPerson[][] } {
	const persons: FoundName[][] = [];
	const notPersons: NotPerson[][] = [];
	const drafts = readings.map( ( reading, index ) =>
		joinedOverBreaks(
			( found[ index ] ?? [] ).flatMap( ( each ) =>
				namesOf( reading, each, things )
			),
			reading
		)
	);
	const surnames = surnamesOf( drafts.flat() );
	readings.forEach( ( reading, index ) => {
		const draft = drafts[ index ] ?? [];
		const names = [
			...draft,
			...rememberedIn( reading, draft, surnames, things ),
		].sort( ( a, b ) => a.first - b.first );
		const because = becauseOf( names, reading.line.words, things );
		persons.push( names.filter( ( _, at ) => because[ at ] === null ) );
		notPersons.push(
			names.flatMap( ( { start, end }, at ) => {
				const reason = because[ at ] ?? null;
				return reason === null
					? []
					: [ { start, end, because: reason } ];
			} )
		);
	} );
	const all = new FullNames( persons.flat() );
	return {
		mentions: persons.map( ( names ) =>
			names.map( ( name ) => all.mentionOf( name ) )
		),
		notPersons,
	};
}

function namesOf(
	{ text, tokens, line }: TextReading,
	{ run, labels }: Found,
	things: Things
): FoundName[] {
	const names: FoundName[] = [];
	for ( let at = 0; at < labels.length; at++ ) {
		const first = run.first + at;
		const word = line.words[ first ];
		const isTrader =
			first < run.last && things.isSoleTrader( line.words, first );
		if (
			labels[ at ] !== BEGINS &&
			labels[ at ] !== CONTINUES &&
			! isTrader &&
			! ( word && things.isPersonWithHyphen( word ) )
		) {
			continue;
		}
		at += isTrader ? 1 : 0;
		while ( labels[ at + 1 ] === CONTINUES ) {
			at++;
		}
		const last = withoutPlace( line.words, first, run.first + at );
		const words = line.words.slice( first, last + 1 );
		const lastWord = words.at( -1 );
		if (
			! lastWord ||
			endsInAcronym( words ) ||
			isLettered( words, line.words[ last + 1 ] )
		) {
			continue;
		}
		// Of `Aino-mummolta` the name only.
		const isWhole = ! (
			lastWord.shape.endsWith( '-a' ) && things.isOfPerson( lastWord )
		);
		const lastPart = isWhole
			? lastWord.asLastPart
			: {
					bases: [
						lastWord.folded.slice(
							0,
							lastWord.folded.lastIndexOf( '-' )
						),
					],
					form: 'nominative',
			  };
		const end = tokens.ends[ last ] ?? 0;
		names.push( {
			first,
			last,
			start: tokens.starts[ first ] ?? 0,
			end: isWhole ? end : lastHyphen( text, end ),
			words,
			lastBases: lastPart.bases,
			form: lastPart.form,
		} );
	}
	return names;
}

/** `Kirjan ISBN`; a surname in capitals is one that the lists know. */
function endsInAcronym( words: readonly Word[] ): boolean {
	const [ first ] = words;
	const last = words.at( -1 );
	return (
		words.length > 1 &&
		last !== undefined &&
		first !== undefined &&
		! isGiven( first ) &&
		/^\p{Lu}{2,5}$/u.test( last.text ) &&
		! /^\p{Lu}+$/u.test( first.text ) &&
		! /[gs]/.test( last.lookup.classes )
	);
}

/** `Rappu C`, `C`: a letter, perhaps after a noun; behind a surname it is an initial. */
function isLettered( words: readonly Word[], next: Word | undefined ): boolean {
	return (
		words.length <= 2 &&
		next?.text !== '.' &&
		/^\p{Lu}$/u.test( words.at( -1 )?.text ?? '' ) &&
		words
			.slice( 0, -1 )
			.every( ( { lookup } ) => ! /[gs?]/.test( lookup.classes ) )
	);
}

/** `Raimo Haapala Petäjäjärveltä`: where a person comes from is no part of the name. */
function withoutPlace(
	words: readonly Word[],
	first: number,
	last: number
): number {
	const place = words[ last ];
	const surname = words[ last - 1 ];
	const given = words[ first ];
	return last - first >= 2 &&
		place !== undefined &&
		surname !== undefined &&
		given !== undefined &&
		isGiven( given ) &&
		! isGiven( surname ) &&
		surname.lookup.classes.includes( 's' ) &&
		PLACES.has( place.asLastPart.form )
		? last - 1
		: last;
}

/** Where the last hyphen before a place in a text stands. */
function lastHyphen( text: string, before: number ): number {
	let at = before - 1;
	while ( at > 0 && ! HYPHENS.has( text.charAt( at ) ) ) {
		at--;
	}
	return at;
}

/** Why each name is no person's; null where nothing says so. */
function becauseOf(
	names: readonly FoundName[],
	words: readonly Word[],
	things: Things
): ( Because | null )[] {
	const reasons = names.map( ( { first, last } ) =>
		things.because( words, first, last )
	);
	// `Antin, Heikin ja Paavon päivä`: what is true of the last is true of those joined to it.
	for ( let at = names.length - 2; at >= 0; at-- ) {
		const name = names[ at ];
		const next = names[ at + 1 ];
		if (
			reasons[ at ] === null &&
			name &&
			next &&
			reasons[ at + 1 ] !== 'firm' &&
			name.first === name.last &&
			next.first === name.last + 2 &&
			JOINTS.has( words[ name.last + 1 ]?.text ?? '' )
		) {
			reasons[ at ] = reasons[ at + 1 ] ?? null;
		}
	}
	return reasons;
}
