<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Passage;
use Julkaisuvahti\Engine\Text;
use WeakMap;

/** Words and phrases, as compiled patterns. phrase.ts says in which subset. Offsets are in bytes. */
final class Phrase {

	/** A full stop ends a sentence before a capital only: "5.4. mennessä", "p. 040 …". */
	private const SENTENCE_END = '/[.!?…]["\'”’»)]?[ \n\x{00A0}]{1,5}(?=["\'”’»(–-]?[A-ZÅÄÖÆØ])|\n[ \t\x{00A0}]{0,20}(?=["\'”’»(]?[A-ZÅÄÖÆØ\n•*–-])/u';
	/** Small letters of Latin scripts, digits and combining marks, as in compiled patterns. */
	private const WORD = '[a-z0-9_\x{00DF}-\x{00F6}\x{00F8}-\x{024F}\x{0300}-\x{036F}]';

	private const WHITE_SPACE  = '/[ \t\n\x{00A0}\x{2007}\x{2009}\x{202F}]+/u';

	/** @var WeakMap<Passage, string>|null */
	private static ?WeakMap $folded = null;

	/**
	 * @param array{patterns: list<string>, pairs: list<array{some: list<string>, others: list<string>, reach: int, parted: list<string>}>, unless: list<string>, per: string} $matcher
	 * @return iterable<Found>
	 */
	public static function matches( Document $document, array $matcher ): iterable {
		$anything = self::any_of( array_merge( $matcher['patterns'], ...array_column( $matcher['pairs'], 'some' ) ) );
		$unless   = [] === $matcher['unless'] ? null : self::any_of( $matcher['unless'] );
		foreach ( $document->passages as $passage ) {
			$small = self::folded( $passage );
			if ( null === Pattern::first( $anything, $small ) ) {
				continue;
			}
			$sentences = self::sentence_starts( $passage->text );
			foreach ( self::spans_in( $small, $sentences, $matcher ) as [ $start, $end ] ) {
				yield Found::in_text(
					$passage,
					$start,
					substr( $passage->text, $start, $end - $start ),
					[],
					self::normalize( substr( $small, $start, $end - $start ) ),
					null === $unless ? null : self::cleared( $small, $start, $end, $sentences, $unless )
				);
			}
		}
	}

	/** Folded once for all rules; folding changes no lengths. */
	private static function folded( Passage $passage ): string {
		self::$folded             ??= new WeakMap();
		self::$folded[ $passage ] ??= Text::fold_case( $passage->text );
		return self::$folded[ $passage ];
	}

	/** @param list<string> $patterns */
	private static function any_of( array $patterns ): string {
		$alternatives = implode( '|', array_map( static fn ( string $pattern ): string => "(?:$pattern)", $patterns ) );
		return "\x01(?<!" . self::WORD . ")(?:$alternatives)(?!" . self::WORD . ")\x01u";
	}

	/**
	 * What is found in a text, in order, without what overlaps.
	 *
	 * @param list<int>                                                                                                                                                        $sentences
	 * @param array{patterns: list<string>, pairs: list<array{some: list<string>, others: list<string>, reach: int, parted: list<string>}>, unless: list<string>, per: string} $matcher
	 * @return list<array{int, int}> Start and end.
	 */
	private static function spans_in( string $text, array $sentences, array $matcher ): array {
		$spans = [] === $matcher['patterns'] ? [] : self::spans_of( $text, $matcher['patterns'] );
		foreach ( $matcher['pairs'] as $pair ) {
			array_push( $spans, ...self::paired( $text, $sentences, $pair ) );
		}
		usort( $spans, static fn ( array $a, array $b ): int => [ $a[0], $b[1] ] <=> [ $b[0], $a[1] ] );
		$kept = [];
		$last = -1;
		foreach ( $spans as $span ) {
			if ( $last < 0 ) {
				$kept[ ++$last ] = $span;
			} elseif ( 'sentence' === $matcher['per']
				&& self::sentence_at( $sentences, $kept[ $last ][0] ) === self::sentence_at( $sentences, $span[0] ) ) {
				$kept[ $last ][1] = max( $kept[ $last ][1], $span[1] );
			} elseif ( $span[0] >= $kept[ $last ][1] ) {
				$kept[ ++$last ] = $span;
			}
		}
		return $kept;
	}

	/**
	 * @param list<string> $patterns
	 * @return list<array{int, int}>
	 */
	private static function spans_of( string $text, array $patterns ): array {
		$spans = [];
		foreach ( Pattern::all( self::any_of( $patterns ), $text ) as [ $offset, $found ] ) {
			$spans[] = [ $offset, $offset + strlen( $found ) ];
		}
		return $spans;
	}

	/**
	 * Each of some with the nearest of the others: the one after it before the one in front of it.
	 *
	 * @param list<int>                                                                           $sentences
	 * @param array{some: list<string>, others: list<string>, reach: int, parted: list<string>} $pair
	 * @return list<array{int, int}>
	 */
	private static function paired( string $text, array $sentences, array $pair ): array {
		$firsts  = self::spans_of( $text, $pair['some'] );
		$seconds = [] === $firsts ? [] : self::spans_of( $text, $pair['others'] );
		$parted  = [] === $pair['parted'] ? null : self::any_of( $pair['parted'] );
		$belong  = static function ( int $from, int $to ) use ( $text, $sentences, $pair, $parted ): bool {
			// A unit takes up to three bytes.
			if ( $to - $from > 3 * $pair['reach'] || self::sentence_at( $sentences, $from ) !== self::sentence_at( $sentences, $to ) ) {
				return false;
			}
			$between = substr( $text, $from, $to - $from );
			return Text::length( $between ) <= $pair['reach'] && ( null === $parted || null === Pattern::first( $parted, $between ) );
		};
		$found   = [];
		// Both lists are in order, so that this never goes back.
		$next = 0;
		foreach ( $firsts as [ $start, $end ] ) {
			while ( ( $seconds[ $next ][0] ?? PHP_INT_MAX ) < $end ) {
				++$next;
			}
			$after  = $seconds[ $next ] ?? null;
			$before = $seconds[ $next - 1 ] ?? null;
			if ( null !== $after && $belong( $end, $after[0] ) ) {
				$found[] = [ $start, $after[1] ];
			} elseif ( null !== $before && $before[1] <= $start && $belong( $before[1], $start ) ) {
				$found[] = [ $before[0], $end ];
			}
		}
		return $found;
	}

	/**
	 * Where each sentence begins, and the text's end.
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

	/**
	 * Which sentence a position is in: the last one that begins there or before.
	 *
	 * @param list<int> $sentences
	 */
	private static function sentence_at( array $sentences, int $position ): int {
		$low  = 0;
		$high = count( $sentences ) - 2;
		while ( $low < $high ) {
			$middle = intdiv( $low + $high + 1, 2 );
			if ( $sentences[ $middle ] <= $position ) {
				$low = $middle;
			} else {
				$high = $middle - 1;
			}
		}
		return $low;
	}

	/** @param list<int> $sentences */
	private static function cleared( string $text, int $start, int $end, array $sentences, string $unless ): ?string {
		$from  = $sentences[ self::sentence_at( $sentences, $start ) ];
		$to    = $sentences[ self::sentence_at( $sentences, max( $start, $end - 1 ) ) + 1 ];
		$found = Pattern::first( $unless, substr( $text, $from, $to - $from ) );
		return null === $found ? null : 'because of: ' . self::normalize( $found );
	}

	private static function normalize( string $text ): string {
		return (string) preg_replace( self::WHITE_SPACE, ' ', $text );
	}
}
