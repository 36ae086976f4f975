<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** One field of a post, as read. */
final readonly class Document {

	/**
	 * @param list<Passage> $passages
	 * @param list<Element> $elements
	 * @param list<Fault>   $faults   What could not be read as it should be. What stands around it was read all the same.
	 */
	public function __construct(
		public array $passages,
		public array $elements,
		public array $faults,
	) {
	}
}
