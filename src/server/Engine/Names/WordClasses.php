<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/**
 * Words inflected alike. Stems are named after what is added to them; a stem
 * that a word lacks is ''. Costs tell how unlikely a way to inflect is.
 *
 * @phpstan-type Kind 'strong'|'weak'|'consonant'|'plural'|'weak_plural'|'joined'
 * @phpstan-type Stems array{strong: string, weak: string, consonant: string, plural: string, weak_plural: string, cost: int}
 */
final class WordClasses {

	public const ALL = [ 'replaced-end', 'vowel-stem', 'e-stem', 'contracted', 'consonant-i', 'consonant-e' ];

	public const LONG_ENDS = [ 'maa', 'puu', 'suu', 'pää', 'luu', 'kuu', 'lee', 'pii' ];

	/** Ends of words inflected as `niemi`: niemen. Surnames mostly. */
	private const E_STEM_ENDS = [
		'niemi', 'mäki', 'koski', 'joki', 'järvi', 'lampi', 'saari', 'lahti', 'salmi', 'vuori', 'kivi', 'lehti',
		'hirvi', 'talvi', 'nurmi', 'tuomi', 'kuusi', 'tammi', 'suvi', 'siipi', 'korpi', 'tuohi', 'louhi', 'lohi',
		'riihi', 'juuri', 'suuri', 'nuori', 'pieni', 'suomi', 'hanhi', 'kurki', 'särki', 'honki', 'kylki', 'reki',
		'kilpi', 'kiiski', 'leski', 'lapsi',
	];

	/** Letters and ends that native names lack. */
	private const FOREIGN = '/[bcfqwxzåšžéü]|(?:^|[^n])g|^d|^[^aeiouyäö]{2}|[aou]y|th|[^aeiouyäölrn]d|sson|[mnlrgk]s$'
		. '|(?:man|son|lin|ell|ann|und|ard|ert|ist|olm|ark)i?$/uD';

	/** What a long vowel or a diphthong becomes before the plural i. */
	private const SHORTENED = [
		[ 'uo', 'o' ],
		[ 'yö', 'ö' ],
		[ 'ie', 'e' ],
		[ 'aa', 'a' ],
		[ 'ää', 'ä' ],
		[ 'uu', 'u' ],
		[ 'yy', 'y' ],
		[ 'oo', 'o' ],
		[ 'ee', 'e' ],
	];

	/** An end and what it becomes in each stem: strong, weak, consonant, plural, weak plural; and the cost. */
	private const REPLACEMENTS = [
		[ 'nen', 'se', 'se', 's', 'si', 'si', -2 ],
		[ 'as', 'akse', 'akse', 'as', 'aksi', 'aksi', 0 ],
		[ 'äs', 'äkse', 'äkse', 'äs', 'äksi', 'äksi', 0 ],
		[ 'es', 'ekse', 'ekse', 'es', 'eksi', 'eksi', 0 ],
		[ 'is', 'ikse', 'ikse', 'is', 'iksi', 'iksi', 0 ],
		[ 'os', 'okse', 'okse', 'os', 'oksi', 'oksi', 0 ],
		[ 'ös', 'ökse', 'ökse', 'ös', 'öksi', 'öksi', 0 ],
		[ 'us', 'ukse', 'ukse', 'us', 'uksi', 'uksi', 0 ],
		[ 'ys', 'ykse', 'ykse', 'ys', 'yksi', 'yksi', 0 ],
		// Words for qualities, such as rakkaus.
		[ 'us', 'ute', 'ude', 'ut', 'uksi', 'uksi', 4 ],
		[ 'ys', 'yte', 'yde', 'yt', 'yksi', 'yksi', 4 ],
		[ 'vesi', 'vete', 'vede', 'vet', 'vesi', 'vesi', 0 ],
		[ 'käsi', 'käte', 'käde', 'kät', 'käsi', 'käsi', 0 ],
		[ 'uusi', 'uute', 'uude', 'uut', 'uusi', 'uusi', 0 ],
		[ 'tosi', 'tote', 'tode', 'tot', 'tosi', 'tosi', 0 ],
		[ 'susi', 'sute', 'sude', 'sut', 'susi', 'susi', 0 ],
		[ 'nsi', 'nte', 'nne', 'nt', 'nsi', 'nsi', 4 ],
		[ 'rsi', 'rte', 'rre', 'rt', 'rsi', 'rsi', 4 ],
		[ 'poika', 'poika', 'poja', '', 'poiki', 'poji', -2 ],
		[ 'mies', 'miehe', 'miehe', 'mies', 'miehi', 'miehi', -2 ],
		// Words for roles, such as loukkaantunut, vanhempi and vanhin.
		[ 'nut', 'nee', 'nee', 'nut', 'nei', 'nei', 1 ],
		[ 'nyt', 'nee', 'nee', 'nyt', 'nei', 'nei', 1 ],
		[ 'mpi', 'mpa', 'mma', '', 'mpi', 'mmi', 3 ],
		[ 'mpi', 'mpä', 'mmä', '', 'mpi', 'mmi', 3 ],
		[ 'in', 'impa', 'imma', 'in', 'impi', 'immi', 6 ],
		[ 'in', 'impä', 'immä', 'in', 'impi', 'immi', 6 ],
	];

