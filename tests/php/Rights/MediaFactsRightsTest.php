<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Engine\MediaKnown;
use Julkaisuvahti\Engine\MediaLibrary;
use WP_REST_Request;

/** What the engine is told of the media that a text shows. */
final class MediaFactsRightsTest extends MediaTestCase {

	private mixed $timezone;

	protected function setUp(): void {
		parent::setUp();
		$this->timezone = get_option( 'timezone_string' );
	}

	protected function tearDown(): void {
		update_option( 'timezone_string', $this->timezone );
		parent::tearDown();
	}

	public function test_facts_are_what_the_engine_takes(): void {
		$image = $this->upload_confirmed( self::picture() );
		update_post_meta( $image, '_wp_attachment_image_alt', 'Kirjaston piha' );
		$document = $this->upload( 'Pöytäkirja', 'poytakirja.txt' );
		$this->rights->save( $document, self::filled_in( [ 'documentRead' => 'answered', 'ai' => 'edited' ] ), 1 );
		$sound = $this->upload( 'ID3', 'kuulutus.mp3' );

		$facts = $this->facts->of( [ $image, $document, $sound, 99999999 ], [] );
		$known = MediaKnown::parse( $facts );

		self::assertSame(
			[ 'kind' => 'image', 'rights' => 'confirmed', 'expired' => false, 'expiring' => false, 'uses' => [ 'web' ], 'people' => 'announced', 'credit' => 'Kunnan viestintä', 'ai' => false, 'alt' => true ],
			$facts['items'][ $image ]
		);
		self::assertSame( [ 'document', 'none', 'answered', true ], [ $known->items[ $document ]->kind, $known->items[ $document ]->rights, $known->items[ $document ]->document_read, $known->items[ $document ]->ai ] );
		self::assertSame( [ 'audio', 'unanswered', null ], [ $known->items[ $sound ]->kind, $known->items[ $sound ]->people, $known->items[ $sound ]->alt ] );
		self::assertSame( [ $image, $document, $sound ], array_keys( $known->items ), 'What is not there is not told.' );

		self::overwrite( $document, 'Toinen pöytäkirja' );
		self::assertSame( 'unread', $this->facts->facts( $document )['documentRead'], 'Nobody has read this one.' );
	}

	public function test_a_picture_is_found_by_any_form_of_its_address(): void {
		$id     = $this->upload( self::picture( 1, 3000, 2000 ), 'uimaranta kesä.jpg' );
		$url    = (string) wp_get_attachment_url( $id );
		$plain  = str_replace( '-scaled', '', $url );
		$path   = (string) wp_parse_url( $plain, PHP_URL_PATH );
		$forms  = [
			$url,
			$plain,
			str_replace( '.jpg', '-300x200.jpg', $plain ),
			str_replace( '.jpg', '-1536x1024.jpg', $plain ),
			"$plain?ver=2#kuva",
			$path,
			(string) preg_replace( '#\Ahttps?:#', '', $plain ),
			(string) preg_replace( '#\Ahttps?:#', 'https:', $plain ),
			str_replace( '/kes', '/./kes', str_replace( wp_basename( $plain ), rawurlencode( rawurldecode( wp_basename( $plain ) ) ), $plain ) ),
			str_replace( 'uimaranta', 'uimarant%61', $plain ),
		];
		$others = [
			str_replace( (string) wp_parse_url( $plain, PHP_URL_HOST ), 'toinen.example', $plain ),
			str_replace( 'uimaranta', 'metsa', $plain ),
			'data:image/png;base64,AAAA',
			'#kuva',
			'',
			home_url( '/wp-includes/images/media/default.png' ),
		];

		$facts = $this->facts->of( [], [ ...$forms, ...$others ] );

		$named = wp_parse_url( $plain, PHP_URL_HOST ) . $path;
		self::assertSame( array_fill_keys( array_map( static fn ( string $form ): string => $form === $path ? $named : $form, $forms ), (string) $id ), $facts['urls'] );
		self::assertSame( [ $id ], array_keys( $facts['items'] ) );
		$library = new MediaLibrary( MediaKnown::parse( $facts ) );
		foreach ( $forms as $form ) {
			self::assertSame( [ 'library', (string) $id ], array_slice( array_values( $library->resolve( $form ) ), 0, 2 ), $form );
		}
		self::assertTrue( $library->resolve( $others[1] )['is_upload'] );
	}

	public function test_the_exact_name_goes_before_one_without_what_wordpress_adds(): void {
		$whole = $this->upload( self::picture( 1 ), 'piha.jpg' );
		$size  = $this->upload( self::picture( 2 ), 'oma.jpg' );
		$base  = dirname( (string) wp_get_attachment_url( $whole ) );
		// Today's WordPress gives no upload such a name; older ones did.
		update_attached_file( $size, dirname( (string) get_attached_file( $whole ) ) . '/piha-900x600.jpg' );

		self::assertSame( [ "$base/piha-900x600.jpg" => (string) $size, "$base/piha-300x200.jpg" => (string) $whole ], $this->facts->of( [], [ "$base/piha-900x600.jpg", "$base/piha-300x200.jpg" ] )['urls'] );
	}

