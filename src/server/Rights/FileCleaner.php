<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * Takes location and people out of JPEG, PNG and WebP files, in place: the picture, the rights
 * and everything else stay byte by byte. For uploads that the browser's scripts did not see,
 * and for the sizes that were made of a file before it was cleaned.
 */
final class FileCleaner {

	/** In bytes; a larger file would take the memory of the site. */
	public const LARGEST = 67_108_864;

	/** Null for what this server cannot look into. */
	public static function details( string $bytes ): ?FileDetails {
		$parts = FileParts::of( $bytes );
		if ( null === $parts ) {
			return null;
		}
		$location = false;
		$people   = false;
		foreach ( $parts->parts as $part ) {
			$content  = substr( $bytes, $part->offset, $part->length );
			$location = $location || match ( $part->kind ) {
				FilePart::EXIF => true === ExifLocation::is_in( $content ),
				default => XmpPrivacy::has_location( $content ),
			};
			$people   = $people || ( FilePart::EXIF !== $part->kind && XmpPrivacy::has_people( $content ) );
		}
		return new FileDetails( $location, $people );
	}

	/** Null where it cannot be done, or not wholly. */
	public static function cleaned( string $bytes, FileDetails $what ): ?string {
		foreach ( FileParts::of( $bytes )->parts ?? [] as $part ) {
			$content = substr( $bytes, $part->offset, $part->length );
			$cleaned = match ( $part->kind ) {
				FilePart::EXIF => $what->location ? ExifLocation::blanked( $content ) : $content,
				FilePart::XMP => XmpPrivacy::blanked( $content, $what->location, $what->people ),
				default => $content,
			};
			if ( null === $cleaned ) {
				return null;
			}
			$bytes = substr_replace( $bytes, $cleaned, $part->offset, $part->length );
			if ( null !== $part->chunk ) {
				$bytes = self::with_checksum( $bytes, $part->chunk );
			}
		}
		$left = self::details( $bytes );
		return null === $left || ( $what->location && $left->location ) || ( $what->people && $left->people ) ? null : $bytes;
	}

	/** Replaces a file in one step, so that no visitor gets half of it. */
	public static function write( string $file, string $bytes ): bool {
		$beside = $file . '.' . wp_generate_password( 12, false ) . '.tmp';
		$mode   = fileperms( $file );
		if ( strlen( $bytes ) !== file_put_contents( $beside, $bytes ) ) {
			wp_delete_file( $beside );
			return false;
		}
		if ( false !== $mode ) {
			chmod( $beside, $mode & 0777 );
		}
		if ( ! rename( $beside, $file ) ) {
			wp_delete_file( $beside );
			return false;
		}
		clearstatcache( true, $file );
		return true;
	}

	/** Null for one that is not there or too large. */
	public static function read( string $file ): ?string {
		if ( ! is_file( $file ) || ! is_readable( $file ) || (int) filesize( $file ) > self::LARGEST ) {
			return null;
		}
		$bytes = file_get_contents( $file );
		return false === $bytes ? null : $bytes;
	}

	private static function with_checksum( string $bytes, int $chunk ): string {
		$length = unpack( 'N', $bytes, $chunk )[1];
		return substr_replace( $bytes, hash( 'crc32b', substr( $bytes, $chunk + 4, 4 + $length ), true ), $chunk + 8 + $length, 4 );
	}
}
