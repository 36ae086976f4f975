import type { Report, Ruleset, SegmentedSource, Source } from '../engine';

/** Why a request has no answer. */
export type Failure =
	/** The site refuses the worker, or its script is not there. */
	| 'refused'
	/** It stopped by itself: out of memory, or its script threw. */
	| 'crashed'
	/** It did not answer in time and was ended. */
	| 'timed-out'
	/** The rules could not be read. */
	| 'bad-ruleset'
	/** The engine threw. */
	| 'engine-failed';

/** Where the engine runs. */
export type Runner = 'worker' | 'in-process';

/** How a check ended. Every request has exactly one end. */
export type CheckOutcome =
	| {
			readonly kind: 'judged';
			readonly report: Report;
			readonly by: Runner;
	  }
	/** A newer check took its place. */
	| { readonly kind: 'superseded' }
	| { readonly kind: 'failed'; readonly failure: Failure };

export type LoadOutcome =
	| {
			readonly kind: 'loaded';
			readonly ruleset: Ruleset;
			readonly by: Runner;
	  }
	| { readonly kind: 'failed'; readonly failure: Failure };

/**
 * The engine, wherever it runs. No method throws or rejects: what went wrong
 * is in the outcome.
 */
export interface CheckerClient {
	/**
	 * Hands over the rules. Must have ended before anything is checked; a second
	 * call replaces the rules.
	 *
	 * @param rules The ruleset as it came from the server, not yet parsed.
	 * @param key   The post's fingerprint key, hex.
	 */
	load: ( rules: unknown, key: string ) => Promise< LoadOutcome >;

	/** Checks a post while it is written. A newer call supersedes an older one. */
	check: ( source: SegmentedSource ) => Promise< CheckOutcome >;

	/** Judges the whole content, as the server will. Never superseded by a check. */
	judge: ( source: Source ) => Promise< CheckOutcome >;

	/** Ends whatever is open; the client is of no use afterwards. */
	dispose: () => void;
}
