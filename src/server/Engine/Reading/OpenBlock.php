<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

/** A block whose closing delimiter has not come yet. */
final class OpenBlock {

	/** How many blocks it holds so far. */
	public int $children = 0;

	/** @param list<int> $path */
	public function __construct(
		public readonly string $name,
		public readonly array $path,
		public readonly int $start,
		public readonly BlockReader $reader,
	) {
	}
}
