<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Matchers\Pattern;

/** A word, a number or `&` in a line. */
final readonly class LineWord {

	private const WORD = '/[0-9]+|\p{L}[\p{L}\p{M}]*(?:[-\'’.:]\p{L}[\p{L}\p{M}]*)*|&/u';

	/** @param int $start In bytes of the text. */
	private function __construct(
		public int $start,
		public int $end,
		public string $text,
		public string $folded,
	) {
	}

	/**
	 * The words of a part of a text.
	 *
	 * @param string $folded The text in lower case.
	 * @return list<self>
	 */
	public static function all( string $text, string $folded, int $start, int $end ): array {
		$words = [];
		foreach ( Pattern::all( self::WORD, substr( $text, $start, $end - $start ) ) as [ $offset, $word ] ) {
			$at      = $start + $offset;
			$length  = strlen( $word );
			$words[] = new self( $at, $at + $length, $word, substr( $folded, $at, $length ) );
		}
		return $words;
	}
}
