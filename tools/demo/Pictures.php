<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Demo;

use GdImage;
use Julkaisuvahti\Rights\Rights;
use Julkaisuvahti\Rights\RightsRecord;
use Julkaisuvahti\Rights\RightsStore;
use Random\Engine\Mt19937;
use Random\Randomizer;
use RuntimeException;

/** Draws simple scenes, so that no photograph and no person is in them. */
final class Pictures {

	private const WIDTH = 1200;

	private const HEIGHT = 800;

	private const KEY = '_julkaisuvahti_demo_picture';

	/** What each picture is called and what a reader who cannot see it is told. */
	private const SCENES = array(
		'latu'     => array( 'Latu metsän laidassa', 'Piirros: latu kulkee lumisen pellon yli kohti kuusimetsää.' ),
		'kirjasto' => array( 'Kirjahylly', 'Piirros: kirjahyllyjä, joissa on erivärisiä kirjoja.' ),
		'tori'     => array( 'Torikojut', 'Piirros: raidallisia torikojuja rivissä.' ),
		'jarvi'    => array( 'Järvi kesäiltana', 'Piirros: järvi kesäiltana, aurinko on matalalla.' ),
		'katu'     => array( 'Katuvalot', 'Piirros: katuvalot valaisevat iltaista kylänraittia.' ),
		'ranta'    => array( 'Ranta', 'Piirros: kuusia järven rannalla.' ),
	);

	/** Nobody has confirmed the rights to it yet: a draft shows what the guard asks. */
	private const UNCONFIRMED = 'ranta';

	/**
	 * A picture in the media library, drawn when it is not there yet.
	 *
	 * @return int Attachment.
	 * @throws RuntimeException When it cannot be stored.
	 */
	public function attachment( string $name ): int {
		$known = get_posts(
			array(
				'post_type'   => 'attachment',
				'post_status' => 'inherit',
				'meta_key'    => self::KEY,
				'meta_value'  => $name,
				'fields'      => 'ids',
				'numberposts' => 1,
			)
		);
		return array() === $known ? $this->add( $name ) : (int) $known[0];
	}

