<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Credits;

use Julkaisuvahti\Rights\Rights;
use Julkaisuvahti\Rights\RightsRecord;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Rights\Standing;
use WP_Post;

/** Who made the media of a post, as its readers are told. */
final readonly class Credits {

	public function __construct(
		private ShownMedia $media,
		private Rights $rights,
	) {
	}

	/** @return list<Credit> In order of appearance; what is said of several is one. */
	public function of_post( WP_Post $post ): array {
		return self::together( $this->media_of( $post ) );
	}

	/**
	 * Of a text that may not be stored yet.
	 *
	 * @param int $post Whose it is; 0 for a new one.
	 * @return list<Credit> Without the media that the current user may not read.
	 */
	public function of_text( string $content, int $featured, int $post ): array {
		return self::together( array_filter( $this->known( $this->media->in_text( $content, $featured, $post ) ), static fn ( array $one ): bool => current_user_can( 'read_post', $one['medium']->id ) ) );
	}

	/** @return list<array{medium: ShownMedium, record: RightsRecord}> The media of a post whose records may be told of. */
	public function media_of( WP_Post $post ): array {
		// A preview has its text from an autosave, in the global post alone.
		$shown = is_preview() && isset( $GLOBALS['post'] ) && $GLOBALS['post'] instanceof WP_Post && $GLOBALS['post']->ID === $post->ID ? $GLOBALS['post'] : $post;
		return $this->known( $this->media->in_text( $shown->post_content, (int) get_post_thumbnail_id( $post ), $post->ID ) );
	}

	/**
	 * @param list<ShownMedium> $media
	 * @return list<array{medium: ShownMedium, record: RightsRecord}>
	 */
	private function known( array $media ): array {
		$known = [];
		foreach ( $media as $medium ) {
			$record = $this->rights->record( $medium->id );
			if ( in_array( $record->standing, [ Standing::Confirmed, Standing::Baseline ], true ) && ! self::is_seen_replaced( $medium->id ) ) {
				$known[] = [
					'medium' => $medium,
					'record' => $record,
				];
			}
		}
		return $known;
	}

	/** Told by what was found when somebody asked last: no file is read while a reader waits. */
	private static function is_seen_replaced( int $attachment ): bool {
		return Standing::Replaced->value === get_post_meta( $attachment, RightsStore::STATE, true );
	}

	/**
	 * @param array<array{medium: ShownMedium, record: RightsRecord}> $media
	 * @return list<Credit>
	 */
	private static function together( array $media ): array {
		$credits = [];
		foreach ( $media as [ 'medium' => $medium, 'record' => $record ] ) {
			if ( '' === $record->credit() ) {
				continue;
			}
			$kind   = strtok( (string) get_post_mime_type( $medium->id ), '/' );
			$credit = Credit::of( $record, in_array( $kind, [ 'image', 'video', 'audio' ], true ) ? $kind : 'document' );
			$key    = $credit->key();

			$credits[ $key ] = isset( $credits[ $key ] ) ? $credits[ $key ]->of_one_more() : $credit;
		}
		return array_values( $credits );
	}
}
