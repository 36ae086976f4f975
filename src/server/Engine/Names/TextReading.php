<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** One text, read once. */
final readonly class TextReading {

	/**
	 * @param list<Run> $runs
	 * @param list<int> $scores What speaks for each label of each run's tokens, before the rest of the post is looked at.
	 */
	public function __construct(
		public string $text,
		public Tokens $tokens,
		public array $runs,
		public array $scores,
	) {
	}
}
