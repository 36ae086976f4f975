<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** Every spelling that was met, as a word, once. The twin of spellings.ts. */
final class Spellings {

	/** Distinct words with a capital, and without, that are looked at in a long post. */
	private const MOST_CAPITALS = 15_000;
	private const MOST_OTHERS   = 40_000;

	/** @var array<string, Word> */
	private array $words = [];

	private int $capitals = 0;
	private int $others   = 0;

	/** @param bool $is_limited Whether only so many words are looked at, and the rest taken for ordinary words. */
	public function __construct( private readonly WordSources $sources, private readonly bool $is_limited ) {
	}

	/** Whether every word could be looked at. */
	public function is_complete(): bool {
		return ! $this->is_limited || $this->capitals <= self::MOST_CAPITALS && $this->others <= self::MOST_OTHERS;
	}

	public function size(): int {
		return count( $this->words );
	}

	public function word( string $spelling ): Word {
		return $this->words[ $spelling ] ??= $this->read( $spelling );
	}

	private function read( string $spelling ): Word {
		$word        = Word::read( $spelling, count( $this->words ), $this->sources );
		$is_too_many = 'capital' === $word->kind ? ++$this->capitals > self::MOST_CAPITALS : ++$this->others > self::MOST_OTHERS;
		return $is_too_many && $this->is_limited ? $word->unread() : $word;
	}
}
