<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

/** A block comment: `<!-- wp:name {…} -->`, its closer or its void form. Offsets in bytes. */
final readonly class Delimiter {

	/**
	 * @param string                $kind       `opener`, `closer` or `void`; `broken` for a comment that looks like a block's but is not one.
	 * @param string                $name       With namespace: `core/paragraph`.
	 * @param array{int, int}|null $attributes Where the JSON stands; null without attributes.
	 */
	public function __construct(
		public string $kind,
		public string $name,
		public int $start,
		public int $end,
		public ?array $attributes,
	) {
	}
}
