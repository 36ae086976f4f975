<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** What labels in a line tell of the names after them: `Lavalla: …`, `Teksti Oona Esimerkki`, `T8: 1. …` */
final class Labels {

	private const COLONS = [ ':', ' :', "\u{A0}:" ];

	/** @var list<Cue> The last one before a colon: its sentence. */
	private array $colon = [];

	/** @var list<Cue> The first word of a row. */
	private array $row = [];

	private int $next = 0;

	/** @param list<int> $sentences By word. */
	public function __construct( private readonly Line $line, private readonly array $sentences ) {
	}

	/**
	 * Asked in the order of the text.
	 *
	 * @return list<string>
	 */
	public function of( Standing $standing ): array {
		$last = $standing->last;
		for ( ; $this->next <= $last; $this->next++ ) {
			$this->pass( $this->next );
		}
		$told = Cue::meanings( $standing->cues_adjacent(), [ 'label' ] );
		foreach ( $this->colon as $cue ) {
			if ( ( $this->sentences[ $cue->last ] ?? null ) === ( $this->sentences[ $last + 1 ] ?? null ) && $this->is_told( $cue, $standing ) ) {
				$told[] = $cue->meaning;
			}
		}
		foreach ( $this->row as $cue ) {
			if ( $this->is_told( $cue, $standing ) ) {
				$told[] = $cue->meaning;
			}
		}
		return $told;
	}

	/** Credits are told of one name, and of those joined with it. */
	private function is_told( Cue $cue, Standing $standing ): bool {
		return 'author' !== $cue->meaning || null === $standing->previous
			|| $standing->previous->start < $this->line->words[ $cue->last ]->start;
	}

	private function pass( int $at ): void {
		if ( $this->line->is_grown_up( $at ) ) {
			$this->colon = [];
			$this->row   = [];
		}
		$labels = array_values(
			array_filter( $this->line->cues[ $at ] ?? [], static fn ( Cue $cue ): bool => in_array( 'label', $cue->positions, true ) )
		);
		if ( [] === $labels ) {
			return;
		}
		if ( $this->has_colon( $this->line->words[ $at ]->end ) ) {
			$this->colon = $labels;
		}
		if ( $this->line->is_row && 0 === $labels[0]->first ) {
			$this->row = $labels;
		}
	}

	private function has_colon( int $end ): bool {
		$rest = substr( $this->line->passage->text, $end, 3 );
		foreach ( self::COLONS as $colon ) {
			if ( str_starts_with( $rest, $colon ) ) {
				return true;
			}
		}
		return false;
	}
}
