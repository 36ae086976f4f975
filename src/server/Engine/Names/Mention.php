<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** A person's name in a text. */
final readonly class Mention {

	/**
	 * @param int          $start   In bytes of the text.
	 * @param int          $end     Exclusive.
	 * @param string       $basis   What it is based on: `full-name`, `surname-after-full-name`, `given-name` or `possible`.
	 * @param string       $person  The person: the same for all forms of the name within the post.
	 * @param list<string> $given   Base forms as read; empty where a surname stands alone.
	 * @param string       $surname Base form; empty where given names stand alone.
	 * @param string       $form    The case of the last part; empty if it cannot be told.
	 */
	public function __construct(
		public int $start,
		public int $end,
		public string $basis,
		public string $person,
		public array $given,
		public string $surname,
		public string $form,
	) {
	}
}
