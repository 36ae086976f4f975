<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** A person that the post names in full. */
final readonly class FullName {

	/** @param list<string> $given */
	public function __construct( public string $key, public array $given, public string $surname ) {
	}
}
