<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Tests\SiteTestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Post;

/** A pattern that is edited changes every published post that shows it. */
final class SyncedPatternTest extends SiteTestCase {

	private const PHONE = 'Soita Maijalle, p. 040 123 4567.';

	public function test_what_a_published_post_shows_is_refused_with_the_post_named(): void {
		$this->log_in( 'editor' );
		$pattern = $this->pattern( self::CLEAN );
		$this->insert( [ 'post_title' => 'Kesän retket', 'post_content' => self::showing( $pattern ), 'post_status' => 'publish' ] );

		$response = $this->rest( 'PUT', "/wp/v2/blocks/$pattern->ID", [ 'content' => self::paragraph( self::PHONE ) ] );

		self::assertSame( 422, $response->get_status() );
		self::assertStringContainsString( '”Kesän retket”', $response->get_data()['message'] );
		self::assertSame( [ 'personal-data/contact' ], array_column( $response->get_data()['data']['findings'], 'rule' ) );
		self::assertSame( self::CLEAN, self::stored( $pattern )->post_content );
	}

	public function test_a_pattern_inside_a_pattern_is_found(): void {
		$this->log_in( 'editor' );
		$inner = $this->pattern( self::CLEAN );
		$outer = $this->pattern( self::showing( $inner ) );
		$post  = $this->insert( [ 'post_content' => self::showing( $outer ), 'post_status' => 'publish' ] );

		$response = $this->rest( 'PUT', "/wp/v2/blocks/$inner->ID", [ 'content' => self::paragraph( self::PHONE ) ] );

		self::assertSame( 422, $response->get_status() );
		self::assertSame( [ $post->ID ], $response->get_data()['data']['shownIn'] );
	}

	public function test_a_pattern_that_no_published_post_shows_may_hold_anything(): void {
		$this->log_in( 'editor' );
		$pattern = $this->pattern( self::CLEAN );
		$other   = $this->pattern( self::CLEAN );
		$this->insert( [ 'post_content' => self::showing( $pattern ) ] );
		$this->insert( [ 'post_content' => self::showing( $other ), 'post_status' => 'publish' ] );

		self::assertSame( 200, $this->rest( 'PUT', "/wp/v2/blocks/$pattern->ID", [ 'content' => self::paragraph( self::PHONE ) ] )->get_status() );
		self::assertSame( self::paragraph( self::PHONE ), self::stored( $pattern )->post_content );
	}

	public function test_elsewhere_than_in_rest_the_new_text_is_kept_beside_the_pattern(): void {
		$user    = $this->log_in( 'editor' );
		$pattern = $this->pattern( self::CLEAN );
		$post    = $this->insert( [ 'post_content' => self::showing( $pattern ), 'post_status' => 'publish' ] );

		$after = $this->update( $pattern, [ 'post_content' => self::paragraph( self::PHONE ) ] );

		self::assertSame( self::CLEAN, $after->post_content );
		self::assertSame( [ self::paragraph( self::PHONE ) ], array_column( self::held_texts( $pattern ), 'post_content' ) );
		self::assertSame( [ [ $post->ID ] ], array_column( self::word_left_for( $user ), 'shownIn' ) );
	}

	public function test_a_pattern_that_comes_back_to_a_published_post_is_checked(): void {
		$this->log_in( 'editor' );
		$pattern = $this->pattern( self::paragraph( self::PHONE ), 'draft' );
		$this->insert( [ 'post_content' => self::showing( $pattern ), 'post_status' => 'publish' ] );

		self::assertSame( 'draft', $this->update( $pattern, [ 'post_status' => 'publish' ] )->post_status );
		wp_publish_post( $pattern->ID );
		self::assertSame( 'draft', self::stored( $pattern )->post_status );
	}

	public function test_old_findings_never_hold_an_edit(): void {
		$this->log_in( 'editor' );
		$pattern = $this->pattern( self::paragraph( self::PHONE ) );
		$this->insert_live( self::showing( $pattern ) );

		$response = $this->rest( 'PUT', "/wp/v2/blocks/$pattern->ID", [ 'content' => self::paragraph( self::PHONE ) . self::CLEAN ] );

		self::assertSame( 200, $response->get_status() );
	}

	public function test_an_answer_given_in_the_pattern_lets_it_through(): void {
		$this->log_in( 'editor' );
		$pattern = $this->pattern( self::CLEAN );
		$this->insert( [ 'post_content' => self::showing( $pattern ), 'post_status' => 'publish' ] );
		$sent    = [ 'content' => self::paragraph( self::PHONE ) ];
		$finding = $this->rest( 'PUT', "/wp/v2/blocks/$pattern->ID", $sent )->get_data()['data']['findings'][0];

		$answer = $this->rest(
			'POST',
			"/julkaisuvahti/v1/posts/$pattern->ID/resolutions",
			[
				'fingerprint' => $finding['fingerprint'],
				'rule'        => $finding['rule'],
				'answer'      => 'partner',
				'outcome'     => 'fine',
			]
		);

		self::assertSame( 200, $answer->get_status() );
		self::assertSame( 200, $this->rest( 'PUT', "/wp/v2/blocks/$pattern->ID", $sent )->get_status() );
	}

	/** @return array<string, array{string}> */
	public static function spellings(): array {
		return [
			'namespace'   => [ '<!-- wp:core/block {"ref":%d} /-->' ],
			'JSON escape' => [ '<!-- wp:block {"\u0072ef":%d} /-->' ],
		];
	}

	/** @dataProvider spellings */
	#[DataProvider( 'spellings' )]
	public function test_a_pattern_is_found_however_its_block_is_written( string $block ): void {
		$this->log_in( 'editor' );
		$pattern = $this->pattern( self::CLEAN );
		$post    = $this->insert( [ 'post_content' => sprintf( $block, $pattern->ID ), 'post_status' => 'publish' ] );
		self::assertSame( 'publish', $post->post_status );
		self::assertStringContainsString( 'Kirjasto on avoinna', do_blocks( $post->post_content ) );

		self::assertSame( self::CLEAN, $this->update( $pattern, [ 'post_content' => self::paragraph( self::PHONE ) ] )->post_content );
	}

	private function pattern( string $content, string $status = 'publish' ): WP_Post {
		return $this->insert( [ 'post_type' => 'wp_block', 'post_title' => 'Yhteystiedot', 'post_content' => $content, 'post_status' => $status ] );
	}

	private function insert_live( string $content ): WP_Post {
		return $this->published_before_the_plugin( $content );
	}

	private static function showing( WP_Post $pattern ): string {
		return "<!-- wp:block {\"ref\":$pattern->ID} /-->";
	}
}
