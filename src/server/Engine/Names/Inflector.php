<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Text;

/**
 * Roles, names and initials put into a case.
 *
 * @phpstan-type Singular array{strong: string, weak: string, consonant: string}
 */
final class Inflector {

	/** Longer than any role or name, in UTF-16 units. */
	private const LONGEST = 200;

	/** Words that agree with the noun after them; and those in -nen. */
	private const AGREEING = [ 'eräs', 'yksi', 'muu', 'nuori', 'vanha', 'uusi', 'pieni', 'suuri', 'paras', 'tuleva', 'sama', 'oma' ];

	/** Not weakened, as most names with these consonants are. Given names. */
	private const UNWEAKENED = [
		'aarto', 'ahti', 'ahto', 'alpo', 'arto', 'dante', 'helka', 'hilta', 'ilpo', 'impi', 'inka', 'jyrki', 'lavrenti', 'lempi',
		'manta', 'marko', 'milka', 'mirka', 'ohto', 'sirpa', 'ulpu', 'umberto', 'unto', 'urpo', 'valto', 'virpi',
	];

	/** Ends of surnames with one k, p or t that weakens. */
	private const WEAKENED = [ 'haka', 'keto', 'kytö', 'lato', 'pelto', 'räty', 'satu', 'tupa', 'viita' ];

	/** Ends of words that rules do not tell: strong, weak and consonant stem. */
	private const IRREGULAR = [
		[ 'mies', 'miehe', 'miehe', 'mies' ],
		[ 'poika', 'poika', 'poja', '' ],
		[ 'tytär', 'tyttäre', 'tyttäre', 'tytär' ],
		[ 'sisar', 'sisare', 'sisare', 'sisar' ],
		[ 'jäsen', 'jäsene', 'jäsene', 'jäsen' ],
		[ 'vanhin', 'vanhimpa', 'vanhimma', 'vanhin' ],
		[ 'vanhempi', 'vanhempa', 'vanhemma', '' ],
		[ 'nuorempi', 'nuorempa', 'nuoremma', '' ],
		[ 'vesi', 'vete', 'vede', 'vet' ],
		[ 'kuusi', 'kuuse', 'kuuse', 'kuus' ],
		[ 'ruusi', 'ruusi', 'ruusi', '' ],
		[ 'uusi', 'uute', 'uude', 'uut' ],
		[ 'yksi', 'yhte', 'yhde', 'yht' ],
		[ 'jatar', 'jattare', 'jattare', 'jatar' ],
		[ 'paras', 'parhaa', 'parhaa', 'paras' ],
		[ 'eräs', 'erää', 'erää', 'eräs' ],
		[ 'opas', 'oppaa', 'oppaa', 'opas' ],
		[ 'mestari', 'mestari', 'mestari', '' ],
		[ 'henkilö', 'henkilö', 'henkilö', '' ],
		[ 'auto', 'auto', 'auto', '' ],
	];

	private const ENDINGS = [
		'genitive'    => 'n',
		'inessive'    => 'ssa',
		'elative'     => 'sta',
		'adessive'    => 'lla',
		'ablative'    => 'lta',
		'allative'    => 'lle',
		'translative' => 'ksi',
		'abessive'    => 'tta',
	];

	/** Letters read with a vowel at the end, and it: `K. K:hon`, `T. T:hen`. */
	private const LETTER_VOWELS = [
		'A' => 'a',
		'B' => 'e',
		'C' => 'e',
		'D' => 'e',
		'E' => 'e',
		'G' => 'e',
		'H' => 'o',
		'I' => 'i',
		'J' => 'i',
		'K' => 'o',
		'O' => 'o',
		'P' => 'e',
		'Q' => 'u',
		'T' => 'e',
		'U' => 'u',
		'V' => 'e',
		'W' => 'e',
		'Y' => 'y',
		'Å' => 'o',
		'Ä' => 'ä',
		'Ö' => 'ö',
	];

