import {
	LABELS,
	type ModelFile,
	type NameModel,
	type Weights as IntegerWeights,
} from '../../src/engine/names/model';
import {
	besideFeatures,
	memoryFeatures,
	OFFSETS,
	ownFeatures,
	placeFeatures,
	secondFeatures,
	type Line,
	type Run,
} from '../../src/engine/names/features';
import { basesOf, caseOf } from '../../src/engine/names/inflection';
import { FirstLook, Memory } from '../../src/engine/names/memory';
import { runsOf } from '../../src/engine/names/runs';
import { Spellings } from '../../src/engine/names/spellings';
import { tokensOf, type Tokens } from '../../src/engine/names/tokens';
import {
	NO_EXTRA_NAMES,
	type Reader,
	type Word,
} from '../../src/engine/names/words';
import type { Entity, MarkedText } from './corpus';
import { decode, train, type Sample, type Weights } from './crf';

/** A text to learn from: a sample for each run. */
export interface Lesson {
	readonly samples: readonly Sample[];
	/** The words of each sample. */
	readonly words: readonly ( readonly Word[] )[];
	readonly runs: readonly Run[];
}

export interface LearningOptions {
	readonly seed: number;
	readonly rounds: number;
	readonly atLeast: number;
	readonly penalty: number;
	/** Weights whose feature says less than this, in hundredths, are left out. */
	readonly prune: number;
	/** How many features are kept. */
	readonly features: number;
	/** Added to what speaks for a word that is part of a full name elsewhere. */
	readonly trust: number;
	/** Added to what speaks against names, in hundredths. */
	readonly caution: number;
	/** Added to what speaks for names once all is learned, in hundredths. */
	readonly readiness: number;
	/** The same as caution for words alone. */
	readonly cautionAlone: number;
}

export const LEARNING: LearningOptions = {
	seed: 1,
	rounds: 8,
	atLeast: 2,
	penalty: 5,
	prune: 3,
	features: 30_000,
	trust: 255,
	caution: 0,
	readiness: 15,
	cautionAlone: 75,
};

const [ NONE, BEGINS, CONTINUES, OTHER ] = LABELS.map(
	( _, index ) => index
) as [ number, number, number, number ];
const SCALE = 100;
const PARTS = 4;
/** The feature of a run of one word. */
const ALONE = '0/1';

/** Turns marked texts into lessons. */
export function lessonsOf(
	texts: readonly MarkedText[],
	reader: Reader,
	abroad: NameModel[ 'abroad' ]
): Lesson[] {
	const spellings = new Spellings( {
		reader,
		abroad,
		basesOf,
		caseOf,
		extra: NO_EXTRA_NAMES,
	} );
	return texts.map( ( text ) => lessonOf( text, spellings ) );
}

function lessonOf( marked: MarkedText, spellings: Spellings ): Lesson {
	const read = marked.texts.map( ( text ) => {
		const tokens = tokensOf( text, spellings );
		const words = Array.from( tokens.spellings, ( number ) =>
			spellings.word( number )
		);
		return { tokens, line: { words, runs: runsOf( text, tokens, words ) } };
	} );
	const memory = new Memory( read.map( ( { line } ) => line ) );
	const samples: Sample[] = [];
	const words: Word[][] = [];
	const runs: Run[] = [];
	read.forEach( ( { tokens, line }, index ) => {
		for ( const run of line.runs ) {
			samples.push( {
				features: featuresOf( line, run, memory ),
				labels: labelsOf( tokens, run, marked.entities[ index ] ?? [] ),
			} );
			words.push( line.words.slice( run.first, run.last + 1 ) );
			runs.push( run );
		}
	} );
	return { samples, words, runs };
}

function featuresOf( line: Line, run: Run, memory: Memory ): string[][] {
	const features: string[][] = [];
	for ( let at = run.first; at <= run.last; at++ ) {
		const word = line.words[ at ] as Word;
		features.push( [
			...ownFeatures( word ),
			...OFFSETS.flatMap( ( offset ) =>
				besideFeatures( line.words[ at + offset ], offset )
			),
			...placeFeatures( line, run, at ),
			...memoryFeatures(
				memory.marksOf( word ),
				word,
				at > run.first ? line.words[ at - 1 ] : undefined
			),
		] );
	}
	return features;
}

function labelsOf(
	tokens: Tokens,
	run: Run,
	entities: readonly Entity[]
): number[] {
	const labels: number[] = [];
	let before: Entity | undefined;
	for ( let at = run.first; at <= run.last; at++ ) {
		const start = tokens.starts[ at ] ?? 0;
		const end = tokens.ends[ at ] ?? 0;
		const entity = entities.find(
			( each ) => each.start < end && each.end > start
		);
		if ( ! entity || entity.kind === 'DATE' ) {
			labels.push( NONE );
		} else if ( entity.kind === 'PER' ) {
			labels.push( entity === before ? CONTINUES : BEGINS );
		} else {
			labels.push( OTHER );
		}
		before = entity;
	}
	return labels;
}

