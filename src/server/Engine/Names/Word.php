<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Text;

/**
 * What is known of a spelling, wherever it stands. The twin of words.ts.
 *
 * @phpstan-type Kind 'capital'|'particle'|'small'|'compound end'|'number'|'address'|'break'|'sign'
 */
final class Word {

	/** Words in small letters that may stand inside a name. */
	private const PARTICLES = [
		'af', 'al', 'av', 'bin', 'da', 'de', 'del', 'della', 'den', 'der', 'di', 'dos', 'du', 'el',
		'ibn', 'la', 'le', 'of', 'ter', 'van', 'von', 'zu',
	];

	private const TIDY = [
		"\u{AD}"   => '',
		"\u{2010}" => '-',
		"\u{2011}" => '-',
		"\u{2019}" => "'",
	];

	/** Letters that macOS writes in two parts. */
	private const COMPOSED = [
		"a\u{308}" => 'ä',
		"o\u{308}" => 'ö',
		"u\u{308}" => 'ü',
		"a\u{30A}" => 'å',
		"A\u{308}" => 'Ä',
		"O\u{308}" => 'Ö',
		"U\u{308}" => 'Ü',
		"A\u{30A}" => 'Å',
		"e\u{301}" => 'é',
		"E\u{301}" => 'É',
		"s\u{30C}" => 'š',
		"S\u{30C}" => 'Š',
		"z\u{30C}" => 'ž',
		"Z\u{30C}" => 'Ž',
	];

	private const LETTER = '/\A\p{L}/u';
	private const NUMBER = '/\A\p{N}/u';
	private const DIGIT  = '/\p{N}/u';
	private const SMALL  = '/[a-zß-öø-ÿāšž]/u';

	private ?LastPart $last = null;

	/**
	 * @param string  $text   As written, with soft hyphens out and accents composed.
	 * @param string  $folded In small letters.
	 * @param Kind    $kind   What it is, as far as its letters tell; words.ts says more.
	 * @param string  $shape  How capitals and small letters lie: `Aa`, `AA`, `A.` …
	 * @param string  $tail   Its last part, after a hyphen, in small letters.
	 * @param int     $number Among the spellings.
	 */
	private function __construct(
		public readonly string $text,
		public readonly string $folded,
		public readonly string $kind,
		public readonly string $shape,
		public readonly string $tail,
		public readonly int $number,
		private ?Lookup $looked,
		private readonly WordSources $sources,
	) {
	}

	public static function read( string $spelling, int $number, WordSources $sources ): self {
		$text   = self::tidied( $spelling );
		$folded = Text::fold_case( $text );
		$kind   = self::kind_of( $text, $folded );
		$hyphen = strrpos( $folded, '-' );
		return new self(
			$text,
			$folded,
			$kind,
			self::shape_of( $text, $folded, $kind ),
			false === $hyphen ? $folded : substr( $folded, $hyphen + 1 ),
			$number,
			null,
			$sources
		);
	}

	/** The same, as an ordinary word that nothing is known of. */
	public function unread(): self {
		$is_capital = 'capital' === $this->kind;
		return new self(
			$this->text,
			$this->folded,
			$is_capital ? 'small' : $this->kind,
			$is_capital ? 'small' : $this->shape,
			$this->tail,
			$this->number,
			Lookup::nothing(),
			$this->sources
		);
	}

	/** Looked up when first asked for: most words of a text are not. */
	public function lookup(): Lookup {
		return $this->looked ??= $this->sources->look_up( $this );
	}

	/** As the last part of a name, the one that is inflected. */
	public function as_last_part(): LastPart {
		return $this->last ??= $this->sources->last_part_of( $this );
	}

	/** Whether a given name is the first thing that it can be. */
	public function is_given(): bool {
		return str_starts_with( $this->lookup()->classes, 'g' );
	}

	/** Soft hyphens out, hyphens and apostrophes of one kind, letters in two parts as one. */
	private static function tidied( string $spelling ): string {
		if ( strlen( $spelling ) === strcspn( $spelling, "\xC2\xCC\xE2" ) ) {
			return $spelling;
		}
		$text = str_replace( array_keys( self::TIDY ), array_values( self::TIDY ), $spelling );
		return str_contains( $text, "\xCC" )
			? str_replace( array_keys( self::COMPOSED ), array_values( self::COMPOSED ), $text )
			: $text;
	}

	/** @return Kind */
	private static function kind_of( string $text, string $folded ): string {
		$first = $text[0] ?? '';
		if (
			str_contains( $text, '@' ) || str_contains( $text, '://' ) || str_starts_with( $text, 'www.' )
			|| '#' === $first && strlen( $text ) > 1
		) {
			return 'address';
		}
		if ( "\n" === $first || "\r" === $first || str_starts_with( $text, "\u{2028}" ) || str_starts_with( $text, "\u{2029}" ) ) {
			return 'break';
		}
		if ( 1 === preg_match( self::NUMBER, $text ) ) {
			return 'number';
		}
		if ( '-' === $first && strlen( $text ) > 1 ) {
			return 'compound end';
		}
		if ( 1 !== preg_match( self::LETTER, $text ) ) {
			return 'sign';
		}
		if ( self::begins_with_capital( $text, $folded ) ) {
			return 'capital';
		}
		return in_array( $text, self::PARTICLES, true ) ? 'particle' : 'small';
	}

	/** Case is folded byte by byte: what has a capital has one or two bytes, and as many without. */
	private static function begins_with_capital( string $text, string $folded ): bool {
		return '' !== $text
			&& ( $text[0] !== $folded[0] || $text[0] >= "\x80" && $text[1] !== $folded[1] );
	}

	/** @param Kind $kind */
	private static function shape_of( string $text, string $folded, string $kind ): string {
		if ( 'capital' !== $kind ) {
			return 'number' === $kind ? self::shape_of_number( $text ) : $kind;
		}
		if ( str_ends_with( $text, '.' ) ) {
			return 'A.';
		}
		$hyphen = strpos( $text, '-' );
		if ( false !== $hyphen ) {
			return self::shape_of_part( substr( $text, 0, $hyphen ) )
				. '-' . self::shape_of_part( substr( $text, strrpos( $text, '-' ) + 1 ) );
		}
		return self::shape_of_part( $text ) . ( str_contains( $folded, ':' ) ? ':' : '' );
	}

	private static function shape_of_part( string $part ): string {
		if ( 1 === preg_match( self::DIGIT, $part ) ) {
			return '0';
		}
		$folded = Text::fold_case( $part );
		if ( ! self::begins_with_capital( $part, $folded ) ) {
			return 'a';
		}
		$rest = $part[0] < "\x80" ? 1 : 2;
		if ( strlen( $part ) === $rest ) {
			return 'A';
		}
		if ( 1 !== preg_match( self::SMALL, $part ) ) {
			return Letters::has( $part, 4 ) ? 'AAA' : 'AA';
		}
		return substr( $part, $rest ) === substr( $folded, $rest ) ? 'Aa' : 'AaA';
	}

	private static function shape_of_number( string $text ): string {
		$length = Text::length( $text );
		if ( 4 === $length && ( str_starts_with( $text, '19' ) || str_starts_with( $text, '20' ) ) ) {
			return 'year';
		}
		return $length <= 2 ? '00' : '000';
	}
}
