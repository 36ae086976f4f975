<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Review;

use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;
use WP_Post;
use WP_REST_Response;

/** A reviewer keeps for the site what is no person's name. */
final class NotPersonsTest extends SiteTestCase {

	private mixed $before;

	protected function setUp(): void {
		parent::setUp();
		$this->before = get_option( Settings::OPTION );
		update_option( Settings::OPTION, [ 'notPersons' => [ 'Lahja Kauppa' ], 'guardedTypes' => [ 'post' ] ] );
	}

	protected function tearDown(): void {
		update_option( Settings::OPTION, $this->before );
		parent::tearDown();
	}

	public function test_a_reviewer_adds_a_word_and_takes_it_back(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [] );
		$this->log_in( 'editor' );

		$kept = $this->send( 'POST', $draft, 'Toivo Talo' );

		self::assertSame( 200, $kept->get_status(), (string) wp_json_encode( $kept->get_data() ) );
		self::assertSame( [ 'Lahja Kauppa', 'Toivo Talo' ], Settings::load()->site->not_persons );
		self::assertSame( [ 'post' ], Settings::load()->guarded_types );
		self::assertSame( self::rulebook()->ruleset()->hash_for( Settings::load()->site ), $kept->get_data()['ruleset'] );

		$this->send( 'POST', $draft, 'Toivo Talo' );
		self::assertCount( 2, Settings::load()->site->not_persons, 'Once is enough.' );

		$taken = $this->send( 'DELETE', $draft, 'Toivo Talo' );
		self::assertSame( 200, $taken->get_status() );
		self::assertSame( [ 'Lahja Kauppa' ], Settings::load()->site->not_persons );
	}

	public function test_nobody_else_does(): void {
		$this->log_in( 'editor' );
		$own = $this->insert( [] );
		$this->log_in( 'author' );
		$draft = $this->insert( [] );
		self::assertSame( 403, $this->send( 'POST', $draft, 'Toivo Talo' )->get_status(), 'An author.' );
		wp_set_current_user( 0 );
		self::assertSame( 401, $this->send( 'POST', $draft, 'Toivo Talo' )->get_status(), 'Nobody.' );
		$this->log_in( 'editor' );
		$page = $this->insert( [ 'post_type' => 'page' ] );
		self::assertSame( 404, $this->send( 'POST', $page, 'Toivo Talo' )->get_status(), 'A post that is not checked.' );
		wp_set_current_user( (int) $own->post_author );
		self::assertSame( 403, $this->send( 'POST', $own, 'Toivo Talo' )->get_status(), 'Their own post, with another reviewer there.' );

		self::assertSame( [ 'Lahja Kauppa' ], Settings::load()->site->not_persons );
	}

	public function test_what_fits_no_list_is_refused_and_the_list_has_an_end(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [] );
		$this->log_in( 'editor' );
		foreach ( [ '', ' ', '123', "Toivo\nTalo", "Toivo\u{200B}Talo", str_repeat( 'a', 201 ) ] as $word ) {
			self::assertSame( 400, $this->send( 'POST', $draft, $word )->get_status(), $word );
		}
		update_option( Settings::OPTION, [ 'notPersons' => array_map( static fn ( int $number ): string => "Talo $number", range( 1, 5000 ) ) ] );
		$response = $this->send( 'POST', $draft, 'Toivo Talo' );

		self::assertSame( 400, $response->get_status() );
		self::assertStringContainsString( '5000', $response->get_data()['message'] );
	}

	public function test_broken_settings_are_left_for_an_administrator(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [] );
		$this->log_in( 'editor' );
		update_option( Settings::OPTION, [ 'severities' => 'off', 'notPersons' => [ 'Lahja Kauppa' ] ] );

		self::assertSame( 409, $this->send( 'POST', $draft, 'Toivo Talo' )->get_status() );
		self::assertSame( 'off', get_option( Settings::OPTION )['severities'] );
	}

	private function send( string $method, WP_Post $post, string $word ): WP_REST_Response {
		return $this->rest( $method, "/julkaisuvahti/v1/posts/$post->ID/not-persons", [ 'word' => $word ] );
	}

	private static function rulebook(): Rulebook {
		return new Rulebook( dirname( __DIR__, 3 ) . '/build/ruleset.json', Settings::load() );
	}
}
