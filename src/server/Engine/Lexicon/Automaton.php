<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Lexicon;

use JsonException;

/**
 * The compiled lexicon, read where it lies in one string. Its format is told in
 * src/engine/lexicon/automaton.ts.
 */
final class Automaton {

	private const SIGNATURE = "JVLEX\x00\x01\n";
	private const HEADER_AT = 16;
	private const COLUMNS   = 11;

	private const NONE   = "\x00";
	private const END    = "\x01";
	private const STOP   = "\x02";
	private const ACCEPT = 0xFFFFFF;

	/** As in the other engine. */
	private const MAX_LETTERS = 100;
	private const MAX_OUTPUTS = 40;
	private const MAX_STEPS   = 5_000;

	/** A word of letters that the lexicon knows. */
	private readonly string $readable;

	/** @var array<string, string> Codes by letters, in UTF-8. */
	private readonly array $codes;

	/** @var array<int, array<int, int>> The flags after tests that were made already, by tests and flags before; -1 where one failed. */
	private array $tested = [];

	/**
	 * @param array<string, string>                             $symbols The text of each output symbol, by its code: a letter or a tag.
	 * @param list<list<array{0: string, 1: int, 2: int}>>      $tests
	 */
	private function __construct(
		public readonly array $symbols,
		private readonly array $tests,
		private readonly string $first,
		private readonly string $letter_counts,
		private readonly string $output_counts,
		private readonly string $tests_low,
		private readonly string $tests_high,
		private readonly string $target_low,
		private readonly string $target_middle,
		private readonly string $target_high,
		private readonly string $text_low,
		private readonly string $text_middle,
		private readonly string $text_high,
		private readonly string $text,
	) {
		$codes = [];
		foreach ( $symbols as $code => $symbol ) {
			if ( '[' !== $symbol[0] ) {
				$codes[ $symbol ] = (string) $code;
			}
		}
		foreach ( $codes as $letter => $code ) {
			$codes[ Letters::capital_of( (string) $letter ) ] = $code;
		}
		$this->codes    = $codes;
		$this->readable = '/\A[' . preg_quote( implode( '', array_map( strval( ... ), array_keys( $codes ) ) ), '/' )
			. ']{0,' . self::MAX_LETTERS . '}\z/u';
	}

	/** @throws LexiconError */
	public static function open( string $bytes ): self {
		[ $header, $at ] = self::header_of( $bytes );
		$columns         = [];
		for ( $column = 0; $column < self::COLUMNS; $column++ ) {
			$columns[] = substr( $bytes, $at, $header['rows'] );
			$at       += $header['rows'];
		}
		$symbols = [];
		foreach ( $header['symbols'] as $code => $symbol ) {
			$symbols[ chr( $code ) ] = $symbol;
		}
		return new self( $symbols, $header['tests'], ...$columns, text: substr( $bytes, $at ) );
	}

	/** The codes of a word's letters, and END; null where the lexicon knows no such letter. */
	public function letters_of( string $word ): ?string {
		return 1 === preg_match( $this->readable, $word ) ? strtr( $word, $this->codes ) . self::END : null;
	}

