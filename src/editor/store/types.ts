import type {
	Fault,
	Finding,
	MediaKnown,
	MediaShown,
	Report,
	Resolution,
	Ruleset,
	Severity,
	Verdict,
} from '../../engine';
import type { Runner } from '../../worker';

/** Why nothing can be said of the text. */
export type Reason =
	| 'rules-not-fetched'
	| 'rules-not-read'
	| 'engine-not-started'
	| 'engine-failed'
	| 'timed-out';

export type Status =
	| { readonly kind: 'loading' }
	| { readonly kind: 'checking'; readonly by: Runner }
	| { readonly kind: 'ready' }
	/** Checks run on the page's own thread: slower, no less thorough. */
	| { readonly kind: 'degraded' }
	| { readonly kind: 'unavailable'; readonly reason: Reason };

/** Whether names of persons can be told from other words. */
export type Names = 'loading' | 'ready' | 'failed';

/** What was last read of the text. */
export interface Reading {
	readonly report: Report;
	/** The media that the text shows, and what was known of them. */
	readonly media: {
		readonly shown: MediaShown;
		readonly known: MediaKnown | null;
	};
	/** The blocks at the top level as they were read, by client id; none in the code view. */
	readonly blocks: readonly string[];
	/** Nothing has been written yet. */
	readonly isEmpty: boolean;
}

/** An answer, a dispute or a waiver, as the server keeps it. */
export interface StoredResolution extends Resolution {
	readonly rule: string;
	/** The id of the answer; empty where none was picked from a list. */
	readonly answer: string;
	/** Where that stands, in the author's words; empty where nothing was said. */
	readonly reference?: string;
	/** Who decided; the name is empty until the server has told it. */
	readonly by: { readonly id: number; readonly name: string };
	/** When, in UTC (RFC 3339). */
	readonly at: string;
	/** A reviewer decided on their own post, since nobody else could. */
	readonly selfChecked: boolean;
}

/** What people have decided of the post's findings. */
export interface Review {
	/** Whether the server's answers are known here. */
	readonly status: 'loading' | 'loaded' | 'failed';
	/** The person at the keyboard may waive. */
	readonly canReview: boolean;
	/** On a post of their own, since there is no other reviewer. */
	readonly selfCheck: boolean;
	readonly resolutions: readonly StoredResolution[];
}

/** A finding as the server tells it: without any part of the text. */
export type HeldFinding = Pick<
	Finding,
	'rule' | 'place' | 'start' | 'end' | 'fingerprint' | 'facts'
> & {
	readonly severity: Exclude< Severity, 'off' >;
	readonly message: string;
};

/** The last refusal to publish. */
export interface Held {
	readonly by: 'editor' | 'server';
	/** The post is public as it was; only the change was held. */
	readonly isLive: boolean;
	/** The server could check nothing: the rules cannot be read there, or the check broke down. */
	readonly isUnchecked: boolean;
	/** Findings that are not in the reading: only the whole post shows them. */
	readonly others: readonly HeldFinding[];
}

/** What the server says when it refuses (`data` of the error `julkaisuvahti_held`). */
export interface Refusal {
	readonly verdict: Verdict;
	readonly ruleset: string;
	readonly findings: readonly HeldFinding[];
	readonly incomplete: Report[ 'incomplete' ];
	readonly faults: readonly Fault[];
}

export interface State {
	readonly status: Status;
	readonly ruleset: Ruleset | null;
	readonly reading: Reading | null;
	readonly held: Held | null;
	readonly review: Review;
	readonly names: Names;
}

export type Action =
	| {
			readonly type: 'RULES_LOADED';
			readonly ruleset: Ruleset;
			readonly by: Runner;
	  }
	| { readonly type: 'CHECK_STARTED' }
	| {
			readonly type: 'CHECK_ENDED';
			readonly reading: Reading;
			readonly by: Runner;
	  }
	| { readonly type: 'BECAME_UNAVAILABLE'; readonly reason: Reason }
	| { readonly type: 'LOADING_STARTED' }
	| { readonly type: 'NAMES_SETTLED'; readonly canTell: boolean }
	| { readonly type: 'HELD'; readonly held: Held }
	| { readonly type: 'RELEASED' }
	| {
			readonly type: 'REVIEW_LOADED';
			readonly review: Omit< Review, 'status' >;
	  }
	| { readonly type: 'REVIEW_FAILED' }
	| {
			readonly type: 'RESOLVED';
			readonly fingerprint: string;
			readonly resolutions: readonly StoredResolution[];
	  };
