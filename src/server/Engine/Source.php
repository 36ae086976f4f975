<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** A post as it comes: what a person wrote, still as markup. */
final readonly class Source {

	/**
	 * @param string        $content   Serialized blocks, HTML or plain text.
	 * @param bool          $repaired  Whether the text had to be repaired before it came here, so that something may be missing.
	 * @param ?self         $published The version that readers see already: then only what the edit adds is told.
	 * @param array<string> $patterns  By id, what the synced patterns hold that the content refers to: empty where a pattern
	 *                                 shows nothing.
	 * @param string        $footnotes JSON, as WordPress keeps it in the meta field of this name.
	 * @param string        $author    The author's name as readers see it.
	 * @param array<string> $meta      Meta fields that readers see, by key: text, or JSON with texts in it.
	 * @param string        $featured  The featured image's id; empty for none.
	 * @param ?MediaKnown   $media     What is known of the media that both versions show; null: not at hand.
	 */
	public function __construct(
		public string $content,
		public string $title = '',
		public string $excerpt = '',
		public bool $repaired = false,
		public ?self $published = null,
		public array $patterns = [],
		public string $footnotes = '',
		public string $slug = '',
		public string $author = '',
		public array $meta = [],
		public string $featured = '',
		public ?MediaKnown $media = null,
	) {
	}
}
