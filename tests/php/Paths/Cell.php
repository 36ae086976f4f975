<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

final readonly class Cell {

	public function __construct(
		public Path $path,
		public State $state,
		public Actor $actor,
		public Content $content,
	) {
	}

	public function name(): string {
		return "{$this->path->name} · {$this->state->value} · {$this->actor->value} · {$this->content->value}";
	}

	/** A word that stands in this cell's text and nowhere else; without digits, which could look like a number of something. */
	public function mark(): string {
		return 'merkki' . strtr( substr( hash( 'sha256', $this->name() ), 0, 12 ), '0123456789', 'ghijklmnop' );
	}
}