	/** Where in a replacement a stem stands. */
	private const COLUMNS = [
		'strong'      => 1,
		'weak'        => 2,
		'consonant'   => 3,
		'plural'      => 4,
		'weak_plural' => 5,
	];

	/**
	 * The ways to inflect a base in a class.
	 *
	 * @return list<Stems>
	 */
	public static function stems( string $word_class, string $base ): array {
		return match ( $word_class ) {
			'replaced-end' => self::stems_of_replaced( $base ),
			'vowel-stem' => self::stems_of_vowel( $base ),
			'e-stem' => self::stems_of_e( $base ),
			'contracted' => self::stems_of_contracted( $base ),
			'consonant-i' => self::stems_of_consonant_i( $base ),
			'consonant-e' => self::stems_of_consonant_e( $base ),
		};
	}

	/**
	 * Bases of a class that a stem may come from. Too many: their stems decide.
	 *
	 * @param Kind $kind
	 * @return list<string>
	 */
	public static function bases( string $word_class, string $stem, string $kind ): array {
		return match ( $word_class ) {
			'replaced-end' => self::bases_of_replaced( $stem, $kind ),
			'vowel-stem' => self::bases_of_vowel( $stem, $kind ),
			'e-stem' => self::bases_of_e( $stem, $kind ),
			'contracted' => self::bases_of_contracted( $stem, $kind ),
			'consonant-i' => self::bases_of_consonant_i( $stem, $kind ),
			'consonant-e' => self::bases_of_consonant_e( $stem, $kind ),
		};
	}

	/** How unlikely a base is of a class. */
	public static function cost( string $word_class, string $base ): int {
		return match ( $word_class ) {
			'replaced-end' => 0,
			'vowel-stem' => self::cost_of_vowel( $base ),
			'e-stem' => self::is_e_stem( $base ) ? 0 : 5,
			'contracted' => str_ends_with( $base, 's' ) ? 2 : 3,
			'consonant-i' => self::cost_of_consonant_i( $base ),
			'consonant-e' => 4,
		};
	}

	/** How unlikely a base in lower case is, by its shape. */
	public static function oddness( string $base ): int {
		$vowel = Letters::last_vowel( $base );
		$body  = Letters::without( $base, $vowel );
		$odd   = 0;
		if ( '' !== $vowel ) {
			if ( str_ends_with( $body, $vowel ) && ! Letters::ends_with_any( $base, self::LONG_ENDS ) ) {
				$odd += 6;
			}
			$harmony = Letters::harmony_of( $body );
			if (
				( 'a' === $harmony && in_array( $vowel, [ 'ä', 'ö', 'y' ], true ) )
				|| ( 'ä' === $harmony && in_array( $vowel, [ 'a', 'o', 'u' ], true ) )
			) {
				$odd += 4;
			}
		}
		if ( str_ends_with( $base, 'nen' ) ) {
			$odd += self::oddness_of_nen( Letters::without( $base, 'nen' ) );
		}
		return $odd;
	}

	/** `Mäkelästä` is not of `Mäkelänen`, `Virtasista` not of `Virtasinen`. */
	private static function oddness_of_nen( string $body ): int {
		if ( '' === Letters::last_vowel( $body ) || str_ends_with( $body, 'kse' ) ) {
			return 9;
		}
		if ( 1 === preg_match( '/[aeiouyäö]si$/uD', $body ) ) {
			return 5;
		}
		return Letters::ends_with_any( $body, [ 'la', 'lä' ] ) || self::is_foreign( $body ) ? 3 : 0;
	}

