<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Paths;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

require_once __DIR__ . '/autoload.php';

/**
 * Every path to publication × what it finds × who comes × what is written: nothing that
 * must not be published gets out, no text is lost, every refusal says why, and what may
 * go out goes out.
 */
final class PathTableTest extends TestCase {

	private static ?Stage $stage = null;

	public static function setUpBeforeClass(): void {
		self::$stage = new Stage();
	}

	public static function tearDownAfterClass(): void {
		self::$stage?->close();
		self::$stage = null;
	}

	protected function tearDown(): void {
		self::$stage?->clear();
	}

	/** @return array<string, array{Cell}> */
	public static function cells(): array {
		$cells = array_merge( ...array_map( static fn ( Path $path ): array => $path->cells(), Paths::all() ) );
		return array_combine(
			array_map( static fn ( Cell $cell ): string => $cell->name(), $cells ),
			array_map( static fn ( Cell $cell ): array => [ $cell ], $cells )
		);
	}

	/** @dataProvider cells */
	#[DataProvider( 'cells' )]
	public function test_a_path( Cell $cell ): void {
		$answer = $cell->path->attempt( $cell, self::$stage );
		wp_cache_flush();
		$ending = $cell->path->ending( $cell );
		$posts  = array_diff_key( ( new Witness( $cell ) )->posts(), [ $answer->source => true ] );
		$after  = null === $answer->before ? null : Stage::row( (int) $answer->before['ID'] );
		$text   = $cell->path->loses_form( $cell ) ? array_map( wp_kses_post( ... ), $answer->text ) : $answer->text;

		if ( $ending->is_held() ) {
			self::assert_nothing_is_out( $answer, $posts );
		}
		match ( $ending ) {
			Ending::Published => self::assert_published( $posts, $text, $cell, $answer ),
			Ending::Saved => self::assert_stored( $posts, $text, 'pending', $answer ),
			Ending::KeptUnpublished => self::assert_kept( $posts, $text, $cell->path->status_when_kept( $cell ), $answer ),
			Ending::KeptBeside => self::assert_kept_beside( $posts, $text, $answer ),
			Ending::Refused, Ending::WordPressRefuses => self::assert_refused( $posts, $answer ),
		};
		if ( Ending::KeptBeside === $ending || Ending::Refused === $ending || Ending::WordPressRefuses === $ending ) {
			// A field that is held back by itself does not keep the post from being saved as it is.
			$may_differ = isset( $text['post_content'] ) || isset( $text['post_title'] ) ? [] : [ 'post_modified' => '', 'post_modified_gmt' => '' ];
			self::assertSame( array_diff_key( $answer->before ?? [], $may_differ ), array_diff_key( $after ?? [], $may_differ ), 'The post stays as it was, to the last column.' );
		}
		if ( $ending->is_held() ) {
			self::assertTrue( ( new Witness( $cell ) )->has_reason( $answer ), "Nobody is told why. $answer->said" );
			foreach ( $cell->path->addressees( self::$stage ) as $address ) {
				self::assertStringContainsString( $address, Stage::mails(), 'A mail is missing.' );
			}
		}
		self::assert_records_repeat_nothing( $cell );
		if ( State::Live === $cell->state && Actor::Author === $cell->actor && in_array( $cell->content, [ Content::Clean, Content::Block ], true ) && 'post' === ( $after['post_type'] ?? '' ) && isset( $text['post_content'] ) ) {
			self::assertSame( Ending::Published === $ending, ( new Witness( $cell ) )->seen_by_visitor( (int) $after['ID'] ), 'What a visitor reads.' );
		}
	}

	public function test_there_are_enough_cells_and_each_has_its_own_name(): void {
		$cells = array_merge( ...array_map( static fn ( Path $path ): array => $path->cells(), Paths::all() ) );

		self::assertGreaterThanOrEqual( 300, count( $cells ) );
		self::assertCount( count( $cells ), array_unique( array_map( static fn ( Cell $cell ): string => $cell->name(), $cells ) ) );
	}

