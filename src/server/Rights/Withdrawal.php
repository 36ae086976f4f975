<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * Takes files out of all publications at once, and brings them back.
 *
 * The rights record says whether a file is withdrawn; its file and what readers see follow
 * the record, by whichever way it was changed.
 */
final readonly class Withdrawal {

	/** How many publications are told to other plugins, which keep pages in stock. */
	private const MOST_POSTS = 500;

	public function __construct(
		private Rights $rights,
		private WithdrawalList $list,
		private WhereUsed $uses,
	) {
	}

	/**
	 * @return bool Whether it is out of all publications. Whether its file is unreachable, too,
	 *              {@see self::is_unreachable()} says: one that is kept elsewhere stays there.
	 */
	public function withdraw( int $attachment, int $by ): bool {
		$stored = true;
		foreach ( self::of_same_file( $attachment ) as $id ) {
			$stored = ( Standing::Withdrawn === $this->rights->record( $id )->standing || $this->rights->withdraw( $id, $by ) ) && $stored;
		}
		// Once more where an earlier attempt could not move it.
		$this->follow( $attachment );
		return $stored;
	}

	/** @return bool False where another file has taken its place: then it stays withdrawn. */
	public function bring_back( int $attachment, int $by ): bool {
		$ids = array_values( array_filter( self::of_same_file( $attachment ), $this->is_withdrawn( ... ) ) );
		foreach ( $ids as $at => $id ) {
			if ( ! UnreachableFile::bring_back( $id ) ) {
				array_map( UnreachableFile::hide( ... ), array_slice( $ids, 0, $at ) );
				return false;
			}
		}
		$stored = true;
		foreach ( $ids as $id ) {
			if ( Standing::Withdrawn === $this->rights->record( $id )->standing ) {
				$stored = $this->rights->bring_back( $id, $by ) && $stored;
			} else {
				$this->is_back( $id );
			}
		}
		return $stored;
	}

	/** A file stays away where its record was lost, as with a plugin that was deleted and is back. */
	public function is_withdrawn( int $attachment ): bool {
		return Standing::Withdrawn === $this->rights->record( $attachment )->standing || null !== UnreachableFile::of( $attachment );
	}

	/** Whether nobody can come to its file any more. */
	public function is_unreachable( int $attachment ): bool {
		return $this->is_withdrawn( $attachment ) && [] !== array_filter( self::of_same_file( $attachment ), UnreachableFile::is_hidden( ... ) );
	}

	/** Action `julkaisuvahti_rights_changed`. A record that is gone, or that nobody can read, brings nothing back. */
	public function follow( int $attachment ): void {
		$is_withdrawn = Standing::Withdrawn === $this->rights->record( $attachment )->standing;
		$is_listed    = null !== UnreachableFile::of( $attachment );
		if ( $is_withdrawn && ( ! $is_listed || [] !== UnreachableFile::files_of( $attachment ) ) ) {
			UnreachableFile::hide( $attachment );
			if ( ! $is_listed ) {
				$this->list->rebuild();
				$this->tell( 'julkaisuvahti_media_withdrawn', $attachment );
			}
		} elseif ( $is_listed && $this->rights->was_brought_back( $attachment ) && UnreachableFile::bring_back( $attachment ) ) {
			$this->is_back( $attachment );
		}
	}

	/** Its files are in their place again. */
	private function is_back( int $attachment ): void {
		UnreachableFile::forget( $attachment );
		$this->list->rebuild();
		$this->tell( 'julkaisuvahti_media_brought_back', $attachment );
		// It is the same file.
		foreach ( self::of_same_file( $attachment ) as $other ) {
			$this->rights->bring_back( $other, get_current_user_id() );
		}
	}

	/** Action `delete_attachment`: then there is nothing to bring back, unless the file is another attachment's, too. */
	public function deleted( int $attachment ): void {
		if ( null !== UnreachableFile::of( $attachment ) ) {
			$others = array_filter( array_slice( self::of_same_file( $attachment ), 1 ), static fn ( int $id ): bool => 'attachment' === get_post_type( $id ) );
			if ( [] === $others ) {
				UnreachableFile::delete( $attachment );
			} else {
				UnreachableFile::hand_over( $attachment, $others );
			}
			$this->list->rebuild();
		}
	}

	/**
	 * What was interrupted is finished, and a withdrawal whose record was lost is written down anew. One query.
	 *
	 * @return int How many files were to be put right.
	 */
	public function mend(): int {
		global $wpdb;
		$ids = $wpdb->get_col(
			$wpdb->prepare(
				"SELECT post_id FROM $wpdb->postmeta WHERE ( meta_key = %s AND meta_value = %s ) OR meta_key = %s",
				RightsStore::STATE,
				Standing::Withdrawn->value,
				UnreachableFile::META
			)
		);
		$mended = 0;
		foreach ( array_unique( array_map( intval( ... ), $ids ) ) as $id ) {
			$is_withdrawn = Standing::Withdrawn === $this->rights->record( $id )->standing;
			$is_listed    = null !== UnreachableFile::of( $id );
			if ( ! $is_withdrawn && ( $is_listed || ! $this->rights->is_known( $id ) ) && ! $this->rights->was_brought_back( $id ) ) {
				$this->rights->withdraw( $id, 0 );
				$this->follow( $id );
				++$mended;
			} elseif ( $is_listed !== $is_withdrawn || ( $is_withdrawn && [] !== UnreachableFile::files_of( $id ) ) ) {
				$this->follow( $id );
				++$mended;
			}
		}
		$this->list->rebuild();
		return $mended;
	}

	/**
	 * Translation plugins give one file to an attachment in each language.
	 *
	 * @return list<int> The attachment itself first.
	 */
	public static function of_same_file( int $attachment ): array {
		global $wpdb;
		$file = (string) get_post_meta( $attachment, '_wp_attached_file', true );
		$rows = '' === $file ? [] : $wpdb->get_results(
			$wpdb->prepare( "SELECT post_id, meta_value FROM $wpdb->postmeta WHERE meta_key = '_wp_attached_file' AND meta_value = %s ORDER BY post_id", $file )
		);
		// To the database, `Metsä.jpg` and `metsa.jpg` are the same.
		$same = array_filter( $rows, static fn ( object $row ): bool => $row->meta_value === $file );
		return array_values( array_unique( [ $attachment, ...array_map( static fn ( object $row ): int => (int) $row->post_id, $same ) ] ) );
	}

	/**
	 * Pages that are kept in stock are to be made anew.
	 *
	 * @param 'julkaisuvahti_media_withdrawn'|'julkaisuvahti_media_brought_back' $what
	 */
	private function tell( string $what, int $attachment ): void {
		$posts = $this->uses->posts( $attachment, self::MOST_POSTS );
		foreach ( [ ...$posts, $attachment ] as $post ) {
			clean_post_cache( $post );
		}
		/**
		 * Fires when a file has been taken out of all publications, or brought back, for
		 * plugins and servers that keep copies of pages and files.
		 *
		 * @param int       $attachment Its id.
		 * @param list<int> $posts      Those that show it.
		 */
		do_action( $what, $attachment, $posts );
	}
}
