<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\FileCleaner;
use Julkaisuvahti\Rights\FileDetails;
use Julkaisuvahti\Rights\Standing;
use WP_REST_Request;
use WP_REST_Response;

require_once __DIR__ . '/Exiftool.php';

/** Cleaning files that are in the library already. */
final class CleanedFileTest extends MediaTestCase {

	public function test_the_same_picture_without_its_location_takes_the_place_and_keeps_what_was_said(): void {
		$author = $this->log_in( 'author' );
		$id     = $this->upload( self::phone_photo(), 'ranta.jpg', [ 'post_author' => $author ] );
		$this->rights->confirm( $id, self::filled_in(), $author );
		$confirmed_at = $this->store->of( $id )->confirmed_at;
		self::assertEquals( new FileDetails( true, false ), FileDetails::of( $id ) );

		$response = $this->clean( $id, self::cleaned( self::file( $id ) ) );

		self::assertSame( 200, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		self::assertSame( [ 'location' => false, 'people' => false ], $response->get_data()['details'] );
		self::assertSame( [], Exiftool::places( self::file( $id ), 'jpg' ) );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		self::assertSame( $confirmed_at, $this->store->of( $id )->confirmed_at );
		self::assertSame( [ 'derived', 'confirmed' ], $this->changes_of( $id ) );
		self::assertSame( hash( 'sha256', self::file( $id ) ), $this->store->of( $id )->sha256 );
	}

	public function test_sizes_the_scaled_copy_and_what_edits_have_left_are_cleaned_too(): void {
		$author = $this->log_in( 'author' );
		$id     = $this->upload( self::phone_photo( 3000, 2000 ), 'iso.jpg', [ 'post_author' => $author ] );
		$folder = dirname( (string) get_attached_file( $id ) );
		$names  = array_column( wp_get_attachment_metadata( $id )['sizes'], 'file' );
		$derived = [ (string) get_attached_file( $id ), ...array_map( static fn ( string $name ): string => "$folder/$name", $names ) ];
		self::assertStringEndsWith( '-scaled.jpg', $derived[0] );
		self::assertGreaterThan( 3, count( $derived ) );
		foreach ( $derived as $file ) {
			// As Imagick leaves it.
			file_put_contents( $file, Exiftool::with( (string) file_get_contents( $file ), 'jpg', Exiftool::LOCATION ) );
		}

		self::assertSame( 200, $this->clean( $id, self::cleaned( self::file( $id ) ) )->get_status() );

		foreach ( [ (string) wp_get_original_image_path( $id ), ...$derived ] as $file ) {
			self::assertSame( [], Exiftool::places( (string) file_get_contents( $file ), 'jpg' ), $file );
		}
		self::assertSame( [], glob( "$folder/*.tmp" ) );
		self::assertSame( filesize( $derived[0] ), wp_get_attachment_metadata( $id )['filesize'] );
	}

	public function test_another_picture_is_not_taken(): void {
		$author = $this->log_in( 'author' );
		$id     = $this->upload( self::phone_photo(), 'ranta.jpg', [ 'post_author' => $author ] );
		$before = self::file( $id );
		$swap   = static fn ( string $bytes, int $at ): string => substr_replace( $bytes, chr( ord( $bytes[ $at ] ) ^ 1 ), $at, 1 );
		$others = [
			'another picture'          => self::picture( 2 ),
			'the same saved anew'      => self::picture( 1, 240, 160, 70 ),
			'one bit of it'            => $swap( $before, strlen( $before ) - 100 ),
			'something at its end'     => self::cleaned( $before ) . '<?php phpinfo();',
			'another format'           => "\x89PNG\r\n\x1a\n",
			'a script'                 => '<?php phpinfo();',
			'nothing'                  => '',
		];
		foreach ( $others as $name => $bytes ) {
			self::assertSame( 422, $this->clean( $id, $bytes )->get_status(), $name );
			self::assertSame( $before, self::file( $id ), $name );
		}
	}

	public function test_a_file_that_was_replaced_meanwhile_stays(): void {
		$author = $this->log_in( 'author' );
		$id     = $this->upload( self::phone_photo(), 'ranta.jpg', [ 'post_author' => $author ] );
		$sha256 = hash( 'sha256', self::file( $id ) );
		$bytes  = self::cleaned( self::file( $id ) );
		self::overwrite( $id, self::picture( 2 ) );

		self::assertSame( 409, $this->clean( $id, $bytes, $sha256 )->get_status() );
		self::assertSame( 409, $this->rest( 'PUT', "/julkaisuvahti/v1/media/$id/details", [ 'location' => false, 'people' => false, 'sha256' => $sha256 ] )->get_status() );
		self::assertSame( self::picture( 2 ), self::file( $id ) );
	}

	public function test_cleaning_does_not_confirm_what_had_been_replaced(): void {
		$author = $this->log_in( 'author' );
		$id     = $this->upload( self::picture( 2 ), 'ranta.jpg', [ 'post_author' => $author ] );
		$this->rights->confirm( $id, self::filled_in(), $author );
		self::overwrite( $id, self::phone_photo() );

		self::assertSame( 200, $this->clean( $id, self::cleaned( self::file( $id ) ) )->get_status() );
		self::assertSame( Standing::Replaced, $this->rights->standing( $id ) );
	}

	public function test_a_picture_that_nobody_has_said_anything_of_gets_no_record(): void {
		$author = $this->log_in( 'author' );
		$id     = $this->upload( self::phone_photo(), 'ranta.jpg', [ 'post_author' => $author ] );
		$this->clean( $id, self::cleaned( self::file( $id ) ) );

		self::assertNull( $this->store->of( $id ) );
	}

	public function test_only_who_may_edit_it_may_clean_it_and_see_what_it_holds(): void {
		$owner = $this->log_in( 'author' );
		$id    = $this->upload( self::phone_photo(), 'ranta.jpg', [ 'post_author' => $owner ] );
		$bytes = self::cleaned( self::file( $id ) );
		foreach ( [ 'author', 'contributor', 'subscriber' ] as $role ) {
			$this->log_in( $role );
			self::assertSame( 403, $this->clean( $id, $bytes )->get_status(), $role );
			self::assertSame( 403, $this->rest( 'GET', "/julkaisuvahti/v1/media/$id/details" )->get_status(), $role );
			self::assertSame( 403, $this->rest( 'PUT', "/julkaisuvahti/v1/media/$id/details", [ 'location' => false, 'people' => false ] )->get_status(), $role );
		}
		wp_set_current_user( 0 );
		self::assertSame( 401, $this->clean( $id, $bytes )->get_status() );
		self::assertSame( 401, $this->rest( 'GET', '/julkaisuvahti/v1/media/with-location' )->get_status() );
		$this->log_in( 'editor' );
		self::assertSame( 200, $this->clean( $id, $bytes )->get_status() );
	}

	public function test_what_holds_a_location_and_what_nobody_has_examined_is_listed(): void {
		$author   = $this->log_in( 'author' );
		$located  = $this->upload( self::phone_photo(), 'ranta.jpg', [ 'post_author' => $author ] );
		$bare     = $this->upload( self::picture( 2 ), 'metsa.jpg', [ 'post_author' => $author ] );
		$old      = $this->upload( self::picture( 3 ), 'vanha.jpg', [ 'post_author' => $author ] );
		$document = $this->upload( 'Pöytäkirja', 'poytakirja.txt', [ 'post_author' => $author ] );
		delete_post_meta( $old, FileDetails::META );

		$listed = fn ( string $list ): array => $this->rest( 'GET', "/julkaisuvahti/v1/media/$list" )->get_data();
		self::assertSame( [ 'ids' => [ $located ], 'total' => 1, 'pages' => 1 ], $listed( 'with-location' ) );
		self::assertSame( [ 'ids' => [ $old ], 'total' => 1, 'pages' => 1 ], $listed( 'unexamined' ) );

		$source = $this->rest( 'GET', "/julkaisuvahti/v1/media/$old/details" )->get_data();
		self::assertSame( [ wp_get_attachment_url( $old ), 'image/jpeg', hash( 'sha256', self::file( $old ) ), null ], [ $source['url'], $source['mime'], $source['sha256'], $source['details'] ] );
		self::assertSame( 200, $this->rest( 'PUT', "/julkaisuvahti/v1/media/$old/details", [ 'location' => true, 'people' => true, 'sha256' => $source['sha256'] ] )->get_status() );
		self::assertSame( [ $located, $old ], $listed( 'with-location' )['ids'] );
		self::assertSame( [], $listed( 'unexamined' )['ids'] );
		self::assertNull( FileDetails::of( $document ) );
		self::assertEquals( new FileDetails( false, false ), FileDetails::of( $bare ) );

		$this->log_in( 'author' );
		self::assertSame( [], $listed( 'with-location' )['ids'], 'Those of others are for editors.' );
		$this->log_in( 'editor' );
		self::assertSame( [ $located, $old ], $listed( 'with-location' )['ids'] );
	}

	private function clean( int $id, string $bytes, ?string $sha256 = null ): WP_REST_Response {
		$request = new WP_REST_Request( 'POST', "/julkaisuvahti/v1/media/$id/cleaned" );
		$request->set_header( 'content-type', 'application/octet-stream' );
		$request->set_header( 'x-julkaisuvahti-file', $sha256 ?? hash( 'sha256', self::file( $id ) ) );
		$request->set_body( $bytes );
		return rest_do_request( $request );
	}

	private static function cleaned( string $bytes ): string {
		$cleaned = FileCleaner::cleaned( $bytes, new FileDetails( true, false ) );
		self::assertNotNull( $cleaned );
		return $cleaned;
	}

	private static function phone_photo( int $width = 240, int $height = 160 ): string {
		return Exiftool::with( self::picture( 1, $width, $height ), 'jpg', [ ...Exiftool::RIGHTS, ...Exiftool::LOCATION ] );
	}

	private static function file( int $id ): string {
		$original = wp_get_original_image_path( $id );
		return (string) file_get_contents( false === $original ? (string) get_attached_file( $id ) : $original );
	}
}
