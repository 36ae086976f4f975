<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

/** What a path left behind and what it said. */
final readonly class Answer {

	/**
	 * @param bool                  $refused Whether it answered with an error.
	 * @param string                $said    Everything it said, as it came.
	 * @param array<string, string> $text    What must not be lost: columns of a post, or meta values by key.
	 * @param ?array<string, mixed> $before  The post as it was; null where there was none.
	 * @param int                   $source  A revision or a post that holds the text already, and that nobody sees.
	 * @param bool                  $carried Whether the text came along, so that who sent it still has it after a refusal.
	 */
	public function __construct(
		public bool $refused,
		public string $said,
		public array $text,
		public ?array $before = null,
		public int $source = 0,
		public bool $carried = true,
	) {
	}
}
