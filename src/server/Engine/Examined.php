<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use Julkaisuvahti\Engine\Matchers\Found;

/** A document with what can be said of it alone. */
final readonly class Examined {

	/**
	 * @param list<array{Found, Finding|Suppressed}> $judged
	 * @param list<Fault>                            $faults
	 */
	public function __construct(
		public Document $document,
		public array $judged,
		public array $faults,
	) {
	}
}