	private const INITIALS = '/^(?:[A-ZÅÄÖ]\. ?)*[A-ZÅÄÖ]\.$/uD';
	private const CAPITAL  = '/^[A-ZÅÄÖÉÜŠŽ]/u';
	private const WORDS    = '/^\p{L}[\p{L}\'’]*$/uD';
	/** Not a nominative: `yksi osallistujista`. */
	private const OBLIQUE = '/(?:[sl]t[aä]|ss[aä]|ll[aä]|lle)$/uD';
	private const AGREES  = '/(?:nen|vuotias|n[uy]t)$/uD';
	private const STAYS   = '/(?:[a-zäö]n|^[0-9]{1,4}\.)$/uD';

	/** Of the last part of a compound, where its vowels do not tell. */
	private const FRONT_ENDS = [
		'niemi', 'kivi', 'lehti', 'vesi', 'mies', 'berg', 'qvist', 'gren', 'sten', 'stein', 'lind', 'child',
	];

	private const HEAVY = '/(?:uo|yö|tie|[aeouyäö]i)$/uD';

	/** Ends read in several ways: `Crowley`, `Charlie`, `André`, `Klaus`, `Tuuli`. */
	private const UNKNOWN = '/(?:[aeiou]y|[^t]ie|[éèáóí]|[aeo]us|[cg].*us|tuuli|ppe|ew|aj|ier|et)$/uD';

	private const DOUBTFUL_E = '/(?:[ao]in|st|[lr][mv]|[ae]r|inn|d|et|tt|al|oll|ell)e$/uD';

	/** Names in s that are inflected as `Joonas`: Joonaksen. `Kangas` and `Thomas` are not. */
	private const KSE = '/(?:[ie]as|oonas|nnes|lis|aatos)$/uD';

	/**
	 * A role (`eräs osallistuja`), a name in the nominative or initials (`M. M.`)
	 * in a case of the singular; null where rules cannot tell it.
	 *
	 * Of a name, and of a title before a name, the last part is inflected.
	 * Initials lose their last stop before the colon, and the ending is that of
	 * the letter's name: `M. M:n`, `M. K:hon`, `M. M:ään`.
	 *
	 * Source: Iso suomen kielioppi § 41–94; Kielitoimiston ohjepankki, Lyhenteet:
	 * taivutuspäätteen merkitseminen.
	 */
	public static function inflect( string $word, string $form ): ?string {
		if ( Text::length( $word ) > self::LONGEST || ! self::is_singular_case( $form ) ) {
			return null;
		}
		if ( 'nominative' === $form ) {
			return $word;
		}
		if ( 1 === preg_match( self::INITIALS, $word ) ) {
			return self::inflect_initials( Letters::without( $word, '.' ), $form );
		}
		$parts     = explode( ' ', $word );
		$last      = array_pop( $parts );
		$inflected = self::inflect_word( $last, $form );
		if ( null === $inflected ) {
			return null;
		}
		$is_role = 1 !== preg_match( self::CAPITAL, $last );
		if ( $is_role && 1 === preg_match( self::OBLIQUE, $last ) ) {
			return null;
		}
		$before = [];
		foreach ( $parts as $part ) {
			$other = $is_role ? self::inflect_before( $part, $form ) : $part;
			if ( null === $other ) {
				return null;
			}
			$before[] = $other;
		}
		return implode( ' ', [ ...$before, $inflected ] );
	}

	private static function is_singular_case( string $form ): bool {
		return isset( self::ENDINGS[ $form ] )
			|| in_array( $form, [ 'nominative', 'partitive', 'illative', 'essive' ], true );
	}

	/** A word before a role: an adjective agrees, a genitive or a number stays. */
	private static function inflect_before( string $word, string $form ): ?string {
		if ( in_array( $word, self::AGREEING, true ) || 1 === preg_match( self::AGREES, $word ) ) {
			return self::inflect_word( $word, $form );
		}
		return 1 === preg_match( self::STAYS, $word ) ? $word : null;
	}

	private static function inflect_initials( string $initials, string $form ): ?string {
		$letter = Letters::last( $initials );
		$vowel  = self::LETTER_VOWELS[ $letter ] ?? null;
		$a      = in_array( $letter, [ 'A', 'H', 'K', 'O', 'Q', 'U', 'Å' ], true ) ? 'a' : 'ä';
		if ( 'Z' === $letter ) {
			// tset or tseta.
			return match ( $form ) {
				'genitive' => "$initials:n",
				'allative' => "$initials:lle",
				default => null,
			};
		}
		return "$initials:" . match ( $form ) {
			'partitive' => ( null === $vowel ? 'ä' : 't' ) . $a,
			'illative' => null === $vowel ? 'ään' : "h{$vowel}n",
			'essive' => "n$a",
			default => self::with_vowel( self::ENDINGS[ $form ], $a ),
		};
	}

