<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Tests\SiteTestCase;

final class GoLiveAdapterTest extends SiteTestCase {

	public function test_a_bad_scheduled_post_is_not_let_out_when_its_time_comes(): void {
		$author = $this->log_in( 'author' );
		$post   = $this->published_before_the_plugin( self::FORM_BLOCK, 'future' );
		wp_set_current_user( 0 );

		do_action( 'publish_future_post', $post->ID );

		$held = self::stored( $post );
		self::assertSame( 'draft', $held->post_status );
		self::assertSame( self::FORM_BLOCK, $held->post_content );
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

	public function test_a_scheduled_post_that_such_a_plugin_lets_out_does_not_stay_scheduled(): void {
		$this->log_in( 'author' );
		$post = $this->published_before_the_plugin( self::FORM_BLOCK, 'future' );

		check_and_publish_future_post( $post->ID );

		self::assertSame( 'draft', self::stored( $post )->post_status );
	}

	public function test_a_clean_draft_may_be_published_that_way(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::CLEAN ] );

		wp_publish_post( $draft->ID );

		self::assertSame( 'publish', self::stored( $draft )->post_status );
	}
}
