<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Rest;

use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Rest\RulesetController;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;
use WP_REST_Request;

final class RulesetControllerTest extends SiteTestCase {

	private const ROUTE = '/julkaisuvahti/v1/ruleset';

	public function test_whoever_writes_gets_the_rules_with_their_hash(): void {
		$this->log_in( 'author' );
		$response = $this->rest( 'GET', self::ROUTE );

		self::assertSame( 200, $response->get_status() );
		$json    = (string) wp_json_encode( $response->get_data() );
		$ruleset = Ruleset::parse( $json );
		$built   = json_decode( (string) file_get_contents( WP_PLUGIN_DIR . '/julkaisuvahti/build/ruleset.json' ) );

		$built->site = json_decode( '{"officialDomains":[],"officialContacts":[],"approvedServices":[],"officials":[],"notPersons":[],"givenNames":[],"surnames":[],"officialTitles":[],"publicRoles":[]}' );
		self::assertEquals( $built, json_decode( $json ), 'An empty object must not become a list.' );
		self::assertSame( $ruleset->hash, json_decode( $json )->hash );
		self::assertContains( 'sign-ups/form-block', array_column( $ruleset->rules, 'id' ) );
	}

	public function test_nobody_else_does(): void {
		self::assertSame( 401, $this->rest( 'GET', self::ROUTE )->get_status() );
		$this->log_in( 'subscriber' );
		self::assertSame( 403, $this->rest( 'GET', self::ROUTE )->get_status() );
	}

	public function test_rules_that_are_known_are_not_sent_again(): void {
		$this->log_in( 'author' );
		$tag     = $this->rest( 'GET', self::ROUTE )->get_headers()['ETag'];
		$request = new WP_REST_Request( 'GET', self::ROUTE );
		$request->set_header( 'If-None-Match', $tag );

		self::assertSame( 304, rest_do_request( $request )->get_status() );
	}

	public function test_what_the_site_knows_goes_with_the_rules_and_changes_the_tag(): void {
		$facts      = [
			'officialDomains'  => [ 'ranua.fi' ],
			'officialContacts' => [ '040 123 4567' ],
			'approvedServices' => [ 'link.webropol.com/s/' ],
		];
		$file       = WP_PLUGIN_DIR . '/julkaisuvahti/build/ruleset.json';
		$answer_for = static fn ( array $stored ) => ( new RulesetController( new Rulebook( $file, Settings::of( $stored ) ), Settings::of( $stored ) ) )->get( new WP_REST_Request() );

		self::assertSame( $facts, array_filter( $answer_for( $facts )->get_data()['site'] ) );
		self::assertNotSame( $answer_for( [] )->get_headers()['ETag'], $answer_for( $facts )->get_headers()['ETag'] );
	}

	public function test_without_rules_the_answer_is_an_error_and_not_a_crash(): void {
		$controller = new RulesetController( new Rulebook( '/nowhere/ruleset.json', Settings::of( [] ) ), Settings::of( [] ) );

		self::assertSame( 503, $controller->get( new WP_REST_Request() )->get_error_data()['status'] );
	}
}
