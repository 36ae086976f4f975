<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** One field of a post, as read. */
final readonly class Document {

	/**
	 * @param list<Passage> $passages
	 * @param list<Element> $elements
	 * @param list<Fault>          $faults        What could not be read as it should be. What stands around it was read all the same.
	 * @param list<MediaReference> $media
	 * @param bool                 $has_all_media Whether there was room for all media.
	 */
	public function __construct(
		public array $passages,
		public array $elements,
		public array $faults,
		public array $media = [],
		public bool $has_all_media = true,
	) {
	}
}
