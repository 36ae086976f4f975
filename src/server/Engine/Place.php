<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** Where in a post something stands. document.ts says what each part means. */
final readonly class Place {

	/**
	 * @param string    $field `title`, `excerpt` or `content`.
	 * @param list<int> $path  The block's index at each level, outermost first; empty outside blocks.
	 * @param ?string   $block The block's full name; null for title, excerpt and classic content.
	 * @param string    $part  `text`, `hidden`, `html-attribute`, `block-attribute`, `block`, `tag`, `shortcode`, `link` or `embed`.
	 * @param string    $name  The attribute, block, tag or shortcode; empty for text.
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
