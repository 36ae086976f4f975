<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

use Julkaisuvahti\Engine\Limits;
use Julkaisuvahti\Engine\Text;

/**
 * Reads the values of a JSON text. Own code, because the languages'
 * parsers differ: on depth, on keys that look like numbers, on repeated keys,
 * on lone surrogates. The twin of json-values.ts.
 */
final class JsonValues {

	private const LITERAL = '/(?:true|false|null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?)(?![0-9A-Za-z.+-])/A';
	private const ESCAPES = [
		'"'  => '"',
		'\\' => '\\',
		'/'  => '/',
		'b'  => "\x08",
		'f'  => "\f",
		'n'  => "\n",
		'r'  => "\r",
		't'  => "\t",
	];

	private int $position = 0;

	private function __construct( private readonly string $json ) {
	}

	/**
	 * All values that hold no others, with the keys that lead to them
	 * (`items.0.label`), the value (a literal as it is written) and whether it is
	 * a text, in the order of the text; or null if it is not valid JSON or too deep.
	 *
	 * @return list<array{string, string, bool}>|null
	 */
	public static function read( string $json ): ?array {
		return ( new self( $json ) )->values();
	}

	/** @return list<array{string, string, bool}>|null */
	private function values(): ?array {
		$values = [];
		/** @var list<array{string, int}> $levels Prefix, and the next index of an array or -1 in an object. */
		$levels   = [];
		$path     = '';
		$expected = 'value';
		while ( true ) {
			$this->skip_space();
			$character = $this->json[ $this->position ] ?? null;
			$top       = count( $levels ) - 1;
			if ( 'next' === $expected && $top < 0 ) {
				return null === $character ? $values : null;
			}
			if ( null === $character ) {
				return null;
			}
			if ( $top >= 0 ) {
				[ $prefix, $index ] = $levels[ $top ];
				$end                = -1 === $index ? '}' : ']';
				if ( $character === $end && ( 'next' === $expected || str_ends_with( $expected, '-or-end' ) ) ) {
					++$this->position;
					array_pop( $levels );
					$expected = 'next';
					continue;
				}
				if ( 'next' === $expected ) {
					if ( ',' !== $character ) {
						return null;
					}
					++$this->position;
					$expected = -1 === $index ? 'key' : 'value';
					continue;
				}
				if ( 'key' === $expected || 'key-or-end' === $expected ) {
					$key = $this->string();
					$this->skip_space();
					if ( null === $key || ':' !== ( $this->json[ $this->position ] ?? '' ) ) {
						return null;
					}
					++$this->position;
					$path     = $prefix . ( Text::length( $key ) > Limits::KEY ? '…' : $key );
					$expected = 'value';
					continue;
				}
				if ( -1 !== $index ) {
					$path              = $prefix . $index;
					$levels[ $top ][1] = $index + 1;
				}
			}
			if ( '{' === $character || '[' === $character ) {
				if ( count( $levels ) === Limits::DEPTH ) {
					return null;
				}
				$prefix   = '' === $path ? '' : ( Text::length( $path ) > Limits::KEY ? '…' : $path ) . '.';
				$levels[] = [ $prefix, '[' === $character ? 0 : -1 ];
				$expected = '[' === $character ? 'value-or-end' : 'key-or-end';
				++$this->position;
				continue;
			}
			if ( '"' === $character ) {
				$string = $this->string();
				if ( null === $string ) {
					return null;
				}
				$values[] = [ $path, $string, true ];
			} elseif ( 1 === preg_match( self::LITERAL, $this->json, $literal, 0, $this->position ) ) {
				$values[]        = [ $path, $literal[0], false ];
				$this->position += strlen( $literal[0] );
			} else {
				return null;
			}
			$expected = 'next';
		}
	}

	private function skip_space(): void {
		if ( $this->position < strlen( $this->json ) ) {
			$this->position += strspn( $this->json, " \t\n\r", $this->position );
		}
	}

	/** Reads the string at the position; null if there is none. */
	private function string(): ?string {
		if ( '"' !== ( $this->json[ $this->position ] ?? '' ) ) {
			return null;
		}
		$text = '';
		++$this->position;
		while ( $this->position < strlen( $this->json ) ) {
			$plain           = strcspn( $this->json, "\"\\\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C\x0D\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F", $this->position );
			$text           .= substr( $this->json, $this->position, $plain );
			$this->position += $plain;
			$character       = $this->json[ $this->position ] ?? '';
			if ( '"' === $character ) {
				++$this->position;
				return $text;
			}
			if ( '\\' !== $character ) {
				return null;
			}
			$letter = $this->json[ $this->position + 1 ] ?? '';
			if ( isset( self::ESCAPES[ $letter ] ) ) {
				$text           .= self::ESCAPES[ $letter ];
				$this->position += 2;
				continue;
			}
			$code = $this->escaped_unit( $this->position );
			if ( null === $code ) {
				return null;
			}
			$this->position += 6;
			if ( $code >= 0xD800 && $code <= 0xDBFF ) {
				$low = $this->escaped_unit( $this->position );
				if ( null !== $low && $low >= 0xDC00 && $low <= 0xDFFF ) {
					$this->position += 6;
					$text           .= Text::character( 0x10000 + ( $code - 0xD800 << 10 ) + $low - 0xDC00 );
					continue;
				}
			}
			$text .= $code >= 0xD800 && $code <= 0xDFFF ? "\u{FFFD}" : Text::character( $code );
		}
		return null;
	}

	/** The UTF-16 unit of a `\uXXXX` at the position; null if there is none. */
	private function escaped_unit( int $position ): ?int {
		return 1 === preg_match( '/\\\\u([0-9A-Fa-f]{4})/A', $this->json, $match, 0, min( $position, strlen( $this->json ) ) )
			? (int) hexdec( $match[1] )
			: null;
	}
}
