<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** Something that is not text: a block or a tag. */
final readonly class Element {

	/**
	 * @param int                   $order      Position in the order of reading, shared with passages.
	 * @param string                $name       The block's full name or the tag's lower-case name.
	 * @param array<string, string> $attributes HTML attributes of a tag, names in lower case; empty for a block.
	 * @param string                $within     The name of the tag that holds this one, if it is part of a form; else empty.
	 */
	public function __construct(
		public Place $place,
		public int $order,
		public string $name,
		public array $attributes,
		public string $within,
	) {
	}
}