/**
 * Learns from lessons. The second look's features come from a first look by
 * weights that were learned without the text that is looked at.
 */
export function learn(
	lessons: readonly Lesson[],
	options: LearningOptions
): ModelFile {
	const settings = { labels: LABELS.length, ...options };
	const second: Sample[] = [];
	for ( let part = 0; part < PARTS; part++ ) {
		const weights = train(
			lessons
				.filter( ( _, index ) => index % PARTS !== part )
				.flatMap( ( { samples } ) => samples ),
			{ ...settings, rounds: Math.ceil( options.rounds / 2 ) }
		);
		lessons.forEach( ( lesson, index ) => {
			if ( index % PARTS === part ) {
				second.push(
					...secondLook( lesson, weights, options.caution / SCALE )
				);
			}
		} );
	}
	const samples = [
		...lessons.flatMap( ( each ) => each.samples ),
		...second,
	];
	const all = { ...settings, atLeast: options.atLeast * 2 - 1 };
	const draft = train( samples, all );
	const only = strongest( draft, options.features );
	return asModelFile( train( samples, { ...all, only } ), options );
}

/** The features whose weights differ most between labels. */
function strongest( { features }: Weights, count: number ): Set< string > {
	const strengths = Array.from( features, ( [ name, weights ] ) => ( {
		name,
		strength: Math.max( ...weights ) - Math.min( ...weights ),
	} ) ).sort( ( a, b ) => b.strength - a.strength );
	// The empty one stands for all words alike.
	return new Set( [
		'',
		ALONE,
		...strengths.slice( 0, count ).map( ( { name } ) => name ),
	] );
}

function secondLook(
	{ samples, words, runs }: Lesson,
	weights: Weights,
	caution: number
): Sample[] {
	const labels = samples.map( ( sample ) =>
		firstLabels( sample, weights, caution )
	);
	const look = new FirstLook();
	labels.forEach( ( each, index ) => {
		each.forEach( ( label, at ) => {
			look.note(
				words[ index ]?.[ at ] as Word,
				label,
				each[ at + 1 ] ?? NONE
			);
		} );
	} );
	return samples.map( ( sample, index ) => ( {
		labels: sample.labels,
		features: sample.features.map( ( features, at ) => {
			const word = words[ index ]?.[ at ] as Word;
			const each = labels[ index ] ?? [];
			const found = look.elsewhere(
				word,
				each[ at ] ?? NONE,
				each[ at + 1 ] ?? NONE
			);
			return found === ''
				? features
				: [
						...features,
						...secondFeatures( found, word, runs[ index ] as Run ),
				  ];
		} ),
	} ) );
}

function firstLabels(
	sample: Sample,
	weights: Weights,
	caution: number
): number[] {
	const { labels } = weights;
	const scores = new Float64Array( sample.labels.length * labels );
	sample.features.forEach( ( features, at ) => {
		for ( const label of [ NONE, OTHER ] ) {
			scores[ at * labels + label ] = caution;
		}
		for ( const feature of features ) {
			weights.features.get( feature )?.forEach( ( weight, label ) => {
				scores[ at * labels + label ] =
					( scores[ at * labels + label ] ?? 0 ) + weight;
			} );
		}
	} );
	return decode( scores, weights.steps, sample.labels.length, labels );
}

/** Whole numbers, and of each feature only what it says beyond what it says for `none`. */
function asModelFile( weights: Weights, options: LearningOptions ): ModelFile {
	const { labels } = weights;
	const features: Record< string, IntegerWeights > = {};
	const names = Array.from( weights.features.keys() ).sort();
	for ( const name of names ) {
		const own = weights.features.get( name ) as Float64Array;
		const rounded = [ BEGINS, CONTINUES, OTHER ].map( ( label ) =>
			Math.round(
				SCALE * ( ( own[ label ] ?? 0 ) - ( own[ NONE ] ?? 0 ) )
			)
		) as unknown as [ number, number, number ];
		if ( name === '' ) {
			rounded[ 0 ] += options.readiness - options.caution;
			rounded[ 1 ] += options.readiness - options.caution;
		}
		if ( name === ALONE ) {
			rounded[ 0 ] -= options.cautionAlone;
		}
		if ( name === 'Y=F' ) {
			rounded[ 0 ] += options.trust;
		}
		if (
			name === '' ||
			rounded.some( ( weight ) => Math.abs( weight ) >= options.prune )
		) {
			features[ name ] = rounded;
		}
	}
	const steps = Array.from( { length: labels + 1 }, ( _, from ) =>
		Array.from( { length: labels }, ( __, to ) =>
			Math.round( SCALE * ( weights.steps[ from * labels + to ] ?? 0 ) )
		)
	);
	return { format: 1, steps, features };
}