	public static function is_e_stem( string $base ): bool {
		return Letters::ends_with_any( $base, self::E_STEM_ENDS );
	}

	private static function is_foreign( string $base ): bool {
		return 1 === preg_match( self::FOREIGN, $base );
	}

	/**
	 * The plural stems of a vowel stem, the likely one first.
	 *
	 * @return list<string>
	 */
	private static function plurals_of( string $stem ): array {
		foreach ( self::SHORTENED as [ $long, $short ] ) {
			if ( str_ends_with( $stem, $long ) ) {
				return [ Letters::without( $stem, $long ) . "{$short}i" ];
			}
		}
		if ( str_ends_with( $stem, 'a' ) ) {
			$body = Letters::without( $stem, 'a' );
			return [ "{$body}oi", "{$body}i" ];
		}
		if ( str_ends_with( $stem, 'ä' ) ) {
			$body = Letters::without( $stem, 'ä' );
			return [ "{$body}i", "{$body}öi" ];
		}
		return str_ends_with( $stem, 'i' )
			// The first is that of Antteja, the second that of Anttien.
			? [ Letters::without( $stem, 'i' ) . 'ei', $stem ]
			: [ "{$stem}i" ];
	}

	/**
	 * Vowel stems whose plural stem this may be, without its i.
	 *
	 * @return list<string>
	 */
	private static function singulars_of( string $body ): array {
		if ( '' === Letters::last_vowel( $body ) ) {
			return [ "{$body}a", "{$body}ä", "{$body}i" ];
		}
		$found = [
			$body,
			...Letters::with_end( $body, 'o', 'a' ),
			...Letters::with_end( $body, 'ö', 'ä' ),
			...Letters::with_end( $body, 'e', 'i' ),
		];
		foreach ( self::SHORTENED as [ $long, $short ] ) {
			array_push( $found, ...Letters::with_end( $body, $short, $long ) );
		}
		return $found;
	}

	private static function without_i( string $stem ): string {
		return str_ends_with( $stem, 'i' ) ? Letters::without( $stem, 'i' ) : $stem;
	}

	/**
	 * `Virta`, `Antti`, `Kalle`, `Mäkelä`, `Leo`, `Suo`: the base is the stem.
	 *
	 * @return list<Stems>
	 */
	private static function stems_of_vowel( string $base ): array {
		if ( '' === Letters::last_vowel( $base ) ) {
			return [];
		}
		$plurals = self::plurals_of( $base );
		$found   = [];
		foreach ( Gradation::weak_stems( $base ) as [ $weak, $cost ] ) {
			$weak_plurals = self::plurals_of( $weak );
			foreach ( $plurals as $at => $plural ) {
				$found[] = [
					'strong'      => $base,
					'weak'        => $weak,
					'consonant'   => '',
					'plural'      => $plural,
					'weak_plural' => $weak_plurals[ $at ] ?? '',
					'cost'        => $cost + $at,
				];
			}
		}
		return $found;
	}

	/**
	 * @param Kind $kind
	 * @return list<string>
	 */
	private static function bases_of_vowel( string $stem, string $kind ): array {
		switch ( $kind ) {
			case 'strong':
				return [ $stem ];
			case 'weak':
				return Gradation::strong_stems( $stem );
			case 'plural':
				return self::singulars_of( self::without_i( $stem ) );
			case 'weak_plural':
				return array_merge(
					...array_map( Gradation::strong_stems( ... ), self::singulars_of( self::without_i( $stem ) ) )
				);
			case 'joined':
				return self::singulars_of( $stem );
			default:
				return [];
		}
	}

	private static function cost_of_vowel( string $base ): int {
		if ( str_ends_with( $base, 'e' ) ) {
			return str_ends_with( $base, 'se' ) ? 6 : 2;
		}
		if ( ! str_ends_with( $base, 'i' ) ) {
			return 0;
		}
		if ( self::is_e_stem( $base ) || self::is_foreign( $base ) ) {
			return 3;
		}
		// `Virtasille` is a plural more likely than `Virtasi`.
		return ( Letters::syllables_of( $base ) > 2 ? 1 : 0 )
			+ ( 1 === preg_match( '/[aeiouyäö]si$/uD', $base ) ? 3 : 0 );
	}

