<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Lexicon\Lexicon;
use Julkaisuvahti\Engine\Text;

/** Finds the names of persons in a post. The twin of find.ts. */
final class NameFinder implements MentionFinder {

	/** Spellings kept from one post to the next. */
	private const MAX_KEPT = 10_000;

	/** UTF-16 units of a post whose words are counted: for it nothing is kept, so that the count is the same each time. */
	private const LONG = 100_000;

	private readonly WordSources $sources;

	private Spellings $spellings;

	private Scorer $scorer;

	/** @var array<string, TextReading> The texts of the last post. */
	private array $kept = [];

	private bool $was_long = false;

	public function __construct(
		Lexicon $lexicon,
		private readonly NameModel $model,
		ExtraNames $extra = new ExtraNames(),
	) {
		$this->sources = new WordSources( $lexicon, $model->abroad, $extra );
		$this->forget( false );
	}

	/** {@inheritDoc} */
	public function read( array $texts ): NamesFound {
		$readings                   = $this->read_texts( $texts );
		[ $mentions, $not_persons ] = ( new Mentions( $this->model->things ) )->of( $readings, $this->labels_of( $readings ) );
		return new NamesFound( $mentions, $not_persons, $this->spellings->is_complete() );
	}

	/**
	 * @param list<string> $texts
	 * @return list<TextReading>
	 */
	private function read_texts( array $texts ): array {
		$is_long = array_sum( array_map( Text::length( ... ), $texts ) ) > self::LONG;
		if ( $this->spellings->size() > self::MAX_KEPT || $is_long || $this->was_long ) {
			$this->forget( $is_long );
		}
		$before     = $this->kept;
		$this->kept = [];
		$readings   = [];
		foreach ( $texts as $text ) {
			$this->kept[ $text ] ??= $before[ $text ] ?? $this->read_text( $text );
			$readings[]            = $this->kept[ $text ];
		}
		return $readings;
	}

	private function forget( bool $is_long ): void {
		$this->spellings = new Spellings( $this->sources, $is_long );
		$this->scorer    = new Scorer( $this->model );
		$this->kept      = [];
		$this->was_long  = $is_long;
	}

	private function read_text( string $text ): TextReading {
		$tokens = Tokens::of( $text, $this->spellings );
		$runs   = Run::all( $text, $tokens );
		return new TextReading( $text, $tokens, $runs, $this->scorer->scores_of( $tokens->words, $runs ) );
	}

	/**
	 * What each token of each run is part of.
	 *
	 * @param list<TextReading> $readings
	 * @return list<list<int>> By text and token, run after run.
	 */
	private function labels_of( array $readings ): array {
		$memory = new Memory( $readings );
		$look   = new FirstLook();
		$scores = [];
		$labels = [];
		foreach ( $readings as $index => $reading ) {
			$scores[ $index ] = $this->with_memory( $reading, $memory );
			$labels[ $index ] = $this->decode( $reading->runs, $scores[ $index ] );
			$look->note( $reading, $labels[ $index ] );
		}
		foreach ( $readings as $index => $reading ) {
			$labels[ $index ] = $this->decode( $reading->runs, $this->with_look( $reading, $scores[ $index ], $labels[ $index ], $look ) );
		}
		return $labels;
	}

	/**
	 * The scores with what the whole post tells of each word.
	 *
	 * @return list<int>
	 */
	private function with_memory( TextReading $reading, Memory $memory ): array {
		$words  = $reading->tokens->words;
		$scores = $reading->scores;
		$slot   = 0;
		foreach ( $reading->runs as $run ) {
			for ( $at = $run->first; $at <= $run->last; $at++ ) {
				$before = $at > $run->first ? $words[ $at - 1 ] : null;
				$this->add( Features::of_memory( $memory->marks_of( $words[ $at ] ), $words[ $at ], $before ), $scores, $slot++ );
			}
		}
		return $scores;
	}

	/**
	 * The scores with what was made of the same words elsewhere in the post.
	 *
	 * @param list<int> $scores
	 * @param list<int> $labels
	 * @return list<int>
	 */
	private function with_look( TextReading $reading, array $scores, array $labels, FirstLook $look ): array {
		$slot = 0;
		foreach ( $reading->runs as $run ) {
			for ( $at = $run->first; $at <= $run->last; $at++, $slot++ ) {
				$word  = $reading->tokens->words[ $at ];
				$found = $look->elsewhere( $word, $labels[ $slot ], $at < $run->last ? $labels[ $slot + 1 ] : NameModel::NONE );
				if ( '' !== $found ) {
					$this->add( Features::of_second_look( $found, $word, $run ), $scores, $slot );
				}
			}
		}
		return $scores;
	}

	/**
	 * @param list<string> $features
	 * @param list<int>    $scores
	 */
	private function add( array $features, array &$scores, int $slot ): void {
		foreach ( $this->model->sum_of( $features ) as $index => $sum ) {
			$scores[ $slot * Decoder::TOLD + $index ] += $sum;
		}
	}

	/**
	 * @param list<Run> $runs
	 * @param list<int> $scores
	 * @return list<int>
	 */
	private function decode( array $runs, array $scores ): array {
		$labels = [];
		foreach ( $runs as $run ) {
			$from = count( $labels );
			foreach ( Decoder::labels_of( $scores, $this->model->steps, $from, $run->last - $run->first + 1 ) as $label ) {
				$labels[] = $label;
			}
		}
		return $labels;
	}
}
