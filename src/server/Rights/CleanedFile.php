<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

use WP_Error;
use Julkaisuvahti\Rest\RestError;

/**
 * Puts a file that was cleaned in the browser in the place of the one in the library, with
 * what was made of it, and keeps what was said of it: the picture is the same.
 */
final readonly class CleanedFile {

	public function __construct(
		private Rights $rights,
		private RightsStore $store,
	) {
	}

	/** @return ?WP_Error Null where it is in place. */
	public function put( int $attachment, string $bytes, string $expected, int $by ): ?WP_Error {
		$file = MediaFile::of( $attachment );
		if ( null === $file ) {
			return RestError::of( 'no_file', 409, static fn () => __( 'The file of this item is not on this server, and cannot be cleaned here.', 'julkaisuvahti' ) );
		}
		$before = FileCleaner::read( $file->path );
		if ( null === $before || ! hash_equals( hash( 'sha256', $before ), $expected ) ) {
			return RestError::of( 'file_changed', 409, static fn () => __( 'The file has been replaced meanwhile. Try again.', 'julkaisuvahti' ) );
		}
		if ( ! self::is_same_picture( $before, $bytes ) ) {
			return RestError::of( 'other_file', 422, static fn () => __( 'The cleaned file is not the same picture as the one in the library, so it was not taken.', 'julkaisuvahti' ) );
		}
		$record = Standing::Replaced === $this->rights->standing( $attachment ) ? null : $this->store->of( $attachment );
		if ( ! FileCleaner::write( $file->path, $bytes ) ) {
			return RestError::of( 'not_written', 500, static fn () => __( 'The file could not be written. Tell whoever keeps the site.', 'julkaisuvahti' ) );
		}
		self::clean_derived( $attachment, $file->path, self::taken_out( $before, $bytes ) );
		self::update_size( $attachment );
		FileCleaner::details( $bytes )?->save( $attachment );
		if ( null !== $record ) {
			$this->rights->inherit( $record, $attachment, Change::Derived, $by );
		}
		return null;
	}

	/** All but metadata is the same, byte by byte; of formats whose parts we do not know, every point of the picture. */
	private static function is_same_picture( string $before, string $after ): bool {
		$parts = [ FileParts::of( $before ), FileParts::of( $after ) ];
		if ( null !== $parts[0] && null !== $parts[1] ) {
			return hash_equals( $parts[0]->picture( $before ), $parts[1]->picture( $after ) );
		}
		$points = null === $parts[0] && null === $parts[1] && strlen( $before ) === strlen( $after ) ? self::points( $before ) : null;
		return null !== $points && self::points( $after ) === $points;
	}

	/** A digest of what PHP decodes; null for what it cannot. */
	private static function points( string $bytes ): ?string {
		$size = function_exists( 'imagebmp' ) ? getimagesizefromstring( $bytes ) : false;
		if ( ! is_array( $size ) || $size[0] * $size[1] > Likeness::LARGEST ) {
			return null;
		}
		wp_raise_memory_limit( 'image' );
		// A damaged picture is one that cannot be read; PHP warns of it, too.
		$picture = @imagecreatefromstring( $bytes ); // phpcs:ignore Generic.PHP.NoSilencedErrors
		if ( false === $picture ) {
			return null;
		}
		ob_start();
		imagebmp( $picture, null, false );
		return $size['mime'] . ' ' . hash( 'sha256', (string) ob_get_clean() );
	}

	private static function taken_out( string $before, string $after ): FileDetails {
		$before = FileCleaner::details( $before );
		$after  = FileCleaner::details( $after );
		return new FileDetails( $before?->location && ! $after?->location, $before?->people && ! $after?->people );
	}

	/** Sizes, the scaled copy, what edits have left: Imagick copies the metadata into them. */
	private static function clean_derived( int $attachment, string $original, FileDetails $what ): void {
		if ( ! $what->location && ! $what->people ) {
			return;
		}
		foreach ( self::derived( $attachment, $original ) as $file ) {
			$bytes   = FileCleaner::read( $file );
			$cleaned = null === $bytes ? null : FileCleaner::cleaned( $bytes, $what );
			if ( null !== $cleaned && $cleaned !== $bytes ) {
				FileCleaner::write( $file, $cleaned );
			}
		}
	}

	/** @return list<string> */
	private static function derived( int $attachment, string $original ): array {
		$folder   = trailingslashit( dirname( $original ) );
		$metadata = wp_get_attachment_metadata( $attachment, true );
		$metadata = is_array( $metadata ) ? $metadata : [];
		$backups  = get_post_meta( $attachment, '_wp_attachment_backup_sizes', true );
		$names    = [
			...array_column( array_filter( (array) ( $metadata['sizes'] ?? [] ), is_array( ... ) ), 'file' ),
			...array_column( array_filter( is_array( $backups ) ? $backups : [], is_array( ... ) ), 'file' ),
			(string) ( $metadata['original_image'] ?? '' ),
			wp_basename( (string) get_attached_file( $attachment, true ) ),
		];
		$files    = [];
		foreach ( array_unique( array_filter( $names, is_string( ... ) ) ) as $name ) {
			// A name, not a way to another folder.
			if ( '' !== $name && wp_basename( $name ) === $name && $folder . $name !== $original ) {
				$files[] = $folder . $name;
			}
		}
		return $files;
	}

	private static function update_size( int $attachment ): void {
		$metadata = wp_get_attachment_metadata( $attachment, true );
		$file     = (string) get_attached_file( $attachment, true );
		if ( is_array( $metadata ) && isset( $metadata['filesize'] ) && is_file( $file ) ) {
			clearstatcache( true, $file );
			wp_update_attachment_metadata( $attachment, [ 'filesize' => (int) filesize( $file ) ] + $metadata );
		}
	}
}