	/**
	 * `Niemi`: Niemen; `Saari`: Saarta; `Mäki`: Mäen.
	 *
	 * @return list<Stems>
	 */
	private static function stems_of_e( string $base ): array {
		$body = self::without_i( $base );
		if ( $body === $base || '' !== Letters::last_vowel( $body ) ) {
			return [];
		}
		$found = [];
		foreach ( Gradation::weak_stems( "{$body}e" ) as $at => [ $weak, , $is_weak ] ) {
			$found[] = [
				'strong'      => "{$body}e",
				'weak'        => $weak,
				'consonant'   => self::consonant_stem( $body ),
				'plural'      => $base,
				'weak_plural' => Letters::without( $weak, 'e' ) . 'i',
				// Here they weaken where they can.
				'cost'        => $is_weak ? 0 : $at,
			];
		}
		return $found;
	}

	/** `saar(ta)`, `nien(tä)`, `las(ta)`. */
	public static function consonant_stem( string $body ): string {
		if ( str_ends_with( $body, 'ps' ) ) {
			return Letters::without( $body, 'ps' ) . 's';
		}
		if ( str_ends_with( $body, 'm' ) ) {
			return Letters::without( $body, 'm' ) . 'n';
		}
		return Letters::ends_with_any( $body, [ 'l', 'r', 'n', 's', 'h' ] ) ? $body : '';
	}

	/**
	 * @param Kind $kind
	 * @return list<string>
	 */
	private static function bases_of_e( string $stem, string $kind ): array {
		switch ( $kind ) {
			case 'strong':
				return Letters::with_end( $stem, 'e', 'i' );
			case 'weak':
				return str_ends_with( $stem, 'e' ) ? self::e_to_i( Gradation::strong_stems( $stem ) ) : [];
			case 'consonant':
				return [
					"{$stem}i",
					...Letters::with_end( $stem, 'n', 'mi' ),
					...Letters::with_end( $stem, 's', 'psi' ),
				];
			case 'plural':
				return [ $stem ];
			case 'weak_plural':
				return self::e_to_i( Gradation::strong_stems( self::without_i( $stem ) . 'e' ) );
			default:
				return [];
		}
	}

	/**
	 * @param list<string> $stems
	 * @return list<string>
	 */
	private static function e_to_i( array $stems ): array {
		$bases = [];
		foreach ( $stems as $stem ) {
			array_push( $bases, ...Letters::with_end( $stem, 'e', 'i' ) );
		}
		return $bases;
	}

	/**
	 * Words that change their end: `Virtanen`, `Tuomas`, `Vesi`.
	 *
	 * @return list<Stems>
	 */
	private static function stems_of_replaced( string $base ): array {
		$found = [];
		foreach ( self::REPLACEMENTS as [ $end, $strong, $weak, $consonant, $plural, $weak_plural, $cost ] ) {
			if ( str_ends_with( $base, $end ) ) {
				$body    = Letters::without( $base, $end );
				$found[] = [
					'strong'      => $body . $strong,
					'weak'        => $body . $weak,
					'consonant'   => '' === $consonant ? '' : $body . $consonant,
					'plural'      => $body . $plural,
					'weak_plural' => $body . $weak_plural,
					'cost'        => $cost,
				];
			}
		}
		return $found;
	}

	/**
	 * @param Kind $kind
	 * @return list<string>
	 */
	private static function bases_of_replaced( string $stem, string $kind ): array {
		$column = self::COLUMNS[ $kind ] ?? null;
		$bases  = [];
		foreach ( null === $column ? [] : self::REPLACEMENTS as $replacement ) {
			if ( '' !== $replacement[ $column ] ) {
				array_push( $bases, ...Letters::with_end( $stem, $replacement[ $column ], $replacement[0] ) );
			}
		}
		return $bases;
	}

	/**
	 * A long vowel after the strong grade: `Kangas`, Kankaan; `Rinne`, Rinteen.
	 *
	 * @return list<Stems>
	 */
	private static function stems_of_contracted( string $base ): array {
		$has_s = str_ends_with( $base, 's' );
		$body  = $has_s ? Letters::without( $base, 's' ) : $base;
		$vowel = Letters::last_vowel( $body );
		if ( ! in_array( $vowel, $has_s ? [ 'a', 'ä', 'e', 'i' ] : [ 'e' ], true ) || str_ends_with( $body, $vowel . $vowel ) ) {
			return [];
		}
		$found = [];
		foreach ( Gradation::strong_stems( $body ) as $strong ) {
			$found[] = [
				'strong'      => $strong . $vowel,
				'weak'        => $strong . $vowel,
				'consonant'   => $has_s ? $base : "{$base}t",
				'plural'      => "{$strong}i",
				'weak_plural' => "{$strong}i",
				'cost'        => 0,
			];
		}
		return $found;
	}

