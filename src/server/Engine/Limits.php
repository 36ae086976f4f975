<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/**
 * Bounds that keep work and reports linear on hostile input. Past a bound a
 * report is incomplete: it never passes silently. limits.ts holds the same
 * numbers. Lengths are UTF-16 code units.
 */
final class Limits {

	/** One field; a longer one is cut. */
	public const FIELD = 8_000_000;

	/** One passage; a longer one is split. */
	public const PASSAGE = 100_000;

	/** Passages and elements of one field. */
	public const PARTS = 50_000;

	/** One block's attributes. */
	public const BLOCK_ATTRIBUTES = 1_000_000;

	/** Media of one field. */
	public const MEDIA = 5_000;

	/** Addresses and ids of one medium. */
	public const MEDIA_FORMS = 50;

	/** Beside a medium, where its credit line is sought. */
	public const CAPTION = 100_000;

	/** Levels of blocks in blocks, and of JSON in a block's attributes. */
	public const DEPTH = 256;

	/** Synced patterns in one another. */
	public const PATTERNS = 32;

	/** A whole post in which names are looked for. */
	public const NAMES = 1_000_000;

	/** Inline elements in one another; deeper ones are read as if they were not there. */
	public const INLINE = 1_000;

	/** One key in a block's attributes that a place repeats. */
	public const KEY = 100;

	/** Reading faults reported for one field. */
	public const FAULTS = 20;

	/** Matches of one rule in one field; what is left alone is counted apart. */
	public const MATCHES = 200;
}
