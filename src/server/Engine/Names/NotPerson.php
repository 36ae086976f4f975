<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** What reads like a person's name and is none. */
final readonly class NotPerson {

	/**
	 * @param int    $start   In bytes of the text.
	 * @param int    $end     Exclusive.
	 * @param string $because Why: `firm`, `street` …
	 */
	public function __construct( public int $start, public int $end, public string $because ) {
	}
}
