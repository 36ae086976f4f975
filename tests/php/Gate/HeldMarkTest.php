<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Gate\HeldMark;
use Julkaisuvahti\Gate\HeldText;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;
use WP_Post;

final class HeldMarkTest extends SiteTestCase {

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		set_current_screen( 'edit-post' );
		switch_to_locale( 'fi' );
	}

	protected function tearDown(): void {
		restore_previous_locale();
		unset( $GLOBALS['current_screen'] );
		parent::tearDown();
	}

	public function test_the_list_says_how_many_points_a_held_draft_waits_for_without_a_word_of_the_text(): void {
		$this->log_in( 'author' );
		$post = $this->insert( [ 'post_content' => self::FORM_BLOCK . self::paragraph( self::IDENTITY_CODE ) . self::paragraph( self::IDENTITY_CODE ), 'post_status' => 'publish' ] );

		$state = self::state_of( $post );

		self::assertStringContainsString( 'Odottaa: 2 kohtaa', $state );
		self::assertStringContainsString( esc_url( (string) get_edit_post_link( $post ) ), $state );
		self::assertStringNotContainsString( '140278', (string) wp_json_encode( get_post_meta( $post->ID, HeldMark::META ) ) );
	}

	public function test_the_mark_goes_when_the_post_is_published(): void {
		$this->log_in( 'author' );
		$post = $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish' ] );
		$post = $this->update( $post, [ 'post_content' => self::CLEAN ] );
		self::assertStringContainsString( 'Odottaa: 1 kohta', self::state_of( $post ), 'A saved draft is no publication.' );

		$post = $this->update( $post, [ 'post_status' => 'publish' ] );

		self::assertSame( 'publish', $post->post_status );
		self::assertSame( '', self::state_of( $post ) );
		self::assertSame( [], get_post_meta( $post->ID, HeldMark::META ) );
	}

	public function test_a_live_post_says_that_its_change_waits_and_leads_to_it(): void {
		$this->log_in( 'administrator' );
		$post = $this->held_change();
		$text = self::held_texts( $post )[0];

		self::assertStringContainsString( 'Muutos odottaa: 1 kohta', self::state_of( $post ) );
		self::assertStringContainsString( "julkaisuvahti_continue=$text->ID", self::state_of( $post ) );
		$action = apply_filters( 'post_row_actions', [], $post )['julkaisuvahti_continue'] ?? '';
		self::assertStringContainsString( 'Jatka tallessa olevasta tekstistä', $action );
		self::assertStringContainsString( "julkaisuvahti_continue=$text->ID", $action );
	}

	public function test_a_held_text_that_is_published_after_all_waits_no_more_and_is_a_revision_as_any_other(): void {
		$this->log_in( 'administrator' );
		$post = $this->held_change();
		$text = self::held_texts( $post )[0];
		$this->without_guard( fn () => $this->update( $post, [ 'post_content' => self::FORM_BLOCK ] ) );
		// As the same save does once the point is waived.
		( new HeldMark( Settings::load() ) )->saved( $post->ID, self::stored( $post ), true, $post );

		self::assertSame( '', self::state_of( $post ) );
		self::assertNull( HeldText::newest_of( $post->ID ) );
		self::assertSame( self::FORM_BLOCK, self::stored( $text )->post_content );
	}

	public function test_another_change_that_is_published_leaves_the_held_one_waiting(): void {
		$this->log_in( 'administrator' );
		$post = $this->held_change();
		$text = self::held_texts( $post )[0];

		$post = $this->update( $post, [ 'post_content' => self::CLEAN . self::CLEAN ] );

		self::assertSame( self::CLEAN . self::CLEAN, $post->post_content );
		self::assertStringContainsString( 'Muutos odottaa', self::state_of( $post ) );
		self::assertSame( $text->ID, HeldText::newest_of( $post->ID )?->ID );
	}

	public function test_a_held_field_that_is_published_after_all_waits_no_more(): void {
		$this->log_in( 'administrator' );
		$post = $this->published_before_the_plugin( self::CLEAN );
		update_post_meta( $post->ID, '_OrganizerPhone', '044 555 0142' );
		self::assertStringContainsString( 'Muutos odottaa: 1 kohta', self::state_of( $post ) );

		$this->without_guard( static fn () => update_post_meta( $post->ID, '_OrganizerPhone', '044 555 0142' ) );

		self::assertSame( '', self::state_of( $post ) );
		self::assertNull( HeldText::newest_of( $post->ID ) );
	}

	public function test_whoever_may_not_edit_the_post_sees_no_way_in(): void {
		$this->log_in( 'administrator' );
		$post = $this->held_change();
		$this->log_in( 'subscriber' );

		self::assertStringNotContainsString( '<a ', self::state_of( $post ) );
		self::assertSame( [], apply_filters( 'post_row_actions', [], $post ) );
	}

	public function test_it_is_for_the_list_of_posts_only(): void {
		$this->log_in( 'author' );
		$post = $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish' ] );
		set_current_screen( 'nav-menus' );

		self::assertSame( '', self::state_of( $post ) );
	}

	public function test_what_needs_no_check_asks_nothing_and_a_publication_asks_once(): void {
		global $wpdb;
		$this->log_in( 'administrator' );
		$mark  = new HeldMark( Settings::load() );
		$page  = $this->insert( [ 'post_type' => 'page', 'post_status' => 'publish' ] );
		$draft = $this->insert( [ 'post_content' => self::CLEAN ] );
		$live  = $this->insert( [ 'post_content' => self::CLEAN, 'post_status' => 'publish' ] );

		$queries = static function ( WP_Post $after, WP_Post $before ) use ( $mark, $wpdb ): int {
			wp_cache_delete( $after->ID, 'post_meta' );
			$from = $wpdb->num_queries;
			$mark->saved( $after->ID, $after, true, $before );
			return $wpdb->num_queries - $from;
		};

		self::assertSame( 0, $queries( $page, $draft ) );
		self::assertSame( 0, $queries( $draft, $draft ) );
		self::assertSame( 0, $queries( $live, $live ) );
		self::assertLessThanOrEqual( 1, $queries( $live, $draft ) );
	}

	public function test_the_mark_goes_with_a_text_that_is_deleted_among_the_revisions(): void {
		$this->log_in( 'editor' );
		$post = $this->insert( [ 'post_content' => self::CLEAN, 'post_status' => 'publish' ] );
		$this->update( $post, [ 'post_content' => self::FORM_BLOCK ] );
		self::assertTrue( metadata_exists( 'post', $post->ID, HeldMark::META ) );

		wp_delete_post_revision( self::held_texts( $post )[0]->ID );

		self::assertFalse( metadata_exists( 'post', $post->ID, HeldMark::META ) );
	}

	private function held_change(): WP_Post {
		$post = $this->published_before_the_plugin( self::CLEAN );
		return $this->update( $post, [ 'post_content' => self::FORM_BLOCK ] );
	}

	private function without_guard( callable $write ): void {
		global $wp_filter;
		$kept      = $wp_filter;
		$wp_filter = array_diff_key( $wp_filter, array_flip( [ 'wp_insert_post_data', 'add_post_metadata', 'update_post_metadata' ] ) );
		$write();
		$wp_filter = $kept;
	}

	private static function state_of( WP_Post $post ): string {
		return get_post_states( self::stored( $post ) )['julkaisuvahti_held'] ?? '';
	}
}
