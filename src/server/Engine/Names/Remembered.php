<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/**
 * Surnames in the genitive that the model takes for a farm's or a place's name
 * (`Huttulan talo`), though the post names somebody of that name in full. The
 * twin of remembered.ts.
 */
final readonly class Remembered {

	/** Places, organisations, common nouns and given names: nothing surer than the model's word tells that they are surnames. */
	private const AMBIGUOUS = 'gpon';

	/** @var array<string, true> The base forms of the surnames of those whom a post names in full, with a given name. */
	private array $surnames;

	/** @param list<FoundName> $names A post's. */
	public function __construct( array $names, private Things $things ) {
		$surnames = [];
		foreach ( $names as $name ) {
			if ( $name->words[0]->is_given() && $name->is_full() ) {
				$surnames += array_fill_keys( $name->last_part->bases, true );
			}
		}
		$this->surnames = $surnames;
	}

	/**
	 * @param list<FoundName> $names Those that the model finds in the text.
	 * @return list<FoundName>
	 */
	public function in( TextReading $reading, array $names ): array {
		$remembered = [];
		if ( [] === $this->surnames ) {
			return $remembered;
		}
		$tokens = $reading->tokens;
		$taken  = [];
		foreach ( $names as $name ) {
			$taken += array_fill_keys( range( $name->first, $name->last ), true );
		}
		foreach ( $reading->runs as $run ) {
			$at = $run->first;
			if ( $at === $run->last && ! isset( $taken[ $at ] ) && $this->is_remembered( $tokens->words, $at ) ) {
				$word         = $tokens->words[ $at ];
				$remembered[] = new FoundName( $at, $at, $tokens->starts[ $at ], $tokens->ends[ $at ], [ $word ], $word->as_last_part() );
			}
		}
		return $remembered;
	}

	/** @param list<Word> $words */
	private function is_remembered( array $words, int $at ): bool {
		$word = $words[ $at ];
		if ( 'small' !== ( $words[ $at + 1 ] ?? null )?->kind || false !== strpbrk( $word->lookup()->classes, self::AMBIGUOUS ) ) {
			return false;
		}
		$last = $word->as_last_part();
		return 'genitive' === $last->form
			&& [] !== array_intersect_key( array_fill_keys( $last->bases, true ), $this->surnames )
			&& null === $this->things->because( $words, $at, $at );
	}
}
