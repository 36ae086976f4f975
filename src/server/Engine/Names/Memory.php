<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** What a whole post tells of its words: which stand in small letters too, which after a given name. The twin of memory.ts. */
final class Memory {

	private const AFTER_GIVEN          = 1;
	private const GIVEN_BEFORE_CAPITAL = 2;
	/** Not where a sentence begins, so that the capital tells something. */
	private const WITHIN = 4;

	/** @var array<string, int> By base form. */
	private array $counts = [];

	/** @var array<string, int> What was seen of it. */
	private array $seen = [];

	/** @var array<string, true> */
	private array $small = [];

	/** @param list<TextReading> $readings */
	public function __construct( array $readings ) {
		foreach ( $readings as $reading ) {
			foreach ( $reading->tokens->words as $word ) {
				if ( 'small' === $word->kind ) {
					$this->small[ $word->folded ] = true;
				}
			}
			foreach ( $reading->runs as $run ) {
				$this->note( $reading->tokens->words, $run );
			}
		}
	}

	/** Letters that stand for what was seen, and how often up to thrice. */
	public function marks_of( Word $word ): string {
		$small = isset( $this->small[ $word->folded ] );
		$count = 0;
		$seen  = 0;
		foreach ( $word->lookup()->bases as $base ) {
			$small = $small || isset( $this->small[ $base ] );
			$count = max( $count, $this->counts[ $base ] ?? 0 );
			$seen |= $this->seen[ $base ] ?? 0;
		}
		return ( $small ? 'l' : '' )
			. ( $seen & self::AFTER_GIVEN ? 'g' : '' )
			. ( $seen & self::GIVEN_BEFORE_CAPITAL ? 'b' : '' )
			. ( $seen & self::WITHIN ? 'm' : '' )
			. min( $count, 3 );
	}

	/** @param list<Word> $words */
	private function note( array $words, Run $run ): void {
		$gap             = Features::gap_before( $words, $run->first );
		$begins_sentence = str_starts_with( $gap, '.' ) || str_starts_with( $gap, '^' );
		for ( $at = $run->first; $at <= $run->last; $at++ ) {
			$word = $words[ $at ];
			if ( 'capital' !== $word->kind ) {
				continue;
			}
			$seen = ( $at > $run->first || ! $begins_sentence ? self::WITHIN : 0 )
				| ( $at > $run->first && $words[ $at - 1 ]->is_given() ? self::AFTER_GIVEN : 0 )
				| ( $at < $run->last && $word->is_given() ? self::GIVEN_BEFORE_CAPITAL : 0 );
			foreach ( $word->lookup()->bases as $base ) {
				$this->counts[ $base ] = ( $this->counts[ $base ] ?? 0 ) + 1;
				$this->seen[ $base ]   = ( $this->seen[ $base ] ?? 0 ) | $seen;
			}
		}
	}
}
