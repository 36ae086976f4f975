<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

enum Actor: string {

	case Contributor   = 'contributor';
	case Author        = 'author';
	case Editor        = 'editor';
	case Administrator = 'administrator';
	/** A process that nobody is logged in to. */
	case NoUser        = 'CLI without user';
	case Cron          = 'cron';

	public function is_person(): bool {
		return self::NoUser !== $this && self::Cron !== $this;
	}

	/** Whether only this person's own posts can be edited. */
	public function edits_own_posts_only(): bool {
		return self::Contributor === $this || self::Author === $this;
	}

	/** WordPress's `unfiltered_html`, on a site that is alone in its installation. */
	public function may_write_forms(): bool {
		return self::Editor === $this || self::Administrator === $this;
	}
}
