import { basesOf, caseOf } from './inflection';
import {
	memoryFeatures,
	secondFeatures,
	type Line,
	type Run,
} from './features';
import { decode, TOLD } from './decode';
import { FirstLook, Memory } from './memory';
import type { Mention } from './mention';
import { mentionsOf, type Found, type NotPerson } from './mentions';
import type { NameModel } from './model';
import { runsOf } from './runs';
import { Scorer } from './scorer';
import { Spellings } from './spellings';
import { tokensOf, type Tokens } from './tokens';
import { NO_EXTRA_NAMES, type ExtraNames, type Reader } from './words';

export type { ExtraNames } from './words';

export type { Mention } from './mention';
export type { NotPerson } from './mentions';

/** What was found in each text of a post. */
export interface NamesFound {
	readonly mentions: readonly ( readonly Mention[] )[];
	readonly notPersons: readonly ( readonly NotPerson[] )[];
	/** Whether all of it was looked at; hostile texts have too many words. */
	readonly isComplete: boolean;
}

/** Spellings kept from one post to the next. */
const MAX_KEPT = 10_000;
/** UTF-16 units of a post whose words are counted: for it nothing is kept, so that the count is the same each time. */
const LONG = 100_000;

/** One text, read once. */
export interface TextReading {
	readonly text: string;
	readonly tokens: Tokens;
	readonly line: Line;
	/** What speaks for each label of each run's tokens, before the rest of the post is looked at. */
	readonly scores: Int32Array;
}

/** Finds the names of persons in a post. */
export class NameFinder {
	private readonly reader: Reader;

	private readonly model: NameModel;

	private spellings: Spellings;

	private scorer: Scorer;

	/** The texts of the last post. */
	private kept = new Map< string, TextReading >();

	private readonly extra: ExtraNames;

	private wasLong = false;

	constructor(
		reader: Reader,
		model: NameModel,
		extra: ExtraNames = NO_EXTRA_NAMES
	) {
		this.extra = extra;
		this.reader = reader;
		this.model = model;
		this.spellings = this.newSpellings();
		this.scorer = new Scorer( model, this.spellings );
	}

	/**
	 * All mentions in a post's passages, in order.
	 *
	 * @param texts The post's passages: one document, whose parts tell of each other.
	 */
	find( texts: readonly string[] ): readonly ( readonly Mention[] )[] {
		return this.read( texts ).mentions;
	}

	/** The same, with what reads like a name and is none. */
	read( texts: readonly string[] ): NamesFound {
		const readings = this.readTexts( texts );
		return {
			...mentionsOf(
				readings,
				labelsOf( readings, this.model ),
				this.model.things
			),
			isComplete: this.spellings.isComplete,
		};
	}

	private readTexts( texts: readonly string[] ): TextReading[] {
		const length = texts.reduce( ( sum, text ) => sum + text.length, 0 );
		const isLong = length > LONG;
		if ( this.spellings.size > MAX_KEPT || isLong || this.wasLong ) {
			this.spellings = this.newSpellings( isLong );
			this.scorer = new Scorer( this.model, this.spellings );
			this.kept = new Map();
			this.wasLong = isLong;
		}
		const before = this.kept;
		this.kept = new Map();
		return texts.map( ( text ) => {
			const reading =
				this.kept.get( text ) ??
				before.get( text ) ??
				readText( text, this.spellings, this.scorer );
			this.kept.set( text, reading );
			return reading;
		} );
	}

	private newSpellings( isLimited = false ): Spellings {
		const { reader, model, extra } = this;
		return new Spellings(
			{ reader, abroad: model.abroad, basesOf, caseOf, extra },
			isLimited
		);
	}
}

function readText(
	text: string,
	spellings: Spellings,
	scorer: Scorer
): TextReading {
	const tokens = tokensOf( text, spellings );
	const words = Array.from( tokens.spellings, ( number ) =>
		spellings.word( number )
	);
	const line = { words, runs: runsOf( text, tokens, words ) };
	return { text, tokens, line, scores: scorer.scoresOf( line, tokens ) };
}

/** The labels of each run of each text. */
function labelsOf(
	readings: readonly TextReading[],
	model: NameModel
): Found[][] {
	const memory = new Memory( readings.map( ( { line } ) => line ) );
	const scores = readings.map( ( reading ) =>
		withMemory( reading, memory, model )
	);
	const first = readings.map( ( reading, index ) =>
		decodeRuns( reading, scores[ index ] ?? reading.scores, model )
	);
	const look = new FirstLook();
	readings.forEach( ( { line }, index ) => {
		for ( const { run, labels } of first[ index ] ?? [] ) {
			eachWord( line, run, labels, ( word, label, next ) => {
				look.note( word, label, next );
			} );
		}
	} );
	return readings.map( ( reading, index ) => {
		const second = scores[ index ] ?? reading.scores;
		let slot = 0;
		for ( const { run, labels } of first[ index ] ?? [] ) {
			eachWord( reading.line, run, labels, ( word, label, next ) => {
				const found = look.elsewhere( word, label, next );
				if ( found !== '' ) {
					for ( const feature of secondFeatures(
						found,
						word,
						run
					) ) {
						model.add( feature, second, slot );
					}
				}
				slot += TOLD;
			} );
		}
		return decodeRuns( reading, second, model );
	} );
}

/** The scores with what the whole post tells of each word. */
function withMemory(
	{ line, scores }: TextReading,
	memory: Memory,
	model: NameModel
): Int32Array {
	const sums = Int32Array.from( scores );
	let slot = 0;
	for ( const run of line.runs ) {
		for ( let at = run.first; at <= run.last; at++ ) {
			const word = line.words[ at ];
			if ( word ) {
				const before =
					at > run.first ? line.words[ at - 1 ] : undefined;
				const features = memoryFeatures(
					memory.marksOf( word ),
					word,
					before
				);
				for ( const feature of features ) {
					model.add( feature, sums, slot );
				}
			}
			slot += TOLD;
		}
	}
	return sums;
}

function decodeRuns(
	{ line }: TextReading,
	scores: Int32Array,
	model: NameModel
): Found[] {
	let from = 0;
	return line.runs.map( ( run ) => {
		const length = run.last - run.first + 1;
		const labels = decode( scores, model.steps, from, length );
		const found = {
			run,
			labels,
			scores: scores.subarray( from * TOLD, ( from + length ) * TOLD ),
		};
		from += length;
		return found;
	} );
}

function eachWord(
	line: Line,
	run: Run,
	labels: readonly number[],
	use: (
		word: Line[ 'words' ][ number ],
		label: number,
		next: number
	) => void
): void {
	labels.forEach( ( label, index ) => {
		const word = line.words[ run.first + index ];
		if ( word ) {
			use( word, label, labels[ index + 1 ] ?? 0 );
		}
	} );
}
