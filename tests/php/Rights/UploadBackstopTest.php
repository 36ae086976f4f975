<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\FileDetails;
use Julkaisuvahti\Rights\MediaSettings;
use WP_REST_Request;
use wp_xmlrpc_server;

require_once __DIR__ . '/Exiftool.php';

/** Uploads that no script of ours has seen. */
final class UploadBackstopTest extends MediaTestCase {

	protected function tearDown(): void {
		delete_option( MediaSettings::OPTION );
		parent::tearDown();
	}

	public function test_what_a_file_holds_is_remembered_and_not_what_it_says(): void {
		$id = $this->upload_by_rest( self::phone_photo() );

		self::assertEquals( new FileDetails( true, true ), FileDetails::of( $id ) );
		self::assertSame( 'location people', get_post_meta( $id, FileDetails::META, true ) );
		$meta = (string) wp_json_encode( get_post_meta( $id ), JSON_UNESCAPED_UNICODE );
		self::assertStringNotContainsString( 'Påhitt', $meta );
		self::assertStringNotContainsString( '60.5', $meta );
		self::assertSame( 'Aino Esimerkki', wp_get_attachment_metadata( $id )['image_meta']['credit'], 'WordPress itself keeps the author.' );
		self::assertNotSame( [], Exiftool::places( self::original( $id ), 'jpg' ), 'Nobody has asked for it to be removed.' );
	}

	public function test_a_bare_file_is_remembered_as_examined(): void {
		self::assertEquals( new FileDetails( false, false ), FileDetails::of( $this->upload_by_rest( self::picture() ) ) );
	}

	public function test_of_what_cannot_be_examined_nothing_is_said(): void {
		self::assertNull( FileDetails::of( $this->upload( 'Pöytäkirja', 'poytakirja.txt' ) ) );
	}

	public function test_where_the_site_wants_it_location_is_gone_before_sizes_are_made(): void {
		update_option( MediaSettings::OPTION, [ 'removesLocation' => true ] );
		$read = [];
		$see  = static function ( array $sizes, array $metadata, int $id ) use ( &$read ): array {
			$read[] = Exiftool::places( self::original( $id ), 'jpg' );
			return $sizes;
		};
		add_filter( 'intermediate_image_sizes_advanced', $see, 10, 3 );
		$id = $this->upload_by_rest( self::phone_photo() );
		remove_filter( 'intermediate_image_sizes_advanced', $see );

		self::assertSame( [], array_merge( ...$read ) );
		self::assertNotSame( [], $read );
		$told = Exiftool::told( self::original( $id ), 'jpg' );
		self::assertSame( 'Aino Esimerkki', $told['IFD0:Artist'] );
		self::assertStringContainsString( 'Cecilia', (string) wp_json_encode( $told ), 'Only the location.' );
		self::assertEquals( new FileDetails( false, true ), FileDetails::of( $id ) );
	}

	public function test_xml_rpc_is_no_way_around_it(): void {
		update_option( MediaSettings::OPTION, [ 'removesLocation' => true ] );
		require_once ABSPATH . WPINC . '/class-IXR.php';
		require_once ABSPATH . WPINC . '/class-wp-xmlrpc-server.php';
		$this->log_in( 'author' );
		$user   = wp_get_current_user();
		$answer = ( new wp_xmlrpc_server() )->mw_newMediaObject(
			[
				1,
				$user->user_login,
				'salasana',
				[
					'name' => 'puhelin.jpg',
					'type' => 'image/jpeg',
					'bits' => self::phone_photo(),
				],
			]
		);

		self::assertIsArray( $answer );
		self::assertSame( [], Exiftool::places( self::original( (int) $answer['id'] ), 'jpg' ) );
	}

	public function test_what_cannot_be_cleaned_is_uploaded_and_marked(): void {
		update_option( MediaSettings::OPTION, [ 'removesLocation' => true ] );
		$packet = "http://ns.adobe.com/xap/1.0/\0" . str_repeat( '<exif:GPSLatitude', 300 );
		$photo  = Exiftool::with( self::picture(), 'jpg', [ '-IFD0:Artist=Aino Esimerkki' ] );
		$behind = (int) strpos( $photo, "Exif\0\0" );
		$behind = $behind - 2 + unpack( 'n', $photo, $behind - 2 )[1];
		$id     = $this->upload_by_rest( substr_replace( $photo, "\xff\xe1" . pack( 'n', strlen( $packet ) + 2 ) . $packet, $behind, 0 ) );

		self::assertTrue( FileDetails::of( $id )->location );
	}

	private function upload_by_rest( string $bytes ): int {
		$this->log_in( 'author' );
		$request = new WP_REST_Request( 'POST', '/wp/v2/media' );
		$request->set_header( 'content-type', 'image/jpeg' );
		$request->set_header( 'content-disposition', 'attachment; filename=puhelin.jpg' );
		$request->set_body( $bytes );
		$response = rest_do_request( $request );
		self::assertSame( 201, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		return $response->get_data()['id'];
	}

	private static function phone_photo(): string {
		return Exiftool::with( self::picture( 1, 1200, 800 ), 'jpg', [ ...Exiftool::RIGHTS, ...Exiftool::LOCATION, ...Exiftool::PEOPLE ] );
	}

	private static function original( int $id ): string {
		return (string) file_get_contents( (string) wp_get_original_image_path( $id ) );
	}
}
