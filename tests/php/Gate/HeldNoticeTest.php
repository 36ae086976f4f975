<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Tests\SiteTestCase;

final class HeldNoticeTest extends SiteTestCase {

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		set_current_screen( 'dashboard' );
	}

	protected function tearDown(): void {
		restore_previous_locale();
		unset( $GLOBALS['current_screen'] );
		parent::tearDown();
	}

	public function test_what_waits_holds_no_part_of_the_text(): void {
		$user = $this->log_in( 'author' );
		$this->insert( [ 'post_content' => self::paragraph( 'Hilma Huttula ' . self::IDENTITY_CODE ), 'post_status' => 'publish' ] );

		$stored = (string) wp_json_encode( self::word_left_for( $user ) );

		self::assertStringContainsString( 'personal-data/identity-code', stripslashes( $stored ) );
		self::assertStringNotContainsString( '140278', $stored );
		self::assertStringNotContainsString( 'Huttula', $stored );
	}

	public function test_the_next_screen_says_why_once_in_the_persons_language_with_a_way_on(): void {
		$this->log_in( 'author', 'fi' );
		$post = $this->insert( [ 'post_content' => self::FORM_BLOCK . self::FORM_BLOCK . self::paragraph( self::IDENTITY_CODE ), 'post_status' => 'publish' ] );
		switch_to_locale( 'fi' );

		$shown = self::notices();

		self::assertStringContainsString( 'Julkaisua ei vielä tehty. Tekstisi on tallessa luonnoksena.', $shown );
		self::assertStringContainsString( 'Nämä kohdat odottavat sinua:', $shown );
		self::assertSame( 2, substr_count( $shown, '<li>' ), 'Each reason once.' );
		self::assertStringContainsString( esc_url( get_edit_post_link( $post ) ), $shown );
		self::assertStringContainsString( 'Teksti: ”<mark>' . self::IDENTITY_CODE . '</mark>”', $shown );
		self::assertStringNotContainsString( 'Julkaisua ei vielä tehty', self::notices() );
	}

	public function test_a_held_change_of_a_published_post_can_be_seen_from_the_notice(): void {
		$this->log_in( 'administrator' );
		$post = $this->published_before_the_plugin( self::CLEAN );
		$this->update( $post, [ 'post_content' => self::FORM_BLOCK ] );

		self::assertStringContainsString( 'revision.php?revision=' . self::held_texts( $post )[0]->ID, self::notices() );
	}

	public function test_the_block_editor_hides_notices_so_they_wait_for_another_screen(): void {
		$user = $this->log_in( 'author' );
		$this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish' ] );

		get_current_screen()->is_block_editor( true );
		self::assertStringNotContainsString( 'sign', self::notices() );
		self::assertCount( 1, self::word_left_for( $user ) );
	}

	public function test_one_post_leaves_one_notice_however_often_it_is_held(): void {
		$user = $this->log_in( 'author' );
		$post = $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish' ] );
		$this->update( $post, [ 'post_status' => 'publish' ] );
		$this->update( $post, [ 'post_status' => 'publish' ] );

		self::assertSame( [ $post->ID ], array_column( self::word_left_for( $user ), 'post' ) );
	}

	public function test_an_import_leaves_no_heap(): void {
		$user = $this->log_in( 'author' );
		for ( $i = 0; $i < 25; $i++ ) {
			$this->insert( [ 'post_content' => self::FORM_BLOCK . $i, 'post_status' => 'publish' ] );
		}

		self::assertCount( 20, self::word_left_for( $user ) );
		switch_to_locale( 'fi' );
		$shown = self::notices();
		self::assertSame( 1, substr_count( $shown, 'notice-warning' ) );
		self::assertSame( 20, substr_count( $shown, '<details>' ) );
		self::assertStringContainsString( '25 julkaisua jäi odottamaan.', $shown );
		self::assertStringContainsString( 'Lisäksi 5 on merkitty julkaisujen luetteloon.', $shown );
		self::assertSame( '', get_user_meta( $user, '_julkaisuvahti_held_more', true ) );
	}

	public function test_whoever_may_not_edit_the_post_reads_no_word_of_it(): void {
		$author = $this->log_in( 'author' );
		$post   = $this->insert( [ 'post_content' => self::paragraph( self::IDENTITY_CODE ), 'post_status' => 'publish' ] );
		self::assertInstanceOf( \WP_User::class, get_userdata( $author ) );
		get_userdata( $author )->set_role( 'subscriber' );
		wp_set_current_user( 0 );
		wp_set_current_user( $author );

		$shown = self::notices();

		self::assertStringContainsString( 'notice-warning', $shown );
		self::assertStringNotContainsString( '140278', $shown );
		self::assertStringNotContainsString( $post->post_title, $shown );
	}

	public function test_a_quote_is_cut_between_words_and_escaped(): void {
		$this->log_in( 'administrator' );
		$this->insert( [ 'post_content' => self::paragraph( 'Kirjaston uuden lukusalin avajaisissa nähdään &lt;b&gt; ' . self::IDENTITY_CODE . ' ja sen jälkeen juodaan pullakahvit kaikkien kesken' ), 'post_status' => 'publish' ] );

		self::assertStringContainsString( '”… lukusalin avajaisissa nähdään &lt;b&gt; <mark>' . self::IDENTITY_CODE . '</mark> ja sen jälkeen juodaan pullakahvit …”', self::notices() );
	}

	public function test_a_held_change_is_quoted_from_the_held_text(): void {
		$this->log_in( 'administrator' );
		$post = $this->published_before_the_plugin( self::CLEAN );
		$this->update( $post, [ 'post_title' => 'Varaaja ' . self::IDENTITY_CODE ] );

		self::assertStringContainsString( '”Varaaja <mark>' . self::IDENTITY_CODE . '</mark>”', self::notices() );
	}

	public function test_broken_meta_breaks_no_screen(): void {
		$user = $this->log_in( 'author' );
		foreach ( [ 'text', [], [ 'post' => 1, 'outcome' => 'draft', 'findings' => 'x' ] ] as $broken ) {
			add_user_meta( $user, '_julkaisuvahti_held', $broken );
		}

		self::assertStringNotContainsString( '<li>', self::notices() );
		self::assertSame( [], self::word_left_for( $user ) );
	}

	public function test_the_classic_editor_does_not_say_that_a_held_change_was_made(): void {
		$this->log_in( 'administrator' );
		$post     = $this->published_before_the_plugin( self::CLEAN );
		$location = add_query_arg( 'message', '1', (string) get_edit_post_link( $post->ID, 'url' ) );
		self::assertSame( $location, apply_filters( 'redirect_post_location', $location, $post->ID ) );

		$this->update( $post, [ 'post_content' => self::FORM_BLOCK ] );

		$redirected = (string) apply_filters( 'redirect_post_location', $location, $post->ID );
		self::assertStringNotContainsString( 'message=', $redirected );
		self::assertStringContainsString( 'julkaisuvahti_continue=' . self::held_texts( $post )[0]->ID, $redirected, 'The author goes on with what they wrote.' );
	}

	private static function notices(): string {
		ob_start();
		do_action( 'admin_notices' );
		return (string) ob_get_clean();
	}
}
