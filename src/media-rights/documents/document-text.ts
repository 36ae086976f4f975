/** What could be read of a document, and what could not. */
export interface DocumentText {
	readonly parts: readonly Part[];
	/** Why something may be missing; null where everything was read. */
	readonly incomplete: Unread | null;
	/** The parts, by number, in which no text could be read. */
	readonly blank: readonly number[];
}

/** A page, a slide, a sheet; one part for what has none of them. */
export interface Part {
	readonly kind: 'page' | 'slide' | 'sheet' | 'text';
	/** From 1. */
	readonly number: number;
	/** Lines; an empty one between paragraphs. */
	readonly text: string;
}

export type Unread =
	/** A password is asked for. */
	| 'encrypted'
	/** Pictures of text, or letters that stand for nothing. */
	| 'scanned'
	| 'damaged'
	| 'too-large'
	/** A format that is not read here. */
	| 'unsupported'
	/** It was not tried, or not to the end: what reads, or checks, cannot be had just now. */
	| 'unchecked';

/** In bytes. */
export const LARGEST_FILE = 50_000_000;

/** In UTF-16 units, of a whole document. */
export const LONGEST_TEXT = 2_000_000;

export const MOST_PAGES = 500;

export interface Progress {
	readonly done: number;
	readonly all: number;
}

export function unread( incomplete: Unread ): DocumentText {
	return { parts: [], incomplete, blank: [] };
}
