<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Tests\SiteTestCase;
use RuntimeException;
use WP_Post;

final class QuickEditAdapterTest extends SiteTestCase {

	public function test_publishing_a_bad_draft_is_refused_in_the_open_row(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::FORM_BLOCK ] );

		self::assertStringStartsWith( 'Julkaisua ei vielä tehty. ', (string) self::quick_edit( $draft, [ '_status' => 'publish' ] ) );
		self::assertSame( 'draft', self::stored( $draft )->post_status );
	}

	public function test_a_bad_title_of_a_published_post_is_refused(): void {
		$this->log_in( 'author' );
		$post = $this->insert( [ 'post_content' => self::CLEAN, 'post_status' => 'publish' ] );

		$shown = self::quick_edit( $post, [ '_status' => 'publish', 'post_title' => self::IDENTITY_CODE ] );

		self::assertStringStartsWith( 'Muutosta ei vielä julkaistu. ', (string) $shown );
	}

	public function test_what_may_be_is_left_to_wordpress(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::FORM_BLOCK ] );

		self::assertNull( self::quick_edit( $draft, [ '_status' => 'draft', 'post_title' => 'Uusi' ] ) );
	}

	public function test_without_the_nonce_wordpress_refuses_by_itself(): void {
		$this->log_in( 'author' );
		$draft = $this->insert( [ 'post_content' => self::FORM_BLOCK ] );

		self::assertNull( self::quick_edit( $draft, [ '_status' => 'publish', '_inline_edit' => 'x' ] ) );
	}

	/**
	 * @param array<string, string> $form
	 * @return ?string What shows in the row; null where WordPress goes on.
	 */
	private static function quick_edit( WP_Post $post, array $form ): ?string {
		$_POST    = wp_slash(
			$form + [
				'post_ID'      => (string) $post->ID,
				'post_title'   => $post->post_title,
				'_inline_edit' => wp_create_nonce( 'inlineeditnonce' ),
			]
		);
		$_REQUEST = $_POST;
		$handler = static fn () => static fn ( string $message ) => throw new RuntimeException( $message );
		add_filter( 'wp_die_handler', $handler );
		try {
			do_action( 'wp_ajax_inline-save' );
			return null;
		} catch ( RuntimeException $ended ) {
			return $ended->getMessage();
		} finally {
			remove_filter( 'wp_die_handler', $handler );
		}
	}
}
