import type {
	MediaShown,
	Report,
	Ruleset,
	SegmentedSource,
	Source,
} from '../engine';

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
			/** What had to be known of the text's media. */
			readonly media: MediaShown;
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
			/** Whether names can be told, once that is known; until then checks leave them out. */
			readonly names: Promise< boolean >;
	  }
	| { readonly kind: 'failed'; readonly failure: Failure };

/** What the engine stands on. */
export interface Ground {
	/** The ruleset as it came from the server, not yet parsed. */
	readonly rules: unknown;
	/** The post's fingerprint key, hex. */
	readonly key: string;
	/** The address of that which tells names; null if there is none. */
	readonly names: string | null;
}

/**
 * The engine, wherever it runs. No method throws or rejects: what went wrong
 * is in the outcome.
 */
export interface CheckerClient {
	/**
	 * Hands over the rules. Must have ended before anything is checked; a second
	 * call replaces the rules.
	 *
	 * @param ground
	 */
	load: ( ground: Ground ) => Promise< LoadOutcome >;

	/** Checks a post while it is written. A newer call supersedes an older one. */
	check: ( source: SegmentedSource ) => Promise< CheckOutcome >;

	/**
	 * Judges the whole content, as the server will: once it is known whether names
	 * can be told. Never superseded by a check.
	 */
	judge: ( source: Source ) => Promise< CheckOutcome >;

	/** Ends whatever is open; the client is of no use afterwards. */
	dispose: () => void;
}
