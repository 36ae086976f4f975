<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** A name before it is known whose it is. */
final readonly class FoundName {

	/** Before a surname: `von Essen`. Other particles are surnames and given names, too. */
	private const PARTICLES = [ 'af', 'de', 'del', 'della', 'den', 'der', 'van', 'von', 'zu' ];

	/**
	 * @param int        $first Its first word in the text.
	 * @param int        $last  Its last, inclusive.
	 * @param int        $start In bytes.
	 * @param int        $end   Exclusive.
	 * @param list<Word> $words
	 */
	public function __construct(
		public int $first,
		public int $last,
		public int $start,
		public int $end,
		public array $words,
		public LastPart $last_part,
	) {
	}

	/** Two parts, of which the last can be a surname. */
	public function is_full(): bool {
		$last = $this->words[ count( $this->words ) - 1 ];
		if ( count( $this->words ) < 2 || $this->is_surname_alone() ) {
			return false;
		}
		if ( ! $last->is_given() || str_contains( $last->lookup()->classes, 's' ) ) {
			return true;
		}
		foreach ( $this->words as $word ) {
			if ( ! $word->is_given() ) {
				return true;
			}
		}
		return false;
	}

	/** `von Essen` */
	public function is_surname_alone(): bool {
		return count( $this->words ) > 1 && [] === array_diff( $this->before_last(), self::PARTICLES );
	}

	/**
	 * The words before the last, in small letters.
	 *
	 * @return list<string>
	 */
	public function before_last(): array {
		return array_map( static fn ( Word $word ): string => $word->folded, array_slice( $this->words, 0, -1 ) );
	}
}
