<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** What speaks for each label of a token, as far as its text tells; summed once for each spelling. The twin of scorer.ts. */
final class Scorer {

	/** @var array<int, array{int, int, int}> By spelling. */
	private array $own = [];

	/** @var array<int, array<int, array{int, int, int}>> By offset and spelling. */
	private array $beside = [];

	/** @var array<int, array{int, int, int}> By offset. */
	private array $nothing_beside = [];

	public function __construct( private readonly NameModel $model ) {
		foreach ( Features::OFFSETS as $offset ) {
			$this->beside[ $offset ]         = [];
			$this->nothing_beside[ $offset ] = $model->sum_of( Features::beside( null, $offset ) );
		}
	}

	/**
	 * Three numbers for each token of each run, run after run.
	 *
	 * @param list<Word> $words
	 * @param list<Run>  $runs
	 * @return list<int>
	 */
	public function scores_of( array $words, array $runs ): array {
		$scores = [];
		foreach ( $runs as $run ) {
			for ( $at = $run->first; $at <= $run->last; $at++ ) {
				[ $begins, $continues, $other ] = $this->model->sum_of( Features::of_place( $words, $run, $at ) );
				foreach ( $this->sums_around( $words, $at ) as $sum ) {
					$begins    += $sum[0];
					$continues += $sum[1];
					$other     += $sum[2];
				}
				$scores[] = $begins;
				$scores[] = $continues;
				$scores[] = $other;
			}
		}
		return $scores;
	}

	/**
	 * @param list<Word> $words
	 * @return list<array{int, int, int}>
	 */
	private function sums_around( array $words, int $at ): array {
		$word = $words[ $at ];
		$sums = [ $this->own[ $word->number ] ??= $this->model->sum_of( Features::own( $word ) ) ];
		foreach ( Features::OFFSETS as $offset ) {
			$word   = $words[ $at + $offset ] ?? null;
			$sums[] = null === $word
				? $this->nothing_beside[ $offset ]
				: $this->beside[ $offset ][ $word->number ] ??= $this->model->sum_of( Features::beside( $word, $offset ) );
		}
		return $sums;
	}
}
