<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** What an inflected name may come from. */
final readonly class LastPart {

	/**
	 * @param list<string> $bases Base forms, in small letters, most likely first.
	 * @param string       $form  The case, if it comes from the first of them; empty if that cannot be told.
	 */
	public function __construct( public array $bases, public string $form ) {
	}
}
