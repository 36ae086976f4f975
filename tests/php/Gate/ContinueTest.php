<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Gate\ContinueAdapter;
use Julkaisuvahti\Gate\ContinueOffer;
use Julkaisuvahti\Gate\HeldMark;
use Julkaisuvahti\Gate\HeldNotice;
use Julkaisuvahti\Gate\HeldText;
use Julkaisuvahti\Gate\Reasons;
use Julkaisuvahti\Rules\Rulebook;
use Julkaisuvahti\Settings\Settings;
use Julkaisuvahti\Tests\SiteTestCase;
use RuntimeException;
use WP_Post;

final class ContinueTest extends SiteTestCase {

	private WP_Post $post;

	private WP_Post $text;

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		switch_to_locale( 'fi' );
		$this->log_in( 'administrator' );
		$this->post = $this->published_before_the_plugin( self::CLEAN );
		$this->update( $this->post, [ 'post_content' => self::FORM_BLOCK, 'post_title' => 'Uusi "otsikko"', 'post_excerpt' => 'Ote & muuta' ] );
		$this->text = self::held_texts( $this->post )[0];
		$_SERVER['REQUEST_METHOD'] = 'GET';
	}

	protected function tearDown(): void {
		restore_previous_locale();
		remove_all_filters( 'get_post_metadata' );
		remove_all_filters( 'wp_die_handler' );
		$_GET = [];
		unset( $_SERVER['REQUEST_METHOD'] );
		parent::tearDown();
	}

	public function test_the_address_that_was_asked_for_is_kept_with_the_text(): void {
		self::assertSame( '', HeldText::slug_of( $this->text ) );
		$this->update( $this->post, [ 'post_content' => self::FORM_BLOCK, 'post_title' => 'Toinen', 'post_name' => 'uusi-osoite' ] );

		$newest = HeldText::newest_of( $this->post->ID );

		self::assertSame( 'uusi-osoite', HeldText::slug_of( $newest ) );
		self::assertSame( 'uusi-osoite', ContinueOffer::of_post( self::stored( $this->post ) )->to_array()['slug'] );
		self::assertNotSame( 'uusi-osoite', self::stored( $this->post )->post_name );
	}

	public function test_the_classic_editor_offers_the_text_and_shows_the_published_one(): void {
		[ $form, $post ] = $this->open_form();

		self::assertStringContainsString( 'Tallessa on teksti, jota ei ole vielä julkaistu', $form );
		self::assertStringContainsString( 'Jatka siitä', $form );
		self::assertStringContainsString( 'Hylkää', $form );
		self::assertSame( self::CLEAN, htmlspecialchars_decode( $post->post_content ) );
	}

	public function test_it_opens_with_the_text_where_it_was_asked_to_and_stores_nothing(): void {
		update_metadata( 'post', $this->text->ID, '_VenuePhone', '044 555 0142' );
		$this->follow_link();

		[ $form, $post ] = $this->open_form();

		self::assertSame( self::FORM_BLOCK, htmlspecialchars_decode( $post->post_content ) );
		self::assertSame( 'Uusi "otsikko"', htmlspecialchars_decode( $post->post_title ) );
		self::assertSame( 'Ote & muuta', htmlspecialchars_decode( $post->post_excerpt ) );
		self::assertSame( '044 555 0142', get_post_meta( $this->post->ID, '_VenuePhone', true ) );
		self::assertStringContainsString( sprintf( 'name="julkaisuvahti_continued" value="%d"', $this->text->ID ), $form );
		self::assertSame( self::CLEAN, self::stored( $this->post )->post_content );
	}

	/** @dataProvider links_that_do_not_open_it */
	public function test_a_link_that_is_not_this_persons_own_opens_the_published_text( callable $change ): void {
		$this->follow_link();
		$change();

		self::assertSame( self::CLEAN, htmlspecialchars_decode( $this->open_form()[1]->post_content ) );
	}

	/** @return array<string, array{callable(): void}> */
	public static function links_that_do_not_open_it(): array {
		return [
			'no nonce'      => [
				static function (): void {
					unset( $_GET[ ContinueOffer::NONCE ] );
				},
			],
			'a wrong nonce' => [
				static function (): void {
					$_GET[ ContinueOffer::NONCE ] = 'x';
				},
			],
			'another text'  => [
				static function (): void {
					$_GET[ ContinueOffer::ARGUMENT ] = '1';
				},
			],
			'a form'        => [
				static function (): void {
					$_SERVER['REQUEST_METHOD'] = 'POST';
				},
			],
		];
	}

	public function test_whoever_may_not_edit_the_post_gets_neither_offer_nor_text(): void {
		$this->follow_link();
		$this->log_in( 'author' );

		[ $form, $post ] = $this->open_form();
		self::assertSame( '', $form );
		self::assertSame( self::CLEAN, htmlspecialchars_decode( $post->post_content ) );
		self::assertNull( ContinueOffer::of_post( $this->post ) );
		self::assertSame( 403, $this->rest( 'DELETE', $this->route() )->get_status() );
		self::assertNotNull( get_post( $this->text->ID ) );
	}

	public function test_the_offer_says_so_where_the_post_has_been_changed_since(): void {
		global $wpdb;
		self::assertStringNotContainsString( 'muutettu sen jälkeen', $this->open_form()[0] );
		$wpdb->update( $wpdb->posts, [ 'post_modified_gmt' => gmdate( 'Y-m-d H:i:s', time() + 60 ) ], [ 'ID' => $this->post->ID ] );

		self::assertStringContainsString( 'Julkaistua tekstiä on muutettu sen jälkeen.', $this->open_form()[0] );
	}

	public function test_what_goes_on_from_the_text_takes_its_place_and_the_text_stays_a_revision(): void {
		$this->send_form( self::CLEAN . self::CLEAN );

		self::assertNull( HeldText::newest_of( $this->post->ID ) );
		self::assertSame( [], get_post_meta( $this->post->ID, HeldMark::META ) );
		self::assertSame( self::FORM_BLOCK, self::stored( $this->text )->post_content );
		$spared = apply_filters( 'wp_save_post_revision_revisions_before_deletion', [ $this->text ], $this->post->ID );
		self::assertSame( [], $spared, 'No limit on revisions takes it away.' );
	}

	public function test_held_again_only_the_newer_text_waits(): void {
		$this->send_form( self::FORM_BLOCK . self::CLEAN );

		$newest = HeldText::newest_of( $this->post->ID );
		self::assertSame( self::FORM_BLOCK . self::CLEAN, $newest?->post_content );
		self::assertFalse( HeldText::waits( $this->text->ID, $this->post->ID ) );
		self::assertSame( $newest->ID, get_post_meta( $this->post->ID, HeldMark::META, true )['text'] );
	}

	public function test_held_again_as_it_was_it_waits_as_before(): void {
		$this->send_form( self::FORM_BLOCK, [ 'post_title' => 'Uusi "otsikko"', 'post_excerpt' => 'Ote & muuta' ] );

		self::assertSame( $this->text->ID, HeldText::newest_of( $this->post->ID )?->ID );
	}

	public function test_a_change_of_a_field_alone_takes_its_place_too(): void {
		$post = $this->published_before_the_plugin( self::CLEAN );
		update_post_meta( $post->ID, '_OrganizerPhone', '044 555 0142' );
		$text = (int) HeldText::newest_of( $post->ID )?->ID;
		self::assertSame( [ '_OrganizerPhone' => '044 555 0142' ], HeldText::meta_of( get_post( $text ) ) );

		// A later request: nothing has been held in it.
		$mark    = new HeldMark( Settings::load() );
		$adapter = new ContinueAdapter( new HeldNotice( new Reasons( new Rulebook( '', Settings::load() ) ), $mark ) );
		$_POST   = [
			'post_ID'              => (string) $post->ID,
			'_wpnonce'             => wp_create_nonce( "update-post_$post->ID" ),
			ContinueAdapter::FIELD => (string) $text,
		];
		$adapter->read_form();
		$adapter->saved( $post->ID, $post, true, $post );

		self::assertNull( HeldText::newest_of( $post->ID ) );
		self::assertSame( [], get_post_meta( $post->ID, HeldMark::META ) );
	}

	public function test_a_form_without_its_nonce_changes_nothing(): void {
		$this->send_form( self::CLEAN . self::CLEAN, [], 'x' );

		self::assertSame( $this->text->ID, HeldText::newest_of( $this->post->ID )?->ID );
	}

	public function test_the_block_editor_says_it_in_its_request(): void {
		$route = '/wp/v2/posts/' . $this->post->ID;
		self::assertSame( 422, $this->rest( 'PUT', $route, [ 'content' => self::FORM_BLOCK, ContinueAdapter::FIELD => $this->text->ID ] )->get_status() );
		self::assertSame( $this->text->ID, HeldText::newest_of( $this->post->ID )?->ID );

		self::assertSame( 200, $this->rest( 'PUT', $route, [ 'content' => self::CLEAN . self::CLEAN, ContinueAdapter::FIELD => $this->text->ID ] )->get_status() );
		self::assertNull( HeldText::newest_of( $this->post->ID ) );
	}

	public function test_the_block_editor_is_given_the_text(): void {
		$offer = ContinueOffer::of_post( $this->post )?->to_array();

		self::assertSame( $this->text->ID, $offer['id'] ?? null );
		self::assertSame( self::FORM_BLOCK, $offer['content'] );
		self::assertSame( 'Uusi "otsikko"', $offer['title'] );
		self::assertFalse( $offer['isTaken'] );
	}

	public function test_the_block_editor_throws_it_away(): void {
		self::assertSame( 404, $this->rest( 'DELETE', '/julkaisuvahti/v1/posts/' . $this->insert( [] )->ID . "/held-texts/{$this->text->ID}" )->get_status() );
		self::assertSame( 200, $this->rest( 'DELETE', $this->route() )->get_status() );

		self::assertNull( get_post( $this->text->ID ) );
		self::assertSame( [], get_post_meta( $this->post->ID, HeldMark::META ) );
		self::assertSame( self::CLEAN, self::stored( $this->post )->post_content );
		self::assertSame( 404, $this->rest( 'DELETE', $this->route() )->get_status() );
	}

	public function test_only_a_text_that_waits_can_be_thrown_away(): void {
		$other = _wp_put_post_revision( $this->post->ID );

		self::assertSame( 404, $this->rest( 'DELETE', "/julkaisuvahti/v1/posts/{$this->post->ID}/held-texts/$other" )->get_status() );
		self::assertNotNull( get_post( $other ) );
	}

	public function test_without_the_block_editor_a_page_asks_first(): void {
		$page = $this->discard_page();
		self::assertStringContainsString( 'Hylätäänkö tallessa oleva teksti?', $page );
		self::assertNotNull( get_post( $this->text->ID ) );

		$_SERVER['REQUEST_METHOD'] = 'POST';
		$this->discard_page();
		self::assertNotNull( get_post( $this->text->ID ), 'Not without a nonce.' );

		$this->log_in( 'author' );
		$_REQUEST['_wpnonce'] = wp_create_nonce( 'julkaisuvahti_discard' . $this->text->ID );
		self::assertStringContainsString( 'Sinulla ei ole oikeutta muokata tätä julkaisua.', $this->discard_page() );
		self::assertNotNull( get_post( $this->text->ID ) );
	}

	public function test_a_request_that_is_refused_takes_nothings_place_in_a_later_one(): void {
		$route = "/wp/v2/posts/{$this->post->ID}";
		self::assertSame( 422, $this->rest( 'PUT', $route, [ 'content' => self::FORM_BLOCK, ContinueAdapter::FIELD => $this->text->ID ] )->get_status() );

		self::assertSame( 200, $this->rest( 'PUT', $route, [ 'title' => 'Kirjaston uudet aukiolot' ] )->get_status() );

		self::assertSame( $this->text->ID, HeldText::newest_of( $this->post->ID )?->ID );
	}

	/** @return array{string, WP_Post} What the form begins with, and the post as it will be written into it. */
	private function open_form(): array {
		clean_post_cache( $this->post->ID );
		$post = get_post( $this->post->ID, OBJECT, 'edit' );
		ob_start();
		do_action( 'edit_form_top', $post );
		return [ (string) ob_get_clean(), $post ];
	}

	private function follow_link(): void {
		parse_str( (string) wp_parse_url( (string) ContinueOffer::address( $this->post, $this->text->ID ), PHP_URL_QUERY ), $_GET );
	}

	/** @param array<string, string> $columns */
	private function send_form( string $content, array $columns = [], ?string $nonce = null ): void {
		$_POST = [
			'post_ID'              => (string) $this->post->ID,
			'_wpnonce'             => $nonce ?? wp_create_nonce( "update-post_{$this->post->ID}" ),
			ContinueAdapter::FIELD => (string) $this->text->ID,
		];
		do_action( 'load-post.php' );
		$this->update( $this->post, [ 'post_content' => $content ] + $columns );
	}

	private function route(): string {
		return "/julkaisuvahti/v1/posts/{$this->post->ID}/held-texts/{$this->text->ID}";
	}

	private function discard_page(): string {
		$_REQUEST['text'] = (string) $this->text->ID;
		add_filter(
			'wp_die_handler',
			static fn () => static function ( string $message ): never {
				throw new RuntimeException( $message );
			}
		);
		try {
			do_action( 'admin_post_julkaisuvahti_discard' );
		} catch ( RuntimeException $page ) {
			return $page->getMessage();
		}
		return '';
	}
}
