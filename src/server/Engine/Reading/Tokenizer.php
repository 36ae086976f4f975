<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

/**
 * Reads a piece of HTML after the HTML standard's tokenizer, so that no broken
 * markup is an error, in one pass. Unlike the standard's, it loses nothing:
 * what an unclosed tag, comment or script swallows is reported, and handed on
 * as text. The twin of html.ts.
 */
final class Tokenizer {

	/** Elements whose content holds no tags; in the first two, references count. */
	private const ESCAPABLE_RAW_TEXT = [ 'textarea', 'title' ];
	private const RAW_TEXT           = [ 'script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext' ];

	private const SPACE = "\t\n\f\r ";

	/** Where the text begins that was not handed on yet. */
	private int $text_start = 0;

	private readonly int $length;

	private function __construct(
		private readonly string $html,
		private readonly HtmlHandler $handler,
	) {
		$this->length = strlen( $html );
	}

	public static function run( string $html, HtmlHandler $handler ): void {
		( new self( $html, $handler ) )->read();
	}

	private function read(): void {
		$position = strpos( $this->html, '<' );
		while ( false !== $position ) {
			$end = $this->markup( $position );
			if ( $end !== $position ) {
				$this->text_start = $end;
			}
			$position = $this->find( '<', max( $end, $position + 1 ) );
		}
		$this->flush_text( $this->length );
	}

	/** Reads the markup at a `<`; returns where it ends, or where it began if it is just text. */
	private function markup( int $start ): int {
		$next = $this->html[ $start + 1 ] ?? '';
		if ( self::is_letter( $next ) ) {
			return $this->start_tag( $start );
		}
		if ( '/' === $next ) {
			return self::is_letter( $this->html[ $start + 2 ] ?? '' )
				? $this->end_tag( $start )
				: $this->bogus_comment( $start, $start + 2 );
		}
		if ( $this->has( '!--', $start + 1 ) ) {
			return $this->comment( $start );
		}
		return '!' === $next || '?' === $next ? $this->bogus_comment( $start, $start + 1 ) : $start;
	}

	private function start_tag( int $start ): int {
		$this->flush_text( $start );
		$tag = $this->tag( $start );
		if ( null === $tag ) {
			return $this->give_up( 'unclosed-tag', $start );
		}
		[ $name, $attributes, $tag_end ] = $tag;
		$this->handler->start_tag( $name, $attributes );
		$is_raw = in_array( $name, self::RAW_TEXT, true );
		if ( ! $is_raw && ! in_array( $name, self::ESCAPABLE_RAW_TEXT, true ) ) {
			return $tag_end;
		}
		$end = $this->find_end_tag( $name, $tag_end );
		$raw = substr( $this->html, $tag_end, ( $end ?? $this->length ) - $tag_end );
		if ( $is_raw ) {
			$this->handler->raw_text( $name, self::normalize_newlines( $raw ) );
		} elseif ( '' !== $raw ) {
			$this->handler->text( self::decode_text( $raw ), $raw );
		}
		if ( null === $end ) {
			$this->handler->unclosed( 'unclosed-tag', $start );
		}
		return $end ?? $this->length;
	}

	private function end_tag( int $start ): int {
		$this->flush_text( $start );
		$tag = $this->tag( $start + 1 );
		if ( null === $tag ) {
			return $this->give_up( 'unclosed-tag', $start );
		}
		$this->handler->end_tag( $tag[0] );
		return $tag[2];
	}

	private function comment( int $start ): int {
		$this->flush_text( $start );
		$end = $this->find_comment_end( $start + 4 );
		if ( null === $end ) {
			return $this->give_up( 'unclosed-comment', $start );
		}
		[ $text_end, $after ] = $end;
		$this->handler->comment( self::normalize_newlines( substr( $this->html, $start + 4, $text_end - $start - 4 ) ) );
		return $after;
	}

	private function bogus_comment( int $start, int $content_start ): int {
		$this->flush_text( $start );
		$end = $this->find( '>', $content_start );
		if ( false === $end ) {
			return $this->give_up( 'unclosed-comment', $start );
		}
		// `</>` is nothing at all.
		if ( '/' !== $this->html[ $start + 1 ] || $end > $content_start ) {
			$this->handler->comment( self::normalize_newlines( substr( $this->html, $content_start, $end - $content_start ) ) );
		}
		return $end + 1;
	}

	private function give_up( string $code, int $start ): int {
		$this->handler->unclosed( $code, $start );
		$rest = substr( $this->html, $start );
		$this->handler->text( self::decode_text( $rest ), $rest );
		return $this->length;
	}

