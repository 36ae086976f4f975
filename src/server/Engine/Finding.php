<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** One match of one rule, as a value. */
final readonly class Finding {

	/**
	 * @param string                            $passage     The whole text of the passage, or the name of the block or tag.
	 * @param int                               $start       In UTF-16 units of the passage.
	 * @param int                               $end         Exclusive.
	 * @param array<string, string|int|bool>    $facts       What the matcher says of the match, without any part of its text.
	 * @param string                            $fingerprint Keyed digest of rule and normalised text: binds an answer without storing the text.
	 * @param ?string                           $own         Where the fingerprint is of several things that are asked about together: this one's
	 *                                                       own, by which an edit that takes one away adds nothing.
	 */
	public function __construct(
		public string $rule,
		public string $severity,
		public Place $place,
		public string $passage,
		public int $start,
		public int $end,
		public string $text,
		public array $facts,
		public string $fingerprint,
		public ?string $own = null,
	) {
	}
}
