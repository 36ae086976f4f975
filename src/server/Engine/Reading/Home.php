<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

/** The block, or the field, that a reader reads. */
final readonly class Home {

	/**
	 * @param string    $field       `title`, `excerpt` or `content`.
	 * @param list<int> $path
	 * @param ?string   $block       The block's full name.
	 * @param string    $white_space `block` collapses it as RichText does, `classic` keeps it and parts passages at
	 *                               blank lines, as wpautop will, `plain` keeps it.
	 * @param bool      $in_form     Whether it stands inside another block's form.
	 * @param ?string   $attribute   Set when the HTML is the value of one of the block's attributes.
	 */
	public function __construct(
		public string $field,
		public array $path,
		public ?string $block,
		public string $white_space,
		public bool $in_form = false,
		public ?string $attribute = null,
	) {
	}
}
