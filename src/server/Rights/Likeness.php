<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * Tells a picture that was only made smaller or saved anew from another picture: its sides,
 * and the lightness of 32 × 32 points. Another person before the same background is another picture.
 */
final class Likeness {

	/** In hex. Those of an earlier, coarser kind are shorter and like none. */
	public const LENGTH = 8 + 2 * self::POINTS * self::POINTS;

	public const EARLIER_LENGTH = 16;

	/** In points; a larger picture would take the memory of the site. */
	public const LARGEST = 40_000_000;

	/** In bytes. */
	private const LARGEST_FILE = 64 * MB_IN_BYTES;

	private const READABLE = [ IMAGETYPE_JPEG, IMAGETYPE_PNG, IMAGETYPE_GIF, IMAGETYPE_WEBP, IMAGETYPE_AVIF, IMAGETYPE_BMP ];

	/** No format has a smaller file. */
	private const SMALLEST_FILE = 12;

	private const POINTS = 32;

	/** So many of 255 the points of one and the same picture may differ, as a mean of four that lie together. */
	private const TOLERANCE = 12;

	/** Of 255: a picture with less contrast is like many others. */
	private const LEAST_CONTRAST = 24;

	/** In hex; empty for what is no picture that PHP can read. */
	public static function of_file( string $file ): string {
		$bytes = (int) filesize( $file );
		// Of a file that is too short PHP says that it cannot be read, in the log.
		$size = function_exists( 'imagecreatefromstring' ) && self::SMALLEST_FILE <= $bytes && $bytes <= self::LARGEST_FILE ? wp_getimagesize( $file ) : false;
		if ( ! is_array( $size ) || ! in_array( $size[2], self::READABLE, true ) || $size[0] * $size[1] > self::LARGEST || max( $size[0], $size[1] ) > 0xffff ) {
			return '';
		}
		wp_raise_memory_limit( 'image' );
		$bytes = file_get_contents( $file );
		// A damaged picture is one that cannot be read; PHP warns of it, too.
		$picture = false === $bytes ? false : @imagecreatefromstring( $bytes ); // phpcs:ignore Generic.PHP.NoSilencedErrors
		return false === $picture ? '' : sprintf( '%04x%04x', imagesx( $picture ), imagesy( $picture ) ) . self::of_points( self::small( $picture ) );
	}

	public static function are_alike( string $one, string $other ): bool {
		if ( self::LENGTH !== strlen( $one ) || self::LENGTH !== strlen( $other ) || ! self::have_like_sides( $one, $other ) ) {
			return false;
		}
		[ $one, $other ] = [ self::points( $one ), self::points( $other ) ];
		return max( $one ) - min( $one ) >= self::LEAST_CONTRAST && self::largest_difference( $one, $other ) <= self::TOLERANCE;
	}

	/** But for what is rounded when a picture is made smaller. */
	private static function have_like_sides( string $one, string $other ): bool {
		[ $width, $height ]             = array_map( hexdec( ... ), str_split( substr( $one, 0, 8 ), 4 ) );
		[ $other_width, $other_height ] = array_map( hexdec( ... ), str_split( substr( $other, 0, 8 ), 4 ) );
		return abs( $width * $other_height - $other_width * $height ) <= max( $width + $height, $other_width + $other_height );
	}

	/** @return non-empty-list<int> */
	private static function points( string $likeness ): array {
		return array_values( (array) unpack( 'C*', (string) hex2bin( substr( $likeness, 8 ) ) ) );
	}

	/**
	 * The mean of four points that lie together: single ones change when a picture is saved.
	 *
	 * @param list<int> $one
	 * @param list<int> $other
	 */
	private static function largest_difference( array $one, array $other ): float {
		$largest = 0;
		for ( $row = 1; $row < self::POINTS; $row++ ) {
			for ( $column = 1; $column < self::POINTS; $column++ ) {
				$sum = 0;
				foreach ( [ 0, 1, self::POINTS, self::POINTS + 1 ] as $back ) {
					$at   = $row * self::POINTS + $column - $back;
					$sum += abs( $one[ $at ] - $other[ $at ] );
				}
				$largest = max( $largest, $sum );
			}
		}
		return $largest / 4;
	}

	/** On white, since what can be seen through has any colour below; the mean of all points, since single ones change when a picture is saved. */
	private static function small( \GdImage $picture ): \GdImage {
		$small = imagecreatetruecolor( self::POINTS, self::POINTS );
		imagefill( $small, 0, 0, (int) imagecolorallocate( $small, 255, 255, 255 ) );
		imagecopyresampled( $small, $picture, 0, 0, 0, 0, self::POINTS, self::POINTS, imagesx( $picture ), imagesy( $picture ) );
		return $small;
	}

	private static function of_points( \GdImage $small ): string {
		$points = '';
		for ( $row = 0; $row < self::POINTS; $row++ ) {
			for ( $column = 0; $column < self::POINTS; $column++ ) {
				$points .= sprintf( '%02x', self::lightness( $small, $column, $row ) );
			}
		}
		return $points;
	}

	private static function lightness( \GdImage $picture, int $column, int $row ): int {
		$colour = (int) imagecolorat( $picture, $column, $row );
		return intdiv( 299 * ( $colour >> 16 & 255 ) + 587 * ( $colour >> 8 & 255 ) + 114 * ( $colour & 255 ), 1000 );
	}
}
