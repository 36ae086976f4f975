<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Rights;

/** The GPS directory of an Exif block (a TIFF structure). */
final class ExifLocation {

	private const GPS_POINTER  = 0x8825;
	private const EXIF_POINTER = 0x8769;

	/** Latitude and longitude. */
	private const COORDINATES = [ 2, 4 ];

	/** Bytes of one value, by TIFF's types. */
	private const SIZES = [ 1 => 1, 2 => 1, 3 => 2, 4 => 4, 5 => 8, 6 => 1, 7 => 1, 8 => 2, 9 => 4, 10 => 8, 11 => 4, 12 => 8, 13 => 4 ];

	private const MOST_DIRECTORIES = 50;

	private bool $is_little;

	private function __construct( private string $bytes ) {
		$this->is_little = str_starts_with( $bytes, 'II' );
	}

	/** Null for what is no Exif block. */
	public static function is_in( string $bytes ): ?bool {
		$exif = self::open( $bytes );
		if ( null === $exif ) {
			return null;
		}
		foreach ( $exif->pointers() as [ 'target' => $target ] ) {
			foreach ( $exif->entries( $target ) as $entry ) {
				if ( in_array( $entry['tag'], self::COORDINATES, true ) ) {
					return true;
				}
			}
		}
		return false;
	}

	/** The block without it, as long as it was; everything else stays where it is. Null for what is no Exif block. */
	public static function blanked( string $bytes ): ?string {
		$exif = self::open( $bytes );
		if ( null === $exif ) {
			return null;
		}
		foreach ( $exif->pointers() as [ 'target' => $target, 'directory' => $directory ] ) {
			$exif->blank( $target );
			$exif->remove_pointer( $directory );
		}
		return $exif->bytes;
	}

	private static function open( string $bytes ): ?self {
		return str_starts_with( $bytes, "II*\0" ) || str_starts_with( $bytes, "MM\0*" ) ? new self( $bytes ) : null;
	}

	/** @return list<array{target: int, directory: int}> Where GPS directories are, and which point there. */
	private function pointers(): array {
		$waiting  = [ $this->u32( 4 ) ];
		$seen     = [];
		$pointers = [];
		while ( [] !== $waiting && count( $seen ) < self::MOST_DIRECTORIES ) {
			$directory = array_shift( $waiting );
			if ( 0 === $directory || isset( $seen[ $directory ] ) ) {
				continue;
			}
			$seen[ $directory ] = true;
			$entries            = $this->entries( $directory );
			foreach ( $entries as $entry ) {
				if ( self::GPS_POINTER === $entry['tag'] ) {
					$pointers[] = [
						'target'    => $this->u32( $entry['at'] + 8 ),
						'directory' => $directory,
					];
				} elseif ( self::EXIF_POINTER === $entry['tag'] ) {
					$waiting[] = $this->u32( $entry['at'] + 8 );
				}
			}
			$waiting[] = $this->u32( $directory + 2 + 12 * count( $entries ) );
		}
		return $pointers;
	}

	/** @return list<array{tag: int, at: int, value: int, size: int}> None of a directory that does not fit into the block. */
	private function entries( int $directory ): array {
		$count = $this->u16( $directory );
		if ( $directory < 8 || $directory + 2 + 12 * $count > strlen( $this->bytes ) ) {
			return [];
		}
		$entries = [];
		for ( $at = $directory + 2, $entry = 0; $entry < $count; $entry++, $at += 12 ) {
			$size      = ( self::SIZES[ $this->u16( $at + 2 ) ] ?? 0 ) * $this->u32( $at + 4 );
			$entries[] = [
				'tag'   => $this->u16( $at ),
				'at'    => $at,
				'value' => $size > 4 ? $this->u32( $at + 8 ) : $at + 8,
				'size'  => $size,
			];
		}
		return $entries;
	}

	private function blank( int $directory ): void {
		$entries = $this->entries( $directory );
		foreach ( $entries as $entry ) {
			// A value that is said to be outside the block is none.
			if ( $entry['value'] >= 8 && $entry['value'] + $entry['size'] <= strlen( $this->bytes ) ) {
				$this->fill( $entry['value'], $entry['size'] );
			}
		}
		$this->fill( $directory, 2 + 12 * count( $entries ) );
	}

	/** The entries behind it, and the link to the next directory, move up. */
	private function remove_pointer( int $directory ): void {
		$entries = $this->entries( $directory );
		$end     = $directory + 2 + 12 * count( $entries );
		$kept    = array_filter( $entries, static fn ( array $entry ): bool => self::GPS_POINTER !== $entry['tag'] );
		$table   = implode( '', array_map( fn ( array $entry ): string => substr( $this->bytes, $entry['at'], 12 ), $kept ) );
		$table   = pack( $this->is_little ? 'v' : 'n', count( $kept ) ) . $table . substr( $this->bytes, $end, 4 );
		$this->put( $directory, str_pad( $table, min( $end + 4, strlen( $this->bytes ) ) - $directory, "\0" ) );
	}

	private function fill( int $offset, int $length ): void {
		$this->put( $offset, str_repeat( "\0", $length ) );
	}

	private function put( int $offset, string $bytes ): void {
		$this->bytes = substr_replace( $this->bytes, $bytes, $offset, strlen( $bytes ) );
	}

	/** Past the end there are zeros, so that nothing complains. */
	private function u16( int $at ): int {
		return unpack( $this->is_little ? 'v' : 'n', str_pad( substr( $this->bytes, $at, 2 ), 2, "\0" ) )[1];
	}

	private function u32( int $at ): int {
		return unpack( $this->is_little ? 'V' : 'N', str_pad( substr( $this->bytes, $at, 4 ), 4, "\0" ) )[1];
	}
}