	/**
	 * Draws and stores.
	 *
	 * @throws RuntimeException When it cannot be stored.
	 */
	private function add( string $name ): int {
		require_once ABSPATH . 'wp-admin/includes/image.php';
		$upload = wp_upload_bits( 'esimerkkila-' . $name . '.jpg', null, $this->draw( $name ) );
		if ( false !== $upload['error'] ) {
			throw new RuntimeException( $upload['error'] );
		}
		list( $title, $alt ) = self::SCENES[ $name ];

		$id = wp_insert_attachment(
			array(
				'post_title'     => $title,
				'post_mime_type' => 'image/jpeg',
				'post_status'    => 'inherit',
				'meta_input'     => array(
					self::KEY                  => $name,
					'_wp_attachment_image_alt' => $alt,
				),
			),
			$upload['file'],
			0,
			true
		);
		if ( is_wp_error( $id ) ) {
			throw new RuntimeException( $id->get_error_message() );
		}
		wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $upload['file'] ) );
		if ( self::UNCONFIRMED !== $name ) {
			$this->confirm( $id );
		}
		return $id;
	}

	/**
	 * Confirms the rights to a picture, as its drawer would.
	 *
	 * @throws RuntimeException When that cannot be stored.
	 */
	private function confirm( int $id ): void {
		$record = RightsRecord::blank()->with(
			array(
				'basis'   => 'own',
				'creator' => 'Esimerkkilän kunta',
				'uses'    => array( 'web', 'social' ),
				'people'  => 'none',
			)
		);
		if ( ! $record instanceof RightsRecord || ! ( new Rights( new RightsStore() ) )->confirm( $id, $record, get_current_user_id() ) ) {
			throw new RuntimeException( 'The rights to picture ' . $id . ' could not be stored.' );
		}
	}

	/**
	 * The same picture each time.
	 *
	 * @return string JPEG.
	 * @throws RuntimeException For a scene that is not known.
	 */
	private function draw( string $name ): string {
		$image = imagecreatetruecolor( self::WIDTH, self::HEIGHT );
		$dice  = new Randomizer( new Mt19937( crc32( $name ) ) );
		match ( $name ) {
			'latu'     => $this->ski_track( $image, $dice ),
			'kirjasto' => $this->bookshelf( $image, $dice ),
			'tori'     => $this->market( $image ),
			'jarvi'    => $this->lake( $image ),
			'katu'     => $this->street( $image ),
			'ranta'    => $this->shore( $image, $dice ),
			default    => throw new RuntimeException( 'No such picture: ' . $name ),
		};
		ob_start();
		imagejpeg( $image, null, 82 );
		return (string) ob_get_clean();
	}

	/** Snow, spruces and two lines that meet far away. */
	private function ski_track( GdImage $image, Randomizer $dice ): void {
		$this->sky( $image, 0xBCD8EE, 0xF3F1E8, 430 );
		imagefilledrectangle( $image, 0, 430, self::WIDTH, self::HEIGHT, 0xF6F9FC );
		for ( $x = -20; $x < self::WIDTH; $x += $dice->getInt( 28, 60 ) ) {
			$this->spruce( $image, $x, 440 + $dice->getInt( 0, 12 ), $dice->getInt( 90, 200 ) );
		}
		imagesetthickness( $image, 9 );
		imageline( $image, 660, 440, 380, self::HEIGHT, 0xC5D5E3 );
		imageline( $image, 672, 440, 560, self::HEIGHT, 0xC5D5E3 );
	}

	/** Three shelves. */
	private function bookshelf( GdImage $image, Randomizer $dice ): void {
		$colours = array( 0x8E3B46, 0x2F5D62, 0xD9A441, 0x3A506B, 0x7A9E7E, 0xB5654A, 0xE8DCC4 );
		imagefilledrectangle( $image, 0, 0, self::WIDTH, self::HEIGHT, 0xC9A67A );
		for ( $shelf = 1; $shelf <= 3; $shelf++ ) {
			$floor = $shelf * 260;
			imagefilledrectangle( $image, 30, $floor - 235, self::WIDTH - 30, $floor, 0x6B4A2B );
			for ( $x = 40; $x < self::WIDTH - 90; $x += $width + 3 ) {
				$width  = $dice->getInt( 18, 48 );
				$height = $dice->getInt( 140, 215 );
				$colour = $colours[ $dice->getInt( 0, count( $colours ) - 1 ) ];
				imagefilledrectangle( $image, $x, $floor - $height, $x + $width, $floor, $colour );
				imagefilledrectangle( $image, $x, $floor - $height + 20, $x + $width, $floor - $height + 26, 0xF3E9D2 );
			}
		}
	}

	/** Stalls with striped awnings. */
	private function market( GdImage $image ): void {
		$this->sky( $image, 0x9CCBE8, 0xEAF4F8, 560 );
		imagefilledrectangle( $image, 0, 560, self::WIDTH, self::HEIGHT, 0xB9B2A6 );
		foreach ( array( 0xC0392B, 0x2E7D4F, 0x2C5F8A ) as $index => $colour ) {
			$left = 70 + $index * 370;
			imagefilledrectangle( $image, $left + 10, 330, $left + 20, 640, 0x7A5B3A );
			imagefilledrectangle( $image, $left + 300, 330, $left + 310, 640, 0x7A5B3A );
			imagefilledrectangle( $image, $left, 510, $left + 320, 640, 0xA67C52 );
			for ( $stripe = 0; $stripe < 8; $stripe++ ) {
				$x = $left + $stripe * 40;
				imagefilledrectangle( $image, $x, 280, $x + 40, 360, 0 === $stripe % 2 ? $colour : 0xFFFFFF );
				imagefilledellipse( $image, $x + 20, 360, 40, 40, 0 === $stripe % 2 ? $colour : 0xFFFFFF );
			}
		}
	}

	/** Low sun over water. */
	private function lake( GdImage $image ): void {
		$this->sky( $image, 0x6FA8DC, 0xFCE3B8, 420 );
		imagefilledellipse( $image, 820, 360, 130, 130, 0xFFD36B );
		imagefilledrectangle( $image, 0, 420, self::WIDTH, self::HEIGHT, 0x4A84A8 );
		imagefilledellipse( $image, 250, 425, 700, 110, 0x35573F );
		imagefilledellipse( $image, 1080, 425, 500, 70, 0x3F6649 );
		imagefilledrectangle( $image, 0, 432, self::WIDTH, 520, 0x4A84A8 );
		for ( $y = 450; $y < 760; $y += 26 ) {
			imagefilledellipse( $image, 820, $y, 60 + intdiv( $y - 430, 2 ), 6, 0xF7D58A );
		}
	}

	/** Spruces before the lake. */
	private function shore( GdImage $image, Randomizer $dice ): void {
		$this->lake( $image );
		for ( $x = 0; $x < self::WIDTH; $x += $dice->getInt( 60, 140 ) ) {
			$this->spruce( $image, $x, 790, $dice->getInt( 140, 330 ) );
		}
	}

	/** Street lamps in the evening. */
	private function street( GdImage $image ): void {
		$this->sky( $image, 0x1B2A49, 0x51618A, 600 );
		imagefilledrectangle( $image, 0, 600, self::WIDTH, self::HEIGHT, 0x2B303B );
		foreach ( array( 140, 440, 740, 1040 ) as $x ) {
			imagefilledpolygon( $image, array( $x + 60, 230, $x - 60, 620, $x + 180, 620 ), 0x7D7A63 );
			imagefilledrectangle( $image, $x - 5, 200, $x + 5, 640, 0x14161B );
			imagefilledrectangle( $image, $x, 200, $x + 70, 210, 0x14161B );
			imagefilledellipse( $image, $x + 60, 222, 46, 26, 0xFFF1B8 );
		}
	}

	/**
	 * From one colour at the top to another at the horizon.
	 *
	 * @param int     $top     0xRRGGBB.
	 * @param int     $bottom  0xRRGGBB.
	 * @param int     $horizon Pixels from the top.
	 */
	private function sky( GdImage $image, int $top, int $bottom, int $horizon ): void {
		for ( $y = 0; $y < $horizon; $y++ ) {
			$colour = 0;
			foreach ( array( 16, 8, 0 ) as $shift ) {
				$from    = $top >> $shift & 0xFF;
				$to      = $bottom >> $shift & 0xFF;
				$colour |= $from + intdiv( ( $to - $from ) * $y, $horizon ) << $shift;
			}
			imageline( $image, 0, $y, self::WIDTH, $y, $colour );
		}
	}

	/**
	 * A spruce of three tiers.
	 *
	 * @param int     $height Pixels.
	 */
	private function spruce( GdImage $image, int $x, int $ground, int $height ): void {
		foreach ( array( 1.0, 0.72, 0.45 ) as $tier ) {
			$half = (int) ( $height * 0.24 * $tier );
			$base = $ground - (int) ( $height * ( 1 - $tier ) );
			imagefilledpolygon( $image, array( $x, $ground - $height, $x - $half, $base, $x + $half, $base ), 0x2E4B3C );
		}
	}
}
