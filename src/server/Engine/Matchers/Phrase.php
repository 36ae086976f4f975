<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Text;

/** Words and phrases, as compiled patterns. phrase.ts says in which subset. */
final class Phrase {

	private const SENTENCE_END = '/[.!?…](?![^ \n\x{00A0}])|\n/u';
	private const WHITE_SPACE  = '/[ \t\n\x{00A0}\x{2007}\x{2009}\x{202F}]+/u';

	/**
	 * @param list<string> $patterns
	 * @param list<string> $unless   Patterns that clear a match when they are found in the same sentence.
	 * @return iterable<Found>
	 */
	public static function matches( Document $document, array $patterns, array $unless ): iterable {
		$wanted = self::any_of( $patterns );
		$clears = [] === $unless ? null : self::any_of( $unless );
		foreach ( $document->passages as $passage ) {
			$sentences = null;
			foreach ( Pattern::all( $wanted, $passage->text ) as [ $offset, $text ] ) {
				$because = null;
				if ( null !== $clears ) {
					$sentences ??= self::sentence_starts( $passage->text );
					$because     = self::cleared( $passage->text, $offset, $offset + strlen( $text ), $sentences, $clears );
				}
				yield Found::in_text( $passage, $offset, $text, [], self::normalize( $text ), $because );
			}
		}
	}

	/** @param list<string> $patterns */
	private static function any_of( array $patterns ): string {
		$alternatives = implode( '|', array_map( static fn ( string $pattern ): string => "(?:$pattern)", $patterns ) );
		return "\x01(?<![\\p{L}\\p{M}\\p{N}_])(?:$alternatives)(?![\\p{L}\\p{M}\\p{N}_])\x01iu";
	}

	/**
	 * Where each sentence begins, and the text's end, in bytes.
	 *
	 * @return list<int>
	 */
	private static function sentence_starts( string $text ): array {
		$starts = [ 0 ];
		foreach ( Pattern::all( self::SENTENCE_END, $text ) as [ $offset, $end ] ) {
			$starts[] = $offset + strlen( $end );
		}
		$starts[] = strlen( $text );
		return $starts;
	}

	/** @param list<int> $sentences */
	private static function cleared( string $text, int $start, int $end, array $sentences, string $clears ): ?string {
		$from = 0;
		$to   = $end;
		foreach ( $sentences as $sentence ) {
			if ( $sentence <= $start ) {
				$from = $sentence;
			}
			if ( $sentence >= $end ) {
				$to = $sentence;
				break;
			}
		}
		$found = Pattern::first( $clears, substr( $text, $from, $to - $from ) );
		return null === $found ? null : 'because of: ' . self::normalize( $found );
	}

	private static function normalize( string $text ): string {
		return (string) preg_replace( self::WHITE_SPACE, ' ', Text::fold_case( $text ) );
	}
}