	private static function with_vowel( string $ending, string $vowel ): string {
		return Letters::with_end( $ending, 'a', $vowel )[0] ?? $ending;
	}

	private static function inflect_word( string $word, string $form ): ?string {
		$hyphen = strrpos( $word, '-' );
		$prefix = false === $hyphen ? '' : substr( $word, 0, $hyphen + 1 );
		$part   = substr( $word, strlen( $prefix ) );
		if ( 1 !== preg_match( self::WORDS, $part ) || ! Letters::has( $part, 2 ) ) {
			return null;
		}
		$folded = Text::fold_case( $part );
		$stems  = self::singular_of( $folded, 1 === preg_match( self::CAPITAL, $part ) );
		if ( null === $stems ) {
			return null;
		}
		$inflected = self::with_ending( $stems, $form, self::harmony_vowel( $folded ) );
		return $prefix . Letters::with_capitals( $inflected, $part, $folded );
	}

	private static function harmony_vowel( string $word ): string {
		if ( Letters::ends_with_any( $word, self::FRONT_ENDS ) ) {
			return 'ä';
		}
		$harmony = Letters::harmony_of( $word );
		if ( 'aä' !== $harmony ) {
			return $harmony;
		}
		return 1 === preg_match( '/[aouå]/u', $word ) ? 'a' : 'ä';
	}

	/** @param Singular $stems */
	private static function with_ending( array $stems, string $form, string $a ): string {
		[ 'strong' => $strong, 'weak' => $weak, 'consonant' => $consonant ] = $stems;
		$vowel   = Letters::last_vowel( $strong );
		$is_long = str_ends_with( $strong, $vowel . $vowel );
		// Words of one syllable (suo, maa) and compounds of them, and names like Nikolai.
		$is_heavy = 1 === preg_match( self::HEAVY, $strong ) || Letters::ends_with_any( $strong, WordClasses::LONG_ENDS );
		switch ( $form ) {
			case 'partitive':
				if ( '' !== $consonant ) {
					return "{$consonant}t{$a}";
				}
				return $is_long || $is_heavy || Letters::ends_with_any( $strong, [ 'io', 'iö' ] )
					? "{$strong}t{$a}"
					: $strong . $a;
			case 'illative':
				if ( $is_heavy ) {
					return "{$strong}h{$vowel}n";
				}
				return $strong . ( $is_long ? 'see' : $vowel ) . 'n';
			case 'essive':
				return "{$strong}n{$a}";
			default:
				return $weak . self::with_vowel( self::ENDINGS[ $form ] ?? '', $a );
		}
	}

	/** @return Singular|null */
	private static function singular_of( string $word, bool $is_name ): ?array {
		foreach ( self::IRREGULAR as [ $end, $strong, $weak, $consonant ] ) {
			if ( str_ends_with( $word, $end ) ) {
				$body = Letters::without( $word, $end );
				return self::singular( $body . $strong, $body . $weak, '' === $consonant ? '' : $body . $consonant );
			}
		}
		if ( 1 === preg_match( self::UNKNOWN, $word ) ) {
			return null;
		}
		if ( '' !== Letters::last_vowel( $word ) ) {
			return self::vowel_singular( $word, $is_name );
		}
		return str_ends_with( $word, 's' )
			? self::s_singular( $word, $is_name )
			: self::consonant_singular( $word, $is_name );
	}

	/** @return Singular */
	private static function singular( string $strong, string $weak, string $consonant ): array {
		return [
			'strong'    => $strong,
			'weak'      => $weak,
			'consonant' => $consonant,
		];
	}

