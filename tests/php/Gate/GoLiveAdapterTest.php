<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Tests\SentMail;
use Julkaisuvahti\Tests\SiteTestCase;
use RuntimeException;
use WP_Post;

final class GoLiveAdapterTest extends SiteTestCase {

	private SentMail $mail;

	protected function setUp(): void {
		parent::setUp();
		$this->mail = new SentMail();
	}

	protected function tearDown(): void {
		$this->mail->stop();
		parent::tearDown();
	}

	public function test_a_bad_scheduled_post_is_not_let_out_when_its_time_comes(): void {
		$author = $this->log_in( 'author' );
		$post   = $this->published_before_the_plugin( self::FORM_BLOCK, 'future' );
		wp_set_current_user( 0 );

		do_action( 'publish_future_post', $post->ID );

		$held = self::stored( $post );
		self::assertSame( 'pending', $held->post_status );
		self::assertSame( self::FORM_BLOCK, $held->post_content );
		self::assertSame( [ $post->post_date, $post->post_modified ], [ $held->post_date, $held->post_modified ] );
		self::assertSame( $post->post_name, $held->post_name );
		self::assertSame( [ 'unscheduled' ], array_column( self::word_left_for( $author ), 'outcome' ) );
	}

	public function test_a_clean_scheduled_post_goes_out(): void {
		$this->log_in( 'author' );
		$post = $this->published_before_the_plugin( self::CLEAN, 'future' );
		wp_set_current_user( 0 );

		do_action( 'publish_future_post', $post->ID );

		self::assertSame( 'publish', self::stored( $post )->post_status );
	}

	public function test_a_plugin_that_publishes_past_all_filters_is_taken_back(): void {
		$author = $this->log_in( 'author' );
		$draft  = $this->insert( [ 'post_content' => self::FORM_BLOCK ] );

		wp_publish_post( $draft->ID );

		self::assertSame( 'draft', self::stored( $draft )->post_status );
		self::assertSame( [ 'draft' ], array_column( self::word_left_for( $author ), 'outcome' ) );
	}

	public function test_a_live_page_does_not_become_a_post_past_all_filters(): void {
		$user  = $this->log_in( 'administrator' );
		$page  = $this->insert( [ 'post_type' => 'page', 'post_content' => self::FORM_BLOCK, 'post_status' => 'publish' ] );
		$clean = $this->insert( [ 'post_type' => 'page', 'post_content' => self::CLEAN, 'post_status' => 'publish' ] );

		set_post_type( $page->ID, 'post' );
		set_post_type( $clean->ID, 'post' );

		self::assertSame( [ 'page', 'publish', self::FORM_BLOCK ], [ self::stored( $page )->post_type, self::stored( $page )->post_status, self::stored( $page )->post_content ] );
		self::assertSame( [ $page->ID ], array_column( self::word_left_for( $user ), 'post' ) );
		self::assertSame( 'post', self::stored( $clean )->post_type );
	}