	public function test_a_text_from_before_an_edit_in_the_media_library_finds_its_picture(): void {
		$id       = $this->upload( self::picture( 3 ), 'tori.jpg' );
		$url      = (string) wp_get_attachment_url( $id );
		$_REQUEST = [
			'history' => wp_slash( '[{"r":90}]' ),
			'target'  => 'all',
		];
		wp_save_image( $id );

		self::assertNotSame( $url, wp_get_attachment_url( $id ) );
		self::assertSame( [ $url => (string) $id ], $this->facts->of( [], [ $url ] )['urls'] );
		self::assertSame( [], $this->facts->of( [], [ str_replace( 'tori', 'ori', $url ) ] )['urls'] );
	}

	public function test_the_number_of_queries_does_not_grow_with_the_media(): void {
		global $wpdb;
		$urls = [];
		for ( $number = 1; $number <= 50; $number++ ) {
			$urls[] = (string) wp_get_attachment_url( $this->upload_confirmed( self::picture( $number, 60, 40 ), "rivi-$number.jpg" ) );
		}
		$queries = function ( array $urls ) use ( $wpdb ): int {
			wp_cache_flush();
			get_option( 'home' );
			wp_get_upload_dir();
			$before = $wpdb->num_queries;
			self::assertCount( count( $urls ), $this->facts->of( [], $urls )['items'] );
			return $wpdb->num_queries - $before;
		};
		// What is read of a file is kept two seconds after it was written.
		sleep( 2 );
		$queries( $urls );

		$of_five = $queries( array_slice( $urls, 0, 5 ) );
		self::assertSame( $of_five, $queries( $urls ) );
		self::assertLessThanOrEqual( 5, $of_five );
	}

	public function test_what_hangs_on_a_post_is_told_by_post(): void {
		$post  = $this->insert( [] );
		$other = $this->insert( [] );
		$own   = $this->upload( self::picture( 1 ), 'a.jpg', [ 'post_parent' => $post->ID ] );
		$its   = $this->upload( self::picture( 2 ), 'b.jpg', [ 'post_parent' => $other->ID ] );

		$facts = $this->facts->of( [], [], $post->ID, [ $other->ID ] );

		self::assertSame( [ '' => [ (string) $own ], $other->ID => [ (string) $its ] ], $facts['attached'] );
		self::assertSame( [ $own, $its ], array_keys( $facts['items'] ) );
		self::assertArrayHasKey( (string) $other->ID, MediaKnown::parse( $facts )->attached );
	}

	/** @return array<string, array{string}> One of them is on another day than UTC, at any hour. */
	public static function timezones(): array {
		return [
			'fourteen hours ahead' => [ 'Pacific/Kiritimati' ],
			'eleven hours behind'  => [ 'Pacific/Pago_Pago' ],
			'here'                 => [ 'Europe/Helsinki' ],
		];
	}

	/** @dataProvider timezones */
	#[\PHPUnit\Framework\Attributes\DataProvider( 'timezones' )]
	public function test_a_permission_holds_through_its_last_day_where_the_site_is( string $timezone ): void {
		update_option( 'timezone_string', $timezone );
		$id = $this->upload( self::picture( 1, 60, 40 ) );
		foreach ( [ -1 => [ true, false ], 0 => [ false, true ], 14 => [ false, true ], 15 => [ false, false ] ] as $days => $expected ) {
			$day = ( new \DateTimeImmutable( 'now', new \DateTimeZone( $timezone ) ) )->modify( "$days days" )->format( 'Y-m-d' );
			$this->rights->confirm( $id, self::filled_in( [ 'validUntil' => $day ] ), 1 );
			$facts = $this->facts->facts( $id );
			self::assertSame( $expected, [ $facts['expired'], $facts['expiring'] ], "In $days days." );
		}
	}

	public function test_whoever_writes_gets_them_by_rest(): void {
		$id      = $this->upload_confirmed( self::picture() );
		$request = new WP_REST_Request( 'GET', '/julkaisuvahti/v1/media' );
		$request->set_query_params( [ 'ids' => (string) $id, 'urls' => [ wp_get_attachment_url( $id ) ] ] );
		self::assertSame( 401, rest_do_request( $request )->get_status() );
		$this->log_in( 'subscriber' );
		self::assertSame( 403, rest_do_request( $request )->get_status() );

		$this->log_in( 'contributor' );
		$media = json_decode( (string) wp_json_encode( rest_do_request( $request )->get_data() ), true );
		self::assertSame( 'confirmed', MediaKnown::parse( $media )->items[ $id ]->rights );
		self::assertSame( [ wp_get_attachment_url( $id ) => (string) $id ], $media['urls'] );

		$nothing = (string) wp_json_encode( rest_do_request( new WP_REST_Request( 'GET', '/julkaisuvahti/v1/media' ) )->get_data() );
		self::assertStringContainsString( '"items":{},"urls":{}', $nothing );
		self::assertStringContainsString( '"uploads":["', $nothing );
	}
}
