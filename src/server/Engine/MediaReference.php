<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/**
 * One placement of a picture, a video, a sound or a document. document.ts says
 * what each part means. It grows while its block is read.
 */
final class MediaReference {

	/**
	 * @param int          $order       Position in the order of reading, shared with passages and elements.
	 * @param string       $kind        `image`, `video`, `audio` or `document`, as far as the text tells.
	 * @param string       $usage       `shown` or `linked`.
	 * @param list<string> $ids         Attachments, in decimal.
	 * @param list<string> $urls        As written: the file, its sizes and formats.
	 * @param string       $alt         `untold`, `decorative`, `given`, `empty` or `missing`.
	 * @param ?string      $attached_to The post whose attachments it stands for, empty for this one.
	 */
	public function __construct(
		public readonly Place $place,
		public readonly int $order,
		public readonly string $kind,
		public string $usage,
		public array $ids,
		public array $urls,
		public string $alt,
		public readonly ?string $attached_to,
	) {
	}
}
