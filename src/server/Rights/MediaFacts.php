<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * What the engine is told of the media that a text shows (src/engine/media.ts): the engine
 * asks no database and has no clock.
 */
final readonly class MediaFacts {

	/** Meta fields of attachments that the facts stand on. */
	public const META = [ RightsStore::META, '_wp_attached_file', '_wp_attachment_image_alt' ];

	/** In days: from then on it is said that a permission is about to end. */
	public const NOTICE = 14;

	public function __construct( private Rights $rights ) {
	}

	/**
	 * So many queries, however many media there are.
	 *
	 * @param list<int>    $ids       Attachments that the text names.
	 * @param list<string> $addresses That the text shows; those of other sites are left out.
	 * @param int          $post      Whose text it is; 0 for one that is not stored.
	 * @param list<int>    $posts     Others whose attachments the text shows.
	 * @return array{items: array<int, array<string, mixed>>, urls: array<string, string>, uploads: list<string>, attached: array<array-key, list<string>>, credited: bool}
	 */
	public function of( array $ids, array $addresses, int $post = 0, array $posts = [] ): array {
		$urls     = Uploads::attachments_at( $addresses );
		$attached = Uploads::attached_to( array_filter( [ $post, ...$posts ] ) );
		$all      = array_values( array_unique( [ ...$ids, ...$urls, ...array_merge( [], ...array_values( $attached ) ) ] ) );
		_prime_post_caches( $all, false, true );
		$items = [];
		foreach ( $all as $id ) {
			if ( 'attachment' === get_post_type( $id ) ) {
				$items[ $id ] = $this->facts( $id );
			}
		}
		$as_text = static fn ( array $found ): array => array_map( strval( ... ), $found );
		return [
			'items'    => $items,
			'urls'     => $as_text( Uploads::with_host( $urls ) ),
			'uploads'  => [ Uploads::beginning() ],
			'attached' => array_map( $as_text, [ '' => $attached[ $post ] ?? [] ] + array_intersect_key( $attached, array_flip( $posts ) ) ),
			'credited' => MediaSettings::load()->appends_credits,
		];
	}

	/** @return array<string, mixed> */
	public function facts( int $attachment ): array {
		// First, since it brings the record up to date with the file.
		$standing = $this->rights->standing( $attachment );
		$record   = $this->rights->record( $attachment );
		$kind     = self::kind( (string) get_post_mime_type( $attachment ) );
		$today    = (string) current_time( 'Y-m-d' );
		$expired  = $record->has_expired( $today );
		$facts    = [
			'kind'     => $kind,
			'rights'   => $standing->value,
			'expired'  => $expired,
			'expiring' => ! $expired && $record->has_expired( gmdate( 'Y-m-d', (int) strtotime( "$today UTC" ) + ( self::NOTICE + 1 ) * DAY_IN_SECONDS ) ),
			'uses'     => $record->fields['uses'],
			'people'   => $record->fields['people'],
			'credit'   => $record->credit(),
			'ai'       => 'none' !== $record->fields['ai'],
		];
		return $facts + match ( $kind ) {
			'image'    => [ 'alt' => '' !== trim( (string) get_post_meta( $attachment, '_wp_attachment_image_alt', true ) ) ],
			'document' => [ 'documentRead' => $this->document_read( $record, $attachment ) ],
			default    => [],
		};
	}

	/** Of another file than the one that is there, nobody has read anything. */
	private function document_read( RightsRecord $record, int $attachment ): string {
		$read = $record->fields['documentRead'];
		return 'unread' !== $read && $this->rights->is_of_file( $attachment ) ? $read : 'unread';
	}

	/** @return 'image'|'video'|'audio'|'document' */
	public static function kind( string $mime ): string {
		$kind = strtok( $mime, '/' );
		return in_array( $kind, [ 'image', 'video', 'audio' ], true ) ? $kind : 'document';
	}
}
