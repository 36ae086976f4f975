import type { Element, MediaReference, Passage } from '../document';
import type { Facts } from '../rule';

/** What a matcher found, before the rule makes a finding of it. */
export interface Match {
	readonly at: Passage | Element | MediaReference;
	/** The passage's text, or the element's or medium's name. */
	readonly passage: string;
	readonly start: number;
	readonly end: number;
	readonly facts: Facts;
	/** The matched text in one form for all ways to write it: what the fingerprint is of. */
	readonly normal: string;
	/** Where one question is asked about several things: this one, in one form. */
	readonly one?: string;
	/** Why the match is left alone; null for a finding. */
	readonly because: string | null;
}

/** A match of a whole element: its name is what is shown. */
export function elementMatch(
	element: Element,
	because: string | null
): Match {
	return {
		at: element,
		passage: element.name,
		start: 0,
		end: element.name.length,
		facts: {},
		normal: element.name,
		because,
	};
}
