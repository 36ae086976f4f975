<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** What a person decided, bound to everything in the post that has this fingerprint. resolution.ts says what each outcome means. */
final readonly class Resolution {

	public const OUTCOMES = [ 'fine', 'ask-reviewer', 'disputed', 'waived' ];

	public function __construct(
		public string $fingerprint,
		public string $outcome,
	) {
	}
}
