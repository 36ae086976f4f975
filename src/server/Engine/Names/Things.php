<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/**
 * Tells what is named after people from the people. The twin of things.ts,
 * which says what the lists hold.
 *
 * @phpstan-type Lists array<string, list<string>>
 */
final readonly class Things {

	/** How many words of a firm's name may stand between a person's name and `Oy`. */
	private const MOST_BETWEEN = 1;

	private const BEGINNINGS = [ '^', '.', '."', '^-', '-' ];

	private const VOWELS = [ 'a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö', 'å' ];

	/** @var array<string, int> */
	private array $firm_forms;

	/** @var array<string, int> Those of them that stand before a person's name. */
	private array $sole_forms;

	/** @var array<string, int> */
	private array $firm_heads;

	/** @var list<string> */
	private array $firm_head_ends;

	/** @var array<string, int> */
	private array $firm_ends;

	/** @var Lists */
	private array $things;

	/** @var Lists */
	private array $things_of_one_word;

	/** @var Lists */
	private array $named;

	/** @var list<string> */
	private array $days;

	/** @var list<string> */
	private array $ways;

	/** @var list<string> What they begin with in all their forms. */
	private array $people;

	/** @param array<string, mixed> $file `rules/names/not-persons.json`: words parted by spaces, in small letters, base forms. */
	public function __construct( array $file ) {
		$this->firm_forms         = array_flip( explode( ' ', $file['firmForms'] ) );
		$this->sole_forms         = array_flip( explode( ' ', $file['soleForms'] ) );
		$this->firm_heads         = array_flip( explode( ' ', $file['firmHeads'] ) );
		$this->firm_head_ends     = explode( ' ', $file['firmHeadEnds'] );
		$this->firm_ends          = array_flip( explode( ' ', $file['firmEnds'] ) );
		$this->things             = self::lists_of( $file['things'] );
		$this->things_of_one_word = self::lists_of( $file['thingsOfOneWord'] );
		$this->named              = self::lists_of( $file['named'] );
		$this->days               = explode( ' ', $file['days'] );
		$this->ways               = explode( ' ', $file['ways'] );
		$this->people             = explode( ' ', $file['people'] );
	}

	/**
	 * Why words that read like a name are no person; null if nothing says so.
	 *
	 * @param list<Word> $words A text's.
	 * @param int        $first The name's first word.
	 * @param int        $last  Its last, inclusive.
	 */
	public function because( array $words, int $first, int $last ): ?string {
		$name = $words[ $last ];
		if ( self::is_compound( $name, $first === $last ) && ! $this->is_of_person( $name ) ) {
			return 'compound';
		}
		if ( $first === $last && self::is_word( $words, $first ) || self::is_acronym( $name ) ) {
			return 'word';
		}
		if (
			$last > $first && isset( $this->firm_ends[ $name->folded ] )
			|| self::is_owned( $words, $first, $last )
			|| self::is_team( $words, $first, $last )
			|| $this->is_firm_before( $words, $first, $last )
			|| $this->is_firm_after( $words, $last )
		) {
			return 'firm';
		}
		if ( 'number' === ( $words[ $last + 1 ] ?? null )?->kind && Letters::ends_with_any( $name->tail, $this->ways ) ) {
			return 'street';
		}
		if ( $first === $last && self::is_where( $name ) ) {
			return 'place';
		}
		return $this->thing_after( $words, $first, $last ) ?? $this->named_before( $words, $first, $last );
	}

	/** Whether a word with a hyphen speaks of the person named: `Aino-mummolta`. */
	public function is_of_person( Word $word ): bool {
		foreach ( $this->people as $beginning ) {
			if ( str_starts_with( $word->tail, $beginning ) ) {
				return true;
			}
		}
		return false;
	}

	/** `Aino-mummo`: sure enough to need no context. */
	public function is_person_with_hyphen( Word $word ): bool {
		return 'Aa-a' === $word->shape && str_starts_with( $word->lookup()->head, 'g' ) && $this->is_of_person( $word );
	}

	/**
	 * `Tmi Antti Keksitty`: the trader's name is the firm's, whatever else it reads like.
	 *
	 * @param list<Word> $words
	 */
	public function is_sole_trader( array $words, int $first ): bool {
		return isset( $this->sole_forms[ ( $words[ $first - 1 ] ?? null )?->folded ?? '' ] )
			&& $words[ $first ]->is_given()
			&& 'capital' === ( $words[ $first + 1 ] ?? null )?->kind;
	}

	/** @param list<Word> $words */
	private function is_firm_before( array $words, int $first, int $last ): bool {
		$before = $words[ $first - 1 ] ?? null;
		return $this->is_firm_head( $before )
			|| $last > $first && $this->is_firm_head( $words[ $first ] )
			// `Tilitoimisto Virtanen & Korhonen`: the second partner, too.
			|| '&' === $before?->text && $this->is_firm_head( $words[ $first - 3 ] ?? null );
	}

	private function is_firm_head( ?Word $word ): bool {
		return self::is_ordinary( $word ) && (
			isset( $this->firm_heads[ $word->folded ] )
			|| isset( $this->sole_forms[ $word->folded ] )
			|| 'capital' === $word->kind && Letters::ends_with_any( $word->folded, $this->firm_head_ends )
		);
	}

	private function is_firm_form( ?Word $word ): bool {
		return self::is_ordinary( $word ) && isset( $this->firm_forms[ substr( $word->folded, 0, strcspn( $word->folded, ':' ) ) ] );
	}

	/** @param list<Word> $words */
	private function is_firm_after( array $words, int $last ): bool {
		if ( $this->is_firm_form( $words[ $last ] ) ) {
			return true;
		}
		if ( '&' === ( $words[ $last + 1 ] ?? null )?->text ) {
			return $this->is_firm_form( $words[ $last + 2 ] ?? null ) || $this->is_firm_form( $words[ $last + 3 ] ?? null );
		}
		for ( $at = $last + 1; $at <= $last + 1 + self::MOST_BETWEEN; $at++ ) {
			$word = $words[ $at ] ?? null;
			if ( $this->is_firm_form( $word ) ) {
				return true;
			}
			if ( 'capital' !== $word?->kind || false !== strpbrk( $word->lookup()->classes, 'gspoyz?' ) ) {
				return false;
			}
		}
		return false;
	}

	/** @param list<Word> $words */
	private function named_before( array $words, int $first, int $last ): ?string {
		$before = $words[ $first - 1 ] ?? null;
		if ( $first !== $last || ! self::is_ordinary( $before ) ) {
			return null;
		}
		foreach ( $before->lookup()->analyses as $analysis ) {
			if ( 'nominative' !== $analysis->form ) {
				return null;
			}
		}
		return self::kind_of( $before, $this->named );
	}

	/** @param list<Word> $words */
	private function thing_after( array $words, int $first, int $last ): ?string {
		$name = $words[ $last ];
		$next = $words[ $last + 1 ] ?? null;
		if ( 'compound end' === $next?->kind ) {
			return str_starts_with( $next->tail, 'nimi' ) || $this->is_of_person( $next ) ? null : 'compound';
		}
		$is_genitive = str_ends_with( $name->folded, 'n' ) || str_ends_with( $name->folded, 's' );
		if ( ! $is_genitive || ! self::is_ordinary( $next ) ) {
			return null;
		}
		$because = self::kind_of( $next, $this->things );
		if ( null !== $because || $first !== $last ) {
			return $because;
		}
		if ( $name->is_given() && 'small' === $next->kind ) {
			return self::ends_like( $next, $this->days ) ? 'event' : null;
		}
		return self::kind_of( $next, $this->things_of_one_word );
	}

	/** @phpstan-assert-if-true !null $word */
	private static function is_ordinary( ?Word $word ): bool {
		return 'capital' === $word?->kind || 'small' === $word?->kind;
	}

	/**
	 * Whether a word is a compound with a name in it: `Salla-huone`, and alone
	 * `Auto-Kalle`. Surnames may have a hyphen between two vowels of a kind: `Ranta-aho`.
	 */
	private static function is_compound( Word $word, bool $is_alone ): bool {
		if ( str_ends_with( $word->shape, '-a' ) ) {
			foreach ( self::VOWELS as $vowel ) {
				if ( str_starts_with( $word->tail, $vowel ) && str_ends_with( $word->folded, "$vowel-{$word->tail}" ) ) {
					return false;
				}
			}
			return true;
		}
		return $is_alone && 'Aa-Aa' === $word->shape && 'n' === $word->lookup()->head;
	}

	/** `REDUssa` */
	private static function is_acronym( Word $word ): bool {
		return 1 === preg_match( '/^\p{Lu}{2,}\p{Ll}/u', $word->text );
	}

	/**
	 * Whether a common word that begins a sentence is hardly a name in this case: `Toivoa ja onnea!`.
	 *
	 * @param list<Word> $words
	 */
	private static function is_word( array $words, int $at ): bool {
		$lookup = $words[ $at ]->lookup();
		return str_contains( $lookup->name_forms, 'P' )
			&& ! str_contains( $lookup->name_forms, 'N' )
			&& false !== strpbrk( $lookup->classes, 'nv' )
			&& in_array( Features::gap_before( $words, $at ), self::BEGINNINGS, true );
	}

	/**
	 * Whether the last word is in the plural, and the first no given name: `Kemin Karhut`.
	 *
	 * @param list<Word> $words
	 */
	private static function is_team( array $words, int $first, int $last ): bool {
		$analyses = $words[ $last ]->lookup()->analyses;
		if ( $last === $first || [] === $analyses || $words[ $first ]->is_given() ) {
			return false;
		}
		foreach ( $analyses as $analysis ) {
			if ( 'nominative' !== $analysis->form || 'plural' !== $analysis->number ) {
				return false;
			}
		}
		return true;
	}

	/** Whether a word tells where something is, which people hardly do: `Juhlat pidettiin Kivelässä`, `Wilmassa`. */
	private static function is_where( Word $word ): bool {
		$analyses = $word->lookup()->analyses;
		foreach ( $analyses as $analysis ) {
			if ( 'inessive' !== $analysis->form ) {
				return false;
			}
		}
		return [] !== $analyses;
	}

	/**
	 * Whether the first word is in the genitive and the last no given name: `Pentin Kala`.
	 *
	 * @param list<Word> $words
	 */
	private static function is_owned( array $words, int $first, int $last ): bool {
		$forms = $words[ $first ]->lookup()->name_forms;
		return $last > $first && str_contains( $forms, 'G' ) && ! str_contains( $forms, 'N' ) && ! $words[ $last ]->is_given();
	}

	/**
	 * @param array<string, string> $lists
	 * @return Lists
	 */
	private static function lists_of( array $lists ): array {
		return array_map( static fn ( string $nouns ): array => explode( ' ', $nouns ), $lists );
	}

	/** @param Lists $lists */
	private static function kind_of( Word $word, array $lists ): ?string {
		foreach ( $lists as $because => $nouns ) {
			if ( self::ends_like( $word, $nouns ) ) {
				return $because;
			}
		}
		return null;
	}

	/**
	 * Whether a word is a form of a noun, or of a compound that ends in one.
	 *
	 * @param list<string> $nouns
	 */
	private static function ends_like( Word $word, array $nouns ): bool {
		foreach ( $word->lookup()->analyses as $analysis ) {
			if ( 'noun' === $analysis->kind && Letters::ends_with_any( $analysis->base, $nouns ) ) {
				return true;
			}
		}
		return false;
	}
}
