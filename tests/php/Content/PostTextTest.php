<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Content;

use Julkaisuvahti\Content\PostText;
use Julkaisuvahti\Tests\SiteTestCase;
use WP_Post;

/** What readers see of a post beside its content: patterns, footnotes, the address, an organizer's phone. */
final class PostTextTest extends SiteTestCase {

	private const PHONE = '044 555 0199';

	public function test_patterns_are_gathered_through_all_levels(): void {
		$inner = $this->pattern( self::paragraph( 'sisempi' ) );
		$outer = $this->pattern( self::paragraph( 'ulompi' ) . self::shows( $inner ) );

		$patterns = PostText::of_columns( [ 'post_content' => self::shows( $outer ) ], null )->source()->patterns;

		self::assertSame( [ $outer->ID, $inner->ID ], array_keys( $patterns ) );
		self::assertStringContainsString( 'sisempi', $patterns[ $inner->ID ] );
	}

	public function test_a_pattern_that_wordpress_does_not_show_is_empty(): void {
		$draft     = $this->pattern( 'luonnos', [ 'post_status' => 'draft' ] );
		$locked    = $this->pattern( 'salainen', [ 'post_password' => 'x' ] );
		$post      = $this->insert( [ 'post_content' => 'kirjoitus' ] );
		$content   = self::shows( $draft ) . self::shows( $locked ) . self::shows( $post ) . '<!-- wp:block {"ref":999999999} /-->';
		$displayed = do_blocks( $content );

		self::assertSame( '', trim( $displayed ) );
		self::assertSame( [ '' ], array_values( array_unique( PostText::of_columns( [ 'post_content' => $content ], null )->source()->patterns ) ) );
	}

	public function test_a_text_without_patterns_costs_no_query_for_them(): void {
		global $wpdb;
		$text   = PostText::of_columns( [ 'post_content' => self::paragraph( 'a' ) ], null );
		$before = $wpdb->num_queries;

		$text->source();

		self::assertSame( $before, $wpdb->num_queries );
	}

	public function test_a_phone_in_a_pattern_holds_the_post_that_shows_it(): void {
		$this->log_in( 'editor' );
		$pattern = $this->pattern( self::paragraph( 'Soita ' . self::PHONE ) );

		$response = $this->rest(
			'POST',
			'/wp/v2/posts',
			[
				'content' => self::shows( $pattern ),
				'status'  => 'publish',
			]
		);

		self::assertSame( 422, $response->get_status() );
		self::assertSame( [ [ 0, 0 ] ], array_column( array_column( $response->get_data()['data']['findings'], 'place' ), 'path' ) );
	}

	public function test_a_phone_in_a_footnote_is_held_with_the_request_that_brings_it(): void {
		$this->log_in( 'editor' );
		$live = $this->insert( [ 'post_content' => self::paragraph( 'a' ), 'post_status' => 'publish' ] );

		$response = $this->rest( 'PUT', "/wp/v2/posts/$live->ID", [ 'meta' => [ 'footnotes' => self::footnote( self::PHONE ) ] ] );

		self::assertSame( 422, $response->get_status() );
		self::assertSame( 'footnotes', $response->get_data()['data']['findings'][0]['place']['field'] );
		self::assertSame( '', get_post_meta( $live->ID, 'footnotes', true ) );
	}

	public function test_a_stored_footnote_is_read_with_its_post(): void {
		$this->log_in( 'editor' );
		$draft = $this->insert( [ 'post_content' => self::paragraph( 'a' ) ] );
		update_post_meta( $draft->ID, 'footnotes', wp_slash( self::footnote( self::PHONE ) ) );

		self::assertSame( 422, $this->rest( 'PUT', "/wp/v2/posts/$draft->ID", [ 'status' => 'publish' ] )->get_status() );
	}

	public function test_an_organizers_phone_is_held(): void {
		$post = $this->insert(
			[
				'post_type'   => 'event',
				'post_status' => 'publish',
				'meta_input'  => [ '_OrganizerPhone' => self::PHONE ],
			]
		);

		self::assertSame( 'draft', $post->post_status );
		self::assertSame( self::PHONE, get_post_meta( $post->ID, '_OrganizerPhone', true ), 'Nothing is lost.' );
	}

	public function test_a_slug_that_somebody_wrote_is_read_and_one_of_the_title_is_not(): void {
		$slug_of = static fn ( string $title, string $slug ): string => PostText::of_columns(
			[
				'post_title' => $title,
				'post_name'  => $slug,
			],
			null
		)->source()->slug;

		self::assertSame( '', $slug_of( 'Soita 044 555 0199', 'soita-044-555-0199' ) );
		self::assertSame( '', $slug_of( 'Kesän avajaiset', 'kesan-avajaiset-2' ) );
		self::assertSame( 'soita-044-555-0199', $slug_of( 'Kesän avajaiset', 'soita-044-555-0199' ) );
		self::assertSame( 'soita-044-555-0199', $slug_of( 'Soita 044 555', 'soita-044-555-0199' ), 'The slug says more than the title.' );
	}

	/** @param array<string, mixed> $columns */
	private function pattern( string $content, array $columns = [] ): WP_Post {
		return $this->insert(
			$columns + [
				'post_type'    => 'wp_block',
				'post_status'  => 'publish',
				'post_content' => $content,
			]
		);
	}

	private static function shows( WP_Post $pattern ): string {
		return sprintf( '<!-- wp:block {"ref":%d} /-->', $pattern->ID );
	}

	private static function footnote( string $text ): string {
		return (string) wp_json_encode(
			[
				[
					'content' => $text,
					'id'      => '6a1',
				],
			]
		);
	}
}
