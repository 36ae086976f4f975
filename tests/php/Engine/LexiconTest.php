<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Tests\Engine;

use Julkaisuvahti\Engine\Lexicon\Analysis;
use Julkaisuvahti\Engine\Lexicon\Lexicon;
use Julkaisuvahti\Engine\Lexicon\LexiconError;
use PHPUnit\Framework\TestCase;

/** What the two readers answer is compared elsewhere; this looks at what only a reader in PHP can get wrong. */
final class LexiconTest extends TestCase {

	private static string $bytes;

	public static function setUpBeforeClass(): void {
		self::$bytes = gzdecode( file_get_contents( __DIR__ . '/../../../rules/lexicon/finnish.lexicon.gz' ) );
	}

	public function test_it_knows_words_in_any_form(): void {
		$lexicon = Lexicon::open( self::$bytes );
		$this->assertEquals( [ new Analysis( 'Virtanen', 'surname', 'genitive', 'singular' ) ], $lexicon->analyse( 'Virtasen' ) );
		$this->assertEquals( [ new Analysis( 'Etelä-Suomi', 'place', 'inessive', 'singular' ) ], $lexicon->analyse( 'ETELÄ-SUOMESSA' ) );
	}

	public function test_it_knows_no_word_that_is_none(): void {
		$lexicon = Lexicon::open( self::$bytes );
		foreach ( [ '', '-', 'xyzzy', "\xFF", "a\0b", 'Ÿ', '👍', str_repeat( 'a', 10_000 ), str_repeat( 'kala', 2_500 ) ] as $word ) {
			$this->assertSame( [], $lexicon->analyse( $word ) );
		}
	}

	public function test_it_ends_its_search_of_a_compound_that_could_be_read_in_countless_ways(): void {
		$lexicon = Lexicon::open( self::$bytes );
		$started = hrtime( true );
		foreach ( [ 'kuusi', 'kala', 'yö', 'iso', 'alusta', 'sata' ] as $part ) {
			$lexicon->analyse( str_repeat( $part, intdiv( 100, strlen( $part ) ) ) );
		}
		$this->assertLessThan( 1.0, ( hrtime( true ) - $started ) / 1e9 );
	}

	public function test_a_file_that_is_cut_short_is_refused(): void {
		$length = strlen( self::$bytes );
		foreach ( [ ...range( 0, 20 ), intdiv( $length, 3 ), intdiv( $length, 2 ), $length - 1 ] as $end ) {
			$this->assert_refused( substr( self::$bytes, 0, $end ) );
		}
		$this->assert_refused( self::$bytes . "\0" );
	}

	public function test_a_file_with_another_byte_is_refused(): void {
		$length = strlen( self::$bytes );
		foreach ( [ ...range( 0, 20 ), intdiv( $length, 3 ), intdiv( $length, 2 ), $length - 1 ] as $place ) {
			$damaged           = self::$bytes;
			$damaged[ $place ] = chr( ( ord( $damaged[ $place ] ) + 1 ) % 256 );
			$this->assert_refused( $damaged );
		}
	}

	private function assert_refused( string $bytes ): void {
		try {
			Lexicon::open( $bytes );
		} catch ( LexiconError $error ) {
			$this->assertNotSame( '', $error->getMessage() );
			return;
		}
		$this->fail( 'A damaged lexicon was opened.' );
	}
}
