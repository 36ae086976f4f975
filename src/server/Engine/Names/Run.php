<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** A run of tokens that may hold names: capital words a space apart, with particles between them. */
final readonly class Run {

	private const SPACES = [ ' ', "\u{A0}", "\u{202F}" ];

	/** @param int $last Inclusive. */
	private function __construct( public int $first, public int $last ) {
	}

	/**
	 * The runs of capital words of a text, in order. The twin of runs.ts.
	 *
	 * @return list<self>
	 */
	public static function all( string $text, Tokens $tokens ): array {
		$runs  = [];
		$first = -1;
		$last  = -1;
		foreach ( $tokens->words as $at => $word ) {
			$kind = $word->kind;
			if (
				-1 !== $first
				&& ! ( ( 'capital' === $kind || 'particle' === $kind ) && self::is_space( $text, $tokens->ends[ $at - 1 ], $tokens->starts[ $at ] ) )
			) {
				$runs[] = new self( $first, $last );
				$first  = -1;
			}
			if ( 'capital' === $kind ) {
				$first = -1 === $first ? $at : $first;
				$last  = $at;
			}
		}
		if ( -1 !== $first ) {
			$runs[] = new self( $first, $last );
		}
		return $runs;
	}

	private static function is_space( string $text, int $from, int $to ): bool {
		return in_array( substr( $text, $from, $to - $from ), self::SPACES, true );
	}
}
