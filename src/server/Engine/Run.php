<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use Julkaisuvahti\Engine\Matchers\Found;
use Throwable;

/** Runs rules over a document. A rule that fails is a fault, and stops no other. The twin of run.ts. */
final readonly class Run {

	/** @param list<Rule> $rules */
	public function __construct(
		private array $rules,
		private Site $site,
		private Fingerprinter $fingerprinter,
	) {
	}

	public function over( Document $document ): Outcome {
		/** @var list<array{Found, Finding|Suppressed}> $judged */
		$judged = [];
		$faults = [];
		foreach ( $this->rules as $rule ) {
			[ $matches, $fault ] = $this->matches_of( $document, $rule );
			if ( null !== $fault ) {
				$faults[] = Fault::of_rule( $fault, $rule->id );
			}
			foreach ( $matches as $found ) {
				$one = $this->judge( $found, $rule );
				if ( null !== $one ) {
					$judged[] = [ $found, $one ];
				}
			}
		}
		$judged = $this->yield_to_others( $judged );
		usort(
			$judged,
			static fn ( array $a, array $b ): int =>
				[ $a[0]->at->order, $a[0]->start, $a[0]->end ] <=> [ $b[0]->at->order, $b[0]->start, $b[0]->end ]
		);
		$settled = array_column( $judged, 1 );
		return new Outcome(
			array_values( array_filter( $settled, static fn ( object $one ): bool => $one instanceof Finding ) ),
			array_values( array_filter( $settled, static fn ( object $one ): bool => $one instanceof Suppressed ) ),
			$faults
		);
	}

	/** @return array{list<Found>, ?string} */
	private function matches_of( Document $document, Rule $rule ): array {
		$matches    = [];
		$asked      = 0;
		$left_alone = 0;
		try {
			foreach ( Matchers::matches( $document, $rule->match, $this->site ) as $found ) {
				if ( null === $found->because && ++$asked > Limits::MATCHES ) {
					return [ $matches, 'too-many-matches' ];
				}
				// A page full of official contacts asks nobody anything: it is told in part.
				if ( null === $found->because || ++$left_alone <= Limits::MATCHES ) {
					$matches[] = $found;
				}
			}
		} catch ( Throwable ) {
			return [ $matches, 'rule-failed' ];
		}
		return [ $matches, null ];
	}

	private function judge( Found $found, Rule $rule ): Finding|Suppressed|null {
		if ( null !== $found->because ) {
			return self::suppress( $found, $rule->id, $found->because );
		}
		$severity = $rule->variant_for( $found->facts )['severity'] ?? $rule->severity;
		return 'off' === $severity
			? null
			: new Finding(
				$rule->id,
				$severity,
				$found->at->place,
				$found->passage,
				$found->start,
				$found->end,
				$found->text,
				$found->facts,
				$this->fingerprinter->of( $rule->id, $found->normal )
			);
	}

	private static function suppress( Found $found, string $rule, string $because ): Suppressed {
		return new Suppressed( $rule, $found->at->place, $found->passage, $found->start, $found->end, $found->text, $because );
	}

	/**
	 * Leaves alone what another rule says better of the same block, or of one around it.
	 *
	 * @param list<array{Found, Finding|Suppressed}> $judged
	 * @return list<array{Found, Finding|Suppressed}>
	 */
	private function yield_to_others( array $judged ): array {
		$yields = array_column( $this->rules, 'yields_to', 'id' );
		$found  = [];
		foreach ( $judged as [ , $one ] ) {
			if ( $one instanceof Finding ) {
				$found[ $one->rule . ' ' . implode( '.', $one->place->path ) ] = true;
			}
		}
		foreach ( $judged as $index => [ $match, $one ] ) {
			if ( ! $one instanceof Finding ) {
				continue;
			}
			foreach ( $yields[ $one->rule ] as $other ) {
				$path = $one->place->path;
				while ( [] !== $path ) {
					if ( isset( $found[ $other . ' ' . implode( '.', $path ) ] ) ) {
						$judged[ $index ] = [ $match, self::suppress( $match, $one->rule, "part of $other" ) ];
						continue 3;
					}
					array_pop( $path );
				}
			}
		}
		return $judged;
	}
}
