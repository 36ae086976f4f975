<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Tests\SiteTestCase;

final class BulkEditAdapterTest extends SiteTestCase {

	protected function setUp(): void {
		parent::setUp();
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		switch_to_locale( 'fi' );
	}

	protected function tearDown(): void {
		restore_previous_locale();
		remove_all_filters( 'wp_redirect' );
		$_GET = [];
		parent::tearDown();
	}

	public function test_what_was_held_is_counted_apart_from_what_was_published(): void {
		$this->log_in( 'editor' );
		$posts = [ self::CLEAN, self::CLEAN . self::CLEAN, self::FORM_BLOCK ];
		$ids   = array_map( fn ( string $content ): int => $this->insert( [ 'post_content' => $content ] )->ID, $posts );

		self::assertSame( '2 julkaistu. 1 jäi odottamaan: syyt ovat yllä.', $this->bulk_edit( $ids, 'publish' ) );
		self::assertSame( [ 'publish', 'publish', 'draft' ], array_map( 'get_post_status', $ids ) );
	}

	public function test_where_all_were_held_nothing_is_said_to_be_published(): void {
		$this->log_in( 'editor' );

		self::assertSame( '1 jäi odottamaan: syyt ovat yllä.', $this->bulk_edit( [ $this->insert( [ 'post_content' => self::FORM_BLOCK ] )->ID ], 'publish' ) );
	}

	public function test_where_nothing_was_held_wordpress_says_what_it_says(): void {
		$this->log_in( 'editor' );

		self::assertSame( '%s posts updated.', $this->bulk_edit( [ $this->insert( [ 'post_content' => self::CLEAN ] )->ID ], 'publish' ) );
	}

	public function test_made_up_numbers_in_the_address_say_nothing(): void {
		$_GET = [ 'julkaisuvahti_held' => '7' ];

		self::assertSame( [ 'post' => [ 'updated' => 'x' ] ], apply_filters( 'bulk_post_updated_messages', [ 'post' => [ 'updated' => 'x' ] ], [ 'updated' => 2 ] ) );
	}

	/**
	 * @param list<int> $ids
	 * @return string What the next page says.
	 */
	private function bulk_edit( array $ids, string $status ): string {
		$done = bulk_edit_posts(
			[
				'post'      => $ids,
				'post_type' => 'post',
				'_status'   => $status,
			]
		);
		parse_str( (string) wp_parse_url( apply_filters( 'wp_redirect', 'http://localhost/wp-admin/edit.php?updated=' . count( $done['updated'] ), 302 ), PHP_URL_QUERY ), $_GET );
		$messages = apply_filters( 'bulk_post_updated_messages', [ 'post' => [ 'updated' => '%s posts updated.' ] ], [ 'updated' => (int) $_GET['updated'] ] );
		return str_replace( '%%', '%', $messages['post']['updated'] );
	}
}
