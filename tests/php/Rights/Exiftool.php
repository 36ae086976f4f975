<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use RuntimeException;

/** Writes and reads metadata with ExifTool, which knows it better than we do. */
final class Exiftool {

	/** Invented, like every name here. */
	public const LOCATION = [ '-GPS:GPSLatitude=60.501234', '-GPS:GPSLatitudeRef=N', '-GPS:GPSLongitude=24.512345', '-GPS:GPSLongitudeRef=E', '-XMP-exif:GPSLatitude=60.501234', '-XMP-exif:GPSLongitude=24.512345' ];

	public const PEOPLE = [ '-XMP-iptcExt:PersonInImage=Cecilia Påhitt', '-XMP-mwg-rs:RegionInfo={RegionList=[{Name=Daavid Keksitty,Type=Face,Area={X=0.5,Y=0.5,W=0.1,H=0.1,Unit=normalized}}]}' ];

	public const RIGHTS = [ '-IFD0:Artist=Aino Esimerkki', '-ExifIFD:DateTimeOriginal=2026:05:02 10:00:00', '-XMP-dc:Creator=Aino Esimerkki', '-XMP-dc:Rights=© Kuvitteellinen kunta' ];

	/** @param list<string> $fields Each `-Group:Tag=value`. */
	public static function with( string $bytes, string $extension, array $fields ): string {
		return self::on_file(
			$bytes,
			$extension,
			static function ( string $file ) use ( $fields ): string {
				self::run( [ '-q', '-m', '-n', '-overwrite_original', ...$fields, $file ] );
				return (string) file_get_contents( $file );
			}
		);
	}

	/** @return array<string, mixed> By `Group:Tag`, without what says only how the file is kept. */
	public static function told( string $bytes, string $extension ): array {
		$told = self::on_file( $bytes, $extension, static fn ( string $file ): array => json_decode( self::run( [ '-j', '-G1', '-a', '-n', '-struct', $file ] ), true )[0] );
		return array_filter( $told, static fn ( string $name ): bool => 1 !== preg_match( '/^(?:SourceFile|System:|ExifTool:)/', $name ), ARRAY_FILTER_USE_KEY );
	}

	/** @return list<string> Names of fields that tell of places. */
	public static function places( string $bytes, string $extension ): array {
		return array_values( preg_grep( '/GPS/', array_keys( self::told( $bytes, $extension ) ) ) );
	}

	private static function on_file( string $bytes, string $extension, callable $work ): mixed {
		$file = tempnam( sys_get_temp_dir(), 'jv' ) . ".$extension";
		file_put_contents( $file, $bytes );
		try {
			return $work( $file );
		} finally {
			unlink( $file );
			unlink( substr( $file, 0, -strlen( ".$extension" ) ) );
		}
	}

	/** @param list<string> $arguments */
	private static function run( array $arguments ): string {
		$process = proc_open(
			[ 'exiftool', '-charset', 'utf8', ...$arguments ],
			[
				1 => [ 'pipe', 'w' ],
				2 => [ 'pipe', 'w' ],
			],
			$pipes
		);
		if ( false === $process ) {
			throw new RuntimeException( 'exiftool is not installed: apt-get install libimage-exiftool-perl' );
		}
		$told  = (string) stream_get_contents( $pipes[1] );
		$error = (string) stream_get_contents( $pipes[2] );
		if ( 0 !== proc_close( $process ) ) {
			throw new RuntimeException( $error );
		}
		return $told;
	}
}
