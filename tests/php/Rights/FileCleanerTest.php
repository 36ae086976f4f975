<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\FileCleaner;
use Julkaisuvahti\Rights\FileDetails;
use Julkaisuvahti\Rights\FileParts;
use PHPUnit\Framework\Attributes\DataProvider;

require_once __DIR__ . '/Exiftool.php';

/** Taking location and people out of real files on the server. */
final class FileCleanerTest extends MediaTestCase {

	/** @return array<string, array{string}> */
	public static function formats(): array {
		return [
			'jpg'  => [ 'jpg' ],
			'png'  => [ 'png' ],
			'webp' => [ 'webp' ],
		];
	}

	/** @dataProvider formats */
	#[DataProvider( 'formats' )]
	public function test_exiftool_finds_no_location_any_more_and_everything_else( string $format ): void {
		$file    = Exiftool::with( self::bare( $format ), $format, [ ...Exiftool::RIGHTS, ...Exiftool::LOCATION, ...Exiftool::PEOPLE ] );
		$cleaned = (string) FileCleaner::cleaned( $file, new FileDetails( true, false ) );
		$before  = Exiftool::told( $file, $format );

		self::assertCount( 4, preg_grep( '/GPSL(?:at|ong)itude$/', array_filter( Exiftool::places( $file, $format ), static fn ( string $name ): bool => ! str_starts_with( $name, 'Composite' ) ) ) );
		self::assertSame( array_filter( $before, static fn ( string $name ): bool => ! str_contains( $name, 'GPS' ), ARRAY_FILTER_USE_KEY ), Exiftool::told( $cleaned, $format ) );
		self::assertSame( strlen( $file ), strlen( $cleaned ) );
		self::assertSame( self::points( $file ), self::points( $cleaned ) );
		self::assertSame( FileParts::of( $file )->picture( $file ), FileParts::of( $cleaned )->picture( $cleaned ) );
		self::assertStringNotContainsString( '60.501', $cleaned );
	}

	/** @dataProvider formats */
	#[DataProvider( 'formats' )]
	public function test_people_leave_and_the_rest_stays( string $format ): void {
		$file    = Exiftool::with( self::bare( $format ), $format, [ ...Exiftool::RIGHTS, ...Exiftool::LOCATION, ...Exiftool::PEOPLE ] );
		$cleaned = (string) FileCleaner::cleaned( $file, new FileDetails( false, true ) );
		$after   = Exiftool::told( $cleaned, $format );

		self::assertStringNotContainsString( 'Påhitt', $cleaned );
		self::assertStringNotContainsString( 'Keksitty', $cleaned );
		self::assertNotSame( [], Exiftool::places( $cleaned, $format ) );
		self::assertContains( 'Aino Esimerkki', array_map( static fn ( mixed $value ): mixed => is_array( $value ) ? $value[0] ?? null : $value, $after ) );
	}

	public function test_both_byte_orders_are_understood(): void {
		foreach ( [ 'II', 'MM' ] as $order ) {
			$file = Exiftool::with( self::picture(), 'jpg', [ "-ExifByteOrder=$order", ...Exiftool::RIGHTS, ...Exiftool::LOCATION ] );
			self::assertStringContainsString( "Exif\0\0$order", $file );
			$cleaned = (string) FileCleaner::cleaned( $file, new FileDetails( true, false ) );
			self::assertSame( [], Exiftool::places( $cleaned, 'jpg' ), $order );
			self::assertSame( 'Aino Esimerkki', Exiftool::told( $cleaned, 'jpg' )['IFD0:Artist'], $order );
		}
	}

	public function test_what_a_file_holds_is_seen_and_nothing_is_seen_where_nothing_is(): void {
		foreach ( self::formats() as [ $format ] ) {
			$bare = self::bare( $format );
			$told = static fn ( array $fields ): array => FileCleaner::details( [] === $fields ? $bare : Exiftool::with( $bare, $format, $fields ) )->to_array();
			self::assertSame( [ 'location' => false, 'people' => false ], $told( [] ), $format );
			self::assertSame( [ 'location' => false, 'people' => false ], $told( Exiftool::RIGHTS ), $format );
			self::assertSame( [ 'location' => true, 'people' => false ], $told( Exiftool::LOCATION ), $format );
			self::assertSame( [ 'location' => false, 'people' => true ], $told( Exiftool::PEOPLE ), $format );
		}
	}

	public function test_broken_and_hostile_files_do_no_harm(): void {
		$file  = Exiftool::with( self::picture(), 'jpg', Exiftool::LOCATION );
		$exif  = (int) strpos( $file, "Exif\0\0" ) + 6;
		$files = [
			'empty'        => '',
			'text'         => '<script>alert(1)</script>',
			'cut short'    => substr( $file, 0, $exif + 20 ),
			'only a start' => "\xff\xd8\xff\xe1",
			'a png of one chunk that never ends' => "\x89PNG\r\n\x1a\n\xff\xff\xff\xffeXIf",
			'a webp of one chunk that never ends' => "RIFF\xff\xff\xff\xffWEBPEXIF\xff\xff\xff\xff",
		];
		foreach ( $files as $name => $bytes ) {
			self::assertNull( FileCleaner::details( $bytes ), $name );
			self::assertNull( FileCleaner::cleaned( $bytes, new FileDetails( true, true ) ), $name );
		}
		$length = FileParts::of( $file )->parts[0]->length;
		for ( $seed = 0; $seed < 300; $seed++ ) {
			// Directories that point at themselves, at each other and past the end.
			$random = substr( str_repeat( hash( 'sha512', (string) $seed, true ), intdiv( $length, 64 ) + 1 ), 0, $length );
			$broken = substr_replace( $file, substr( $random, 0, min( 8 + $seed % 90, $length - 8 ) ), $exif + 8, min( 8 + $seed % 90, $length - 8 ) );
			$cleaned = FileCleaner::cleaned( $broken, new FileDetails( true, true ) );
			if ( null !== $cleaned ) {
				self::assertSame( strlen( $broken ), strlen( $cleaned ) );
				self::assertSame( self::points( $file ), self::points( $cleaned ) );
			}
		}
	}

	public function test_a_packet_that_would_take_for_ever_is_given_up(): void {
		$packet = str_repeat( '<exif:GPSLatitude', 50_000 );
		$file   = "\xff\xd8" . substr( self::segments( "http://ns.adobe.com/xap/1.0/\0" . substr( $packet, 0, 65_000 ) ), 0 ) . substr( self::picture(), 2 );

		self::assertTrue( FileCleaner::details( $file )->location );
		self::assertNull( FileCleaner::cleaned( $file, new FileDetails( true, false ) ) );
	}

	private static function segments( string $content ): string {
		return "\xff\xe1" . pack( 'n', strlen( $content ) + 2 ) . $content;
	}

	private static function bare( string $format ): string {
		$picture = imagecreatefromstring( self::picture() );
		self::assertNotFalse( $picture );
		ob_start();
		match ( $format ) {
			'jpg' => imagejpeg( $picture ),
			'png' => imagepng( $picture ),
			'webp' => imagewebp( $picture ),
		};
		return (string) ob_get_clean();
	}

	private static function points( string $file ): string {
		$picture = imagecreatefromstring( $file );
		self::assertNotFalse( $picture );
		ob_start();
		imagebmp( $picture, null, false );
		return hash( 'sha256', (string) ob_get_clean() );
	}
}
