<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/**
 * Titles, roles and other words that tell who is named. The twin of roles.ts,
 * which says more.
 *
 * @phpstan-type NumberCue array{meaning: string, position: string|list<string>, from: int, to: int, multipleOf?: int,
 *     before?: list<string>, after?: list<string>, letters?: list<string>, endLetters?: list<string>}
 */
final class Roles {

	/** Words whose phrases are kept. */
	private const MOST_KEPT = 20_000;

	/** Of a word that longer words may end in, the bytes by which it is found: none is shorter. */
	private const TAIL = 3;

	private const NUMBER_GAP  = '/\A[-–. \x{00A0}:\/]{0,2}\z/u';
	private const UNINFLECTED = [ '' => true ];

	/** An abbreviation among labels: `kuv.` */
	private const LONGEST_SHORT_LABEL = 4;

	/** The inflection of abbreviations: `kv:n`. */
	private const SHORT = 'lyhenne';

	/** @var array<string, list<array{string, Phrase}>> By the base form of their last word: the inflection, the phrase. */
	private array $phrases = [];

	/** @var array<string, list<array{string, string, Phrase}>> By tail, words that longer ones may end in: the inflection, the word. */
	private array $endings = [];

	/** @var array<string, array<string, array<string, true>>> By an ending and the base form's, the inflections that have both. */
	private array $inflections = [];

	private int $longest_ending = 0;

	/** @var list<NumberCue> */
	private readonly array $numbers;

	/** @var array<string, list<array{Phrase, string}>> By word, the phrases that it may end, and its form. */
	private array $kept = [];

	/** @param array<string, mixed> $file `rules/names/roles.json`; roles.schema.json says more. */
	public function __construct( array $file ) {
		$this->numbers = $file['numbers'];
		foreach ( $file['inflections'] as $language => $models ) {
			foreach ( $models as $model => $endings ) {
				$this->add_inflection( "$language $model", $endings );
			}
		}
		foreach ( $file['cues'] as $cue ) {
			$this->add_cue( $cue );
		}
	}

	/**
	 * All cues in a line, by the index of their last word.
	 *
	 * @param list<LineWord> $words
	 * @return array<int, non-empty-list<Cue>>
	 */
	public function cues_in( string $text, array $words ): array {
		$cues = [];
		foreach ( $words as $last => $word ) {
			if ( ctype_digit( $word->text[0] ) ) {
				$this->add_number( $text, $words, $last, $cues );
			} elseif ( Phrase::is_short( $word->text ) ) {
				$this->add_phrases( $text, $words, $last, $cues );
			}
		}
		return $cues;
	}

	/** @param array<string, mixed> $cue */
	private function add_cue( array $cue ): void {
		$positions = self::positions( $cue['position'] ?? 'beside' );
		$name      = isset( $cue['inflection'] ) ? "{$cue['language']} {$cue['inflection']}" : '';
		$is_label  = in_array( 'label', $positions, true );
		$is_short  = in_array( $cue['inflection'] ?? self::SHORT, [ '', self::SHORT ], true );
		foreach ( $cue['words'] as $text ) {
			$before                   = array_reverse( explode( ' ', $text ) );
			$last                     = array_shift( $before );
			$abbreviated              = $is_short && ( ! $is_label || Line::is_within( $text, self::LONGEST_SHORT_LABEL ) );
			$this->phrases[ $last ][] = [ $name, new Phrase( $cue['meaning'], $positions, $before, false, $abbreviated ) ];
			if ( 'ending' !== ( $cue['as'] ?? '' ) ) {
				continue;
			}
			$ending = new Phrase( $cue['meaning'], $positions, $before, true, $abbreviated );
			if ( [] === $before ) {
				$this->endings[ substr( $last, -self::TAIL ) ][] = [ $name, $last, $ending ];
			} else {
				$this->phrases[ $last ][] = [ $name, $ending ];
			}
		}
	}

	/** @param list<string> $endings The base form's first. */
	private function add_inflection( string $name, array $endings ): void {
		foreach ( $endings as $ending ) {
			$this->inflections[ $ending ][ $endings[0] ][ $name ] = true;
			$this->longest_ending                                 = max( $this->longest_ending, strlen( $ending ) );
		}
	}

	/**
	 * The longest phrase that ends here counts, and a word before an ending.
	 *
	 * @param list<LineWord>                  $words
	 * @param array<int, non-empty-list<Cue>> $cues
	 */
	private function add_phrases( string $text, array $words, int $last, array &$cues ): void {
		$best = [];
		$most = -1;
		foreach ( $this->readings_of( $words[ $last ]->folded ) as $reading ) {
			$phrase = $reading[0];
			$rank   = $phrase->rank();
			if ( $rank < $most || ! $phrase->stands_at( $last, $words, $text ) ) {
				continue;
			}
			if ( $rank > $most ) {
				$best = [];
				$most = $rank;
			}
			$best[] = $reading;
		}
		foreach ( $best as [ $phrase, $form ] ) {
			$cues[ $last ][] = new Cue( $phrase->meaning, $phrase->positions, $last - count( $phrase->before ), $last, $form );
		}
	}

