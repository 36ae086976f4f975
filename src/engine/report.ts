import type { Place, ReadingFault } from './document';
import type { Facts, Severity } from './rule';

/** One match of one rule, as a value. */
export interface Finding {
	readonly rule: string;
	readonly severity: Exclude< Severity, 'off' >;
	readonly place: Place;
	/** The whole text of the passage, or the name of the block or tag. */
	readonly passage: string;
	readonly start: number;
	readonly end: number;
	/** `passage.slice( start, end )`. */
	readonly text: string;
	readonly facts: Facts;
	/** Keyed digest of rule and normalised text: binds an answer without storing the text. */
	readonly fingerprint: string;
	/**
	 * Where the fingerprint is of several things that are asked about together:
	 * this one's own, by which an edit that takes one away adds nothing.
	 */
	readonly own?: string;
}

/** What matched and was left alone; for explaining, never stored. */
export interface Suppressed {
	readonly rule: string;
	readonly place: Place;
	readonly passage: string;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly because: string;
}

/**
 * A rule whose pattern failed or whose code threw, that matched more often than
 * anyone will read, or that had no lexicon to tell names by, or that nobody told
 * about the post's media.
 */
export interface RuleFault {
	readonly code:
		| 'rule-failed'
		| 'too-many-matches'
		| 'names-unavailable'
		| 'media-unavailable';
	readonly rule: string;
}

export type Fault = ReadingFault | RuleFault;

/** That a rule may have missed something: a question, answered as findings are. */
export interface Incomplete {
	readonly rule: string;
	/** Why: the codes of the faults, each once, in order. */
	readonly faults: readonly Fault[ 'code' ][];
	/**
	 * Of the rule and these codes, so that who has looked once is not asked at
	 * each typo, but at a fault of another kind.
	 */
	readonly fingerprint: string;
}

export interface Report {
	readonly findings: readonly Finding[];
	readonly suppressed: readonly Suppressed[];
	/** The rules whose answer may be missing something. Never a pass by itself. */
	readonly incomplete: readonly Incomplete[];
	readonly faults: readonly Fault[];
	/** The hash of the ruleset that was run. */
	readonly ruleset: string;
}

/** What a report means for publishing. */
export type Verdict =
	| 'publish'
	| 'needs-confirmation'
	| 'needs-review'
	| 'blocked';
