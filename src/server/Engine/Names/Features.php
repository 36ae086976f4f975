<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** What speaks for and against names, in the model's words. The twin of features.ts. */
final class Features {

	/** How far from a word the words beside it are looked at. */
	public const OFFSETS = [ -2, -1, 1, 2 ];

	private const SENTENCE_ENDS = [ '.', '!', '?', '…', ':' ];

	/** More letters tell no more. */
	private const MOST_LETTERS = 12;

	/**
	 * What a word tells of itself.
	 *
	 * @return list<string>
	 */
	public static function own( Word $word ): array {
		$folded   = $word->folded;
		$shape    = $word->shape;
		$tail     = $word->tail;
		$lookup   = $word->lookup();
		$classes  = $lookup->classes;
		$features = [
			"w=$folded",
			"c=$classes",
			"k=$shape",
			"c=$classes|k=$shape",
			"f={$lookup->name_forms}",
			"l={$lookup->lemma}",
		];
		$length   = self::letters( $tail, self::MOST_LETTERS );
		for ( $size = 1; $size <= 5 && $size < $length; $size++ ) {
			$end        = self::ending( $tail, $size );
			$features[] = "s=$end";
			if ( $size <= 3 ) {
				$features[] = "s=$end|c=$classes";
			}
		}
		$whole = strlen( $folded );
		$end   = self::next( $folded, 0 );
		for ( $size = 1; $size <= 4 && $end < $whole; $size++ ) {
			$features[] = 'p=' . substr( $folded, 0, $end );
			$end        = self::next( $folded, $end );
		}
		$features[] = "n=$length";
		if ( false === strpbrk( $classes, 'gs' ) ) {
			$base       = $lookup->bases[0] ?? '';
			$end        = self::ending( $base, 3 );
			$features[] = 'b=' . self::ending( $base, 2 );
			$features[] = "b=$end";
			$features[] = 'b=' . self::ending( $base, 4 );
			$features[] = "b=$end|c=$classes";
		}
		if ( '' !== $lookup->head ) {
			$features[] = "h={$lookup->head}|$shape";
			$features[] = "h={$lookup->head}|c=$classes";
		}
		return $features;
	}

	/**
	 * What a word tells of the words beside it.
	 *
	 * @return list<string>
	 */
	public static function beside( ?Word $word, int $offset ): array {
		if ( null === $word ) {
			return [ "$offset#" ];
		}
		$kind  = $word->kind;
		$tail  = $word->tail;
		$spelt = "{$offset}w={$word->folded}";
		if ( 'sign' === $kind || 'break' === $kind ) {
			return [ $spelt ];
		}
		$shape = "{$offset}k={$word->shape}";
		if ( 'number' === $kind || 'address' === $kind ) {
			return [ $spelt, $shape ];
		}
		$end = "{$offset}s=" . self::ending( $tail, 3 );
		if ( 2 === abs( $offset ) && 'capital' !== $kind ) {
			return [ $spelt, $shape, $end ];
		}
		$lookup = $word->lookup();
		return [
			$spelt,
			$shape,
			"{$offset}c={$lookup->classes}",
			"{$offset}l={$lookup->lemma}",
			"{$offset}s=" . self::ending( $tail, 2 ),
			$end,
			"{$offset}s=" . self::ending( $tail, 5 ),
		];
	}