	public function test_the_printed_table_is_current(): void {
		self::assertSame( Table::markdown(), file_get_contents( dirname( __DIR__, 3 ) . '/docs/paths.md' ), 'Run: npm run docs:paths' );
	}

	/** @param array<int, array<string, mixed>> $posts */
	private static function assert_nothing_is_out( Answer $answer, array $posts ): void {
		$was_there = static fn ( array $post ): bool => ! $answer->carried && $post === $answer->before;
		$out       = array_filter( $posts, static fn ( array $post ): bool => Witness::is_public( $post ) && ! $was_there( $post ) );
		self::assertSame( [], array_column( $out, 'post_status', 'ID' ), "It got out. $answer->said" );
	}

	/**
	 * @param array<int, array<string, mixed>> $posts
	 * @param array<string, string>            $text
	 */
	private static function assert_published( array $posts, array $text, Cell $cell, Answer $answer ): void {
		self::assert_stored( $posts, $text, $cell->path->status_when_published( $cell ), $answer );
		self::assertSame( $cell->path->password_when_published( $cell ), self::only_post( $posts, $answer )['post_password'] );
	}

	/**
	 * @param array<int, array<string, mixed>> $posts
	 * @param array<string, string>            $text
	 */
	private static function assert_stored( array $posts, array $text, string $status, Answer $answer ): void {
		$post = self::only_post( $posts, $answer );
		self::assertSame( $status, $post['post_status'], $answer->said );
		self::assertTrue( Witness::holds( $post, $text ), 'The text is not what was sent.' );
		self::assertFalse( $answer->refused, $answer->said );
	}

	/**
	 * @param array<int, array<string, mixed>> $posts
	 * @param array<string, string>            $text
	 */
	private static function assert_kept( array $posts, array $text, string $status, Answer $answer ): void {
		self::assert_stored( $posts, $text, $status, $answer );
		if ( null !== $answer->before && $status === $answer->before['post_status'] ) {
			$dates_and_slug = array_flip( [ 'post_name', 'post_date', 'post_date_gmt' ] );
			self::assertSame( array_intersect_key( $answer->before, $dates_and_slug ), array_intersect_key( self::only_post( $posts, $answer ), $dates_and_slug ) );
		}
	}

	/**
	 * @param array<int, array<string, mixed>> $posts
	 * @param array<string, string>            $text
	 */
	private static function assert_kept_beside( array $posts, array $text, Answer $answer ): void {
		if ( ! $answer->carried || 0 !== $answer->source ) {
			// What was asked for stands in a post or a revision already, and stays there.
			return;
		}
		$kept = array_filter( $posts, static fn ( array $post ): bool => Witness::is_held_text( $post ) && Witness::holds( $post, $text ) );
		self::assertCount( 1, $kept, 'The text is lost.' );
	}

	/** @param array<int, array<string, mixed>> $posts */
	private static function assert_refused( array $posts, Answer $answer ): void {
		self::assertTrue( $answer->refused, "It was not refused. $answer->said" );
		if ( $answer->carried ) {
			self::assertSame( [], array_column( $posts, 'post_type', 'ID' ), 'Refused, and stored all the same.' );
		}
	}

	private static function assert_records_repeat_nothing( Cell $cell ): void {
		$records = Witness::records();
		foreach ( array_filter( [ $cell->mark(), $cell->content->secret() ] ) as $piece ) {
			self::assertStringNotContainsString( $piece, $records );
		}
	}

	/**
	 * @param array<int, array<string, mixed>> $posts
	 * @return array<string, mixed>
	 */
	private static function only_post( array $posts, Answer $answer ): array {
		$found = array_filter( $posts, static fn ( array $post ): bool => 'revision' !== $post['post_type'] );
		self::assertCount( 1, $found, "The text is lost, or there twice. $answer->said" );
		return reset( $found );
	}
}
