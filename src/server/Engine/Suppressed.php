<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** What matched and was left alone; for explaining, never stored. */
final readonly class Suppressed {

	public function __construct(
		public string $rule,
		public Place $place,
		public string $passage,
		public int $start,
		public int $end,
		public string $text,
		public string $because,
	) {
	}
}
