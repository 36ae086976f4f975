import type { Text } from './text';

/** What one process has to measure. It reads this from a file, and writes a `Timing` a line. */
export interface Job {
	/** Texts that are checked before the clock runs, over and over, so that the code is warm. */
	readonly warmUp: readonly Text[];
	readonly tasks: readonly Task[];
}

export interface Task {
	readonly words: number;
	readonly text: Text;
	/** How many times one of its paragraphs is changed and the text checked again. */
	readonly edits: number;
}

export interface Timing {
	readonly words: number;
	/** The first check of a text that the process has not seen, in milliseconds. */
	readonly cold: number;
	/** What of it the processor worked for us, all threads together, in milliseconds. */
	readonly processor: number;
	/** Each check after one paragraph was changed, in milliseconds. */
	readonly edited: readonly number[];
	/** What the process has taken so far at most, beyond what it had before it loaded the tool, in bytes. */
	readonly memory: number;
}

/** For how long a process warms up. */
export const WARM_UP_MS = 1_000;

/** An edit that takes longer is not measured again in the same text. */
export const SLOW_EDIT_MS = 500;

/** A check that takes longer is not measured again in the same process on a text of that size. */
export const SLOW_MS = 1_500;
