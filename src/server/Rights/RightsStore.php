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
	 */
	public function save( int $attachment, RightsRecord $record, Change $why, int $by ): bool {
		$before = $this->of( $attachment );
		update_post_meta( $attachment, self::META, wp_slash( $record->to_array() ) );
		$stored = $this->of( $attachment );
		if ( null === $stored || $stored->to_array() !== $record->to_array() ) {
			return false;
		}
		if ( null === $before || $before->to_array() !== $record->to_array() ) {
			$this->remember( $attachment, $before, $why, $by );
		}
		return true;
	}

	/** @return list<array{at: string, by: int, why: string, before: ?array<string, mixed>}> The newest first. */
	public function history( int $attachment ): array {
		$rows = array_filter(
			get_post_meta( $attachment, self::HISTORY ),
			static fn ( mixed $row ): bool => is_array( $row ) && is_string( $row['at'] ?? null ) && is_int( $row['by'] ?? null ) && null !== Change::tryFrom( (string) ( $row['why'] ?? '' ) )
		);
		return array_reverse( array_values( $rows ) );
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
