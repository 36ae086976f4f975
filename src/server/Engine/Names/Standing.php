<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** Where a name stands in its line, and the titles and roles around it. */
final readonly class Standing {

	/** Words after a name that may tell its role. */
	private const ROLE_REACH = 8;

	/** Words between a name and its title that may be another title, or a degree. */
	private const MOST_DEGREES = 2;
	private const DEGREE       = '/\A\p{Lu}{2,4}\z/u';

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

	/** Behind a title that nothing more is said of. */
	private const TITLE_ENDS = [ '.', ',', ';', ':', '!', '?', ')', '–' ];

	/** Between a name and its title: `Ranuan kunnan vastaava`, `2.`; a genitive, a participle, a name. */
	private const MODIFIER  = '/\A[\p{Lu}0-9]|n\z|v[aä]\z/u';
	private const MODIFIERS = [
		'a', 'an', 'den', 'ent', 'former', 'kommunens', 'kommuns', 'new', 'nya', 'our', 'skolans', 'stadens', 'the', 'tidigare', 'uusi',
		'vs', 'vt', 'vår',
	];

	/** Words that begin another clause though they end so. */
	private const NO_MODIFIERS = [ 'ennen', 'hän', 'kuin', 'kun', 'niin', 'siten', 'sitten', 'vain' ];

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
		$before = [];
		$at     = $this->last;
		$end    = $this->mention->start;
		while ( $this->last - $at <= self::MOST_DEGREES ) {
			$word = $this->line->words[ $at ] ?? null;
			$here = $this->line->cues[ $at ] ?? [];
			$cue  = $here[0] ?? null;
			if ( null === $word || ( null === $cue && ! self::fits( self::DEGREE, $word->text ) ) ) {
				break;
			}
			$start = null === $cue ? $word->start : $this->line->words[ $cue->first ]->start;
			if ( ! $this->is_title_before( $start, $this->line->between( $word->end, $end ), $at, $cue ) ) {
				break;
			}
			array_push( $before, ...$here );
			$end = $start;
			$at  = ( $cue?->first ?? $at ) - 1;
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
				if ( $cue->first >= $this->first && ! $this->is_of_next( $cue ) && $this->is_after( $cue ) ) {
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
		if ( null === $word ) {
			return [];
		}
		$gap = $this->line->between( $word->end, $this->mention->start );
		return array_values(
			array_filter(
				$this->line->cues[ $this->last ] ?? [],
				static fn ( Cue $cue ): bool => self::fits( self::GAP_BEFORE, self::without_dot( $gap, $cue ) )
			)
		);
	}

	/**
	 * @param int    $start Of the title, or degree.
	 * @param string $gap   Behind it.
	 * @param int    $at    Its last word.
	 */
	private function is_title_before( int $start, string $gap, int $at, ?Cue $cue ): bool {
		if ( ! self::fits( self::GAP_BEFORE, self::without_dot( $gap, $cue ) ) ) {
			return false;
		}
		$agrees = 'inflected' !== $cue?->form;
		if ( self::has_comma( $gap ) ) {
			// `Mukana 3 opettajaa, Oona Esimerkki`: another one.
			return ( $agrees || $this->is_inflected() )
				// `Oona Esimerkki, kunnanjohtaja, Eero Esimerkki`: of the one before.
				&& ( null === $this->previous || ! self::fits( self::ONLY_COMMA, $this->line->between( $this->previous->end, $start ) ) );
		}
		// `kunnanjohtajan vieras Oona Esimerkki`: somebody else's.
		return $agrees || $at === $this->last;
	}

	private function is_inflected(): bool {
		return '' !== $this->mention->form && 'nominative' !== $this->mention->form;
	}

	/** A title right before the next name is that person's, unless it stands between commas. */
	private function is_of_next( Cue $cue ): bool {
		if ( null === $this->next ) {
			return false;
		}
		$start = $this->line->words[ $cue->first ]->start;
		$end   = $this->line->words[ $cue->last ]->end;
		$gap   = $this->line->between( $end, $this->next->start );
		return $end > $this->next->start
			|| ( self::fits( self::GAP_BEFORE, self::without_dot( $gap, $cue ) )
				&& ! ( self::fits( self::ONLY_COMMA, $this->line->between( $this->mention->end, $start ) ) && self::has_comma( $gap ) ) );
	}

	private function is_after( Cue $cue ): bool {
		$words         = $this->line->words;
		$between       = $this->line->between( $this->mention->end, $words[ $cue->first ]->start );
		$is_apposition = 1 === preg_match( self::GAP_APPOSITION, $between, $apposition );
		if ( self::fits( self::CLAUSE_END, substr( $between, strlen( $apposition[0] ?? '' ) ) ) ) {
			return false;
		}
		$is_beside = $is_apposition || ( $this->line->is_row && Line::is_within( $between, self::NUMBER_REACH ) );
		if ( 'number' === $cue->form ) {
			return $is_beside;
		}
		$word = $words[ $cue->last ];
		if ( 'inflected' === $cue->form && self::fits( self::AS, $word->folded ) ) {
			return true;
		}
		$is_title = 'inflected' !== $cue->form
			|| ( $this->is_inflected() && $this->ends_at( $word->end ) );
		$modifiers = array_slice( $words, $this->first, $cue->first - $this->first );
		if ( [] !== $modifiers && in_array( $modifiers[0]->folded, self::IS, true ) ) {
			return $is_title && self::are_modifiers( array_slice( $modifiers, 1 ) );
		}
		return $is_beside && $is_title && self::are_modifiers( $modifiers );
	}

	/** Whether nothing more is said of a title. */
	private function ends_at( int $offset ): bool {
		$end = match ( true ) {
			$this->line->has_at( $offset, [ ' ' ] ) => $offset + 1,
			$this->line->has_at( $offset, [ "\u{A0}" ] ) => $offset + 2,
			default => $offset,
		};
		return $end === $this->line->end || $this->line->has_at( $end, self::TITLE_ENDS );
	}

	/** @param list<LineWord> $words */
	private static function are_modifiers( array $words ): bool {
		foreach ( $words as $word ) {
			if (
				! in_array( $word->folded, self::MODIFIERS, true )
				&& ( ! self::fits( self::MODIFIER, $word->text ) || in_array( $word->folded, self::NO_MODIFIERS, true ) )
			) {
				return false;
			}
		}
		return true;
	}

	/** Abbreviations end in a dot; behind other words it ends a sentence. */
	private static function without_dot( string $gap, ?Cue $cue ): string {
		return 'short' === $cue?->form && str_starts_with( $gap, '.' ) ? substr( $gap, 1 ) : $gap;
	}

	private static function has_comma( string $gap ): bool {
		return false !== strpbrk( $gap, ',;' );
	}

	private static function fits( string $pattern, string $text ): bool {
		return 1 === preg_match( $pattern, $text );
	}
}
