<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/**
 * Tells a picture that was only made smaller or saved anew from another picture: 64 bits
 * of which neighbour is lighter in a picture of 9 × 8 points ("difference hash").
 */
final class Likeness {

	/** So many of the 64 bits may differ in one and the same picture. */
	private const TOLERANCE = 6;

	/** In points; a larger picture would take the memory of the site. */
	private const LARGEST = 40_000_000;

	/** Of the 64 bits: a picture with fewer edges, such as a logo on white, is like many others. */
	private const FEWEST_EDGES = 8;

	/** In hex; empty for what is no picture that PHP can read. */
	public static function of_file( string $file ): string {
		$size = function_exists( 'imagecreatefromstring' ) ? wp_getimagesize( $file ) : false;
		if ( ! is_array( $size ) || $size[0] * $size[1] > self::LARGEST ) {
			return '';
		}
		wp_raise_memory_limit( 'image' );
		$bytes   = file_get_contents( $file );
		// A damaged picture is one that cannot be read; PHP warns of it, too.
		$picture = false === $bytes ? false : @imagecreatefromstring( $bytes ); // phpcs:ignore WordPress.PHP.NoSilencedErrors
		$small   = false === $picture ? false : imagescale( $picture, 9, 8, IMG_BILINEAR_FIXED );
		return false === $small ? '' : self::of_points( $small );
	}

	public static function are_alike( string $one, string $other ): bool {
		if ( 16 !== strlen( $one ) || 16 !== strlen( $other ) ) {
			return false;
		}
		$bits = self::count_bits( (string) hex2bin( $one ) );
		return $bits >= self::FEWEST_EDGES && 64 - $bits >= self::FEWEST_EDGES
			&& self::count_bits( (string) hex2bin( $one ) ^ (string) hex2bin( $other ) ) <= self::TOLERANCE;
	}

	private static function count_bits( string $bytes ): int {
		return array_sum( array_map( static fn ( int $byte ): int => substr_count( decbin( $byte ), '1' ), array_values( (array) unpack( 'C*', $bytes ) ) ) );
	}

	private static function of_points( \GdImage $small ): string {
		$hash = '';
		for ( $row = 0; $row < 8; $row++ ) {
			$bits = 0;
			for ( $column = 0; $column < 8; $column++ ) {
				$bits = $bits << 1 | ( self::lightness( $small, $column, $row ) > self::lightness( $small, $column + 1, $row ) ? 1 : 0 );
			}
			$hash .= sprintf( '%02x', $bits );
		}
		return $hash;
	}

	private static function lightness( \GdImage $picture, int $column, int $row ): int {
		$colour = imagecolorsforindex( $picture, (int) imagecolorat( $picture, $column, $row ) );
		return 299 * $colour['red'] + 587 * $colour['green'] + 114 * $colour['blue'];
	}
}