	/**
	 * What a word's place among others tells.
	 *
	 * @param list<Word> $words
	 * @return list<string>
	 */
	public static function of_place( array $words, Run $run, int $at ): array {
		$word     = $words[ $at ];
		$first    = $words[ $run->first ];
		$last     = $words[ $run->last ];
		$role     = $words[ $run->first - 1 ] ?? null;
		$verb     = $words[ $run->last + 1 ] ?? null;
		$before   = $at > $run->first ? $words[ $at - 1 ]->lookup() : null;
		$after    = $at < $run->last ? $words[ $at + 1 ]->lookup() : null;
		$lookup   = $word->lookup();
		$c        = $lookup->classes;
		$f        = $lookup->name_forms;
		$c_before = $before?->classes ?? '';
		$c_after  = $after?->classes ?? '';
		$f_before = $before?->name_forms ?? '';
		$f_after  = $after?->name_forms ?? '';
		$gap      = self::gap_before( $words, $run->first );
		$next     = self::gap_after( $words, $run->last );
		$length   = min( $run->last - $run->first + 1, 4 );
		$from     = min( $at - $run->first, 3 );
		$to       = min( $run->last - $at, 3 );
		$end      = self::ending( $word->tail, 3 );
		$role_end = null === $role ? '' : self::ending( $role->tail, 4 );
		$last_end = self::ending( $last->tail, 4 );
		return [
			'',
			"$c_before>$c",
			"$c<$c_after",
			"$c_before>$c<$c_after",
			"$f_before>f=$f",
			"f=$f<$f_after",
			"$from/$length",
			"$from/$length|c=$c",
			"$from/$length|k={$word->shape}",
			"$gap(",
			")$next",
			"$gap($from|c=$c",
			")$next$to|c=$c",
			"$gap()$next|$from/$length",
			"$c_before>s=$end",
			"s=$end<$c_after",
			"first={$first->lookup()->classes}|$from",
			"last={$last->lookup()->classes}|$to",
			"last s=$last_end|$to",
			'role=' . ( $role?->lookup()->lemma ?? '' ) . "|c=$c",
			"role s=$role_end|$from",
			'role e=' . self::ending( $role?->lookup()->lemma ?? '', 6 ) . "|$from",
			'verb=' . ( $verb?->lookup()->lemma ?? '' ) . "|$to",
		];
	}

	/**
	 * What the whole post tells of a word, by its marks.
	 *
	 * @return list<string>
	 */
	public static function of_memory( string $marks, Word $word, ?Word $before ): array {
		$classes = $word->lookup()->classes;
		return [
			"e=$marks",
			"e=$marks|c=$classes",
			"e=$marks|" . ( $before?->lookup()->classes ?? '' ) . ">$classes",
		];
	}

	/**
	 * What was made of the same word elsewhere in the post, at a first look.
	 *
	 * @return list<string>
	 */
	public static function of_second_look( string $found, Word $word, Run $run ): array {
		$features = [
			"y=$found",
			"y=$found|c={$word->lookup()->classes}",
			"y=$found|" . ( $run->first === $run->last ? '1' : '2' ),
		];
		foreach ( array_unique( str_split( $found ) ) as $mark ) {
			$features[] = "Y=$mark";
		}
		return $features;
	}

	/**
	 * What stands before a run.
	 *
	 * @param list<Word> $words
	 */
	public static function gap_before( array $words, int $first ): string {
		$before  = $words[ $first - 1 ] ?? null;
		$further = $words[ $first - 2 ] ?? null;
		if ( null === $before || 'break' === $before->kind ) {
			return '^';
		}
		if ( 'sign' !== $before->kind ) {
			return $before->kind;
		}
		return match ( $before->text ) {
			'.' => 'number' === $further?->kind ? '0.' : '.',
			'!', '?', '…' => '.',
			'"', '”', '“', '’', "'", '»' => self::begins_sentence( $further ) ? '."' : '"',
			'–', '-', '—', '•', '*', '·' => null === $further || 'break' === $further->kind ? '^-' : '-',
			default => $before->text,
		};
	}

	/**
	 * What stands after a run.
	 *
	 * @param list<Word> $words
	 */
	private static function gap_after( array $words, int $last ): string {
		$after = $words[ $last + 1 ] ?? null;
		if ( null === $after || 'break' === $after->kind ) {
			return '$';
		}
		return 'sign' === $after->kind ? $after->text : $after->shape;
	}

	private static function begins_sentence( ?Word $before ): bool {
		return null === $before || 'break' === $before->kind || in_array( $before->text, self::SENTENCE_ENDS, true );
	}

	/** The last characters of a word. */
	private static function ending( string $text, int $size ): string {
		$start = strlen( $text );
		while ( $size > 0 && $start > 0 ) {
			--$start;
			if ( ( ord( $text[ $start ] ) & 0xC0 ) !== 0x80 ) {
				--$size;
			}
		}
		return substr( $text, $start );
	}

	/** How many characters a text has, counted so far. */
	private static function letters( string $text, int $most ): int {
		$end   = strlen( $text );
		$count = 0;
		for ( $at = 0; $count < $most && $at < $end; $count++ ) {
			$at = self::next( $text, $at );
		}
		return $count;
	}

	/** Where the character ends that begins at a place. */
	private static function next( string $text, int $at ): int {
		$first = ord( $text[ $at ] ?? "\0" );
		return $at + ( $first < 0x80 ? 1 : ( $first < 0xE0 ? 2 : ( $first < 0xF0 ? 3 : 4 ) ) );
	}
}