	/**
	 * @param Kind $kind
	 * @return list<string>
	 */
	private static function bases_of_contracted( string $stem, string $kind ): array {
		switch ( $kind ) {
			case 'consonant':
				return str_ends_with( $stem, 's' ) ? [ $stem ] : Letters::with_end( $stem, 't', '' );
			case 'strong':
			case 'weak':
				return self::from_contracted( Letters::without( $stem, Letters::last_vowel( $stem ) ) );
			case 'plural':
			case 'weak_plural':
				return self::from_contracted( self::without_i( $stem ) );
			default:
				return [];
		}
	}

	/** @return list<string> */
	private static function from_contracted( string $strong ): array {
		$bases = [];
		foreach ( Gradation::weak_stems( $strong ) as [ $weak ] ) {
			array_push( $bases, "{$weak}s", $weak );
		}
		return $bases;
	}

	/**
	 * Foreign names that end in a consonant: `Jean-Luc`, Jean-Lucin.
	 *
	 * @return list<Stems>
	 */
	private static function stems_of_consonant_i( string $base ): array {
		if ( '' !== Letters::last_vowel( $base ) ) {
			return [];
		}
		$stems = [
			'strong'      => "{$base}i",
			'weak'        => "{$base}i",
			'consonant'   => '',
			'plural'      => "{$base}ei",
			'weak_plural' => "{$base}ei",
			'cost'        => 0,
		];
		// The second is that of Nguyenien.
		return [ $stems, [ 'plural' => "{$base}i", 'cost' => 1 ] + $stems ];
	}

	/**
	 * @param Kind $kind
	 * @return list<string>
	 */
	private static function bases_of_consonant_i( string $stem, string $kind ): array {
		switch ( $kind ) {
			case 'strong':
			case 'weak':
				return Letters::with_end( $stem, 'i', '' );
			case 'plural':
			case 'weak_plural':
				return [ ...Letters::with_end( $stem, 'ei', '' ), ...Letters::with_end( $stem, 'i', '' ) ];
			case 'joined':
				return Letters::with_end( $stem, 'e', '' );
			default:
				return [];
		}
	}

	private static function cost_of_consonant_i( string $base ): int {
		if ( str_ends_with( $base, 'nen' ) ) {
			return 8;
		}
		if ( str_ends_with( $base, 's' ) && '' !== Letters::last_vowel( Letters::without( $base, 's' ) ) ) {
			return 4;
		}
		return self::is_foreign( $base ) || Letters::syllables_of( $base ) > 2 ? 0 : 2;
	}

	/**
	 * `Ahven`, Ahvenen; `Tytär`, Tyttären.
	 *
	 * @return list<Stems>
	 */
	private static function stems_of_consonant_e( string $base ): array {
		if ( ! Letters::ends_with_any( $base, [ 'n', 'r', 'l' ] ) ) {
			return [];
		}
		$end  = substr( $base, -1 );
		$body = Letters::without( $base, $end );
		if ( '' === Letters::last_vowel( $body ) ) {
			return [];
		}
		$found = [];
		foreach ( Gradation::strong_stems( $body ) as $at => $strong ) {
			$found[] = [
				'strong'      => "{$strong}{$end}e",
				'weak'        => "{$strong}{$end}e",
				'consonant'   => $base,
				'plural'      => "{$strong}{$end}i",
				'weak_plural' => "{$strong}{$end}i",
				'cost'        => 0 === $at ? 0 : 2,
			];
		}
		return $found;
	}

	/**
	 * @param Kind $kind
	 * @return list<string>
	 */
	private static function bases_of_consonant_e( string $stem, string $kind ): array {
		if ( 'consonant' === $kind ) {
			return [ $stem ];
		}
		if ( 'joined' === $kind ) {
			return [];
		}
		$vowel = 'strong' === $kind || 'weak' === $kind ? 'e' : 'i';
		$bases = [];
		foreach ( [ 'n', 'r', 'l' ] as $end ) {
			foreach ( Letters::with_end( $stem, $end . $vowel, '' ) as $strong ) {
				foreach ( Gradation::weak_stems( $strong ) as [ $weak ] ) {
					$bases[] = $weak . $end;
				}
			}
		}
		return $bases;
	}
}