	private function flush_text( int $end ): void {
		if ( $end > $this->text_start ) {
			$text = substr( $this->html, $this->text_start, $end - $this->text_start );
			$this->handler->text( self::decode_text( $text ), $text );
		}
	}

	/**
	 * Reads a tag whose name follows the position; null if it never ends.
	 *
	 * @return array{string, array<string, string>, int}|null Name, attributes, end.
	 */
	private function tag( int $start ): ?array {
		$attributes = [];
		$position   = $this->after( $start + 1, self::SPACE . '/>' );
		$name       = strtolower( substr( $this->html, $start + 1, $position - $start - 1 ) );
		while ( true ) {
			$position = $this->skip( $position, self::SPACE . '/' );
			if ( $position >= $this->length ) {
				return null;
			}
			if ( '>' === $this->html[ $position ] ) {
				return [ $name, $attributes, $position + 1 ];
			}
			$name_end  = $this->after( '=' === $this->html[ $position ] ? $position + 1 : $position, self::SPACE . '/>=' );
			$attribute = strtolower( substr( $this->html, $position, $name_end - $position ) );
			$position  = $name_end;
			$value     = '';
			$equals    = $this->skip( $position, self::SPACE );
			if ( '=' === ( $this->html[ $equals ] ?? '' ) ) {
				$position = $this->skip( $equals + 1, self::SPACE );
				$quote    = $this->html[ $position ] ?? '';
				$quoted   = '"' === $quote || "'" === $quote;
				if ( $quoted ) {
					++$position;
					$end = $this->find( $quote, $position );
					if ( false === $end ) {
						return null;
					}
				} else {
					$end = $this->after( $position, self::SPACE . '>' );
				}
				$value    = CharacterReferences::decode(
					self::normalize_newlines( substr( $this->html, $position, $end - $position ) ),
					true
				);
				$position = $quoted ? $end + 1 : $end;
			}
			$attributes[ $attribute ] ??= $value;
		}
	}

	/** Where `</name` stands at which the element's content ends, or null. */
	private function find_end_tag( string $name, int $from ): ?int {
		if ( 'plaintext' === $name ) {
			return null;
		}
		$position = $this->find( '</', $from );
		while ( false !== $position ) {
			$end = $position + 2 + strlen( $name );
			if ( strtolower( substr( $this->html, $position + 2, strlen( $name ) ) ) === $name
				&& '' !== ( $this->html[ $end ] ?? '' ) && str_contains( self::SPACE . '/>', $this->html[ $end ] ) ) {
				return $position;
			}
			$position = $this->find( '</', $position + 2 );
		}
		return null;
	}

	/** @return array{int, int}|null Where the comment's text ends, and where the comment does. */
	private function find_comment_end( int $from ): ?array {
		if ( $this->has( '>', $from ) ) {
			return [ $from, $from + 1 ];
		}
		if ( $this->has( '->', $from ) ) {
			return [ $from, $from + 2 ];
		}
		$position = $this->find( '--', $from );
		while ( false !== $position ) {
			if ( $this->has( '>', $position + 2 ) ) {
				return [ $position, $position + 3 ];
			}
			if ( $this->has( '!>', $position + 2 ) ) {
				return [ $position, $position + 4 ];
			}
			$position = $this->find( '--', $position + 1 );
		}
		return null;
	}

	private static function decode_text( string $text ): string {
		return CharacterReferences::decode( self::normalize_newlines( $text ), false );
	}

	private static function normalize_newlines( string $text ): string {
		return str_replace( [ "\r\n", "\r" ], "\n", $text );
	}

	private static function is_letter( string $character ): bool {
		return ( $character >= 'A' && $character <= 'Z' ) || ( $character >= 'a' && $character <= 'z' );
	}

	private function find( string $what, int $from ): int|false {
		return $from > $this->length ? false : strpos( $this->html, $what, $from );
	}

	private function has( string $what, int $at ): bool {
		return substr( $this->html, $at, strlen( $what ) ) === $what;
	}

	/** The first position from which none of the characters stands. */
	private function skip( int $from, string $characters ): int {
		return $from >= $this->length ? $from : $from + strspn( $this->html, $characters, $from );
	}

	/** The first position from which one of the characters stands, or the end. */
	private function after( int $from, string $characters ): int {
		return $from >= $this->length ? $from : $from + strcspn( $this->html, $characters, $from );
	}
}
