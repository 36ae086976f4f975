<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\MediaFacts;
use Julkaisuvahti\Rights\Rights;
use Julkaisuvahti\Rights\RightsRecord;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Tests\SiteTestCase;

/** Real pictures in a real media library; whatever is uploaded is gone afterwards, with its files. */
abstract class MediaTestCase extends SiteTestCase {

	protected RightsStore $store;

	protected Rights $rights;

	protected MediaFacts $facts;

	/** @var list<int> */
	private array $attachments = [];

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/image.php';
		require_once ABSPATH . 'wp-admin/includes/image-edit.php';
		require_once ABSPATH . 'wp-admin/includes/media.php';
		$this->store  = new RightsStore();
		$this->rights = new Rights( $this->store );
		$this->facts  = new MediaFacts( $this->rights );
		add_action( 'add_attachment', [ $this, 'remember_attachment' ] );
	}

	protected function tearDown(): void {
		remove_action( 'add_attachment', [ $this, 'remember_attachment' ] );
		foreach ( array_unique( $this->attachments ) as $id ) {
			wp_delete_attachment( $id, true );
		}
		parent::tearDown();
	}

	public function remember_attachment( int $id ): void {
		$this->attachments[] = $id;
	}

	/** @param array<string, mixed> $columns */
	protected function upload( string $bytes, string $name = 'kuva.jpg', array $columns = [] ): int {
		$file = wp_upload_bits( $name, null, $bytes );
		self::assertFalse( $file['error'] );
		$type = wp_check_filetype( $file['file'] )['type'];
		$id   = wp_insert_attachment( $columns + [ 'post_mime_type' => $type, 'post_title' => $name, 'guid' => $file['url'] ], $file['file'], 0, true );
		self::assertIsInt( $id );
		wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $file['file'] ) );
		return $id;
	}

	protected function upload_confirmed( string $bytes, string $name = 'kuva.jpg', int $by = 1 ): int {
		$id = $this->upload( $bytes, $name );
		self::assertTrue( $this->rights->confirm( $id, self::filled_in(), $by ) );
		return $id;
	}

	/** @param array<string, mixed> $fields */
	protected static function filled_in( array $fields = [] ): RightsRecord {
		$record = RightsRecord::blank()->with( $fields + [ 'basis' => 'own', 'creator' => 'Kunnan viestintä', 'people' => 'announced', 'uses' => [ 'web' ] ] );
		self::assertInstanceOf( RightsRecord::class, $record );
		return $record;
	}

	/** A picture of patches whose lightness a seed decides: one seed, one picture. */
	protected static function picture( int $seed = 1, int $width = 240, int $height = 160, int $quality = 90 ): string {
		$picture = imagecreatetruecolor( $width, $height );
		for ( $row = 0; $row < 4; $row++ ) {
			for ( $column = 0; $column < 6; $column++ ) {
				[ $red, $green, $blue ] = array_map( ord( ... ), str_split( substr( hash( 'sha256', "$seed $row $column", true ), 0, 3 ) ) );
				$colour                 = imagecolorallocate( $picture, $red, $green, $blue );
				imagefilledrectangle( $picture, intdiv( $column * $width, 6 ), intdiv( $row * $height, 4 ), $width, $height, (int) $colour );
			}
		}
		ob_start();
		imagejpeg( $picture, null, $quality );
		return (string) ob_get_clean();
	}

	/** As a plugin that replaces files does it: without a word to anybody. */
	protected static function overwrite( int $id, string $bytes ): void {
		self::assertNotFalse( file_put_contents( (string) get_attached_file( $id ), $bytes ) );
	}

	/** @return list<string> The newest first. */
	protected function changes_of( int $id ): array {
		return array_map( static fn ( array $row ): string => $row['why']->value, $this->store->history( $id ) );
	}
}
