<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * Once a day: finds media in publications whose rights have ended, end soon, were withdrawn
 * or belong to another file by now, marks the posts and tells people.
 *
 * It works in steps, each of which goes on from where it was stopped, since a host may end
 * a request after half a minute.
 */
final readonly class DailyJob {

	public const HOOK = 'julkaisuvahti_daily';
	public const MORE = 'julkaisuvahti_daily_more';

	/** How far it has come; there only while it is under way. */
	public const OPTION = 'julkaisuvahti_daily_job';

	/** The file that it is at, as `at`, and, as `skip`, when it ended at which: one file must not stop it for good. */
	public const AT_FILE = 'julkaisuvahti_daily_job_at';

	/** In seconds: then the file, or the host, may be another. */
	private const SKIPPED_FOR = 30 * DAY_IN_SECONDS;

	private const STEPS = [ 'compare', 'mark', 'clear', 'tell' ];

	/** In hours, in the site's time: when few people use it. */
	private const AT = 4;

	private const BATCH = 50;

	/** How many posts of one file are marked. */
	private const MOST_POSTS = 1000;

	/** How many posts are told of in one go. */
	private const MOST_TOLD = 2000;

	/** @param int $seconds After which it leaves the rest to the next request. */
	public function __construct(
		private Rights $rights,
		private MediaFacts $facts,
		private WhereUsed $uses,
		private DailyJobFlags $flags,
		private ExpiryMail $mail,
		private Withdrawal $withdrawal,
		private int $seconds = 20,
	) {
	}

	/** Action `init`: schedules go missing, and sites of a network are never activated by themselves. */
	public static function schedule(): void {
		if ( false !== wp_next_scheduled( self::HOOK ) ) {
			return;
		}
		$at = new \DateTimeImmutable( 'today', wp_timezone() );
		$at = $at->setTime( self::AT, 0 );
		wp_schedule_event( ( $at->getTimestamp() <= time() ? $at->modify( '+1 day' ) : $at )->getTimestamp(), 'daily', self::HOOK );
	}

	public static function unschedule(): void {
		wp_clear_scheduled_hook( self::HOOK );
		wp_clear_scheduled_hook( self::MORE );
		delete_option( self::OPTION );
		delete_option( self::AT_FILE );
	}

	/** Action of {@see self::HOOK}. */
	public function begin(): void {
		$this->withdrawal->mend();
		update_option(
			self::OPTION,
			[
				'run'   => wp_generate_uuid4(),
				'step'  => 0,
				'after' => 0,
			],
			false
		);
		$this->go_on();
	}

	/** Action of {@see self::MORE}. */
	public function go_on(): void {
		$job = get_option( self::OPTION );
		if ( ! is_array( $job ) || ! is_string( $job['run'] ?? null ) || ! is_int( $job['step'] ?? null ) || ! is_int( $job['after'] ?? null ) ) {
			return;
		}
		self::leave_file( time() );
		$until = time() + $this->seconds;
		while ( isset( self::STEPS[ $job['step'] ] ) ) {
			$last = match ( self::STEPS[ $job['step'] ] ) {
				'compare' => $this->compare( $job['after'], $until ),
				'mark' => $this->mark( $job['after'], $job['run'], $until ),
				'clear' => self::clear( $job['after'], $job['run'], $until ),
				'tell' => $this->tell(),
			};
			self::leave_file( null );
			$job['step']  += null === $last ? 1 : 0;
			$job['after']  = $last ?? 0;
			if ( ! isset( self::STEPS[ $job['step'] ] ) ) {
				break;
			}
			update_option( self::OPTION, $job, false );
			if ( time() >= $until ) {
				wp_schedule_single_event( time() + 1, self::MORE );
				return;
			}
		}
		delete_option( self::OPTION );
	}

	/** Plugins replace files without a word to anybody: those that were confirmed are compared. Null when all are done. */
	private function compare( int $after, int $until ): ?int {
		$ids = $this->attachments( '( m.meta_key = %s AND m.meta_value IN (%s, %s) )', [ RightsStore::STATE, Standing::Confirmed->value, Standing::Replaced->value ], $after );
		return self::each(
			$ids,
			$until,
			function ( int $id ): void {
				if ( self::may_take( $id ) ) {
					// What it finds is kept.
					$this->rights->standing( $id );
				}
			}
		);
	}

	private function mark( int $after, string $run, int $until ): ?int {
		$notice = gmdate( 'Y-m-d', (int) strtotime( current_time( 'Y-m-d' ) . ' UTC' ) + MediaFacts::NOTICE * DAY_IN_SECONDS );
		$ids    = $this->attachments(
			'( ( m.meta_key = %s AND m.meta_value <= %s ) OR ( m.meta_key = %s AND m.meta_value IN (%s, %s) ) )',
			[ RightsStore::UNTIL, $notice, RightsStore::STATE, Standing::Replaced->value, Standing::Withdrawn->value ],
			$after
		);
		return self::each(
			$ids,
			$until,
			function ( int $id ) use ( $run ): void {
				if ( ! self::may_take( $id ) ) {
					return;
				}
				$posts = null === DailyJobState::of( $this->facts->facts( $id ) ) ? [] : $this->uses->posts( $id, self::MOST_POSTS );
				foreach ( array_filter( $posts, DailyJobFlags::is_marked( ... ) ) as $post ) {
					$this->flags->set( $post, $id, $run );
				}
			}
		);
	}

	/** Says which file it is at, before anything is done with it; not where that has ended the process. */
	private static function may_take( int $id ): bool {
		$known = self::at_file();
		if ( isset( $known['skip'][ $id ] ) ) {
			return false;
		}
		update_option( self::AT_FILE, array_replace( $known, [ 'at' => $id ] ), false );
		return true;
	}

	/** @param ?int $ended When it was seen that a file had ended the process; null where it did not. */
	private static function leave_file( ?int $ended ): void {
		$known = self::at_file();
		$skip  = array_filter( $known['skip'], static fn ( int $at ): bool => $at > time() - self::SKIPPED_FOR );
		if ( null !== $ended && 0 !== $known['at'] ) {
			$skip[ $known['at'] ] = $ended;
		}
		$now = [
			'at'   => 0,
			'skip' => $skip,
		];
		if ( $now !== $known ) {
			update_option( self::AT_FILE, $now, false );
		}
	}

	/** @return array{at: int, skip: array<int, int>} */
	private static function at_file(): array {
		$stored = get_option( self::AT_FILE );
		return [
			'at'   => is_array( $stored ) && is_int( $stored['at'] ?? null ) ? $stored['at'] : 0,
			'skip' => is_array( $stored ) && is_array( $stored['skip'] ?? null ) ? array_filter( $stored['skip'], is_int( ... ) ) : [],
		];
	}

	private static function clear( int $after, string $run, int $until ): ?int {
		$posts = DailyJobFlags::posts( $after, self::BATCH );
		update_meta_cache( 'post', $posts );
		return self::each( $posts, $until, static fn ( int $post ) => DailyJobFlags::forget_before( $run, $post ) );
	}

	/** All at once: one person gets one mail. */
	private function tell(): ?int {
		$posts = DailyJobFlags::posts( 0, self::MOST_TOLD );
		_prime_post_caches( $posts, false, true );
		$this->mail->tell_of( $posts );
		return null;
	}

	/**
	 * @param list<string> $values
	 * @return list<int>
	 */
	private function attachments( string $where, array $values, int $after ): array {
		global $wpdb;
		$ids = array_map(
			intval( ... ),
			$wpdb->get_col(
				$wpdb->prepare(
					"SELECT DISTINCT m.post_id FROM $wpdb->postmeta m JOIN $wpdb->posts p ON p.ID = m.post_id AND p.post_type = 'attachment' WHERE $where AND m.post_id > %d ORDER BY m.post_id LIMIT %d",
					[ ...$values, $after, self::BATCH ]
				)
			)
		);
		_prime_post_caches( $ids, false, true );
		return $ids;
	}

	/**
	 * As many as there is time for, and one at least.
	 *
	 * @param list<int>             $ids
	 * @param callable( int ): void $do
	 * @return ?int The last that was done; null if no more are left.
	 */
	private static function each( array $ids, int $until, callable $do ): ?int {
		foreach ( $ids as $at => $id ) {
			$do( $id );
			if ( time() >= $until && isset( $ids[ $at + 1 ] ) ) {
				return $id;
			}
		}
		return count( $ids ) < self::BATCH ? null : $ids[ count( $ids ) - 1 ];
	}
}
