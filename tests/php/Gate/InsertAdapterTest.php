<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;

final class InsertAdapterTest extends SiteTestCase {

	public function test_a_new_post_is_kept_as_a_draft(): void {
		$user = $this->log_in( 'author' );

		$post = $this->insert( [ 'post_content' => self::paragraph( self::IDENTITY_CODE ), 'post_status' => 'publish' ] );

		self::assertSame( 'draft', $post->post_status );
		self::assertSame( self::paragraph( self::IDENTITY_CODE ), $post->post_content );
		self::assertSame( '', $post->post_name );
		self::assertSame( '0000-00-00 00:00:00', $post->post_date_gmt );
		self::assertSame( [ $post->ID ], array_column( self::word_left_for( $user ), 'post' ) );
	}

	public function test_a_draft_stays_a_draft_with_its_dates_and_slug_and_the_new_text(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::CLEAN, 'post_date' => '2026-01-02 03:04:05' ] );

		$held = $this->update( $draft, [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish' ] );

		self::assertSame( 'draft', $held->post_status );
		self::assertSame( self::FORM_BLOCK, $held->post_content );
		self::assertSame( '', $held->post_name );
		self::assertSame( $draft->post_date, $held->post_date );
		self::assertSame( $draft->post_date_gmt, $held->post_date_gmt );
	}

	public function test_a_slug_that_was_asked_for_is_kept(): void {
		$this->log_in( 'author' );

		$post = $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish', 'post_name' => 'Oma osoite' ] );

		self::assertSame( 'oma-osoite', $post->post_name );
	}

	public function test_a_post_for_review_stays_for_review(): void {
		$this->log_in( 'editor' );
		$pending = $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'pending' ] );

		self::assertSame( 'pending', $this->update( $pending, [ 'post_status' => 'publish' ] )->post_status );
	}

	public function test_an_auto_draft_becomes_a_draft_since_wordpress_deletes_auto_drafts(): void {
		$this->log_in( 'editor' );
		$post = $this->insert( [ 'post_status' => 'auto-draft' ] );

		self::assertSame( 'draft', $this->update( $post, [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish' ] )->post_status );
	}

	public function test_a_post_from_the_trash_is_published_only_when_clean(): void {
		$this->log_in( 'editor' );
		$post = $this->insert( [ 'post_content' => self::FORM_BLOCK ] );
		wp_trash_post( $post->ID );

		self::assertSame( 'draft', $this->update( $post, [ 'post_status' => 'publish' ] )->post_status );
	}

	public function test_restoring_a_held_text_holds_it_again_and_keeps_it_once(): void {
		$this->log_in( 'administrator' );
		$post = $this->published_before_the_plugin( self::CLEAN );
		$this->update( $post, [ 'post_content' => self::FORM_BLOCK ] );

		wp_restore_post_revision( self::held_texts( $post )[0]->ID );

		self::assertSame( self::CLEAN, self::stored( $post )->post_content );
		self::assertCount( 1, self::held_texts( $post ) );
	}

	public function test_an_importers_capital_letters_open_no_gap(): void {
		$this->log_in( 'administrator' );

		self::assertSame( 'draft', $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'Publish' ] )->post_status );
	}

	public function test_private_and_scheduled_posts_are_held_too(): void {
		$this->log_in( 'editor' );

		$private = $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'private' ] );
		self::assertSame( 'draft', $private->post_status );

		$scheduled = $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish', 'post_date' => '2099-01-01 10:00:00' ] );
		self::assertSame( 'draft', $scheduled->post_status );
		self::assertFalse( wp_next_scheduled( 'publish_future_post', [ $scheduled->ID ] ) );
	}

	public function test_a_published_post_stays_as_it_was_to_the_last_column_and_the_new_text_is_a_revision(): void {
		global $wpdb;
		$user = $this->log_in( 'administrator' );
		$post = $this->published_before_the_plugin( self::CLEAN );
		$row  = $wpdb->get_row( $wpdb->prepare( "SELECT * FROM $wpdb->posts WHERE ID = %d", $post->ID ), ARRAY_A );
		$bad  = self::CLEAN . self::paragraph( 'C:\\kansio "lainaus" \'heitto\' \\\\ ' . self::IDENTITY_CODE );

		$this->update(
			$post,
			[
				'post_title'    => 'Uusi \\ "otsikko"',
				'post_content'  => $bad,
				'post_name'     => 'uusi-osoite',
				'post_password' => 'uusi',
				'menu_order'    => 7,
			]
		);

		self::assertSame( $row, $wpdb->get_row( $wpdb->prepare( "SELECT * FROM $wpdb->posts WHERE ID = %d", $post->ID ), ARRAY_A ) );
		$kept = self::held_texts( $post );
		self::assertCount( 1, $kept );
		self::assertSame( $bad, $kept[0]->post_content );
		self::assertSame( 'Uusi \\ "otsikko"', $kept[0]->post_title );
		self::assertSame( "$post->ID-revision-v1", $kept[0]->post_name, 'Not an autosave: the editor deletes those.' );
		self::assertSame( [ 'beside-published' ], array_column( self::word_left_for( $user ), 'outcome' ) );
	}

	public function test_the_same_held_text_is_kept_once(): void {
		$this->log_in( 'administrator' );
		$post = $this->published_before_the_plugin( self::CLEAN );

		$this->update( $post, [ 'post_content' => self::FORM_BLOCK ] );
		$this->update( $post, [ 'post_content' => self::FORM_BLOCK ] );

		self::assertCount( 1, self::held_texts( $post ) );
	}

	public function test_a_limit_on_revisions_spares_held_texts(): void {
		$this->log_in( 'administrator' );
		$limit = static fn () => 1;
		add_filter( 'wp_revisions_to_keep', $limit );
		$post = $this->published_before_the_plugin( self::CLEAN );
		$this->update( $post, [ 'post_content' => self::FORM_BLOCK ] );

		$this->update( $post, [ 'post_content' => self::paragraph( 'Yksi' ) ] );
		$this->update( $post, [ 'post_content' => self::paragraph( 'Kaksi' ) ] );
		remove_filter( 'wp_revisions_to_keep', $limit );

		self::assertSame( self::paragraph( 'Kaksi' ), self::stored( $post )->post_content );
		self::assertSame( [ self::FORM_BLOCK ], array_column( self::held_texts( $post ), 'post_content' ) );
	}

	public function test_a_held_text_can_be_reached_where_revisions_are_switched_off(): void {
		$this->log_in( 'administrator' );
		add_filter( 'wp_revisions_to_keep', '__return_zero' );
		$post = $this->published_before_the_plugin( self::CLEAN );
		self::assertFalse( wp_revisions_enabled( $post ) );

		$this->update( $post, [ 'post_content' => self::FORM_BLOCK ] );
		$enabled = wp_revisions_enabled( $post );
		remove_filter( 'wp_revisions_to_keep', '__return_zero' );

		self::assertTrue( $enabled );
		self::assertSame( [ self::FORM_BLOCK ], array_column( self::held_texts( $post ), 'post_content' ) );
	}

	public function test_a_scheduled_post_stays_scheduled_with_its_text(): void {
		$this->log_in( 'editor' );
		$post = $this->insert( [ 'post_content' => self::CLEAN, 'post_status' => 'future', 'post_date' => '2099-01-01 10:00:00' ] );

		$held = $this->update( $post, [ 'post_content' => self::FORM_BLOCK ] );

		self::assertSame( 'future', $held->post_status );
		self::assertSame( self::CLEAN, $held->post_content );
		self::assertSame( [ self::FORM_BLOCK ], array_column( self::held_texts( $post ), 'post_content' ) );
	}

	public function test_clean_texts_are_stored_byte_for_byte(): void {
		$this->log_in( 'administrator' );
		$text = self::paragraph( 'Polku C:\\\\kunta\\uusi, "lainaus", \'heitto\', \\" ja 100 %' );

		$post = $this->insert( [ 'post_content' => $text, 'post_title' => 'A\\B "C"', 'post_status' => 'publish' ] );

		self::assertSame( 'publish', $post->post_status );
		self::assertSame( $text, $post->post_content );
		self::assertSame( 'A\\B "C"', $post->post_title );
	}

	public function test_what_was_published_before_never_holds_back_an_edit(): void {
		$this->log_in( 'administrator' );
		$post = $this->published_before_the_plugin( self::FORM_BLOCK );

		self::assertSame( self::FORM_BLOCK . self::CLEAN, $this->update( $post, [ 'post_content' => self::FORM_BLOCK . self::CLEAN ] )->post_content );
		self::assertSame( 'private', $this->update( $post, [ 'post_status' => 'private' ] )->post_status );
	}

	public function test_letting_a_private_post_out_is_a_publication(): void {
		$this->log_in( 'administrator' );
		$post = $this->published_before_the_plugin( self::FORM_BLOCK, 'private' );

		self::assertSame( 'private', $this->update( $post, [ 'post_status' => 'publish' ] )->post_status );
	}

	public function test_taking_a_password_away_is_a_publication(): void {
		$this->log_in( 'administrator' );
		$post = $this->published_before_the_plugin( self::FORM_BLOCK );
		$this->update( $post, [ 'post_password' => 'salainen' ] );

		self::assertSame( 'salainen', $this->update( self::stored( $post ), [ 'post_password' => '' ] )->post_password );
	}

	public function test_turning_a_page_into_a_post_is_a_publication(): void {
		$this->log_in( 'administrator' );
		$page = $this->insert( [ 'post_type' => 'page', 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish' ] );
		self::assertSame( 'publish', $page->post_status, 'Ordinary pages are not guarded.' );

		self::assertSame( 'page', $this->update( $page, [ 'post_type' => 'post' ] )->post_type );
	}

	public function test_events_are_guarded(): void {
		$this->log_in( 'editor' );

		self::assertSame( 'draft', $this->insert( [ 'post_type' => 'event', 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish' ] )->post_status );
	}

	public function test_what_is_judged_is_what_kses_leaves_to_be_stored(): void {
		$this->log_in( 'author' );
		$html = '<!-- wp:html --><form>14<form>0278-421B</form><!-- /wp:html -->';

		$post = $this->insert( [ 'post_content' => $html, 'post_status' => 'publish' ] );

		self::assertStringNotContainsString( '<form', $post->post_content );
		self::assertStringContainsString( self::IDENTITY_CODE, $post->post_content );
		self::assertSame( 'draft', $post->post_status, 'Taking the form out has joined the code.' );
	}

	public function test_a_direct_call_without_anybody_logged_in_is_held_and_the_author_hears_of_it(): void {
		$author = $this->log_in( 'author' );
		wp_set_current_user( 0 );

		$post = $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish', 'post_author' => $author ] );

		self::assertSame( 'draft', $post->post_status );
		self::assertCount( 1, self::word_left_for( $author ) );
	}

	public function test_another_plugins_private_status_is_a_publication(): void {
		$this->log_in( 'editor' );
		register_post_status( 'jasenille', [ 'private' => true ] );

		self::assertSame( 'draft', $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'jasenille' ] )->post_status );
		unset( $GLOBALS['wp_post_statuses']['jasenille'] );
	}

	public function test_settings_that_are_deleted_count_no_more_in_the_same_process(): void {
		$this->log_in( 'editor' );
		update_option( Settings::OPTION, [ 'guardedTypes' => [ 'event' ] ] );
		self::assertSame( 'publish', $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish' ] )->post_status );

		delete_option( Settings::OPTION );

		self::assertSame( 'draft', $this->insert( [ 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish' ] )->post_status );
		add_option( Settings::OPTION, [], '', true );
	}

	public function test_a_draft_can_be_saved_however_the_site_is_set(): void {
		$this->log_in( 'editor' );
		$draft    = $this->insert( [ 'post_content' => self::CLEAN ] );
		$statuses = static fn ( array $statuses ): array => [ ...$statuses, 'draft', 'trash' ];
		add_filter( 'julkaisuvahti_publishing_statuses', $statuses );

		$response = $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'content' => self::FORM_BLOCK ] );

		remove_filter( 'julkaisuvahti_publishing_statuses', $statuses );
		self::assertSame( 200, $response->get_status() );
	}
}
