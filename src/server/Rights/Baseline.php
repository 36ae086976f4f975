<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * Takes a library in as it was on a day: thousands of files that nobody will look at one by
 * one. What is published with them stays as it is; whoever uses one in something new is asked.
 */
final readonly class Baseline {

	/** Meta of an attachment: by which batch it was taken in. */
	public const META = '_julkaisuvahti_baseline';

	/** The batches that can be undone. */
	public const OPTION = 'julkaisuvahti_baselines';

	public const WAYS = [ 'month', 'folder', 'uploader' ];

	/** How many files a request changes, and for how long, in seconds: a host may end it after half a minute. */
	private const BATCH   = 200;
	private const SECONDS = 10;

	/** How many batches are kept in mind. */
	private const MOST_BATCHES = 100;

	public function __construct( private Rights $rights ) {
	}

	/**
	 * Files of which nobody has said anything. Not those that were taken out of use, if their record was lost.
	 *
	 * @param 'month'|'folder'|'uploader' $by
	 * @return array<string, int> How many, by month (`YYYY-MM`), folder below the uploads (empty for the folder itself) or user's id.
	 */
	public function groups( string $by ): array {
		$groups = [];
		foreach ( self::unrecorded( $by, null, null ) as $group ) {
			$groups[ $group ] = ( $groups[ $group ] ?? 0 ) + 1;
		}
		ksort( $groups, SORT_NATURAL );
		return 'month' === $by ? array_reverse( $groups, true ) : $groups;
	}

	/**
	 * Takes in as many of a group as a request may. To be called again until none is left.
	 *
	 * @param 'month'|'folder'|'uploader' $by
	 * @param string                      $group  As {@see self::groups()} names it.
	 * @param ?string                     $before A day, as `YYYY-MM-DD`: only what was uploaded earlier. Null for all.
	 * @param ?string                     $batch  The one to go on with.
	 * @return array{batch: string, done: int, left: int}|null Null for a batch that is another group's.
	 */
	public function take_in( string $by, string $group, ?string $before, ?string $batch, int $user ): ?array {
		$known = null === $batch ? null : $this->batch( $batch );
		if ( null !== $batch && ( null === $known || [ $by, $group, $before ] !== [ $known['by'], $known['group'], $known['before'] ] ) ) {
			return null;
		}
		$batch ??= wp_generate_uuid4();
		$ids     = array_keys( self::unrecorded( $by, $group, $before ) );
		$done    = $this->change(
			$ids,
			function ( int $id ) use ( $batch, $user ): bool {
				update_post_meta( $id, self::META, $batch );
				return $this->rights->take_in( $id, $user );
			}
		);
		if ( 0 < $done || null !== $known ) {
			$this->remember(
				[
					'id'     => $batch,
					'by'     => $by,
					'group'  => $group,
					'before' => $before,
					'user'   => $known['user'] ?? $user,
					'at'     => $known['at'] ?? gmdate( 'Y-m-d\TH:i:s\Z' ),
					'count'  => ( $known['count'] ?? 0 ) + $done,
				]
			);
		}
		return [
			'batch' => $batch,
			'done'  => $done,
			'left'  => count( $ids ) - $done,
		];
	}

	/**
	 * Takes a batch back, as far as a request may; what somebody has confirmed since stays.
	 *
	 * @return array{done: int, left: int}
	 */
	public function undo( string $batch, int $user ): array {
		global $wpdb;
		$ids  = array_map( intval( ... ), $wpdb->get_col( $wpdb->prepare( "SELECT post_id FROM $wpdb->postmeta WHERE meta_key = %s AND meta_value = %s ORDER BY post_id", self::META, $batch ) ) );
		$done = $this->change(
			$ids,
			function ( int $id ) use ( $user ): bool {
				$this->rights->take_out( $id, $user );
				return delete_post_meta( $id, self::META );
			}
		);
		if ( count( $ids ) === $done ) {
			$this->store( array_filter( $this->batches(), static fn ( array $one ): bool => $one['id'] !== $batch ) );
		}
		return [
			'done' => $done,
			'left' => count( $ids ) - $done,
		];
	}

	/** @return list<array{id: string, by: string, group: string, before: ?string, user: int, at: string, count: int}> The newest first. */
	public function batches(): array {
		$stored = get_option( self::OPTION, [] );
		return array_values(
			array_filter(
				is_array( $stored ) ? $stored : [],
				static fn ( mixed $one ): bool => is_array( $one ) && is_string( $one['id'] ?? null ) && in_array( $one['by'] ?? null, self::WAYS, true )
					&& is_string( $one['group'] ?? null ) && array_key_exists( 'before', $one ) && is_int( $one['user'] ?? null ) && is_string( $one['at'] ?? null ) && is_int( $one['count'] ?? null )
			)
		);
	}

	/** @return array{id: string, by: string, group: string, before: ?string, user: int, at: string, count: int}|null */
	private function batch( string $id ): ?array {
		return array_column( $this->batches(), null, 'id' )[ $id ] ?? null;
	}

	/** @param array<string, mixed> $batch */
	private function remember( array $batch ): void {
		$this->store( [ $batch, ...array_filter( $this->batches(), static fn ( array $one ): bool => $one['id'] !== $batch['id'] ) ] );
	}

	/** @param array<array<string, mixed>> $batches */
	private function store( array $batches ): void {
		update_option( self::OPTION, array_slice( array_values( $batches ), 0, self::MOST_BATCHES ), false );
	}

	/**
	 * @param list<int>             $ids
	 * @param callable( int ): bool $change
	 */
	private function change( array $ids, callable $change ): int {
		$until = time() + self::SECONDS;
		$now   = array_slice( $ids, 0, self::BATCH );
		_prime_post_caches( $now, false, true );
		$done = 0;
		foreach ( $now as $id ) {
			if ( ! $change( $id ) ) {
				break;
			}
			++$done;
			if ( time() >= $until ) {
				break;
			}
		}
		return $done;
	}

	/**
	 * One query. Folders are told apart here, since no two databases cut texts in the same way.
	 *
	 * @param 'month'|'folder'|'uploader' $by
	 * @param ?string                     $group Null for all.
	 * @return array<int, string> Groups by attachment.
	 */
	private static function unrecorded( string $by, ?string $group, ?string $before ): array {
		global $wpdb;
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT p.ID, p.post_date, p.post_author, f.meta_value AS file FROM $wpdb->posts p LEFT JOIN $wpdb->postmeta s ON s.post_id = p.ID AND s.meta_key = %s LEFT JOIN $wpdb->postmeta w ON w.post_id = p.ID AND w.meta_key = %s LEFT JOIN $wpdb->postmeta f ON f.post_id = p.ID AND f.meta_key = '_wp_attached_file' WHERE p.post_type = 'attachment' AND p.post_status <> 'trash' AND w.post_id IS NULL AND ( s.meta_value IS NULL OR s.meta_value = %s ) AND p.post_date < %s ORDER BY p.ID",
				RightsStore::STATE,
				UnreachableFile::META,
				Standing::None->value,
				null === $before ? '9999-12-31' : $before
			)
		);
		$found = [];
		foreach ( $rows as $row ) {
			$folder = dirname( (string) $row->file );
			$of     = match ( $by ) {
				'month' => substr( $row->post_date, 0, 7 ),
				'folder' => '.' === $folder ? '' : $folder,
				'uploader' => (string) $row->post_author,
			};
			if ( null === $group || $group === $of ) {
				$found[ (int) $row->ID ] = $of;
			}
		}
		return $found;
	}
}
