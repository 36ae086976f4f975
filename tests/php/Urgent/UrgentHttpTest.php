<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Urgent;

use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;
use Julkaisuvahti\Urgent\Grants;
use Julkaisuvahti\Urgent\UrgentMark;
use WP_Application_Passwords;
use WP_Post;

/** The whole way of an urgent notice, each step a request of its own. Needs the web server at WP_URL. */
final class UrgentHttpTest extends SiteTestCase {

	private const ASKED = '<!-- wp:paragraph --><p>Vesi on poikki. Kysy: 044 555 0123.</p><!-- /wp:paragraph -->';

	private mixed $before;

	private string $login;

	protected function setUp(): void {
		parent::setUp();
		$this->before = get_option( Settings::OPTION );
	}

	protected function tearDown(): void {
		update_option( Settings::OPTION, $this->before );
		parent::tearDown();
	}

	public function test_it_is_asked_for_published_and_marked(): void {
		$user  = $this->author();
		$draft = $this->insert( [ 'post_content' => self::ASKED ] );
		update_option( Settings::OPTION, [ 'urgentUsers' => [ $user ] ] );
		self::assertSame( 422, $this->send( "wp/v2/posts/$draft->ID", [ 'status' => 'publish' ] )[0] );

		self::assertSame( [ 200, [ 'minutes' => Grants::MINUTES ] ], $this->send( "julkaisuvahti/v1/posts/$draft->ID/urgent" ) );

		self::assertSame( 200, $this->send( "wp/v2/posts/$draft->ID", [ 'status' => 'publish' ] )[0] );
		self::assertSame( 'publish', self::stored( $draft )->post_status );
		self::assertSame( $user, UrgentMark::of_post( $draft->ID )?->by );
		self::assertSame( [ 422, 'julkaisuvahti_held' ], $this->added( $draft ), 'It was for one publication.' );
	}

	public function test_the_identity_code_is_held_and_the_grant_waits_for_the_mended_text(): void {
		$user  = $this->author();
		$draft = $this->insert( [ 'post_content' => self::ASKED . self::paragraph( self::IDENTITY_CODE ) ] );
		update_option( Settings::OPTION, [ 'urgentUsers' => [ $user ] ] );
		$this->send( "julkaisuvahti/v1/posts/$draft->ID/urgent" );

		self::assertSame( 422, $this->send( "wp/v2/posts/$draft->ID", [ 'status' => 'publish' ] )[0] );
		self::assertSame( 'draft', self::stored( $draft )->post_status );

		self::assertSame( 200, $this->send( "wp/v2/posts/$draft->ID", [ 'status' => 'publish', 'content' => self::ASKED ] )[0] );
	}

	public function test_who_is_not_named_is_refused(): void {
		$this->author();
		$draft = $this->insert( [ 'post_content' => self::ASKED ] );

		[ $status, $body ] = $this->send( "julkaisuvahti/v1/posts/$draft->ID/urgent" );

		self::assertSame( [ 403, 'julkaisuvahti_not_named' ], [ $status, $body['code'] ] );
		self::assertSame( [], get_post_meta( $draft->ID, Grants::META ) );
	}

	public function test_who_is_named_asks_for_no_post_of_others(): void {
		$this->log_in( 'editor' );
		$draft = $this->insert( [ 'post_content' => self::ASKED ] );
		update_option( Settings::OPTION, [ 'urgentUsers' => [ $this->author() ] ] );

		self::assertSame( 403, $this->send( "julkaisuvahti/v1/posts/$draft->ID/urgent" )[0] );
	}

	private function author(): int {
		$user        = $this->log_in( 'author' );
		[ $password ] = WP_Application_Passwords::create_new_application_password( $user, [ 'name' => 'ohjelma' ] );
		$this->login = get_userdata( $user )->user_login . ":$password";
		return $user;
	}

	/** @return array{int, string} What becomes of another question in the live post. */
	private function added( WP_Post $post ): array {
		[ $status, $body ] = $this->send( "wp/v2/posts/$post->ID", [ 'content' => self::ASKED . self::paragraph( 'Kysy: 044 555 0199.' ) ] );
		return [ $status, (string) ( $body['code'] ?? '' ) ];
	}

	/**
	 * @param array<string, string> $body
	 * @return array{int, array<string, mixed>}
	 */
	private function send( string $path, array $body = [] ): array {
		$response = wp_remote_post(
			rest_url( $path ),
			[
				'headers' => [ 'Authorization' => 'Basic ' . base64_encode( $this->login ) ],
				'body'    => $body,
				'timeout' => 30,
			]
		);
		wp_cache_flush();
		return [ (int) wp_remote_retrieve_response_code( $response ), (array) json_decode( wp_remote_retrieve_body( $response ), true ) ];
	}
}
