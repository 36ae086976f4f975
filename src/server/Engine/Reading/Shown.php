<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

/** The block that shows a synced pattern: what the pattern holds is read as if it stood in there. */
final readonly class Shown {

	/**
	 * @param list<int> $path
	 * @param int       $at   Where the block stands in the field's source, in bytes.
	 */
	public function __construct(
		public array $path,
		public int $at,
		public bool $in_form,
	) {
	}
}
