<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

/** What a path finds when it comes. */
enum State: string {

	case New       = 'new';
	case Draft     = 'draft';
	case Pending   = 'pending';
	case Scheduled = 'scheduled';
	case Live      = 'live';
	/** Live since before the plugin came, with findings. */
	case Old       = 'live with old findings';
	case Private   = 'private';
	case Password  = 'password';
	case Trashed   = 'trashed';
	/** Live, of another site's old text without blocks, with findings. */
	case Imported  = 'imported';

	/** Whether there is a version that readers see, or will see when its time comes. */
	public function has_version(): bool {
		return in_array( $this, [ self::Scheduled, self::Live, self::Old, self::Private, self::Password, self::Imported ], true );
	}

	public function has_old_findings(): bool {
		return self::Old === $this || self::Imported === $this;
	}

	/** What the database calls it. */
	public function status(): string {
		return match ( $this ) {
			self::New => 'auto-draft',
			self::Draft, self::Pending, self::Private => $this->value,
			self::Scheduled => 'future',
			self::Trashed => 'trash',
			default => 'publish',
		};
	}

	/** What somebody who publishes asks for. */
	public function status_asked_for( Actor $actor ): string {
		return match ( true ) {
			Actor::Contributor === $actor => 'pending',
			self::Scheduled === $this => 'future',
			self::Private === $this => 'private',
			default => 'publish',
		};
	}
}
