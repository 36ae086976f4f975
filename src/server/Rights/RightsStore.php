<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * The rights record of each attachment, in its meta, and what became of it.
 *
 * Both keys are protected and not registered: REST, revisions and the custom fields box
 * know nothing of them but by {@see RightsController}.
 */
final class RightsStore {

	public const META    = '_julkaisuvahti_rights';
	public const HISTORY = '_julkaisuvahti_rights_history';

	/** Beside the record, for queries: a {@see Standing}, and the last day as `YYYY-MM-DD`, where it has one. */
	public const STATE = '_julkaisuvahti_rights_state';
	public const UNTIL = '_julkaisuvahti_rights_until';

	/** Of one file: a script must not fill the table. The oldest give way. */
	private const HISTORY_KEPT = 200;

	/** Null where there is none, or none that can be read. */
	public function of( int $attachment ): ?RightsRecord {
		return RightsRecord::parse( get_post_meta( $attachment, self::META, true ) );
	}

	/**
	 * Stores a record and keeps the one before it.
	 *
	 * @param int $by A user's id; 0 for the plugin itself.
	 * @return bool False where it could not be stored, and where the file has been taken out of use: that ends
	 *              only by somebody's undo, who knew of it.
	 */
	public function save( int $attachment, RightsRecord $record, Change $why, int $by ): bool {
		$known = $this->of( $attachment );
		// Somebody may have taken it out of use since it was read.
		wp_cache_delete( $attachment, 'post_meta' );
		$before = $this->of( $attachment );
		if ( Standing::Withdrawn !== $record->standing && self::is_withdrawn( $attachment, $before )
			&& ( Change::Undone !== $why || Standing::Withdrawn !== $known?->standing )
		) {
			return false;
		}
		update_post_meta( $attachment, self::META, wp_slash( $record->to_array() ) );
		if ( $this->of( $attachment )?->to_array() !== $record->to_array() ) {
			return false;
		}
		$this->set_state( $attachment, $record->standing );
		if ( null === $record->fields['validUntil'] ) {
			delete_post_meta( $attachment, self::UNTIL );
		} else {
			update_post_meta( $attachment, self::UNTIL, $record->fields['validUntil'] );
		}
		if ( $before?->to_array() !== $record->to_array() ) {
			$this->remember( $attachment, $before, $why, $by );
			/**
			 * Fires when what is known of the rights to a file has changed.
			 *
			 * @param int $attachment Its id.
			 */
			do_action( 'julkaisuvahti_rights_changed', $attachment );
		}
		return true;
	}

	/** A record may be lost: what was done with the file tells of it, too. */
	private static function is_withdrawn( int $attachment, ?RightsRecord $record ): bool {
		return null === $record ? null !== UnreachableFile::of( $attachment ) : Standing::Withdrawn === $record->standing;
	}

	/** For queries alone; the record says how things stand. */
	public function set_state( int $attachment, Standing $standing ): void {
		if ( get_post_meta( $attachment, self::STATE, true ) === $standing->value ) {
			return;
		}
		wp_cache_delete( $attachment, 'post_meta' );
		if ( Standing::Withdrawn === $standing || Standing::Withdrawn !== $this->of( $attachment )?->standing ) {
			update_post_meta( $attachment, self::STATE, $standing->value );
		}
	}

	/** Keeps what was found, the record as it is; once, where nothing has happened since. */
	public function note( int $attachment, Change $why ): void {
		if ( Change::Replaced === $why ) {
			$this->set_state( $attachment, Standing::Replaced );
		}
		if ( ( $this->history( $attachment )[0]['why'] ?? null ) !== $why && Standing::Withdrawn !== $this->of( $attachment )?->standing ) {
			$this->remember( $attachment, $this->of( $attachment ), $why, 0 );
		}
	}

	/** @return list<array{at: string, by: int, why: Change, before: ?RightsRecord}> The newest first. */
	public function history( int $attachment ): array {
		$rows = [];
		foreach ( get_post_meta( $attachment, self::HISTORY ) as $row ) {
			$why = is_array( $row ) && is_string( $row['why'] ?? null ) ? Change::tryFrom( $row['why'] ) : null;
			if ( null !== $why && is_string( $row['at'] ?? null ) && is_int( $row['by'] ?? null ) ) {
				$rows[] = [
					'at'     => $row['at'],
					'by'     => $row['by'],
					'why'    => $why,
					'before' => RightsRecord::parse( $row['before'] ?? null ),
				];
			}
		}
		return array_reverse( $rows );
	}

	private function remember( int $attachment, ?RightsRecord $before, Change $why, int $by ): void {
		add_post_meta(
			$attachment,
			self::HISTORY,
			wp_slash(
				[
					'at'     => gmdate( 'Y-m-d\TH:i:s\Z' ),
					'by'     => $by,
					'why'    => $why->value,
					'before' => $before?->to_array(),
				]
			)
		);
		$rows = get_post_meta( $attachment, self::HISTORY );
		foreach ( array_slice( $rows, 0, max( 0, count( $rows ) - self::HISTORY_KEPT ) ) as $row ) {
			delete_post_meta( $attachment, self::HISTORY, wp_slash( $row ) );
		}
	}
}