	/**
	 * What the lexicon says of a word: the codes of the symbols along each path, in the order of the paths.
	 * The search ends at bounds that no real word comes near.
	 *
	 * @return list<string>
	 */
	public function outputs_of( string $letters ): array {
		$first         = $this->first;
		$letter_counts = $this->letter_counts;
		$tests_low     = $this->tests_low;
		$tests_high    = $this->tests_high;
		$target_low    = $this->target_low;
		$target_middle = $this->target_middle;
		$target_high   = $this->target_high;
		$text          = $this->text;
		$length        = strlen( $letters );
		$outputs       = [];

		// By depth: the arc taken, the next to try, letters read and flags set before it.
		$taken = [];
		$next  = [ 0 ];
		$read  = [ 0 ];
		$set   = [ 0 ];
		$depth = 0;
		$steps = 0;
		while ( $depth >= 0 && $steps < self::MAX_STEPS ) {
			$position = $read[ $depth ];
			$wanted   = $letters[ $position ] ?? self::STOP;
			$row      = $next[ $depth ];
			$row     += strcspn( $first, $wanted . "\x00\x02", $row );
			$letter   = $first[ $row ];
			if ( self::STOP === $letter ) {
				--$depth;
				continue;
			}
			++$steps;
			$next[ $depth ] = $row + 1;
			if ( self::NONE !== $letter ) {
				++$position;
			}
			$count = ord( $letter_counts[ $row ] );
			if ( $count > 0 ) {
				$at  = $this->text_at( $row );
				$end = $at + $count;
				while ( $at < $end && $position < $length && $text[ $at ] === $letters[ $position ] ) {
					++$at;
					++$position;
				}
				if ( $at < $end ) {
					continue;
				}
			}
			$flags = $set[ $depth ];
			$tests = ord( $tests_low[ $row ] ) | ord( $tests_high[ $row ] ) << 8;
			if ( $tests > 0 ) {
				$flags = $this->tested[ $tests ][ $flags ] ??= $this->test( $tests, $flags );
				if ( $flags < 0 ) {
					continue;
				}
			}
			$taken[ $depth ] = $row;
			$target          = ord( $target_low[ $row ] ) | ord( $target_middle[ $row ] ) << 8 | ord( $target_high[ $row ] ) << 16;
			if ( self::ACCEPT !== $target ) {
				++$depth;
				$next[ $depth ] = $target;
				$read[ $depth ] = $position;
				$set[ $depth ]  = $flags;
			} elseif ( $position === $length ) {
				$outputs[] = $this->output_along( $taken, $depth );
				if ( self::MAX_OUTPUTS === count( $outputs ) ) {
					break;
				}
			}
		}
		return $outputs;
	}

	/** The flags after an arc's tests, or -1 where one fails. */
	private function test( int $which, int $flags ): int {
		foreach ( $this->tests[ $which ] as [ $operation, $mask, $value ] ) {
			$present = $flags & $mask;
			switch ( $operation ) {
				case 'is':
					if ( $present !== $value ) {
						return -1;
					}
					break;
				case 'not':
					if ( $present === $value ) {
						return -1;
					}
					break;
				case 'unify':
					if ( 0 !== $present && $present !== $value ) {
						return -1;
					}
					$flags |= $value;
					break;
				case 'set':
					$flags = $flags & ~$mask | $value;
			}
		}
		return $flags;
	}

	/** @param array<int, int> $rows */
	private function output_along( array $rows, int $depth ): string {
		$output = '';
		for ( $at = 0; $at <= $depth; $at++ ) {
			$row   = $rows[ $at ];
			$count = ord( $this->output_counts[ $row ] );
			if ( $count > 0 ) {
				$output .= substr( $this->text, $this->text_at( $row ) + ord( $this->letter_counts[ $row ] ), $count );
			}
		}
		return $output;
	}

	private function text_at( int $row ): int {
		return ord( $this->text_low[ $row ] ) | ord( $this->text_middle[ $row ] ) << 8 | ord( $this->text_high[ $row ] ) << 16;
	}

	/**
	 * @return array{0: array<string, mixed>, 1: int} The header, and where the columns begin.
	 * @throws LexiconError
	 */
	private static function header_of( string $bytes ): array {
		if ( ! str_starts_with( $bytes, self::SIGNATURE ) ) {
			throw new LexiconError( 'not a lexicon of a format known here' );
		}
		// The checksum stands for looking at every reference, which the other engine does: here that would take longer than the search.
		$body = substr( $bytes, strlen( self::SIGNATURE ) + 4 );
		if ( strlen( $bytes ) < self::HEADER_AT || self::uint32( hash( 'adler32', $body, true ), 'N' ) !== self::uint32( substr( $bytes, strlen( self::SIGNATURE ), 4 ), 'V' ) ) {
			throw new LexiconError( 'the lexicon is cut short or damaged' );
		}
		$length = self::uint32( substr( $body, 0, 4 ), 'V' );
		try {
			$header = json_decode( substr( $bytes, self::HEADER_AT, $length ), true, 8, JSON_THROW_ON_ERROR );
		} catch ( JsonException ) {
			$header = null;
		}
		$at = self::HEADER_AT + $length;
		if (
			! is_array( $header ) || ! is_int( $header['rows'] ?? null ) || ! is_int( $header['text'] ?? null )
			|| strlen( $bytes ) !== $at + self::COLUMNS * $header['rows'] + $header['text']
		) {
			throw new LexiconError( 'the header of the lexicon does not fit it' );
		}
		return [ $header, $at ];
	}

	private static function uint32( string $bytes, string $order ): int {
		return unpack( $order, $bytes )[1];
	}
}