	/** @return Singular|null */
	private static function vowel_singular( string $word, bool $is_name ): ?array {
		if ( str_ends_with( $word, 'e' ) && ! str_ends_with( $word, 'ee' ) ) {
			return self::e_singular( $word, $is_name );
		}
		if ( WordClasses::is_e_stem( $word ) ) {
			$body      = Letters::without( $word, 'i' );
			$consonant = Letters::ends_with_any( $body, [ 'l', 'r', 'n', 'h', 'ps' ] )
				? WordClasses::consonant_stem( $body )
				: '';
			return self::singular( "{$body}e", self::weakened( "{$body}e" ) ?? "{$body}e", $consonant );
		}
		$weak = self::weak_stem_of( $word, $is_name );
		return null === $weak ? null : self::singular( $word, $weak, '' );
	}

	/** The stem in the weak grade; null if it has none. */
	private static function weakened( string $strong ): ?string {
		foreach ( Gradation::weak_stems( $strong ) as [ $weak, , $is_weak ] ) {
			if ( $is_weak ) {
				return $weak;
			}
		}
		return null;
	}

	private static function weak_stem_of( string $word, bool $is_name ): ?string {
		$weak = self::weakened( $word );
		if ( null === $weak || ( $is_name && in_array( $word, self::UNWEAKENED, true ) ) ) {
			return $word;
		}
		if ( 1 === preg_match( '/(?:kk|pp|tt)[^kpt]$/uD', $word ) || Letters::ends_with_any( $word, self::WEAKENED ) ) {
			return $weak;
		}
		if ( 1 === preg_match( '/[aeiouyäöå][kpt].$/uD', $word ) ) {
			return $is_name ? $word : $weak;
		}
		return $is_name && 1 === preg_match( '/[lrh]k.$/uD', $word ) ? null : $weak;
	}

	/**
	 * `perhe`, perheen; `Kalle`, Kallen; `Laine` and `Salme` cannot be told apart.
	 *
	 * @return Singular|null
	 */
	private static function e_singular( string $word, bool $is_name ): ?array {
		if ( ! $is_name ) {
			return self::singular( "{$word}e", "{$word}e", "{$word}t" );
		}
		if ( 1 === preg_match( self::DOUBTFUL_E, $word ) || '' !== Letters::last_vowel( Letters::without( $word, 'e' ) ) ) {
			return null;
		}
		$weak = self::weak_stem_of( $word, $is_name );
		return null === $weak ? null : self::singular( $word, $weak, '' );
	}

	/** @return Singular|null */
	private static function s_singular( string $word, bool $is_name ): ?array {
		$body  = Letters::without( $word, 's' );
		$vowel = Letters::last_vowel( $body );
		if ( '' === $vowel ) {
			return $is_name ? self::with_i( $word ) : null;
		}
		$is_long = '' !== Letters::last_vowel( Letters::without( $body, $vowel ) );
		$is_kse  = 'u' === $vowel || 'y' === $vowel
			? $is_name || ! $is_long
			: $is_name && 1 === preg_match( self::KSE, $word );
		if ( $is_kse ) {
			return self::singular( "{$body}kse", "{$body}kse", $word );
		}
		if ( $is_name || ! in_array( $vowel, [ 'a', 'ä', 'i' ], true ) ) {
			return null;
		}
		$stem = self::strongest( $body ) . $vowel;
		return self::singular( $stem, $stem, $word );
	}

	/** @return Singular */
	private static function with_i( string $word ): array {
		return self::singular( "{$word}i", "{$word}i", '' );
	}

	/** `asukas`, asukkaa-; `potilas`, potilaa-. */
	private static function strongest( string $body ): string {
		return 1 === preg_match( '/(?:k|ng|d).$/uD', $body )
			? Gradation::strong_stems( $body )[1] ?? $body
			: $body;
	}

	/** @return Singular|null */
	private static function consonant_singular( string $word, bool $is_name ): ?array {
		if ( str_ends_with( $word, 'nen' ) ) {
			$body = Letters::without( $word, 'nen' );
			return self::singular( "{$body}se", "{$body}se", "{$body}s" );
		}
		if ( ! $is_name && Letters::ends_with_any( $word, [ 'nut', 'nyt' ] ) ) {
			$stem = substr( $word, 0, -2 ) . 'ee';
			return self::singular( $stem, $stem, $word );
		}
		return $is_name ? self::with_i( $word ) : null;
	}
}
