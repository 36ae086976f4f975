<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Address;
use Julkaisuvahti\Engine\Element;
use Julkaisuvahti\Engine\Passage;

/** An address in a document, and what it is used for. */
final readonly class AddressUse {

	/**
	 * @param int    $offset   In bytes of a passage's text.
	 * @param string $text     As written.
	 * @param string $usage    `link` or `embed`.
	 * @param bool   $is_alone A text alone on its line.
	 */
	public function __construct(
		public Passage|Element $at,
		public int $offset,
		public string $text,
		public Address $address,
		public string $usage,
		public bool $is_alone,
	) {
	}
}
