<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/**
 * Names whose given names and surname a line break parts. The twin of
 * line-breaks.ts, which says why so few of them are joined.
 */
final readonly class LineBreaks {

	/** How surnames end that the vocabulary lacks. */
	private const SURNAME = '/(?:nen|l[aä]|aho|harju|järvi|joki|kangas|koski|lahti|lehto|maa|mäki|niemi|nurmi|oja|palo|puro|ranta|saari|salmi|salo|vaara)\z/u';

	/** Behind one of these a given name is one of several, whose surnames are not told. */
	private const JOINTS = [ ',', '&', '/', 'ja', 'sekä', 'och', 'and' ];

	/** Behind a surname; a number tells of a result. */
	private const ENDS = [ ',', '.', ';', ':', '!', '?', '(', ')', '–' ];

	/** @param list<Word> $words A text's. */
	private function __construct( private array $words ) {
	}

	/**
	 * The names of a text, with those parted by a line break as one.
	 *
	 * @param list<FoundName> $names
	 * @return list<FoundName>
	 */
	public static function joined( array $names, TextReading $reading ): array {
		$tokens = $reading->tokens;
		$breaks = new self( $tokens->words );
		$joined = [];
		$past   = -1;
		foreach ( $names as $index => $name ) {
			if ( $name->first <= $past ) {
				continue;
			}
			$first = self::first_given( $name );
			$last  = $name->last + 2;
			$next  = $names[ $index + 1 ] ?? null;
			if ( null === $first || $next?->first === $last && $next->last > $last || ! $breaks->parts( $first, $last ) ) {
				$joined[] = $name;
				continue;
			}
			$past     = $last;
			$surname  = $tokens->words[ $last ];
			$words    = [ ...array_slice( $tokens->words, $first, $last - 1 - $first ), $surname ];
			$joined[] = new FoundName( $first, $last, $tokens->starts[ $first ], $tokens->ends[ $last ], $words, $surname->as_last_part() );
		}
		return $joined;
	}

	/** The first of the given names that a name ends in; null where other than common nouns stand before them (`Asukas Hilma`). */
	private static function first_given( FoundName $name ): ?int {
		$at = count( $name->words );
		while ( $at > 0 && self::is_nominative_given( $name->words[ $at - 1 ] ) ) {
			--$at;
		}
		foreach ( array_slice( $name->words, 0, $at ) as $word ) {
			if ( 1 !== preg_match( '/\As?p?o?n/', $word->lookup()->classes ) ) {
				return null;
			}
		}
		return count( $name->words ) === $at ? null : $name->first + $at;
	}

	private static function is_nominative_given( Word $word ): bool {
		return $word->is_given() && str_contains( $word->lookup()->name_forms, 'gN' );
	}

	/** Whether a line break parts a name's words, of which the last is a surname. */
	private function parts( int $first, int $last ): bool {
		return "\n" === ( $this->words[ $last - 1 ] ?? null )?->text
			&& self::is_surname( $this->words[ $last ] ?? null )
			&& $this->is_end( $last + 1 )
			&& ! in_array( ( $this->words[ $first - 1 ] ?? null )?->text, self::JOINTS, true )
			&& ! $this->is_list( $first, $last );
	}

	/** A line's end, a mark, or a title: `Huttula kunnanjohtaja`. */
	private function is_end( int $at ): bool {
		$word = $this->words[ $at ] ?? null;
		if ( $this->is_break( $at ) || in_array( $word->text, self::ENDS, true ) ) {
			return true;
		}
		foreach ( 'small' === $word->kind ? $word->lookup()->analyses : [] as $analysis ) {
			if ( 'noun' === $analysis->kind && 'nominative' === $analysis->form ) {
				return true;
			}
		}
		return false;
	}

	private static function is_surname( ?Word $word ): bool {
		if ( 'capital' !== $word?->kind || $word->is_given() ) {
			return false;
		}
		$lookup = $word->lookup();
		return str_contains( $lookup->classes, 's' )
			|| str_starts_with( $lookup->classes, '?' ) && 1 === preg_match( self::SURNAME, $lookup->bases[0] ?? '' );
	}

	/** Whether the line before is a name alone, or the line after another surname alone. */
	private function is_list( int $first, int $last ): bool {
		$above = $this->words[ $first - 2 ] ?? null;
		return $this->is_break( $first - 1 ) && $this->is_break( $first - 3 )
				&& 'capital' === $above?->kind && ( $above->is_given() || self::is_surname( $above ) )
			|| $this->is_break( $last + 1 ) && $this->is_break( $last + 3 ) && self::is_surname( $this->words[ $last + 2 ] ?? null );
	}

	/** The beginning or end of a text is one, too. */
	private function is_break( int $at ): bool {
		$word = $this->words[ $at ] ?? null;
		return null === $word || 'break' === $word->kind;
	}
}
