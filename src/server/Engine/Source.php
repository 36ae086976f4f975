<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** A post as it comes: what a person wrote, still as markup. */
final readonly class Source {

	/**
	 * @param string $content   Serialized blocks, HTML or plain text.
	 * @param bool   $repaired  Whether the text had to be repaired before it came here, so that something may be missing.
	 * @param ?self  $published The version that readers see already: then only what the edit adds is told.
	 */
	public function __construct(
		public string $content,
		public string $title = '',
		public string $excerpt = '',
		public bool $repaired = false,
		public ?self $published = null,
	) {
	}
}
