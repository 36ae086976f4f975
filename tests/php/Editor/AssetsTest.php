<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Editor;

use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Tests\SiteTestCase;
use WP_Post;

final class AssetsTest extends SiteTestCase {

	private const HANDLE = 'julkaisuvahti-editor';

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
	}

	protected function tearDown(): void {
		wp_deregister_script( self::HANDLE );
		wp_dequeue_script( self::HANDLE );
		unset( $GLOBALS['current_screen'], $GLOBALS['post'] );
		parent::tearDown();
	}

	public function test_where_a_guarded_post_is_written_the_guard_is_there(): void {
		$this->log_in( 'author', 'fi' );
		$post = $this->insert( [] );

		self::open_editor_of( $post );

		self::assertTrue( wp_script_is( self::HANDLE, 'enqueued' ) );
		$data = self::inline_data();
		self::assertSame( ( new PostKeys() )->of_post( $post->ID ), $data['key'] );
		self::assertSame( 'fi', $data['language'] );
		self::assertSame( [ 'publish', 'future', 'private' ], $data['publicStatuses'] );
		self::assertSame( '/julkaisuvahti/v1/ruleset', $data['ruleset']['path'] );
		self::assertMatchesRegularExpression( '/\A[0-9a-f]{64}\z/', $data['ruleset']['hash'] );
		self::assertStringContainsString( '/build/worker.js?ver=', $data['workerUrl'] );
	}

	public function test_the_secret_never_leaves_the_server(): void {
		$this->log_in( 'author' );
		self::open_editor_of( $this->insert( [] ) );

		self::assertStringNotContainsString( (string) get_option( PostKeys::OPTION ), (string) wp_json_encode( self::inline_data() ) );
	}

	public function test_the_editor_speaks_finnish(): void {
		$this->log_in( 'author', 'fi' );
		switch_to_locale( 'fi' );
		self::open_editor_of( $this->insert( [] ) );

		$translations = load_script_textdomain( self::HANDLE, 'julkaisuvahti', wp_scripts()->registered[ self::HANDLE ]->translations_path );
		restore_previous_locale();

		self::assertStringContainsString( 'Valmis julkaistavaksi.', (string) json_encode( json_decode( (string) $translations ), JSON_UNESCAPED_UNICODE ) );
	}

	public function test_pages_are_written_in_peace(): void {
		$this->log_in( 'editor' );
		self::open_editor_of( $this->insert( [ 'post_type' => 'page' ] ) );

		self::assertFalse( wp_script_is( self::HANDLE, 'enqueued' ) );
	}

	public function test_the_site_editor_is_not_a_post_editor(): void {
		$this->log_in( 'administrator' );
		$GLOBALS['post'] = $this->insert( [] );
		set_current_screen( 'site-editor' );
		do_action( 'enqueue_block_editor_assets' );

		self::assertFalse( wp_script_is( self::HANDLE, 'enqueued' ) );
	}

	private static function open_editor_of( WP_Post $post ): void {
		$GLOBALS['post'] = $post;
		set_current_screen( $post->post_type );
		do_action( 'enqueue_block_editor_assets' );
	}

	/** @return array<string, mixed> */
	private static function inline_data(): array {
		$script = implode( '', array_filter( (array) wp_scripts()->get_data( self::HANDLE, 'before' ) ) );
		self::assertSame( 1, preg_match( '/\Awindow\.julkaisuvahti = (.+);\z/', $script, $found ) );
		return json_decode( $found[1], true );
	}
}
