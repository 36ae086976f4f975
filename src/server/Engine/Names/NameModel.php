<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** What tells names from other words. The twin of model.ts. */
final readonly class NameModel {

	/** What a token can be part of. The order is the model file's. */
	public const LABELS    = 4;
	public const NONE      = 0;
	public const BEGINS    = 1;
	public const CONTINUES = 2;

	/** @var list<list<int>> From each label, the last from the beginning of a run, to each label. */
	public array $steps;

	public NamesAbroad $abroad;

	public Things $things;

	/** @var array<string, array{int, int, int}> For each label but `none`, how much speaks for it, in hundredths. */
	private array $features;

	/**
	 * @param array<string, mixed> $model       `rules/names/model.json`: what was learned from marked texts.
	 * @param array<string, mixed> $abroad      `rules/names/names-abroad.json`.
	 * @param array<string, mixed> $not_persons `rules/names/not-persons.json`.
	 */
	public function __construct( array $model, array $abroad, array $not_persons ) {
		$this->things   = new Things( $not_persons );
		$this->steps    = $model['steps'];
		$this->features = $model['features'];
		$this->abroad   = new NamesAbroad( $abroad );
	}

	/**
	 * The weights of features, added up.
	 *
	 * @param list<string> $features
	 * @return array{int, int, int}
	 */
	public function sum_of( array $features ): array {
		$begins    = 0;
		$continues = 0;
		$other     = 0;
		foreach ( $features as $feature ) {
			if ( isset( $this->features[ $feature ] ) ) {
				$weights    = $this->features[ $feature ];
				$begins    += $weights[0];
				$continues += $weights[1];
				$other     += $weights[2];
			}
		}
		return [ $begins, $continues, $other ];
	}
}
