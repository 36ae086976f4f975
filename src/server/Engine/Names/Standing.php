<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** Where a name stands in its line, and the titles and roles around it. */
final readonly class Standing {

	/** Words after a name that may tell its role. */
	private const ROLE_REACH = 8;

	/** Words between a name and its title that may be another title, or a degree. */
	private const DEGREES = 2;

	/** From a name to an age or a series, in UTF-16 units. */
	private const NUMBER_REACH = 25;

	private const GAP_BEFORE     = '/\A[ \x{00A0}:,("”“„»–-]{0,4}\z/u';
	private const GAP_APPOSITION = '/\A[ \x{00A0}]{0,2}[,(–-]/u';
	private const ONLY_COMMA     = '/\A[ \x{00A0}]{0,1}[,(–-][ \x{00A0}]{0,1}\z/u';

	/** Between a name and an age alone in brackets or between commas. */
	private const ENCLOSED   = '/\A[ \x{00A0}]{0,1}[(,][ \x{00A0}]{0,1}\z/u';
	private const CLAUSE_END = '/[.,;:!?()–][ \x{00A0}]|[.!?);]\z/u';

	private const IS = [ 'on', 'oli', 'är', 'var', 'is', 'was' ];

	/** `rehtorina`, `rehtoriksi` */
	private const AS = '/(?:na|nä|ksi)\z/u';

	/**
	 * @param int $last  The last word before the name, or -1.
	 * @param int $first The first word after it.
	 */
	public function __construct(
		private Line $line,
		public Mention $mention,
		public ?Mention $previous,
		private ?Mention $next,
		public int $last,
		private int $first,
	) {
	}

	/**
	 * Directly before the name, perhaps with a degree between: `toimitusjohtaja, KTM Oona Esimerkki`.
	 *
	 * @return list<Cue>
	 */
	public function cues_before(): array {
		$line   = $this->line;
		$before = [];
		$at     = $this->last;
		$end    = $this->mention->start;
		while ( isset( $line->words[ $at ] ) ) {
			$gap   = self::strip_dot( $line->between( $line->words[ $at ]->end, $end ) );
			$here  = $line->cues[ $at ] ?? [];
			$start = $line->words[ isset( $here[0] ) ? $here[0]->first : $at ]->start;
			if ( ! self::fits( self::GAP_BEFORE, $gap ) || $this->is_of_previous( $start, $gap ) ) {
				break;
			}
			array_push( $before, ...$here );
			if ( [] === $here || $this->last - $at >= self::DEGREES ) {
				break;
			}
			$end = $start;
			$at  = $here[0]->first - 1;
		}
		return $before;
	}

	/**
	 * After the name: `Oona Esimerkki, kunnanjohtaja`, `Oona Esimerkki toimii rehtorina`, `Oona Esimerkki 8 v`.
	 *
	 * @return list<Cue>
	 */
	public function cues_after(): array {
		$after = [];
		for ( $last = $this->first; $last < $this->first + self::ROLE_REACH; $last++ ) {
			foreach ( $this->line->cues[ $last ] ?? [] as $cue ) {
				if ( $cue->first >= $this->first && $this->is_after( $cue ) ) {
					$after[] = $cue;
				}
			}
		}
		return $after;
	}

	/**
	 * What an age alone in brackets tells: `Emma Esimerkki (17)`.
	 *
	 * @return list<Cue>
	 */
	public function cues_enclosed(): array {
		$word = $this->line->words[ $this->first ] ?? null;
		return null !== $word && self::fits( self::ENCLOSED, $this->line->between( $this->mention->end, $word->start ) )
			? $this->line->cues[ $this->first ] ?? []
			: [];
	}

	/**
	 * What ends right before the name.
	 *
	 * @return list<Cue>
	 */
	public function cues_adjacent(): array {
		$word = $this->line->words[ $this->last ] ?? null;
		return null !== $word && self::fits( self::GAP_BEFORE, self::strip_dot( $this->line->between( $word->end, $this->mention->start ) ) )
			? $this->line->cues[ $this->last ] ?? []
			: [];
	}

	/** `Oona Esimerkki, kunnanjohtaja, Eero Esimerkki`: of the one before. */
	private function is_of_previous( int $start, string $gap ): bool {
		return null !== $this->previous && false !== strpbrk( $gap, ',;' )
			&& self::fits( self::ONLY_COMMA, $this->line->between( $this->previous->end, $start ) );
	}

	private function is_after( Cue $cue ): bool {
		$line    = $this->line;
		$start   = $line->words[ $cue->first ]->start;
		$end     = $line->words[ $cue->last ]->end;
		$between = $line->between( $this->mention->end, $start );
		if ( $this->is_of_next( $end, $between ) ) {
			return false;
		}
		if ( 1 === preg_match( self::GAP_APPOSITION, $between, $apposition ) ) {
			return ! self::fits( self::CLAUSE_END, substr( $between, strlen( $apposition[0] ) ) );
		}
		if ( $line->is_row && Line::is_within( $between, self::NUMBER_REACH ) ) {
			return true;
		}
		return ! self::fits( self::CLAUSE_END, $between )
			&& ( self::fits( self::AS, $line->words[ $cue->last ]->folded )
				|| in_array( $line->words[ $cue->first - 1 ]->folded ?? '', self::IS, true ) );
	}

	/** A title right before the next name is that person's, unless it stands between commas. */
	private function is_of_next( int $end, string $between ): bool {
		if ( null === $this->next || $end > $this->next->start ) {
			return null !== $this->next;
		}
		$gap = $this->line->between( $end, $this->next->start );
		return self::fits( self::GAP_BEFORE, self::strip_dot( $gap ) )
			&& ! ( self::fits( self::ONLY_COMMA, $between ) && false !== strpbrk( $gap, ',;' ) );
	}

	/** Abbreviations end in a dot. */
	private static function strip_dot( string $gap ): string {
		return str_starts_with( $gap, '.' ) ? substr( $gap, 1 ) : $gap;
	}

	private static function fits( string $pattern, string $text ): bool {
		return 1 === preg_match( $pattern, $text );
	}
}
