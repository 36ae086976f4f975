<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** Finds the labels of a run for which most speaks (Viterbi's way). The twin of decode.ts. */
final class Decoder {

	/** Weights told for each token: one a label but `none`, which has 0. */
	public const TOLD = NameModel::LABELS - 1;

	/** Of a label: long runs are kept small. */
	private const BITS = 2;

	/**
	 * The likeliest labels. Of equals the first label.
	 *
	 * @param list<int>       $scores Three for each token: what speaks for each label but `none`.
	 * @param list<list<int>> $steps  From each label, the last from the run's beginning, to each label.
	 * @param int             $from   The first token.
	 * @param int             $length How many tokens.
	 * @return list<int>
	 */
	public static function labels_of( array $scores, array $steps, int $from, int $length ): array {
		$best = $steps[ NameModel::LABELS ];
		$back = [];
		for ( $at = 0; $at < $length; $at++ ) {
			if ( $at > 0 ) {
				[ $best, $back[] ] = self::step( $best, $steps );
			}
			$slot = ( $from + $at ) * self::TOLD;
			for ( $label = 1; $label < NameModel::LABELS; $label++ ) {
				$best[ $label ] += $scores[ $slot + $label - 1 ];
			}
		}
		$labels = [ self::first_of_most( $best ) ];
		for ( $at = $length - 2; $at >= 0; $at-- ) {
			$labels[] = $back[ $at ] >> self::BITS * end( $labels ) & NameModel::LABELS - 1;
		}
		return array_reverse( $labels );
	}

	/**
	 * The most that speaks for each label after one more step, and the labels before them in one number.
	 *
	 * @param list<int>       $best
	 * @param list<list<int>> $steps
	 * @return array{list<int>, int}
	 */
	private static function step( array $best, array $steps ): array {
		$most = [];
		$back = 0;
		for ( $label = 0; $label < NameModel::LABELS; $label++ ) {
			$most[ $label ] = $best[0] + $steps[0][ $label ];
			$prior          = 0;
			for ( $other = 1; $other < NameModel::LABELS; $other++ ) {
				$score = $best[ $other ] + $steps[ $other ][ $label ];
				if ( $score > $most[ $label ] ) {
					$most[ $label ] = $score;
					$prior          = $other;
				}
			}
			$back |= $prior << self::BITS * $label;
		}
		return [ $most, $back ];
	}

	/** @param list<int> $best */
	private static function first_of_most( array $best ): int {
		return (int) array_search( max( $best ), $best, true );
	}
}
