<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\EngineFault;

/** Runs patterns so that a failure is never taken for "nothing found". */
final class Pattern {

	/**
	 * All matches, in order.
	 *
	 * @return iterable<array{int, string, list<?string>}> Offset in bytes, text, groups.
	 * @throws EngineFault If PCRE gives up.
	 */
	public static function all( string $pattern, string $text ): iterable {
		$count = @preg_match_all( $pattern, $text, $matches, PREG_SET_ORDER | PREG_OFFSET_CAPTURE | PREG_UNMATCHED_AS_NULL );
		if ( false === $count ) {
			throw new EngineFault( preg_last_error_msg() );
		}
		foreach ( $matches as $match ) {
			yield [ $match[0][1], $match[0][0], array_column( array_slice( $match, 1 ), 0 ) ];
		}
	}

	/**
	 * The first match's text, or null.
	 *
	 * @throws EngineFault If PCRE gives up.
	 */
	public static function first( string $pattern, string $text ): ?string {
		$found = @preg_match( $pattern, $text, $match );
		if ( false === $found ) {
			throw new EngineFault( preg_last_error_msg() );
		}
		return $match[0] ?? null;
	}
}
