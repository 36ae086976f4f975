<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

/** The block, or the field, that a reader reads. */
final readonly class Home {

	/**
	 * @param string    $field       `title`, `excerpt`, `content`, `footnotes`, `slug` or `meta`.
	 * @param list<int> $path
	 * @param ?string   $block       The block's full name.
	 * @param string    $white_space `block` collapses it as RichText does, `classic` keeps it and parts passages at
	 *                               blank lines, as wpautop will, `plain` keeps it.
	 * @param bool      $in_form     Whether it stands inside another block's form.
	 * @param string    $part        What its running text is: `text`, or `block-attribute` for the value of one.
	 * @param string    $name        That attribute's name, or a meta field's.
	 * @param ?int      $at          Where in the field's source faults stand, in bytes, if the HTML itself does not
	 *                               stand there.
	 */
	public function __construct(
		public string $field,
		public array $path,
		public ?string $block,
		public string $white_space,
		public bool $in_form = false,
		public string $part = 'text',
		public string $name = '',
		public ?int $at = null,
	) {
	}
}
