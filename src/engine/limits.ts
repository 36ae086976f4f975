/**
 * Bounds that keep work and reports linear on hostile input. Past a bound a
 * report is incomplete: it never passes silently. The PHP engine's Limits
 * class holds the same numbers.
 */
export const LIMITS = {
	/** UTF-16 units of one field; a longer one is cut. */
	field: 8_000_000,
	/** UTF-16 units of one passage; a longer one is split. */
	passage: 100_000,
	/** Passages and elements of one field. */
	parts: 50_000,
	/** UTF-16 units of one block's attributes. */
	blockAttributes: 1_000_000,
	/** Media of one field. */
	media: 5_000,
	/** Addresses and ids of one medium. */
	mediaForms: 50,
	/** UTF-16 units beside a medium in which its credit line is sought. */
	caption: 100_000,
	/** Levels of blocks in blocks, and of JSON in a block's attributes. */
	depth: 256,
	/** Synced patterns in one another. */
	patterns: 32,
	/** UTF-16 units of a whole post in which names are looked for. */
	names: 1_000_000,
	/** Inline elements in one another; deeper ones are read as if they were not there. */
	inline: 1_000,
	/** UTF-16 units of one key in a block's attributes that a place repeats. */
	key: 100,
	/** Reading faults reported for one field. */
	faults: 20,
	/** Matches of one rule in one field; what is left alone is counted apart. */
	matches: 200,
} as const;