	/**
	 * The phrases whose last word may be this one, and in which form.
	 *
	 * @return list<array{Phrase, string}>
	 */
	private function readings_of( string $word ): array {
		if ( ! isset( $this->kept[ $word ] ) ) {
			if ( self::MOST_KEPT === count( $this->kept ) ) {
				$this->kept = [];
			}
			$this->kept[ $word ] = $this->read( $word );
		}
		return $this->kept[ $word ];
	}

	/** @return list<array{Phrase, string}> */
	private function read( string $word ): array {
		$found = [];
		$this->add_readings( $word, $word, self::UNINFLECTED, $found );
		$length = strlen( $word );
		for ( $at = $length; $at >= max( 0, $length - $this->longest_ending ); $at-- ) {
			foreach ( $this->inflections[ substr( $word, $at ) ] ?? [] as $base_ending => $names ) {
				$this->add_readings( $word, substr( $word, 0, $at ) . $base_ending, $names, $found );
			}
		}
		return $found;
	}

	/**
	 * @param array<string, true>         $names Inflections.
	 * @param list<array{Phrase, string}> $found
	 */
	private function add_readings( string $word, string $base, array $names, array &$found ): void {
		$form = $base === $word ? 'base' : 'inflected';
		foreach ( $this->phrases[ $base ] ?? [] as [ $name, $phrase ] ) {
			if ( isset( $names[ $name ] ) ) {
				$found[] = [ $phrase, $phrase->is_short ? 'short' : $form ];
			}
		}
		foreach ( $this->endings[ substr( $base, -self::TAIL ) ] ?? [] as [ $name, $last, $phrase ] ) {
			if ( isset( $names[ $name ] ) && Phrase::is_longer( $base, $last ) ) {
				$found[] = [ $phrase, $phrase->is_short ? 'short' : $form ];
			}
		}
	}

	/**
	 * @param list<LineWord>                  $words
	 * @param array<int, non-empty-list<Cue>> $cues
	 */
	private function add_number( string $text, array $words, int $at, array &$cues ): void {
		$word = $words[ $at ];
		if ( strlen( $word->text ) > 3 ) {
			return;
		}
		$value  = (int) $word->text;
		$before = self::near( $text, $words[ $at - 1 ] ?? null, $word ) ? $words[ $at - 1 ] : null;
		$after  = self::near( $text, $word, $words[ $at + 1 ] ?? null ) ? $words[ $at + 1 ] : null;
		foreach ( $this->numbers as $cue ) {
			if (
				$value < $cue['from'] || $value > $cue['to'] || 0 !== $value % ( $cue['multipleOf'] ?? 1 )
				|| ! self::is_one_of( $before?->folded, $cue['before'] ?? null )
				|| ! self::is_one_of( $after?->folded, $cue['after'] ?? null )
				|| ! self::is_one_of( $before?->text, $cue['letters'] ?? null )
				|| ! self::is_one_of( $after?->text, $cue['endLetters'] ?? null )
			) {
				continue;
			}
			$positions = self::positions( $cue['position'] );
			if ( in_array( 'enclosed', $positions, true ) && ! self::is_enclosed( $text, $word ) ) {
				continue;
			}
			$first            = isset( $cue['before'] ) || isset( $cue['letters'] ) ? $at - 1 : $at;
			$last             = isset( $cue['after'] ) || isset( $cue['endLetters'] ) ? $at + 1 : $at;
			$cues[ $last ][] = new Cue( $cue['meaning'], $positions, $first, $last, 'number' );
		}
	}

	private static function near( string $text, ?LineWord $word, ?LineWord $next ): bool {
		return null !== $word && null !== $next
			&& 1 === preg_match( self::NUMBER_GAP, substr( $text, $word->end, $next->start - $word->end ) );
	}

	/** @param ?list<string> $list */
	private static function is_one_of( ?string $word, ?array $list ): bool {
		return null === $list || ( null !== $word && in_array( $word, $list, true ) );
	}

	/** Alone in brackets or between commas. */
	private static function is_enclosed( string $text, LineWord $word ): bool {
		return 1 === preg_match( '/[(,] ?\z/', substr( $text, max( 0, $word->start - 2 ), min( 2, $word->start ) ) )
			&& in_array( $text[ $word->end ] ?? '', [ ')', ',' ], true );
	}

	/**
	 * @param string|list<string> $position
	 * @return list<string>
	 */
	private static function positions( string|array $position ): array {
		return is_string( $position ) ? [ $position ] : $position;
	}
}
