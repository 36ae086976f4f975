<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Review;

use Julkaisuvahti\Gate\Gate;
use Julkaisuvahti\Gate\Held;
use Julkaisuvahti\Gate\PostState;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Review\ResolutionStore;
use Julkaisuvahti\Review\Reviewers;
use Julkaisuvahti\Review\TextsRead;
use Julkaisuvahti\Review\TextsReadController;
use Julkaisuvahti\Rights\MediaFacts;
use Julkaisuvahti\Rights\Rights;
use Julkaisuvahti\Rights\RightsStore;
use Julkaisuvahti\Rules\NamesPack;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;
use WP_Post;
use WP_REST_Request;

/** The way on where nothing can be checked. */
final class TextsReadTest extends SiteTestCase {

	public function test_the_text_that_a_reviewer_has_read_may_go_out_and_no_other(): void {
		$author = $this->log_in( 'author' );
		$draft  = $this->insert( [ 'post_content' => self::CLEAN ] );
		self::assertInstanceOf( Held::class, self::publish( $draft ) );
		$this->log_in( 'editor' );

		self::read( $draft );

		wp_set_current_user( $author );
		self::assertNull( self::publish( $draft ) );
		self::assertInstanceOf( Held::class, self::publish( $draft, [ 'post_content' => self::CLEAN . self::paragraph( 'Vielä yksi asia.' ) ] ) );
		self::assertInstanceOf( Held::class, self::publish( $draft, [ 'post_title' => 'Toinen otsikko' ] ) );
		self::assertStringNotContainsString( 'irjasto', (string) wp_json_encode( get_post_meta( $draft->ID ) ), 'Nothing of the text is kept.' );
	}

	public function test_what_stands_in_the_editor_may_be_read_before_it_is_saved(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::CLEAN ] );
		$this->log_in( 'editor' );
		$new = self::CLEAN . self::paragraph( 'Lisäys.' );

		self::read( $draft, [ 'content' => $new, 'title' => 'Uusi', 'meta' => [ 'footnotes' => '[]' ] ] );

		self::assertInstanceOf( Held::class, self::publish( $draft, [ 'post_content' => $new, 'post_title' => 'Uusi' ] ), 'The footnotes are others.' );
		update_post_meta( $draft->ID, 'footnotes', '[]' );
		self::assertNull( self::publish( $draft, [ 'post_content' => $new, 'post_title' => 'Uusi' ] ) );
		self::assertInstanceOf( Held::class, self::publish( $draft ) );
		self::assertSame( self::CLEAN, self::stored( $draft )->post_content );
	}

	public function test_neither_an_author_nor_a_reviewer_on_their_own_post_says_so(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::CLEAN ] );
		self::assertSame( 403, $this->rest( 'POST', "/julkaisuvahti/v1/posts/$draft->ID/text-read" )->get_status() );

		$this->log_in( 'editor' );
		$own      = $this->insert( [ 'post_content' => self::CLEAN ] );
		$response = $this->rest( 'POST', "/julkaisuvahti/v1/posts/$own->ID/text-read" );

		self::assertSame( 403, $response->get_status() );
		self::assertSame( 'Tämä on oma julkaisusi, joten toinen tarkistaja katsoo sen.', $response->get_data()['message'] );
		self::assertSame( [], get_post_meta( $own->ID, TextsRead::META ) );
	}

	public function test_where_the_rules_can_be_read_it_means_nothing(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::FORM_BLOCK ] );
		$this->log_in( 'editor' );
		$this->rest( 'POST', "/julkaisuvahti/v1/posts/$draft->ID/text-read" );

		self::assertInstanceOf( Held::class, self::publish( $draft, rules: WP_PLUGIN_DIR . '/julkaisuvahti/build/ruleset.json' ) );
	}

	/**
	 * What the route does, with the secret as it is now: other tests change it.
	 *
	 * @param array<string, mixed> $body
	 */
	private static function read( WP_Post $draft, array $body = [] ): void {
		$request = new WP_REST_Request( 'POST' );
		$request->set_body_params( [ 'id' => $draft->ID ] + $body );
		$controller = new TextsReadController( Settings::of( [] ), new Reviewers(), new TextsRead( new PostKeys() ) );
		self::assertTrue( $controller->permission( $request ) );
		self::assertSame( [ 'read' => true ], $controller->add( $request ) );
	}

	/** @param array<string, string> $columns */
	private static function publish( WP_Post $draft, array $columns = [], string $rules = '/nowhere/ruleset.json' ): ?Held {
		$settings = Settings::of( [] );
		$keys     = new PostKeys();
		$gate     = new Gate( $settings, new Rulebook( $rules, $settings ), $keys, new ResolutionStore(), new NamesPack( '/nowhere/names.data' ), new MediaFacts( new Rights( new RightsStore() ) ), null, new TextsRead( $keys ) );
		return $gate->objection( PostState::of_post( $draft ), PostState::of_columns( [ 'post_status' => 'publish' ] + $columns, $draft ) );
	}
}
