<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\LibraryScreens;
use Julkaisuvahti\Rights\MediaPage;
use Julkaisuvahti\Rights\MediaScripts;
use Julkaisuvahti\Rights\UploadScripts;

/** Who sees what on the screens of the media library. */
final class LibraryScreensTest extends MediaTestCase {

	protected function tearDown(): void {
		unset( $GLOBALS['wp_meta_boxes']['attachment'] );
		parent::tearDown();
	}

	public function test_who_uploads_sees_the_page_and_who_manages_decides(): void {
		$may = static fn (): array => array_intersect_key( ( new MediaPage() )->data(), [ 'canManage' => 1, 'canWithdraw' => 1 ] );
		$this->log_in( 'author' );
		self::assertSame( [ 'canManage' => false, 'canWithdraw' => false ], $may() );
		$this->log_in( 'editor' );
		self::assertSame( [ 'canManage' => false, 'canWithdraw' => true ], $may() );
		$this->log_in( 'administrator' );
		self::assertSame( [ 'canManage' => true, 'canWithdraw' => true ], $may() );
	}

	public function test_numbers_lead_to_lists_that_exist(): void {
		$this->log_in( 'author' );
		foreach ( ( new MediaPage() )->data()['lists'] as $filter => $address ) {
			self::assertStringContainsString( "mode=list&julkaisuvahti_rights=$filter", $address );
		}
	}

	public function test_a_file_has_its_box_for_who_uploads(): void {
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		set_current_screen( 'attachment' );
		$scripts = new MediaScripts( dirname( __DIR__, 3 ) . '/plugin.php' );
		$screens = new LibraryScreens( $scripts, new UploadScripts( dirname( __DIR__, 3 ) . '/plugin.php', $scripts ), new MediaPage() );

		$this->log_in( 'subscriber' );
		$screens->add_box();
		self::assertSame( [], $GLOBALS['wp_meta_boxes']['attachment'] ?? [] );

		$this->log_in( 'author' );
		$screens->add_box();
		self::assertArrayHasKey( 'julkaisuvahti-rights', $GLOBALS['wp_meta_boxes']['attachment']['normal']['high'] );

		$id = $this->upload( self::picture( 1, 60, 40 ) );
		ob_start();
		$screens->show_box( get_post( $id ) );
		$html = (string) ob_get_clean();
		self::assertStringContainsString( "data-id=\"$id\"", $html );
		self::assertStringContainsString( '<noscript>', $html, 'It says what is missing.' );
		unset( $GLOBALS['current_screen'] );
	}
}
