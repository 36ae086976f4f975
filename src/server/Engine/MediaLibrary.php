<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** Tells attachments by their addresses. The twin of MediaLibrary in media-address.ts. */
final class MediaLibrary {

	/** Pictures that come with WordPress itself. */
	private const WORDPRESS_HOST = 's.w.org';
	private const WORDPRESS_PATH = '/wp-includes/images/';

	/** @var array<string, string> */
	private array $exact = [];

	/** @var array<string, string> */
	private array $by_file = [];

	/** @var list<MediaAddress> */
	private array $uploads = [];

	public function __construct( MediaKnown $known ) {
		foreach ( $known->urls as $url => $id ) {
			$address = MediaAddress::of_key( (string) $url );
			if ( null !== $address ) {
				$this->exact[ $address->host . $address->path ]  = $id;
				$this->by_file[ $address->file() ]             ??= $id;
			}
		}
		foreach ( $known->uploads as $uploads ) {
			$address = MediaAddress::of_key( $uploads );
			if ( null !== $address ) {
				$this->uploads[] = $address;
			}
		}
	}

	/**
	 * What an address turns out to be (`library` with its id, `site` for a file of this site that the library does not
	 * know, `wordpress`, `elsewhere`); null for an address that shows nothing.
	 *
	 * @return array{of: string, key: string, is_upload: bool, host: string, path: string}|null
	 */
	public function resolve( string $url ): ?array {
		$address = MediaAddress::of( $url );
		if ( null === $address ) {
			return null;
		}
		$told = static fn ( string $of, string $key, bool $is_upload = false ): array => [
			'of'        => $of,
			'key'       => $key,
			'is_upload' => $is_upload,
			'host'      => (string) $address->host,
			'path'      => $address->path,
		];
		if ( null !== $address->inline ) {
			return $told( 'site', $address->inline );
		}
		[ 'host' => $host, 'path' => $path ] = get_object_vars( $address );
		$own                                 = array_column( $this->uploads, 'host' );
		foreach ( null === $host ? array_unique( $own ) : [ $host ] as $one ) {
			$id = $this->find( MediaAddress::forms_of( $one . $path ) );
			if ( null !== $id ) {
				return $told( 'library', $id );
			}
		}
		$is_own = null === $host || in_array( $host, $own, true );
		if ( self::WORDPRESS_HOST === $host || ( $is_own && str_contains( $path, self::WORDPRESS_PATH ) ) ) {
			return $told( 'wordpress', $address->file() );
		}
		if ( ! $is_own ) {
			return $told( 'elsewhere', $address->file() );
		}
		foreach ( $this->uploads as $uploads ) {
			if ( ( null === $host || $uploads->host === $host ) && str_starts_with( $path, $uploads->path ) ) {
				return $told( 'site', $address->file(), true );
			}
		}
		return $told( 'site', $address->file() );
	}

	/** @param non-empty-list<string> $forms */
	private function find( array $forms ): ?string {
		foreach ( $forms as $form ) {
			if ( isset( $this->exact[ $form ] ) ) {
				return $this->exact[ $form ];
			}
		}
		return $this->by_file[ $forms[ count( $forms ) - 1 ] ] ?? null;
	}
}
