<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Engine\Checker;
use Julkaisuvahti\Engine\Names\PersonNames;
use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Tests\SiteTestCase;
use WP_Post;

/** What the gate costs a save, beside the same save on a site without the plugin. */
final class CostTest extends SiteTestCase {

	/** What reading rules and checking a text takes its time in. */
	private const ENGINE = [ Ruleset::class, Checker::class, PersonNames::class ];

	/** As the project has promised. */
	private const MOST_QUERIES = 3;

	private const CLEAN_POST = [
		'title'   => 'Kirjaston aukiolot',
		'content' => self::CLEAN,
		'status'  => 'publish',
	];

	private static bool $is_fresh = true;

	protected function setUp(): void {
		parent::setUp();
		// The first publication of a site makes the secret and some notes of WordPress's own.
		if ( self::$is_fresh ) {
			self::$is_fresh = false;
			$this->save( 'with', 'author', null, '/wp/v2/posts', self::CLEAN_POST );
		}
	}

	/** @dataProvider publications */
	#[\PHPUnit\Framework\Attributes\DataProvider( 'publications' )]
	public function test_publishing_a_clean_text_costs_few_queries( ?string $stored_as, string $route ): void {
		[ $with, $without ] = $this->both_ways( 'author', $stored_as, $route, self::CLEAN_POST );

		self::assertSame( self::ENGINE, array_values( array_intersect( self::ENGINE, $with['engine'] ) ), 'it was checked' );
		self::assertLessThanOrEqual( self::MOST_QUERIES, $with['queries'] - $without['queries'] );
	}

	/** @return array<string, array{?string, string}> */
	public static function publications(): array {
		return [
			'a new post'       => [ null, '/wp/v2/posts' ],
			'a draft'          => [ 'draft', '/wp/v2/posts/%d' ],
			'a live post anew' => [ 'publish', '/wp/v2/posts/%d' ],
		];
	}

	/** @dataProvider saves_that_need_no_check */
	#[\PHPUnit\Framework\Attributes\DataProvider( 'saves_that_need_no_check' )]
	public function test_a_save_that_needs_no_check_costs_nothing( string $login, ?string $stored_as, string $route, array $body ): void {
		[ $with, $without ] = $this->both_ways( $login, $stored_as, $route, $body );

		self::assertSame( $without['queries'], $with['queries'] );
		self::assertSame( [], array_intersect( self::ENGINE, $with['engine'] ) );
	}

	/** @return array<string, array{string, ?string, string, array<string, mixed>}> */
	public static function saves_that_need_no_check(): array {
		$text = [
			'title'   => 'Kirjaston aukiolot',
			'content' => self::paragraph( 'Soita Kertulle, 040 555 0123.' ),
		];
		return [
			'a new draft'                     => [ 'author', null, '/wp/v2/posts', $text + [ 'status' => 'draft' ] ],
			'a draft saved again'             => [ 'author', 'draft', '/wp/v2/posts/%d', $text ],
			'a post sent to review'           => [ 'author', 'draft', '/wp/v2/posts/%d', $text + [ 'status' => 'pending' ] ],
			'an autosave of a draft'          => [ 'author', 'draft', '/wp/v2/posts/%d/autosaves', $text ],
			'an autosave of a live post'      => [ 'author', 'publish', '/wp/v2/posts/%d/autosaves', $text ],
			'a page, which nobody guards'     => [ 'editor', null, '/wp/v2/pages', $text + [ 'status' => 'publish' ] ],
			'a live post with its text as is' => [ 'author', 'publish', '/wp/v2/posts/%d', [ 'comment_status' => 'closed' ] ],
			'a live post that is withdrawn'   => [ 'author', 'publish', '/wp/v2/posts/%d', [ 'status' => 'draft' ] ],
		];
	}

	/**
	 * @param array<string, mixed> $body
	 * @return array{array<string, mixed>, array<string, mixed>} With the plugin, and without it.
	 */
	private function both_ways( string $login, ?string $stored_as, string $route, array $body ): array {
		$with    = $this->save( 'with', $login, $stored_as, $route, $body );
		$without = $this->save( 'without', $login, $stored_as, $route, $body );
		self::assertSame( [ true, false ], [ $with['plugin'], $without['plugin'] ] );
		return [ $with, $without ];
	}

	/**
	 * @param array<string, mixed> $body
	 * @return array<string, mixed> As `one-save.php` tells it.
	 */
	private function save( string $plugin, string $login, ?string $stored_as, string $route, array $body ): array {
		$stored = null === $stored_as ? null : $this->own_post( $stored_as );
		$save   = wp_json_encode(
			[
				'login' => $login,
				'route' => sprintf( $route, $stored->ID ?? 0 ),
				'body'  => $body,
			]
		);

		exec( implode( ' ', array_map( 'escapeshellarg', [ PHP_BINARY, __DIR__ . '/one-save.php', $plugin, (string) $save ] ) ), $output, $code );

		self::assertSame( 0, $code );
		$cost = json_decode( implode( "\n", $output ), true, 512, JSON_THROW_ON_ERROR );
		self::assertContains( $cost['status'], [ 200, 201 ] );
		// WordPress would look for another slug for the next one.
		wp_delete_post( $cost['id'], true );
		if ( null !== $stored ) {
			wp_delete_post( $stored->ID, true );
		}
		return $cost;
	}

	private function own_post( string $status ): WP_Post {
		return $this->insert(
			[
				'post_status'  => $status,
				'post_content' => self::paragraph( 'Kirjasto on suljettu juhannuksena.' ),
				'post_author'  => get_user_by( 'login', 'author' )->ID,
			]
		);
	}
}