	public function test_a_status_that_a_plugin_writes_by_itself_is_held_and_told_once(): void {
		global $wpdb;
		$user  = $this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::FORM_BLOCK ] );
		$told  = did_action( 'julkaisuvahti_held' );

		foreach ( [ 'publish', 'private' ] as $at => $status ) {
			$wpdb->update( $wpdb->posts, [ 'post_status' => $status ], [ 'ID' => $draft->ID ] );

			self::assertSame( 'draft', self::stored( $draft )->post_status );
			self::assertSame( $told + $at + 1, did_action( 'julkaisuvahti_held' ) );
		}
		wp_publish_post( $draft->ID );
		self::assertSame( $told + 3, did_action( 'julkaisuvahti_held' ) );
		self::assertSame( [ 'draft' ], array_column( self::word_left_for( $user ), 'outcome' ) );
		$wpdb->update( $wpdb->posts, [ 'post_status' => 'pending' ], [ 'ID' => $draft->ID ] );
		self::assertSame( 'pending', self::stored( $draft )->post_status );
	}

	public function test_a_scheduled_post_that_such_a_plugin_lets_out_does_not_stay_scheduled(): void {
		$this->log_in( 'author' );
		$post = $this->published_before_the_plugin( self::FORM_BLOCK, 'future' );

		check_and_publish_future_post( $post->ID );

		self::assertSame( 'pending', self::stored( $post )->post_status );
	}

	public function test_a_clean_draft_may_be_published_that_way(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::CLEAN ] );

		wp_publish_post( $draft->ID );

		self::assertSame( 'publish', self::stored( $draft )->post_status );
	}

	public function test_author_and_reviewers_are_told_by_mail_each_in_their_language(): void {
		$reviewer = $this->log_in( 'editor', 'sv_SE' );
		$author   = $this->log_in( 'author', 'fi' );
		$post     = $this->published_before_the_plugin( self::paragraph( 'Tunnus ' . self::IDENTITY_CODE ), 'future' );
		wp_set_current_user( 0 );

		do_action( 'publish_future_post', $post->ID );

		[ $to_author ] = $this->mail->to( $author );
		self::assertStringContainsString( 'Ajastettua julkaisua ei julkaistu', $to_author['subject'] );
		self::assertStringContainsString( wp_date( 'j.n.Y', strtotime( '2025-03-04 08:00:00 GMT' ) ), $to_author['message'] );
		self::assertStringContainsString( 'Tekstissä on henkilötunnus.', $to_author['message'] );
		self::assertStringContainsString( admin_url( "post.php?post=$post->ID&action=edit" ), $to_author['message'] );
		[ $to_reviewer ] = $this->mail->to( $reviewer );
		self::assertStringContainsString( 'Texten innehåller en personbeteckning.', $to_reviewer['message'] );
		foreach ( $this->mail->all() as $mail ) {
			self::assertStringNotContainsString( self::IDENTITY_CODE, $mail['subject'] . $mail['message'] );
			self::assertStringNotContainsString( $post->post_title, $mail['subject'] . $mail['message'], 'A title may hold a name.' );
		}
	}

	public function test_of_a_post_without_author_the_reviewers_hear(): void {
		global $wpdb;
		$reviewer = $this->log_in( 'editor' );
		$post     = $this->published_before_the_plugin( self::FORM_BLOCK, 'future' );
		$wpdb->update( $wpdb->posts, [ 'post_author' => 0 ], [ 'ID' => $post->ID ] );
		clean_post_cache( $post->ID );
		wp_set_current_user( 0 );

		do_action( 'publish_future_post', $post->ID );

		self::assertSame( 'pending', self::stored( $post )->post_status );
		self::assertCount( 1, $this->mail->to( $reviewer ) );
	}

	public function test_that_no_mail_leaves_does_not_let_the_post_out(): void {
		$this->log_in( 'author' );
		$post = $this->published_before_the_plugin( self::FORM_BLOCK, 'future' );
		wp_set_current_user( 0 );
		$broken = static fn () => throw new RuntimeException( 'no mail server' );
		add_filter( 'pre_wp_mail', $broken );
		$log = ini_set( 'error_log', '/dev/null' );

		do_action( 'publish_future_post', $post->ID );

		ini_set( 'error_log', (string) $log );
		remove_filter( 'pre_wp_mail', $broken );
		self::assertSame( 'pending', self::stored( $post )->post_status );
	}

	public function test_what_cron_publishes_past_all_filters_is_told_once_however_often_it_tries(): void {
		$author = $this->log_in( 'author' );
		$draft  = $this->insert( [ 'post_content' => self::FORM_BLOCK ] );
		wp_set_current_user( 0 );
		add_filter( 'wp_doing_cron', '__return_true' );

		wp_publish_post( $draft->ID );
		wp_publish_post( $draft->ID );

		remove_filter( 'wp_doing_cron', '__return_true' );
		self::assertSame( 'draft', self::stored( $draft )->post_status );
		self::assertCount( 1, $this->mail->to( $author ) );
	}

	public function test_a_held_post_is_never_public_not_even_for_a_moment(): void {
		$this->log_in( 'editor' );
		$post     = $this->insert( [ 'post_content' => self::FORM_BLOCK ] );
		$statuses = [];
		$watch    = static function ( string $new_status, string $old_status, WP_Post $moved ) use ( &$statuses, $post ): void {
			global $wpdb;
			if ( $moved->ID === $post->ID ) {
				$statuses[] = $wpdb->get_var( $wpdb->prepare( "SELECT post_status FROM $wpdb->posts WHERE ID = %d", $post->ID ) );
			}
		};
		global $wp_filter;
		$hooks = clone $wp_filter['transition_post_status'];
		remove_all_actions( 'transition_post_status' );
		add_action( 'transition_post_status', $watch, 10, 3 );
		try {
			wp_publish_post( $post->ID );
		} finally {
			$wp_filter['transition_post_status'] = $hooks;
		}

		self::assertSame( [ 'draft' ], $statuses );
	}
}
