<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

/**
 * Finds block delimiters as WordPress's parsers do on sane input, in one pass
 * that stays linear on any input (theirs backtrack and overflow). The twin of
 * delimiters.ts.
 */
final class DelimiterScanner {

	/** ASCII only: on NBSP, U+FEFF and U+2028 WordPress's two parsers disagree. */
	private const WHITE_SPACE = " \t\n\v\f\r";
	private const HEAD        = '~(/?)wp:((?:[a-z][a-z0-9_-]{0,100}/)?[a-z][a-z0-9_-]{0,100})(?=[ \t\n\v\f\r])~A';
	private const LOOK_ALIKE  = '~(?:[ \t\n\v\f\r]|\xC2[\x85\xA0]|\xE1\x9A\x80|\xE2\x80[\x80-\x8D\xA8\xA9\xAF]'
		. '|\xE2\x81[\x9F\xA0]|\xE3\x80\x80|\xEF\xBB\xBF){0,20}/?wp:~A';

	/** The last brace found that can end attributes, and where to look on. */
	private int $brace      = -1;
	private int|false $searched = 0;

	private function __construct( private readonly string $content ) {
	}

	/** @return iterable<Delimiter> */
	public static function scan( string $content ): iterable {
		$scanner  = new self( $content );
		$position = strpos( $content, '<!--' );
		while ( false !== $position ) {
			$delimiter = $scanner->read( $position );
			if ( null !== $delimiter ) {
				yield $delimiter;
			} elseif ( 1 === preg_match( self::LOOK_ALIKE, $content, offset: $position + 4 ) ) {
				yield new Delimiter( 'broken', '', $position, $position, null );
			}
			$position = strpos( $content, '<!--', $delimiter->end ?? $position + 4 );
		}
	}

	private function read( int $start ): ?Delimiter {
		$position = $this->after_space( $start + 4 );
		if ( $position === $start + 4 || 1 !== preg_match( self::HEAD, $this->content, $head, 0, $position ) ) {
			return null;
		}
		$position   = $this->after_space( $position + strlen( $head[0] ) );
		$attributes = null;
		if ( '{' === ( $this->content[ $position ] ?? '' ) ) {
			$brace = $this->next_brace( $position );
			if ( null === $brace ) {
				return null;
			}
			$attributes = [ $position, $brace + 1 ];
			$position   = $this->after_space( $brace + 1 );
		}
		$is_void = '/' === ( $this->content[ $position ] ?? '' );
		if ( $is_void ) {
			++$position;
		}
		if ( 0 !== substr_compare( $this->content, '-->', min( $position, strlen( $this->content ) ), 3 ) ) {
			return null;
		}
		return new Delimiter(
			match ( true ) {
				$is_void => 'void',
				'/' === $head[1] => 'closer',
				default => 'opener',
			},
			str_contains( $head[2], '/' ) ? $head[2] : "core/{$head[2]}",
			$start,
			$position + 3,
			$attributes
		);
	}

	/**
	 * The first place after the position where a delimiter's attributes can end:
	 * `}` before white space, an optional slash and `-->`. Asked with rising
	 * positions, so that the whole text is searched once, however many
	 * delimiters never end.
	 */
	private function next_brace( int $position ): ?int {
		while ( $this->brace <= $position && false !== $this->searched ) {
			$arrow          = strpos( $this->content, '-->', $this->searched );
			$this->searched = false === $arrow ? false : $arrow + 3;
			if ( false !== $arrow ) {
				$this->brace = $this->brace_before( $arrow );
			}
		}
		return $this->brace > $position ? $this->brace : null;
	}

	private function brace_before( int $arrow ): int {
		$end = $arrow;
		if ( $end > 0 && '/' === $this->content[ $end - 1 ] ) {
			--$end;
		}
		$space_end = $end;
		while ( $end > 0 && str_contains( self::WHITE_SPACE, $this->content[ $end - 1 ] ) ) {
			--$end;
		}
		return $end < $space_end && $end > 0 && '}' === $this->content[ $end - 1 ] ? $end - 1 : -1;
	}

	private function after_space( int $position ): int {
		return $position >= strlen( $this->content )
			? $position
			: $position + strspn( $this->content, self::WHITE_SPACE, $position );
	}
}
