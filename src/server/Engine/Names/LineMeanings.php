<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Matchers\Pattern;

/** What the words of its own line tell of each name in it. */
final class LineMeanings {

	/** What may stand between the names of an enumeration. */
	public const BETWEEN_NAMES = '/\A[ \x{00A0}]{0,2}(?:[,;&\/+]|(?:ja|sekä|och|samt|and)(?=[ \x{00A0}]))[ \x{00A0}]{0,2}\z'
		. '|\A[ \x{00A0}]{0,2}[0-9.,:;()–\/ \x{00A0}-]{1,20}\z/u';

	/** Its last space; neither ordinals (`2. Oona`) nor initials end a sentence. */
	private const SENTENCE_ENDS = '/(?:[!?…]|(?<![0-9\p{Lu}])\.)["”»)]{0,1}[ \x{00A0}]{1,3}(?=\p{Lu})/u';

	private const BEFORE = [ 'before', 'beside' ];

	public static function learn( Line $line, Persons $persons ): void {
		if ( [] === $line->mentions ) {
			return;
		}
		$sentences = self::sentences( $line );
		$nearby    = self::nearby( $line, $sentences );
		$labels    = new Labels( $line, $sentences );
		$words     = $line->words;
		$last      = -1;
		$first     = 0;
		$shared    = [];
		foreach ( $line->mentions as $index => $mention ) {
			$previous = $line->mentions[ $index - 1 ] ?? null;
			while ( isset( $words[ $last + 1 ] ) && $words[ $last + 1 ]->end <= $mention->start ) {
				++$last;
			}
			while ( isset( $words[ $first ] ) && $words[ $first ]->start < $mention->end ) {
				++$first;
			}
			$standing = new Standing( $line, $mention, $previous, $line->mentions[ $index + 1 ] ?? null, $last, $first );
			$before   = $standing->cues_before();
			// `lautakunnan jäsenet Oona Esimerkki ja Eero Esimerkki`, `Lavalla …`: of the names after the first, too.
			$is_next = null !== $previous && 1 === preg_match( self::BETWEEN_NAMES, $line->between( $previous->end, $mention->start ) );
			$shared  = [ ...( $is_next ? $shared : [] ), ...Cue::meanings( self::plurals( $before, $words ), self::BEFORE ), ...$labels->of( $standing ) ];
			$shared  = array_values( array_unique( $shared ) );
			$person  = $persons->of( $mention );
			$person->learn( $shared );
			$person->learn( Cue::meanings( $before, self::BEFORE ) );
			$person->learn( Cue::meanings( $standing->cues_after(), [ 'beside' ] ) );
			$person->learn( Cue::meanings( $standing->cues_enclosed(), [ 'enclosed' ] ) );
			$person->learn( array_keys( $nearby[ $sentences[ $last + 1 ] ?? 0 ] ?? [] ) );
		}
	}

	/**
	 * Titles in the plural.
	 *
	 * @param list<Cue>      $cues
	 * @param list<LineWord> $words
	 * @return list<Cue>
	 */
	private static function plurals( array $cues, array $words ): array {
		return array_values( array_filter( $cues, static fn ( Cue $cue ): bool => str_ends_with( $words[ $cue->last ]->folded, 't' ) ) );
	}

	/**
	 * By word, the sentence that it stands in.
	 *
	 * @return list<int>
	 */
	private static function sentences( Line $line ): array {
		$ends = [];
		foreach ( Pattern::all( self::SENTENCE_ENDS, $line->between( $line->start, $line->end ) ) as [ $offset, $found ] ) {
			$ends[] = $line->start + $offset + strlen( $found );
		}
		$sentence  = 0;
		$sentences = [];
		foreach ( $line->words as $word ) {
			while ( isset( $ends[ $sentence ] ) && $ends[ $sentence ] <= $word->start ) {
				++$sentence;
			}
			$sentences[] = $sentence;
		}
		return $sentences;
	}

	/**
	 * By sentence, what is told of every name in it: `on kuollut`.
	 *
	 * @param list<int> $sentences By word.
	 * @return array<int, array<string, true>>
	 */
	private static function nearby( Line $line, array $sentences ): array {
		$nearby = [];
		foreach ( $line->cues as $cues ) {
			foreach ( $cues as $cue ) {
				if ( in_array( 'near', $cue->positions, true ) ) {
					$nearby[ $sentences[ $cue->first ] ][ $cue->meaning ] = true;
				}
			}
		}
		return $nearby;
	}
}
