<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** Where in a post something stands. document.ts says what each part means. */
final readonly class Place {

	/**
	 * @param string    $field `title`, `excerpt`, `content`, `footnotes`, `slug` or `meta`.
	 * @param list<int> $path  The block's index at each level, outermost first; empty outside blocks. What a synced
	 *                         pattern holds counts from the block that shows it; a footnote has its own index.
	 * @param ?string   $block The block's full name; null for classic content and all other fields.
	 * @param string    $part  `text`, `hidden`, `html-attribute`, `block-attribute`, `block`, `tag`, `shortcode`, `link`, `embed` or `media`.
	 * @param string    $name  The attribute, block, tag, shortcode or meta field; empty for other text.
	 * @param int       $index Counts what has the same part and name in this block, from 0.
	 */
	public function __construct(
		public string $field,
		public array $path,
		public ?string $block,
		public string $part,
		public string $name,
		public int $index,
	) {
	}

	/** @return array{field: string, path: list<int>, block: ?string, part: string, name: string, index: int} */
	public function to_array(): array {
		return [
			'field' => $this->field,
			'path'  => $this->path,
			'block' => $this->block,
			'part'  => $this->part,
			'name'  => $this->name,
			'index' => $this->index,
		];
	}
}
