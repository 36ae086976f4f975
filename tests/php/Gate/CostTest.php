<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Gate;

use Julkaisuvahti\Engine\Checker;
use Julkaisuvahti\Engine\Names\PersonNames;
use Julkaisuvahti\Engine\Ruleset;
use Julkaisuvahti\Keys\PostKeys;
use Julkaisuvahti\Tests\SiteTestCase;
use WP_Post;

/** What the gate costs a save, beside the same save on a site without the plugin. */
final class CostTest extends SiteTestCase {

	/** What reading rules and checking a text takes its time in. */
	private const ENGINE = [ Ruleset::class, Checker::class, PersonNames::class ];

	/** The secret, the answers, and one to spare. */
	private const MOST_QUERIES = 3;

	protected function setUp(): void {
		parent::setUp();
		// The site's first publication ever makes the secret.
		( new PostKeys() )->of_post( 0 );
	}

	public function test_a_new_clean_post_costs_few_queries(): void {
		$this->assert_costs_few_queries( static fn (): string => '/wp/v2/posts', 201 );
	}

	public function test_publishing_a_clean_draft_costs_few_queries(): void {
		$this->assert_costs_few_queries( fn (): string => '/wp/v2/posts/' . $this->own_post( 'draft' )->ID, 200 );
	}

	public function test_changing_a_live_post_costs_few_queries(): void {
		$this->assert_costs_few_queries( fn (): string => '/wp/v2/posts/' . $this->own_post( 'publish' )->ID, 200 );
	}

	/** @dataProvider saves_that_need_no_check */
	#[\PHPUnit\Framework\Attributes\DataProvider( 'saves_that_need_no_check' )]
	public function test_a_save_that_needs_no_check_costs_nothing( string $login, ?string $stored_as, string $route, array $body ): void {
		[ $with, $without ] = $this->both_ways(
			$login,
			fn (): string => sprintf( $route, null === $stored_as ? 0 : $this->own_post( $stored_as )->ID ),
			$body
		);

		self::assertContains( $with['status'], [ 200, 201 ] );
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

	/** @param callable(): string $route */
	private function assert_costs_few_queries( callable $route, int $status ): void {
		[ $with, $without ] = $this->both_ways(
			'author',
			$route,
			[
				'title'   => 'Kirjaston aukiolot',
				'content' => self::paragraph( 'Kirjasto on avoinna arkisin klo 10–20.' ),
				'status'  => 'publish',
			]
		);

		self::assertSame( [ $status, $status ], [ $with['status'], $without['status'] ] );
		self::assertSame( self::ENGINE, array_values( array_intersect( self::ENGINE, $with['engine'] ) ), 'it was checked' );
		self::assertLessThanOrEqual( self::MOST_QUERIES, $with['queries'] - $without['queries'] );
	}

	/**
	 * @param callable(): string   $route Called for each, since the first save changes its post.
	 * @param array<string, mixed> $body
	 * @return array{array<string, mixed>, array<string, mixed>} With the plugin, and without it.
	 */
	private function both_ways( string $login, callable $route, array $body ): array {
		$with    = $this->save( 'with', $login, $route(), $body );
		$without = $this->save( 'without', $login, $route(), $body );
		self::assertSame( [ true, false ], [ $with['plugin'], $without['plugin'] ] );
		return [ $with, $without ];
	}

	/**
	 * @param array<string, mixed> $body
	 * @return array<string, mixed>
	 */
	private function save( string $plugin, string $login, string $route, array $body ): array {
		$arguments = [ PHP_BINARY, __DIR__ . '/one-save.php', $plugin, (string) wp_json_encode( compact( 'login', 'route', 'body' ) ) ];
		exec( implode( ' ', array_map( 'escapeshellarg', $arguments ) ), $output, $code );
		self::assertSame( 0, $code );
		$save = json_decode( implode( "\n", $output ), true, 512, JSON_THROW_ON_ERROR );
		$this->remember_post( $save['id'] );
		return $save;
	}

	private function own_post( string $status ): WP_Post {
		return $this->insert(
			[
				'post_status'  => $status,
				'post_content' => self::CLEAN,
				'post_author'  => get_user_by( 'login', 'author' )->ID,
			]
		);
	}
}
