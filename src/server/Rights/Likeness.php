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
	public const LARGEST = 40_000_000;

	/** Of the 64 bits: a picture with fewer edges, such as a logo on white, is like many others. */
	private const FEWEST_EDGES = 8;

	/** In hex; empty for what is no picture that PHP can read. */
	public static function of_file( string $file ): string {
		// Of an empty file PHP says that it cannot be read, in the log.
		$size = function_exists( 'imagecreatefromstring' ) && 0 < (int) filesize( $file ) ? wp_getimagesize( $file ) : false;
		if ( ! is_array( $size ) || $size[0] * $size[1] > self::LARGEST ) {
			return '';
		}
		wp_raise_memory_limit( 'image' );
		$bytes = file_get_contents( $file );
		// A damaged picture is one that cannot be read; PHP warns of it, too.
		$picture = false === $bytes ? false : @imagecreatefromstring( $bytes ); // phpcs:ignore Generic.PHP.NoSilencedErrors
		return false === $picture ? '' : self::of_points( self::small( $picture ) );
	}

	public static function are_alike( string $one, string $other ): bool {
		if ( 16 !== strlen( $one ) || 16 !== strlen( $other ) ) {
			return false;
		}
		[ $one, $other ] = [ (string) hex2bin( $one ), (string) hex2bin( $other ) ];
		$edges           = self::count_bits( $one );
		return $edges >= self::FEWEST_EDGES && 64 - $edges >= self::FEWEST_EDGES
			&& self::count_bits( $one ^ $other ) <= self::TOLERANCE;
	}

	private static function count_bits( string $bytes ): int {
		return array_sum( array_map( static fn ( string $byte ): int => substr_count( decbin( ord( $byte ) ), '1' ), str_split( $bytes ) ) );
	}

	/** On white, since what can be seen through has any colour below; the mean of all points, since single ones change when a picture is saved. */
	private static function small( \GdImage $picture ): \GdImage {
		$small = imagecreatetruecolor( 9, 8 );
		imagefill( $small, 0, 0, (int) imagecolorallocate( $small, 255, 255, 255 ) );
		imagecopyresampled( $small, $picture, 0, 0, 0, 0, 9, 8, imagesx( $picture ), imagesy( $picture ) );
		return $small;
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
		$colour = (int) imagecolorat( $picture, $column, $row );
		return 299 * ( $colour >> 16 & 255 ) + 587 * ( $colour >> 8 & 255 ) + 114 * ( $colour & 255 );
	}
}
