<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** What labels in a line tell of the names after them: `Lavalla: …`, `Teksti Oona Esimerkki`, `T8: 1. …` */
final class Labels {

	private const COLONS = [ ':', ' :', "\u{A0}:" ];

	/** Behind a label whose row it is: `Tytöt 8 v 1. …`. */
	private const BEGINS_ROW = '/\A[ \x{00A0}:,.–-]{0,3}[0-9]/u';

	/** @var list<Cue> The last one before a colon: its sentence. */
	private array $colon = [];

	/** @var list<Cue> The first word of a row. */
	private array $row = [];

	private bool $is_series = false;

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
			// Credits are told of one name, and of those joined with it.
			$reaches = 'author' !== $cue->meaning || $this->is_first( $cue, $standing );
			if ( $reaches && ( $this->sentences[ $cue->last ] ?? null ) === ( $this->sentences[ $last + 1 ] ?? null ) ) {
				$told[] = $cue->meaning;
			}
		}
		foreach ( $this->row as $cue ) {
			if ( $this->is_series || $this->is_first( $cue, $standing ) ) {
				$told[] = $cue->meaning;
			}
		}
		return $told;
	}

	/** Whether no other name stands between label and name. */
	private function is_first( Cue $cue, Standing $standing ): bool {
		return null === $standing->previous || $standing->previous->start < $this->line->words[ $cue->last ]->start;
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
		$end = $this->line->words[ $at ]->end;
		if ( $this->line->has_at( $end, self::COLONS ) ) {
			$this->colon = $labels;
		}
		if ( $this->line->is_row && 0 === $labels[0]->first ) {
			$this->row       = $labels;
			$this->is_series = 1 === preg_match( self::BEGINS_ROW, $this->line->between( $end, $this->line->end ) );
		}
	}
}
