<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** What a first look at a post made of its words, for the second. The twin of what memory.ts says of it. */
final class FirstLook {

	private const PART_OF_LONGER = 0;
	private const ALONE          = 1;
	private const NO_NAME        = 2;
	private const OTHER_NAME     = 3;

	/** @var array<string, array{int, int, int, int}> By base form and what was made of it. */
	private array $counts = [];

	/**
	 * Notes what was made of a text's words.
	 *
	 * @param list<int> $labels Of its runs' tokens, run after run.
	 */
	public function note( TextReading $reading, array $labels ): void {
		$slot = 0;
		foreach ( $reading->runs as $run ) {
			for ( $at = $run->first; $at <= $run->last; $at++, $slot++ ) {
				$way = self::way_of( $labels[ $slot ], $at < $run->last ? $labels[ $slot + 1 ] : NameModel::NONE );
				foreach ( $reading->tokens->words[ $at ]->lookup()->bases as $base ) {
					$this->counts[ $base ] ??= [ 0, 0, 0, 0 ];
					++$this->counts[ $base ][ $way ];
				}
			}
		}
	}

	/**
	 * What was made of the same word elsewhere: `F` part of a longer person's
	 * name, `P` a person's name alone, `O` no name, `E` another name; twice if
	 * more than once.
	 */
	public function elsewhere( Word $word, int $label, int $next_label ): string {
		$way  = self::way_of( $label, $next_label );
		$most = [ 0, 0, 0, 0 ];
		foreach ( $word->lookup()->bases as $base ) {
			$counts = $this->counts[ $base ] ?? null;
			if ( null !== $counts ) {
				--$counts[ $way ];
				$most = array_map( max( ... ), $most, $counts );
			}
		}
		return ( $most[ self::PART_OF_LONGER ] > 0 ? 'F' : '' )
			. str_repeat( 'P', min( $most[ self::ALONE ], 2 ) )
			. str_repeat( 'O', min( $most[ self::NO_NAME ], 2 ) )
			. ( $most[ self::OTHER_NAME ] > 0 ? 'E' : '' );
	}

	private static function way_of( int $label, int $next_label ): int {
		return match ( $label ) {
			NameModel::NONE => self::NO_NAME,
			NameModel::BEGINS => NameModel::CONTINUES === $next_label ? self::PART_OF_LONGER : self::ALONE,
			NameModel::CONTINUES => self::PART_OF_LONGER,
			default => self::OTHER_NAME,
		};
	}
}
