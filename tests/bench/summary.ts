import type { BundleSize } from './bundle-sizes';
import type { Timing } from './job';
import type { ToolName } from './tools';

/** Words of the texts that are measured, from small to large. */
export const SIZES = [ 2_000, 10_000, 100_000 ] as const;

/** What is measured. */
export type Subject = ToolName | 'php' | 'php-names';

/** As build/bench.json has it: milliseconds (medians) and bytes. */
export interface Summary {
	/** Whether the text was the generator's or came by --text. */
	readonly text: 'invented' | 'real';
	readonly rounds: number;
	/** Where a check was stopped, in milliseconds. */
	readonly limit: number;
	readonly subjects: Readonly< Partial< Record< Subject, SubjectSummary > > >;
	readonly bundles: readonly BundleSize[];
}

export interface SubjectSummary {
	/** 2,000 words, with which a process began: code and patterns are compiled in it. */
	readonly first: number | null;
	readonly sizes: Readonly< Record< string, SizeSummary > >;
	/** Processor time per word at the largest size as a multiple of that at the smallest: a busy machine interrupts long checks, not short ones. */
	readonly growth: number | null;
}

export interface SizeSummary {
	/** How many texts. */
	readonly texts: number;
	/** True where the limit was passed; then there are no figures. */
	readonly stopped: boolean;
	readonly cold: number | null;
	readonly edited: number | null;
	readonly memory: number | null;
}

export function summarize(
	timings: readonly Timing[],
	first: readonly Timing[],
	over: ReadonlySet< number >
): SubjectSummary {
	const sizes = Object.fromEntries(
		SIZES.map( ( words ): [ string, SizeSummary ] => {
			const of = timings.filter( ( timing ) => timing.words === words );
			return [
				String( words ),
				{
					texts: of.length,
					stopped: over.has( words ),
					cold: median( of.map( ( { cold } ) => cold ) ),
					edited: median( of.flatMap( ( { edited } ) => edited ) ),
					// A peak holds what came before it in the process, larger texts too.
					memory:
						of.length === 0
							? null
							: Math.min( ...of.map( ( { memory } ) => memory ) ),
				},
			];
		} )
	);
	const [ small, , large ] = SIZES;
	const processorTime = ( words: number ) =>
		median(
			timings
				.filter( ( timing ) => timing.words === words )
				.map( ( { processor } ) => processor )
		);
	const least = processorTime( small );
	const most = processorTime( large );
	return {
		first: median( first.map( ( { cold } ) => cold ) ),
		sizes,
		growth:
			least === null || most === null
				? null
				: most / large / ( least / small ),
	};
}

function median( values: readonly number[] ): number | null {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	const middle = sorted.length >> 1;
	const upper = sorted[ middle ];
	const lower = sorted[ sorted.length - 1 - middle ];
	return upper === undefined || lower === undefined
		? null
		: ( upper + lower ) / 2;
}
