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

	public function standing( int $attachment ): Standing {
		$record = $this->store->of( $attachment );
		if ( null === $record ) {
			return Standing::None;
		}
		if ( ! $record->is_confirmed() ) {
			return match ( true ) {
				$record->baseline => Standing::Baseline,
				Change::Withdrawn->value === ( $this->store->history( $attachment )[0]['why'] ?? null ) => Standing::Withdrawn,
				default => Standing::None,
			};
		}
		$file = MediaFile::of( $attachment );
		// A file that is kept elsewhere cannot be compared; nobody can replace it by WordPress either.
		return null === $file || $this->is_of( $record, $attachment, $file ) ? Standing::Confirmed : Standing::Replaced;
	}

	/** Somebody says that the file may be published. */
	public function confirm( int $attachment, RightsRecord $record, int $by ): bool {
		$file = MediaFile::of( $attachment );
		return $this->store->save( $attachment, $record->confirmed( $by, $file?->sha256_of( $attachment ) ?? '', $file?->likeness() ?? '' ), Change::Confirmed, $by );
	}

	/** Keeps what is filled in, without a confirmation. */
	public function save( int $attachment, RightsRecord $record, int $by ): bool {
		return $this->store->save( $attachment, $record->unconfirmed(), Change::Changed, $by );
	}

	public function withdraw( int $attachment, int $by ): bool {
		return $this->store->save( $attachment, $this->record( $attachment )->unconfirmed(), Change::Withdrawn, $by );
	}

	/** Puts back the record before the last change. */
	public function undo( int $attachment, int $by ): bool {
		$last = $this->store->history( $attachment )[0] ?? null;
		if ( null === $last ) {
			return false;
		}
		return $this->store->save( $attachment, RightsRecord::parse( $last['before'] ) ?? RightsRecord::blank(), Change::Undone, $by );
	}

	/**
	 * The same picture in another attachment, as WordPress makes one of a crop or a rotation.
	 *
	 * @param bool $cropped Then who can be recognised in it is asked again.
	 */
	public function inherit( int $from, int $to, bool $cropped ): void {
		$record = $this->store->of( $from );
		$file   = MediaFile::of( $to );
		if ( null === $record || null === $file || Standing::Replaced === $this->standing( $from ) ) {
			return;
		}
		$record = $record->of_file( $file->sha256_of( $to ), $file->likeness() );
		$record = $cropped ? $record->with( [ 'people' => 'unanswered' ] ) ?? $record : $record;
		$this->store->save( $to, $record, $cropped ? Change::Cropped : Change::Derived, 0 );
	}

	/** Whether the file is the one that was confirmed, or its picture saved anew. */
	private function is_of( RightsRecord $record, int $attachment, MediaFile $file ): bool {
		$sha256 = $file->sha256_of( $attachment );
		if ( '' === $record->sha256 || hash_equals( $record->sha256, $sha256 ) ) {
			return true;
		}
		// An optimiser, a plugin that takes the location out: the same picture, other bytes.
		$likeness = $file->likeness();
		if ( ! Likeness::are_alike( $record->likeness, $likeness ) ) {
			return false;
		}
		$this->store->save( $attachment, $record->of_file( $sha256, $likeness ), Change::Derived, 0 );
		return true;
	}
}
