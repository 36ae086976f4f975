<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** How the rights to media files stand, and what changes them. */
final readonly class Rights {

	public function __construct( private RightsStore $store ) {
	}

	public function record( int $attachment ): RightsRecord {
		return $this->store->of( $attachment ) ?? RightsRecord::blank();
	}

	/** Whether there is a record that can be read. */
	public function is_known( int $attachment ): bool {
		return null !== $this->store->of( $attachment );
	}

	/**
	 * Compares the file, too: plugins replace files without a word to anybody. What is found is
	 * kept in the history, once.
	 */
	public function standing( int $attachment ): Standing {
		$record = $this->record( $attachment );
		if ( ! $record->is_confirmed() || $this->follows( $record, $attachment ) ) {
			if ( $record->is_confirmed() ) {
				// The file that was confirmed may be back.
				$this->store->set_state( $attachment, Standing::Confirmed );
			}
			return $record->standing;
		}
		$this->store->note( $attachment, Change::Replaced );
		return Standing::Replaced;
	}

	/** Whether what was said, confirmed or not, was said of the file that is there now. */
	public function is_of_file( int $attachment ): bool {
		$sha256 = $this->record( $attachment )->sha256;
		return '' !== $sha256 && MediaFile::of( $attachment )?->sha256_of( $attachment ) === $sha256;
	}

	/** Somebody says that the file may be published. */
	public function confirm( int $attachment, RightsRecord $record, int $by ): bool {
		return $this->store->save( $attachment, self::of_file( $record, $attachment )->confirmed( $by ), Change::Confirmed, $by );
	}

	/** Keeps what is filled in, without a confirmation: one that was given was given of something else. */
	public function save( int $attachment, RightsRecord $record, int $by ): bool {
		return $this->store->save( $attachment, self::of_file( $record, $attachment )->unconfirmed(), Change::Changed, $by );
	}

	public function withdraw( int $attachment, int $by ): bool {
		return $this->store->save( $attachment, $this->record( $attachment )->withdrawn(), Change::Withdrawn, $by );
	}

	/** Takes a withdrawal back: what was said before it counts again. False where there is none. */
	public function bring_back( int $attachment, int $by ): bool {
		if ( Standing::Withdrawn !== $this->record( $attachment )->standing ) {
			return false;
		}
		foreach ( $this->store->history( $attachment ) as $row ) {
			if ( Change::Withdrawn === $row['why'] ) {
				return $this->store->save( $attachment, $row['before'] ?? RightsRecord::blank(), Change::Undone, $by );
			}
		}
		return $this->store->save( $attachment, RightsRecord::blank(), Change::Undone, $by );
	}

	/** Whether somebody has taken the last withdrawal back. Where the records do not say so, nobody has. */
	public function was_brought_back( int $attachment ): bool {
		if ( Standing::Withdrawn === ( $this->store->of( $attachment )->standing ?? Standing::Withdrawn ) ) {
			return false;
		}
		foreach ( $this->store->history( $attachment ) as $row ) {
			if ( Standing::Withdrawn === ( $row['before']->standing ?? Standing::Withdrawn ) ) {
				return null !== $row['before'] && Change::Undone === $row['why'];
			}
		}
		return false;
	}

	/** Takes a file in with what the site had before; what somebody has said of it stays, and what was taken out of use. */
	public function take_in( int $attachment, int $by ): bool {
		return Standing::None !== $this->record( $attachment )->standing || null !== UnreachableFile::of( $attachment )
			|| $this->store->save( $attachment, $this->record( $attachment )->taken_in(), Change::Baseline, $by );
	}

	/** Takes that back; what somebody has said of it since stays. */
	public function take_out( int $attachment, int $by ): bool {
		$record = $this->record( $attachment );
		return Standing::Baseline !== $record->standing || $this->store->save( $attachment, $record->taken_out(), Change::Undone, $by );
	}

	/** Puts back the record before the last change that somebody made. */
	public function undo( int $attachment, int $by ): bool {
		$last = $this->last_change( $attachment );
		return null !== $last && $this->store->save( $attachment, $last['before'] ?? RightsRecord::blank(), Change::Undone, $by );
	}

	/** @return ?array{at: string, by: int, why: Change, before: ?RightsRecord} Null where nobody has said anything. */
	public function last_change( int $attachment ): ?array {
		foreach ( $this->store->history( $attachment ) as $row ) {
			if ( ! $row['why']->is_of_file() ) {
				return $row;
			}
		}
		return null;
	}

	/**
	 * What was said of a picture goes on to what WordPress has made of it.
	 *
	 * @param int    $attachment Where that is: another attachment or the same.
	 * @param Change $why        Cropped or derived.
	 */
	public function inherit( RightsRecord $record, int $attachment, Change $why, int $by ): void {
		$record = self::of_file( $record, $attachment );
		$this->store->save( $attachment, Change::Cropped === $why ? $record->cropped() : $record, $why, $by );
	}

	/** Whether the file is the one that was confirmed, or one that only looks different to a machine. */
	private function follows( RightsRecord $record, int $attachment ): bool {
		$file = MediaFile::of( $attachment );
		// A file that is kept elsewhere cannot be compared; WordPress cannot replace it either.
		if ( null === $file || '' === $record->sha256 ) {
			return true;
		}
		$sha256 = $file->sha256_of( $attachment );
		if ( hash_equals( $record->sha256, $sha256 ) ) {
			return true;
		}
		$earlier = $this->earlier( $record, $attachment, $sha256 );
		if ( null !== $earlier ) {
			return $this->store->save( $attachment, $earlier, Change::Restored, 0 );
		}
		// An optimiser, a plugin that takes the location out: the same picture, other bytes. It is compared
		// with the one that was confirmed, whatever becomes of it: small changes would add up.
		return Likeness::are_alike( $record->likeness, $file->likeness() )
			&& $this->store->save( $attachment, $record->of_file( $sha256, $record->likeness ), Change::Derived, 0 );
	}

	/** What the same person said of this very file, before it was edited: an edit can be taken back. */
	private function earlier( RightsRecord $record, int $attachment, string $sha256 ): ?RightsRecord {
		foreach ( $this->store->history( $attachment ) as $row ) {
			if ( $row['before']?->sha256 === $sha256 && $row['before']->is_confirmed_with( $record ) ) {
				return $row['before'];
			}
		}
		return null;
	}

	private static function of_file( RightsRecord $record, int $attachment ): RightsRecord {
		$file = MediaFile::of( $attachment );
		return $record->of_file( $file?->sha256_of( $attachment ) ?? '', $file?->likeness() ?? '' );
	}
}
