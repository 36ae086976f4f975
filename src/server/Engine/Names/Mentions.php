<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** The mentions of each text, and what is none, from the labels of its runs. The twin of mentions.ts. */
final class Mentions {

	private const HYPHENS = [ '-', "\u{2010}", "\u{2011}" ];
	/** Cases that tell where somebody is or comes from. */
	private const PLACES  = [ 'inessive', 'elative', 'adessive', 'ablative' ];
	private const JOINTS  = [ ',', '&', 'ja', 'och', 'and' ];

	public function __construct( private readonly Things $things ) {
	}

	/**
	 * @param list<TextReading> $readings
	 * @param list<list<int>>   $labels   By text and token, run after run.
	 * @return array{list<list<Mention>>, list<list<NotPerson>>}
	 */
	public function of( array $readings, array $labels ): array {
		$persons     = [];
		$not_persons = [];
		$drafts      = [];
		foreach ( $readings as $index => $reading ) {
			$drafts[] = LineBreaks::joined( $this->names_of( $reading, $labels[ $index ] ), $reading );
		}
		$remembered = new Remembered( array_merge( ...$drafts ), $this->things );
		foreach ( $readings as $index => $reading ) {
			$persons[ $index ]     = [];
			$not_persons[ $index ] = [];
			$names                 = [ ...$drafts[ $index ], ...$remembered->in( $reading, $drafts[ $index ] ) ];
			usort( $names, static fn ( FoundName $a, FoundName $b ): int => $a->first <=> $b->first );
			foreach ( $this->because_of( $names, $reading->tokens->words ) as $at => $because ) {
				if ( null === $because ) {
					$persons[ $index ][] = $names[ $at ];
				} else {
					$not_persons[ $index ][] = new NotPerson( $names[ $at ]->start, $names[ $at ]->end, $because );
				}
			}
		}
		$all = new FullNames( array_merge( ...$persons ) );
		return [
			array_map( static fn ( array $names ): array => array_map( $all->mention_of( ... ), $names ), $persons ),
			$not_persons,
		];
	}

	/**
	 * @param list<int> $labels
	 * @return list<FoundName>
	 */
	private function names_of( TextReading $reading, array $labels ): array {
		$names = [];
		$from  = 0;
		foreach ( $reading->runs as $run ) {
			$length = $run->last - $run->first + 1;
			for ( $at = 0; $at < $length; $at++ ) {
				$label     = $labels[ $from + $at ];
				$is_trader = $at + 1 < $length && $this->things->is_sole_trader( $reading->tokens->words, $run->first + $at );
				if (
					NameModel::BEGINS !== $label && NameModel::CONTINUES !== $label && ! $is_trader
					&& ! $this->things->is_person_with_hyphen( $reading->tokens->words[ $run->first + $at ] )
				) {
					continue;
				}
				$first = $at;
				$at   += $is_trader ? 1 : 0;
				while ( $at + 1 < $length && NameModel::CONTINUES === $labels[ $from + $at + 1 ] ) {
					++$at;
				}
				$last = self::without_place( $reading->tokens->words, $run->first + $first, $run->first + $at );
				if (
					! self::ends_in_acronym( $reading->tokens->words, $run->first + $first, $last )
					&& ! self::is_lettered( $reading->tokens->words, $run->first + $first, $last )
				) {
					$names[] = $this->name_of( $reading, $run->first + $first, $last );
				}
			}
			$from += $length;
		}
		return $names;
	}

	private function name_of( TextReading $reading, int $first, int $last ): FoundName {
		$tokens    = $reading->tokens;
		$words     = array_slice( $tokens->words, $first, $last + 1 - $first );
		$last_word = $tokens->words[ $last ];
		$start     = $tokens->starts[ $first ];
		$end       = $tokens->ends[ $last ];
		// Of `Aino-mummolta` the name only.
		if ( ! str_ends_with( $last_word->shape, '-a' ) || ! $this->things->is_of_person( $last_word ) ) {
			return new FoundName( $first, $last, $start, $end, $words, $last_word->as_last_part() );
		}
		$form = substr( $last_word->folded, 0, (int) strrpos( $last_word->folded, '-' ) );
		$end  = $tokens->starts[ $last ] + self::last_hyphen( substr( $reading->text, $tokens->starts[ $last ], $end - $tokens->starts[ $last ] ) );
		return new FoundName( $first, $last, $start, $end, $words, new LastPart( [ $form ], 'nominative' ) );
	}

	/**
	 * `Kirjan ISBN`; a surname in capitals is one that the lists know.
	 *
	 * @param list<Word> $words
	 */
	private static function ends_in_acronym( array $words, int $first, int $last ): bool {
		return $last > $first
			&& ! $words[ $first ]->is_given()
			&& 1 === preg_match( '/\A\p{Lu}{2,5}\z/u', $words[ $last ]->text )
			&& 1 !== preg_match( '/\A\p{Lu}+\z/u', $words[ $first ]->text )
			&& 1 !== preg_match( '/[gs]/', $words[ $last ]->lookup()->classes );
	}

	/**
	 * `Rappu C`, `C`: a letter, perhaps after a noun; behind a surname it is an initial.
	 *
	 * @param list<Word> $words
	 */
	private static function is_lettered( array $words, int $first, int $last ): bool {
		return $last - $first <= 1
			&& '.' !== ( $words[ $last + 1 ] ?? null )?->text
			&& 1 === preg_match( '/\A\p{Lu}\z/u', $words[ $last ]->text )
			&& ( $first === $last || false === strpbrk( $words[ $first ]->lookup()->classes, 'gs?' ) );
	}

	/**
	 * `Raimo Haapala Petäjäjärveltä`: where a person comes from is no part of the name.
	 *
	 * @param list<Word> $words
	 */
	private static function without_place( array $words, int $first, int $last ): int {
		return $last - $first >= 2
			&& $words[ $first ]->is_given()
			&& ! $words[ $last - 1 ]->is_given()
			&& str_contains( $words[ $last - 1 ]->lookup()->classes, 's' )
			&& in_array( $words[ $last ]->as_last_part()->form, self::PLACES, true )
			? $last - 1
			: $last;
	}

	private static function last_hyphen( string $text ): int {
		return max( array_map( static fn ( string $hyphen ): int => (int) strrpos( $text, $hyphen ), self::HYPHENS ) );
	}

	/**
	 * Why each name is no person's; null where nothing says so.
	 *
	 * @param list<FoundName> $names
	 * @param list<Word>      $words
	 * @return list<string|null>
	 */
	private function because_of( array $names, array $words ): array {
		$reasons = array_map( fn ( FoundName $name ): ?string => $this->things->because( $words, $name->first, $name->last ), $names );
		// `Antin, Heikin ja Paavon päivä`: what is true of the last is true of those joined to it.
		for ( $at = count( $names ) - 2; $at >= 0; $at-- ) {
			$name = $names[ $at ];
			$next = $names[ $at + 1 ];
			if (
				null === $reasons[ $at ]
				&& 'firm' !== $reasons[ $at + 1 ]
				&& $name->first === $name->last
				&& $next->first === $name->last + 2
				&& in_array( $words[ $name->last + 1 ]->text, self::JOINTS, true )
			) {
				$reasons[ $at ] = $reasons[ $at + 1 ];
			}
		}
		return $reasons;
	}
}
