<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * What the engine is told of the media that a text shows: the engine asks no database and
 * has no clock.
 */
final readonly class MediaFacts {

	/** In days: from then on it is said that a permission is about to end. */
	private const NOTICE = 14;

	/** What WordPress adds to the name of a file that it makes of another. */
	private const DERIVED = '/-(?:[0-9]{1,5}x[0-9]{1,5}|scaled|rotated|e[0-9]{10,16})(?=\.[A-Za-z0-9]{2,5}\z)/';

	public function __construct( private Rights $rights ) {
	}

	/**
	 * @param list<int>    $ids       Attachments that the text names.
	 * @param list<string> $addresses That the text shows; those of other sites are left out.
	 * @return array{items: array<int, array<string, mixed>>, urls: array<string, string>, uploads: list<string>}
	 */
	public function of( array $ids, array $addresses ): array {
		$uploads = self::uploads();
		$files   = [];
		foreach ( $addresses as $address ) {
			foreach ( $uploads as $beginning ) {
				$bare = self::bare( $address );
				if ( str_starts_with( $bare, $beginning ) ) {
					$files[ $address ] = rawurldecode( substr( $bare, strlen( $beginning ) ) );
				}
			}
		}
		$attachments = self::attachments_of( array_unique( array_merge( [], ...array_map( self::names( ... ), array_values( $files ) ) ) ) );
		$urls        = [];
		foreach ( $files as $address => $file ) {
			foreach ( self::names( $file ) as $name ) {
				if ( isset( $attachments[ $name ] ) ) {
					$urls[ $address ] = (string) $attachments[ $name ];
					break;
				}
			}
		}
		$all = array_values( array_unique( [ ...$ids, ...array_map( intval( ... ), array_values( $urls ) ) ] ) );
		_prime_post_caches( $all, false, true );
		$items = [];
		foreach ( $all as $id ) {
			if ( 'attachment' === get_post_type( $id ) ) {
				$items[ $id ] = $this->facts( $id );
			}
		}
		return [
			'items'   => $items,
			'urls'    => $urls,
			'uploads' => $uploads,
		];
	}

	/** @return array<string, mixed> */
	public function facts( int $attachment ): array {
		$record = $this->rights->record( $attachment );
		$today  = current_time( 'Y-m-d' );
		$until  = $record->fields['validUntil'];
		return [
			'kind'     => self::kind( (string) get_post_mime_type( $attachment ) ),
			'rights'   => $this->rights->standing( $attachment )->value,
			'expired'  => $record->has_expired( $today ),
			'expiring' => null !== $until && ! $record->has_expired( $today ) && strtotime( $until ) - strtotime( $today ) <= self::NOTICE * DAY_IN_SECONDS,
			'uses'     => $record->fields['uses'],
			'people'   => $record->fields['people'],
			'credit'   => $record->credit(),
			'ai'       => 'none' !== $record->fields['ai'],
		];
	}

	/** @return 'image'|'video'|'audio'|'document' */
	public static function kind( string $mime ): string {
		$kind = strtok( $mime, '/' );
		return in_array( $kind, [ 'image', 'video', 'audio' ], true ) ? $kind : 'document';
	}

	/** @return list<string> Beginnings of the addresses of this site's uploads, without a scheme. */
	private static function uploads(): array {
		return [ self::bare( trailingslashit( wp_get_upload_dir()['baseurl'] ) ) ];
	}

	private static function bare( string $address ): string {
		$home = (string) wp_parse_url( home_url(), PHP_URL_HOST );
		$port = wp_parse_url( home_url(), PHP_URL_PORT );
		$own  = $home . ( null === $port ? '' : ":$port" );
		if ( str_starts_with( $address, '/' ) && ! str_starts_with( $address, '//' ) ) {
			$address = "//$own$address";
		}
		return (string) preg_replace( [ '~\A(?:[a-z][a-z0-9+.-]*:)?//~i', '~[?#].*\z~s' ], '', $address );
	}

	/** @return list<string> The names under which the attachment of a file may stand, the surest first. */
	private static function names( string $file ): array {
		$original = (string) preg_replace( self::DERIVED, '', $file );
		$scaled   = (string) preg_replace( '/(?=\.[A-Za-z0-9]{2,5}\z)/', '-scaled', $original );
		return array_values( array_unique( [ $file, $original, $scaled ] ) );
	}

	/**
	 * One query, however many there are.
	 *
	 * @param list<string> $files Below the folder of uploads.
	 * @return array<string, int>
	 */
	private static function attachments_of( array $files ): array {
		global $wpdb;
		if ( [] === $files ) {
			return [];
		}
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				sprintf(
					"SELECT post_id, meta_value FROM $wpdb->postmeta WHERE meta_key = '_wp_attached_file' AND meta_value IN (%s)",
					implode( ', ', array_fill( 0, count( $files ), '%s' ) )
				),
				array_values( $files )
			)
		);
		return array_map( intval( ... ), array_column( $rows, 'post_id', 'meta_value' ) );
	}
}
