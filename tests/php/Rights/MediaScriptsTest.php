<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rights;

use Julkaisuvahti\Rights\MediaScripts;
use Julkaisuvahti\Rights\MediaSettings;
use Julkaisuvahti\Tests\SiteTestCase;

final class MediaScriptsTest extends SiteTestCase {

	protected function setUp(): void {
		parent::setUp();
		self::begin_page();
	}

	protected function tearDown(): void {
		delete_option( MediaSettings::OPTION );
		self::begin_page();
		parent::tearDown();
	}

	/** What other tests have enqueued stays for the whole process. */
	private static function begin_page(): void {
		wp_deregister_script( MediaScripts::FORM );
		wp_dequeue_script( MediaScripts::FORM );
	}

	public function test_where_media_are_chosen_the_form_comes_with_what_the_site_offers(): void {
		$this->log_in( 'author' );
		update_option( MediaSettings::OPTION, [ 'creators' => [ '</script><b>Esimerkkilän kunta' ] ] );
		do_action( 'wp_enqueue_media' );
		do_action( 'wp_enqueue_media' );
		self::assertTrue( wp_script_is( MediaScripts::FORM, 'enqueued' ) );
		$inline = wp_scripts()->get_data( MediaScripts::FORM, 'before' );
		$lines  = array_values( array_filter( $inline ) );
		self::assertCount( 1, $lines, 'Once a page.' );
		self::assertStringNotContainsString( '<', $lines[0] );
		self::assertSame( 1, preg_match( '/^window\.julkaisuvahtiMedia = (.+);$/', $lines[0], $found ) );
		$data = json_decode( $found[1], true, 512, JSON_THROW_ON_ERROR );
		self::assertSame( [ '</script><b>Esimerkkilän kunta' ], $data['creators'] );
		self::assertSame( wp_get_current_user()->display_name, $data['userName'] );
		self::assertStringEndsWith( '/julkaisuvahti/build/', $data['scriptsUrl'] );
	}

	public function test_who_may_not_upload_is_not_asked(): void {
		$this->log_in( 'subscriber' );
		do_action( 'wp_enqueue_media' );
		self::assertFalse( wp_script_is( MediaScripts::FORM, 'enqueued' ) );
	}
}
