<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Urgent;

use Julkaisuvahti\Tests\SiteTestCase;
use Julkaisuvahti\Urgent\UrgentMark;
use RuntimeException;
use WP_Post;
use WP_Posts_List_Table;

/** Urgent notices as they stand in *Posts*. */
final class UrgentListTest extends SiteTestCase {

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
	}

	protected function tearDown(): void {
		$_GET = [];
		unset( $GLOBALS['current_screen'] );
		parent::tearDown();
	}

	public function test_the_mark_says_by_when_in_the_readers_language(): void {
		$post = $this->urgent( $this->log_in( 'author' ), '2026-11-25' );
		switch_to_locale( 'fi' );
		ob_start();
		_post_states( $post );
		restore_previous_locale();

		self::assertStringContainsString( 'Kiireellinen – tarkistettava 25.11.', (string) ob_get_clean() );
	}

	public function test_a_reviewer_lists_them_and_ticks_one_off(): void {
		$author = $this->log_in( 'author' );
		$post   = $this->urgent( $author, '2026-11-25' );
		$this->log_in( 'editor', 'fi' );
		set_current_screen( 'edit-post' );
		switch_to_locale( 'fi' );

		$views = apply_filters( 'views_edit-post', [] );
		$link  = apply_filters( 'post_row_actions', [], $post )['julkaisuvahti_urgent_checked'];
		restore_previous_locale();

		self::assertStringContainsString( 'Tarkistettavat kiireelliset (1)', implode( '', $views ) );
		self::assertSame( [ $post->ID ], self::listed() );
		$this->follow( $link );
		self::assertNull( UrgentMark::of_post( $post->ID ) );
		self::assertSame( $author, json_decode( get_post_meta( $post->ID, UrgentMark::CHECKED, true ), true )['by'] );
		self::assertSame( [], apply_filters( 'views_edit-post', [] ) );
	}

	public function test_neither_the_author_nor_who_published_it_ticks_it_off(): void {
		$author    = $this->log_in( 'editor' );
		$publisher = $this->log_in( 'editor' );
		$other     = $this->log_in( 'editor' );
		$mark      = fn ( int $by ): WP_Post => $this->urgent( $by, '2026-11-25', $author );

		foreach ( [ [ $author, [] ], [ $publisher, [] ], [ $other, [ 'julkaisuvahti_urgent_checked' ] ] ] as [ $user, $expected ] ) {
			$post = $mark( $publisher );
			wp_set_current_user( $user );
			self::assertSame( $expected, array_keys( apply_filters( 'post_row_actions', [], $post ) ) );
		}
	}

	public function test_without_the_nonce_nothing_is_ticked_off(): void {
		$post = $this->urgent( $this->log_in( 'author' ), '2026-11-25' );
		$this->log_in( 'editor' );
		set_current_screen( 'edit-post' );
		$link = apply_filters( 'post_row_actions', [], $post )['julkaisuvahti_urgent_checked'];

		$this->follow( (string) preg_replace( '/_wpnonce=[0-9a-f]+/', '_wpnonce=0', $link ) );

		self::assertNotNull( UrgentMark::of_post( $post->ID ) );
	}

	public function test_a_copied_mark_is_none(): void {
		$post = $this->urgent( $this->log_in( 'author' ), '2026-11-25' );
		$copy = $this->published_before_the_plugin( self::CLEAN );
		add_post_meta( $copy->ID, UrgentMark::META, get_post_meta( $post->ID, UrgentMark::META, true ) );

		self::assertNull( UrgentMark::of_post( $copy->ID ) );
	}

	private function urgent( int $by, string $due, int $author = 0 ): WP_Post {
		global $wpdb;
		$post = $this->published_before_the_plugin( self::CLEAN );
		$wpdb->update( $wpdb->posts, [ 'post_author' => 0 === $author ? $by : $author ], [ 'ID' => $post->ID ] );
		add_post_meta( $post->ID, UrgentMark::META, ( new UrgentMark( $post->ID, $by, '2026-11-24T10:00:00Z', $due ) )->to_json() );
		return self::stored( $post );
	}

	/** @return list<int> What the view lists. */
	private static function listed(): array {
		$_GET = [ 'post_type' => 'post', 'julkaisuvahti_urgent' => '1' ];
		wp_edit_posts_query();
		$ids  = array_column( $GLOBALS['wp_query']->posts, 'ID' );
		$_GET = [];
		return $ids;
	}

	/** Follows a row action; a redirect or WordPress's own question ends it. */
	private function follow( string $link ): void {
		self::assertSame( 1, preg_match( '/href="([^"]+)"/', $link, $found ) );
		parse_str( (string) parse_url( html_entity_decode( $found[1] ), PHP_URL_QUERY ), $_GET );
		$_REQUEST   = $_GET;
		$stop       = static fn () => throw new RuntimeException( 'stopped' );
		$stop_dying = static fn () => $stop;
		add_filter( 'wp_redirect', $stop );
		add_filter( 'wp_die_handler', $stop_dying );
		try {
			do_action( 'admin_post_julkaisuvahti_urgent_checked' );
			self::fail( 'It ends with an answer.' );
		} catch ( RuntimeException $end ) {
			self::assertSame( 'stopped', $end->getMessage() );
		} finally {
			remove_filter( 'wp_redirect', $stop );
			remove_filter( 'wp_die_handler', $stop_dying );
		}
	}
}
