<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Credits\Credits;
use Julkaisuvahti\Credits\ShownMedia;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Rights\Standing;
use Julkaisuvahti\Rights\WhereUsed;

/** What a file that changes does to what was said of it. */
final class RightsFilesTest extends MediaTestCase {

	public function test_another_file_voids_the_confirmation_and_the_history_says_so_once(): void {
		$id = $this->upload_confirmed( self::picture( 1 ) );
		self::overwrite( $id, self::picture( 2 ) );

		self::assertSame( Standing::Replaced, $this->rights->standing( $id ) );
		self::assertSame( Standing::Replaced, $this->rights->standing( $id ) );
		self::assertSame( [ 'replaced', 'confirmed' ], $this->changes_of( $id ) );

		self::overwrite( $id, self::picture( 1 ) );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ), 'The one that was confirmed is back.' );
	}

	public function test_the_credit_is_back_with_the_file_that_was_confirmed(): void {
		$id      = $this->upload_confirmed( self::picture( 1 ) );
		$credits = fn (): array => ( new Credits( new ShownMedia(), $this->rights ) )->of_post( $this->published_before_the_plugin( sprintf( '<!-- wp:image {"id":%1$d} --><figure class="wp-block-image"><img src="%2$s" alt="" class="wp-image-%1$d"/></figure><!-- /wp:image -->', $id, wp_get_attachment_url( $id ) ) ) );
		self::assertCount( 1, $credits() );
		self::overwrite( $id, self::picture( 2 ) );
		$this->rights->standing( $id );
		self::assertCount( 0, $credits() );

		self::overwrite( $id, self::picture( 1 ) );
		$this->rights->standing( $id );
		self::assertCount( 1, $credits() );

		self::overwrite( $id, self::picture( 2 ) );
		$this->rights->standing( $id );
		self::assertCount( 0, $credits(), 'And gone with it once more.' );
	}

	public function test_another_file_of_the_same_size_and_time_is_seen(): void {
		$id   = $this->upload( 'Kokouksen pöytäkirja 1', 'poytakirja.txt' );
		$file = (string) get_attached_file( $id );
		$time = time() - 3600;
		touch( $file, $time );
		$this->rights->confirm( $id, self::filled_in(), 1 );
		self::overwrite( $id, 'Kokouksen pöytäkirja 2' );
		touch( $file, $time );

		self::assertSame( Standing::Replaced, $this->rights->standing( $id ) );
	}

	public function test_the_same_picture_saved_anew_or_made_smaller_keeps_it(): void {
		$id = $this->upload_confirmed( self::picture( 3 ) );
		self::overwrite( $id, self::picture( 3, 240, 160, 55 ) );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ), 'Recompressed.' );

		self::overwrite( $id, self::picture( 3, 180, 120 ) );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ), 'Smaller.' );
		self::assertSame( [ 'derived', 'derived', 'confirmed' ], $this->changes_of( $id ) );
		self::assertSame( hash_file( 'sha256', (string) get_attached_file( $id ) ), $this->store->of( $id )->sha256 );
	}

	/** Somebody before a background, as a yearbook or a press room has them. */
	private static function portrait( int $head, int $clothes, int $quality = 90 ): string {
		$picture = imagecreatefromstring( self::picture( 21, 1200, 800, 95 ) );
		self::assertNotFalse( $picture );
		imagefilledellipse( $picture, 640, 330, 90, 120, (int) imagecolorallocate( $picture, $head, $head, $head ) );
		imagefilledrectangle( $picture, 590, 390, 690, 560, (int) imagecolorallocate( $picture, $clothes, $clothes, $clothes ) );
		ob_start();
		imagejpeg( $picture, null, $quality );
		return (string) ob_get_clean();
	}

	public function test_another_person_before_the_same_background_is_another_picture(): void {
		$id = $this->upload_confirmed( self::portrait( 200, 60 ) );
		self::overwrite( $id, self::portrait( 200, 60, 60 ) );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ), 'Saved anew.' );

		self::overwrite( $id, self::portrait( 200, 140 ) );
		self::assertSame( Standing::Replaced, $this->rights->standing( $id ), 'Other clothes.' );
		self::overwrite( $id, self::portrait( 90, 60 ) );
		self::assertSame( Standing::Replaced, $this->rights->standing( $id ), 'Another head.' );
	}

	public function test_many_small_changes_are_a_large_one(): void {
		$id     = $this->upload_confirmed( self::portrait( 200, 60 ) );
		$stored = $this->store->of( $id )->likeness;
		self::overwrite( $id, self::portrait( 200, 64 ) );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		self::assertSame( $stored, $this->store->of( $id )->likeness, 'Of the one that was confirmed.' );
		for ( $clothes = 68; $clothes <= 100; $clothes += 4 ) {
			self::overwrite( $id, self::portrait( 200, $clothes ) );
			$this->rights->standing( $id );
		}
		self::assertSame( Standing::Replaced, $this->rights->standing( $id ) );
	}

	public function test_a_part_of_a_picture_is_another_picture(): void {
		$id    = $this->upload_confirmed( self::picture( 22, 600, 400 ) );
		$whole = imagecreatefromstring( self::picture( 22, 600, 400 ) );
		self::assertNotFalse( $whole );
		ob_start();
		imagejpeg( imagescale( $whole, 400, 400 ) );
		self::overwrite( $id, (string) ob_get_clean() );

		self::assertSame( Standing::Replaced, $this->rights->standing( $id ), 'Other sides.' );
	}

	public function test_a_likeness_of_an_earlier_kind_is_like_none(): void {
		$id     = $this->upload_confirmed( self::picture( 23 ) );
		$record = get_post_meta( $id, RightsStore::META, true );
		update_post_meta( $id, RightsStore::META, array_replace( $record, [ 'likeness' => '0123456789abcdef' ] ) );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		self::overwrite( $id, self::picture( 23, 240, 160, 60 ) );
		self::assertSame( Standing::Replaced, $this->rights->standing( $id ) );
	}

	public function test_no_picture_of_many_is_taken_for_another(): void {
		$id = $this->upload_confirmed( self::picture( 100 ) );
		for ( $seed = 101; $seed < 141; $seed++ ) {
			self::overwrite( $id, self::picture( $seed ) );
			self::assertSame( Standing::Replaced, $this->rights->standing( $id ), "Picture $seed." );
		}
	}

	public function test_a_plain_picture_is_like_none(): void {
		$plain = static function ( int $grey ): string {
			$picture = imagecreatetruecolor( 60, 40 );
			imagefill( $picture, 0, 0, (int) imagecolorallocate( $picture, $grey, $grey, $grey ) );
			ob_start();
			imagepng( $picture );
			return (string) ob_get_clean();
		};
		$id    = $this->upload_confirmed( $plain( 255 ), 'tunnus.png' );
		self::overwrite( $id, $plain( 200 ) );

		self::assertSame( Standing::Replaced, $this->rights->standing( $id ) );
	}

	public function test_a_damaged_or_hostile_file_is_another_file(): void {
		$id = $this->upload_confirmed( self::picture( 4 ) );
		foreach ( [ substr( self::picture( 5 ), 0, 200 ), '<svg onload="alert(1)"/>', '' ] as $bytes ) {
			self::overwrite( $id, $bytes );
			self::assertSame( Standing::Replaced, $this->rights->standing( $id ) );
		}
	}

	public function test_sizes_that_wordpress_makes_are_of_the_original(): void {
		$id = $this->upload( self::picture( 6, 3000, 2000 ), 'iso.jpg' );
		self::assertStringEndsWith( '-scaled.jpg', (string) get_attached_file( $id ) );
		$this->rights->confirm( $id, self::filled_in(), 1 );
		self::assertSame( hash_file( 'sha256', (string) wp_get_original_image_path( $id ) ), $this->store->of( $id )->sha256 );

		wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, (string) wp_get_original_image_path( $id ) ) );

		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		self::assertSame( [ 'confirmed' ], $this->changes_of( $id ) );
	}

	public function test_a_copy_turned_in_the_block_editor_inherits_and_a_crop_asks_about_people(): void {
		$this->log_in( 'author' );
		$id = $this->upload( self::picture( 7 ) );
		$this->rights->confirm( $id, self::filled_in(), get_current_user_id() );

		$turned = $this->edit( $id, [ 'rotation' => 90 ] );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $turned ) );
		self::assertSame( 'announced', $this->store->of( $turned )->fields['people'] );
		self::assertSame( [ 'derived' ], $this->changes_of( $turned ) );

		$cropped = $this->edit( $turned, [ 'x' => 10, 'y' => 10, 'width' => 50, 'height' => 50 ] );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $cropped ) );
		self::assertSame( 'unanswered', $this->store->of( $cropped )->fields['people'] );
		self::assertSame( 'Kunnan viestintä', $this->store->of( $cropped )->fields['creator'] );
		self::assertSame( [ 'cropped' ], $this->changes_of( $cropped ) );
		self::assertStringContainsString( 'rajattu', $this->rest( 'GET', "/julkaisuvahti/v1/media/$cropped/rights" )->get_data()['reason'] );
		self::assertSame( 'announced', $this->store->of( $id )->fields['people'], 'The original is as it was.' );
	}

	public function test_copies_are_found_among_many_pictures_with_the_same_digits(): void {
		global $wpdb;
		$this->log_in( 'author' );
		$id   = $this->upload( self::picture( 24 ) );
		$copy = $this->edit( $id, [ 'rotation' => 90 ] );
		for ( $number = 0; $number < 201; $number++ ) {
			$metadata = [ 'width' => $id, 'parent_image' => [ 'attachment_id' => 90000000 + $id ] ];
			$wpdb->insert( $wpdb->postmeta, [ 'post_id' => 1, 'meta_key' => '_wp_attachment_metadata', 'meta_value' => serialize( $metadata ) ] );
		}
		$copies = ( new WhereUsed() )->copies( $id );
		delete_metadata( 'post', 1, '_wp_attachment_metadata' );
		$wpdb->delete( $wpdb->postmeta, [ 'post_id' => 1, 'meta_key' => '_wp_attachment_metadata' ] );

		self::assertSame( [ $copy ], $copies );
	}

	public function test_a_copy_of_a_replaced_picture_inherits_nothing(): void {
		$this->log_in( 'author' );
		$id = $this->upload( self::picture( 8 ) );
		$this->rights->confirm( $id, self::filled_in(), get_current_user_id() );
		self::overwrite( $id, self::picture( 9 ) );

		self::assertSame( Standing::None, $this->rights->standing( $this->edit( $id, [ 'rotation' => 180 ] ) ) );
	}

	public function test_where_nobody_is_in_a_picture_nobody_is_in_its_crop(): void {
		$this->log_in( 'author' );
		$id = $this->upload( self::picture( 10 ) );
		$this->rights->confirm( $id, self::filled_in( [ 'people' => 'none' ] ), get_current_user_id() );

		$cropped = $this->edit( $id, [ 'x' => 0, 'y' => 0, 'width' => 40, 'height' => 40 ] );
		self::assertSame( 'none', $this->store->of( $cropped )->fields['people'] );
	}

	/** @return array<string, array{int, int}> */
	public static function sizes(): array {
		return [
			'as uploaded'                => [ 240, 160 ],
			'made smaller by WordPress' => [ 3000, 2000 ],
		];
	}

	/** @dataProvider sizes */
	#[\PHPUnit\Framework\Attributes\DataProvider( 'sizes' )]
	public function test_an_edit_in_the_media_library_keeps_it_and_can_be_taken_back( int $width, int $height ): void {
		$id = $this->upload_confirmed( self::picture( 11, $width, $height ) );

		$this->save_image( $id, [ [ 'r' => 90 ] ] );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		self::assertSame( 'announced', $this->store->of( $id )->fields['people'] );

		$this->save_image( $id, [ [ 'c' => [ 'x' => 0, 'y' => 0, 'w' => 60, 'h' => 60, 'r' => 1 ] ] ] );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		self::assertSame( 'unanswered', $this->store->of( $id )->fields['people'] );
		self::assertSame( [ 'cropped', 'derived', 'confirmed' ], $this->changes_of( $id ) );

		wp_restore_image( $id );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		self::assertSame( 'announced', $this->store->of( $id )->fields['people'], 'As it was confirmed.' );
		self::assertSame( 'restored', $this->changes_of( $id )[0] );
	}

	public function test_a_scale_in_the_media_library_keeps_it(): void {
		$id       = $this->upload_confirmed( self::picture( 12 ) );
		$_REQUEST = [ 'do' => 'scale', 'fwidth' => '120', 'fheight' => '80' ];
		wp_save_image( $id );

		self::assertStringContainsString( '-e', wp_basename( (string) get_attached_file( $id ) ) );
		self::assertSame( Standing::Confirmed, $this->rights->standing( $id ) );
		self::assertSame( 'announced', $this->store->of( $id )->fields['people'] );
	}

	public function test_an_edit_does_not_confirm_what_had_been_replaced(): void {
		$id = $this->upload_confirmed( self::picture( 13 ) );
		self::overwrite( $id, self::picture( 14 ) );
		$this->save_image( $id, [ [ 'r' => 90 ] ] );

		self::assertSame( Standing::Replaced, $this->rights->standing( $id ) );
	}

	/** @param array<string, mixed> $body */
	private function edit( int $id, array $body ): int {
		$response = $this->rest( 'POST', "/wp/v2/media/$id/edit", $body + [ 'src' => wp_get_attachment_url( $id ) ] );
		self::assertSame( 201, $response->get_status(), (string) wp_json_encode( $response->get_data() ) );
		return $response->get_data()['id'];
	}

	/** @param list<array<string, mixed>> $history As the image editor sends it. */
	private function save_image( int $id, array $history ): void {
		$_REQUEST = [
			'history' => wp_slash( (string) wp_json_encode( $history ) ),
			'target'  => 'all',
		];
		self::assertSame( '', wp_save_image( $id )->error ?? '' );
	}
}
