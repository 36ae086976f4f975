<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\EngineFault;
use Julkaisuvahti\Engine\Text;

/** Words, numbers and signs of a text, with their place in it. The twin of tokens.ts. */
final readonly class Tokens {

	private const BREAK   = '\n\r\x{2028}\x{2029}';
	private const SPACE   = ' \t\x0B\f\x{A0}\x{1680}\x{2000}-\x{200B}\x{202F}\x{205F}\x{2060}\x{3000}\x{FEFF}';
	private const LETTERS = '[\p{L}\p{N}][\p{L}\p{M}\p{N}\x{AD}]*+';

	/** A case ending after a colon belongs to its word: `EU:n`, `M.M:n`. */
	private const WORD = self::LETTERS . '(?:[\'\x{2019}\x{2010}\x{2011}-]' . self::LETTERS . '|:[a-zäö]++)*+';

	/** The end of a compound whose beginning has several words: `Pertti ja Kerttu -hanke`. */
	private const COMPOUND_END = '(?<=[' . self::SPACE . '])[\x{2010}\x{2011}-]\p{Ll}[\p{L}\p{M}\x{AD}]*+';

	private const ADDRESS = '(?:https?:\/\/|www\.)[^' . self::SPACE . self::BREAK . '<>"]*+|[@#][\p{L}\p{N}_.]++';
	private const MAIL    = '[\p{L}\p{N}._%+-]{1,64}+@[\p{L}\p{N}.-]++';
	private const REST    = self::WORD . '|' . self::COMPOUND_END . '|[' . self::BREAK . ']++|[^' . self::SPACE . self::BREAK . ']';

	/** Nothing is tried twice: what may repeat is possessive, which changes no match here. */
	private const TOKEN = '/' . self::ADDRESS . '|' . self::REST . '/u';

	/** Tried at every word, so only where there may be a mail address. */
	private const TOKEN_OR_MAIL = '/' . self::ADDRESS . '|' . self::MAIL . '|' . self::REST . '/u';

	private const INITIAL_FOLLOWS = '/\G[' . self::SPACE . ']?\p{Lu}/u';

	/**
	 * @param int        $count  How many.
	 * @param list<int>  $starts In bytes of the text.
	 * @param list<int>  $ends   Exclusive.
	 * @param list<Word> $words  What each is.
	 */
	private function __construct(
		public int $count,
		public array $starts,
		public array $ends,
		public array $words,
	) {
	}

	/** The tokens of a text, in order. */
	public static function of( string $text, Spellings $spellings ): self {
		$pattern = str_contains( $text, '@' ) ? self::TOKEN_OR_MAIL : self::TOKEN;
		$starts  = [];
		$ends    = [];
		$words   = [];
		$at      = 0;
		$past    = 0;
		$tried   = 0;
		while ( self::find( $pattern, $text, $at, $found ) ) {
			[ $token, $start ] = $found[0];
			$at                = $start + strlen( $token );
			if ( $start < $past ) {
				continue;
			}
			$past = $at;
			// Initials that no capital follows are looked at once: it follows none of them.
			if ( $start >= $tried && '.' === ( $text[ $at ] ?? '' ) && $at - $start <= 2 && self::is_capital( $token ) ) {
				$tried = self::end_of_initials( $text, $at );
				if ( 1 === preg_match( self::INITIAL_FOLLOWS, $text, $follows, 0, $tried ) ) {
					$past  = $tried;
					$token = substr( $text, $start, $past - $start );
				}
			}
			$starts[] = $start;
			$ends[]   = $past;
			$words[]  = $spellings->word( $token );
		}
		return new self( count( $words ), $starts, $ends, $words );
	}

	/**
	 * @param list<array{string, int}>|null $found
	 * @throws EngineFault If the text is no UTF-8.
	 */
	private static function find( string $pattern, string $text, int $at, ?array &$found ): bool {
		$count = preg_match( $pattern, $text, $found, PREG_OFFSET_CAPTURE, $at );
		return false === $count ? throw new EngineFault( 'names: the text cannot be read' ) : 1 === $count;
	}

	/** An initial takes its full stop with it, and further initials after a hyphen: `J.`, `J.-P.`. */
	private static function end_of_initials( string $text, int $end ): int {
		$past = $end + 1;
		while ( '-' === ( $text[ $past ] ?? '' ) ) {
			$letter = ( $text[ $past + 1 ] ?? '' ) < "\x80" ? 1 : 2;
			if ( '.' !== ( $text[ $past + 1 + $letter ] ?? '' ) || ! self::is_capital( substr( $text, $past + 1, $letter ) ) ) {
				break;
			}
			$past += 2 + $letter;
		}
		return $past;
	}

	/** Of one or two bytes: whether they are one capital letter. */
	private static function is_capital( string $letter ): bool {
		return ( 1 === strlen( $letter ) || $letter >= "\x80" ) && Text::fold_case( $letter ) !== $letter;
	}
}
