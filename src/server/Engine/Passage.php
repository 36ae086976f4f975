<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** A run of text that belongs together: a paragraph, a heading, a table cell, an alt text. */
final readonly class Passage {

	/** @param int $order Position in the order of reading, shared with elements. */
	public function __construct(
		public Place $place,
		public int $order,
		public string $text,
	) {
	}
}
