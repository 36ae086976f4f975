<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** Something that is not text: a block, a tag, a shortcode, a link, an embed. */
final readonly class Element {

	/**
	 * @param int                   $order      Position in the order of reading, shared with passages.
	 * @param string                $name       The block's full name, the tag's lower-case name or the shortcode's name.
	 * @param array<string, string> $attributes HTML attributes of a form's tag, names in lower case; empty for all others.
	 * @param string                $within     The name of the tag that holds this one, if it is part of a form; else empty.
	 * @param string                $url        Where a link or an embed leads, as written; empty for all others.
	 */
	public function __construct(
		public Place $place,
		public int $order,
		public string $name,
		public array $attributes,
		public string $within,
		public string $url,
	) {
	}
}
