<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** Names that the site has added. */
final readonly class ExtraNames {

	/**
	 * @param array<string, mixed> $given    By base form, in small letters.
	 * @param array<string, mixed> $surnames The same.
	 */
	public function __construct( public array $given = [], public array $surnames = [] ) {
	}
}
