<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Lexicon;

/** The Finnish vocabulary: what a word in any form can be. */
final class Lexicon {

	/** Distinct words whose analyses are kept: some ten posts' worth. */
	private const MAX_KEPT = 20_000;

	/** @var array<string, list<Analysis>> */
	private array $kept = [];

	private readonly Reading $reading;

	private function __construct( private readonly Automaton $automaton ) {
		$this->reading = new Reading( $automaton->symbols );
	}

	/**
	 * @param string $bytes The compiled lexicon, inflated.
	 * @throws LexiconError Where it is cut short, damaged, or of a format not known here.
	 */
	public static function open( string $bytes ): self {
		return new self( Automaton::open( $bytes ) );
	}

	/**
	 * All readings of a word, whatever its case, in the vocabulary's order; none for an unknown word.
	 *
	 * @return list<Analysis>
	 */
	public function analyse( string $word ): array {
		if ( isset( $this->kept[ $word ] ) ) {
			return $this->kept[ $word ];
		}
		if ( count( $this->kept ) >= self::MAX_KEPT ) {
			$this->kept = [];
		}
		$letters  = $this->automaton->letters_of( $word );
		$analyses = [];
		if ( null !== $letters ) {
			foreach ( $this->automaton->outputs_of( $letters ) as $output ) {
				array_push( $analyses, ...$this->reading->analyses_of( $output, strlen( $letters ) - 1 ) );
			}
		}
		return $this->kept[ $word ] = $analyses;
	}
}
