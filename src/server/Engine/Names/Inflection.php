<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Text;

/**
 * The forms of names, by rules, without a vocabulary.
 *
 * Source: Iso suomen kielioppi § 41–94.
 *
 * @phpstan-type Reading array{base: string, form: string, cost: int}
 * @phpstan-type Ending array{text: string, form: string, to: string, cost: int}
 */
final class Inflection {

	/** Longer than any name, in UTF-16 units. */
	private const LONGEST    = 64;
	private const MOST_BASES = 12;

	private const CLITICS = [ 'kin', 'kaan', 'kään', 'ko', 'kö', 'han', 'hän', 'pa', 'pä' ];
	/** To a nominative or genitive; a case ending before it makes it likelier. */
	private const CLITIC_COST            = 12;
	private const CLITIC_COST_AFTER_CASE = 4;
	private const POSSESSIVE_COST = 10;
	private const PLURAL_COST     = 4;

	/** Third person: `Liisalleen`. */
	private const POSSESSED = [
		'lleen' => 'lle',
		'llaan' => 'lla',
		'llään' => 'llä',
		'ltaan' => 'lta',
		'ltään' => 'ltä',
		'ssaan' => 'ssa',
		'ssään' => 'ssä',
		'staan' => 'sta',
		'stään' => 'stä',
	];

	private const HYPHENS = [ '-', "\u{2011}", "\u{2013}" ];
	private const MARKS   = [ "'", "\u{2019}", ':' ];

	private const LOCAL = [
		[ 'ssa', 'inessive', 0 ],
		[ 'sta', 'elative', 0 ],
		[ 'lla', 'adessive', 0 ],
		[ 'lta', 'ablative', 0 ],
		[ 'lle', 'allative', 0 ],
		[ 'ksi', 'translative', 1 ],
		[ 'tta', 'abessive', 4 ],
	];

	/** `André`: Andréhen, Andréta. */
	private const ACCENTS = [
		'é' => 'e',
		'è' => 'e',
		'á' => 'a',
		'ó' => 'o',
		'í' => 'i',
	];

	private const NOMINATIVE = '/(?:nen|sson|man|mann|son)$/uD';
	private const OBLIQUE    = '/(?:lle|l[lt][aä]|s[st][aä]|[st]ett[aä]|ksi|oj[aä]|aa|ää|se[nt]|sen[aä]'
		. '|[aeiouyäö]n|[aeiouyäö]t|isi[aä]|[ks]e[aä]|o[aä]|u[aä])$/uD';

	/** @var list<Ending>|null */
	private static ?array $endings = null;

	/** @var array<string, list<Ending>>|null */
	private static ?array $endings_by_letter = null;

	/** @var array<string, string>|null */
	private static ?array $separated = null;

	/**
	 * The base forms (nominative singular, capitals kept) that a name's form may
	 * come from, most likely first, at most 12. The form itself is always one.
	 *
	 * @return list<string>
	 */
	public static function bases_of( string $form ): array {
		if ( Text::length( $form ) > self::LONGEST ) {
			return [ $form ];
		}
		$folded = Text::fold_case( $form );
		$bases  = [];
		foreach ( self::readings_of( $folded ) as [ 'base' => $base ] ) {
			if ( count( $bases ) < self::MOST_BASES && ! in_array( $base, $bases, true ) ) {
				$bases[] = $base;
			}
		}
		if ( ! in_array( $folded, $bases, true ) ) {
			$bases[ self::MOST_BASES - 1 ] = $folded;
		}
		return array_map( static fn ( string $base ) => Letters::with_capitals( $base, $form, $folded ), $bases );
	}

	/** The case that a form of a base stands in, the likeliest, or '' if it is no form of it. */
	public static function case_of( string $form, string $base ): string {
		if ( Text::length( $form ) > self::LONGEST ) {
			return $form === $base ? 'nominative' : '';
		}
		$folded = Text::fold_case( $base );
		foreach ( self::readings_of( Text::fold_case( $form ) ) as $reading ) {
			if ( $reading['base'] === $folded ) {
				return $reading['form'];
			}
		}
		return '';
	}

	/** What Inflector::inflect() says. */
	public static function inflect( string $word, string $form ): ?string {
		return Inflector::inflect( $word, $form );
	}

	/**
	 * All readings of a form in lower case, most likely first.
	 *
	 * @return list<Reading>
	 */
	private static function readings_of( string $form ): array {
		$readings = [
			...self::word_readings( $form ),
			...self::separated_readings( $form ),
			...self::possessed_readings( $form ),
		];
		foreach ( self::CLITICS as $clitic ) {
			$rest = str_ends_with( $form, $clitic ) ? Letters::without( $form, $clitic ) : '';
			if ( Letters::has( $rest, 3 ) && Letters::is_harmonious( $rest, $clitic ) ) {
				foreach ( self::word_readings( $rest ) as $reading ) {
					$reading['cost'] += in_array( $reading['form'], array_column( self::LOCAL, 1 ), true )
						? self::CLITIC_COST_AFTER_CASE
						: self::CLITIC_COST;
					$readings[]       = $reading;
				}
			}
		}
		return self::by_cost( $readings );
	}

	/**
	 * @param list<Reading> $readings
	 * @return list<Reading>
	 */
	private static function by_cost( array $readings ): array {
		usort( $readings, static fn ( array $a, array $b ) => $a['cost'] - $b['cost'] );
		return $readings;
	}

	/**
	 * @param list<Reading> $readings
	 * @return list<Reading>
	 */
	private static function dearer( array $readings, int $cost ): array {
		foreach ( $readings as $at => $reading ) {
			$readings[ $at ]['cost'] = $reading['cost'] + $cost;
		}
		return $readings;
	}

	/**
	 * `Mattinsa`, `Liisalleen`. The other persons' suffixes look like names' ends.
	 *
	 * @return list<Reading>
	 */
	private static function possessed_readings( string $form ): array {
		foreach ( self::POSSESSED as $end => $ending ) {
			if ( str_ends_with( $form, $end ) ) {
				return self::dearer( self::word_readings( Letters::without( $form, $end ) . $ending ), self::POSSESSIVE_COST );
			}
		}
		if ( ! Letters::ends_with_any( $form, [ 'nsa', 'nsä' ] ) ) {
			return [];
		}
		$rest = Letters::without( $form, str_ends_with( $form, 'a' ) ? 'nsa' : 'nsä' );
		// What is left of `Mattinsa`: nominative or genitive.
		$ending = [
			'text' => '',
			'form' => 'genitive',
			'to'   => 'strong',
			'cost' => 1,
		];
		$owned  = [];
		if ( '' !== Letters::last_vowel( $rest ) && Letters::has( $rest, 2 ) && self::fits( $ending, $rest ) ) {
			self::add_bases( $owned, $ending, $rest );
		}
		return self::dearer( [ ...self::word_readings( $rest ), ...$owned ], self::POSSESSIVE_COST );
	}

	/**
	 * A word's readings; of words with hyphens the last part's, or all parts'.
	 *
	 * @return list<Reading>
	 */
	private static function word_readings( string $form ): array {
		$readings = [
			[
				'base' => $form,
				'form' => 'nominative',
				'cost' => self::nominative_cost( $form ),
			],
		];
		[ $first, $hyphen, $last ] = self::split_last( $form, self::HYPHENS );
		$is_compound               = Letters::has( $first, 3 );
		$firsts                    = $is_compound
			? array_slice( self::likely( self::ended_readings( $first ) ), 0, 3 )
			: [];
		$lasts                     = self::ended_readings( $last );
		foreach ( $is_compound ? self::likely( $lasts ) : $lasts as $reading ) {
			$readings[] = [ 'base' => $first . $hyphen . $reading['base'] ] + $reading;
			foreach ( $firsts as $both ) {
				// Both parts stand in the case in `Annan-Liisan`.
				if ( $both['form'] === $reading['form'] ) {
					$readings[] = [
						'base' => $both['base'] . $hyphen . $reading['base'],
						'form' => $reading['form'],
						'cost' => $reading['cost'] + $both['cost'] + 6,
					];
				}
			}
		}
		return $readings;
	}

	/**
	 * What stands before the last of some marks, the mark, and what follows.
	 *
	 * @param list<string> $marks
	 * @return array{string, string, string}
	 */
	private static function split_last( string $form, array $marks ): array {
		$at   = -1;
		$last = '';
		foreach ( $marks as $mark ) {
			$found = strrpos( $form, $mark );
			if ( false !== $found && $found > $at ) {
				$at   = $found;
				$last = $mark;
			}
		}
		return [ substr( $form, 0, max( 0, $at ) ), $last, substr( $form, max( 0, $at ) + strlen( $last ) ) ];
	}

	/**
	 * @param list<Reading> $readings
	 * @return list<Reading>
	 */
	private static function likely( array $readings ): array {
		return array_slice( self::by_cost( $readings ), 0, self::MOST_BASES );
	}

	/**
	 * Readings of a word that ends in a case ending.
	 *
	 * @return list<Reading>
	 */
	private static function ended_readings( string $word ): array {
		self::$endings_by_letter ??= self::by_letter( self::endings() );
		$readings = [];
		foreach ( self::$endings_by_letter[ Letters::last( $word ) ] ?? [] as $ending ) {
			$stem = str_ends_with( $word, $ending['text'] ) ? Letters::without( $word, $ending['text'] ) : '';
			if ( Letters::has( $stem, 2 ) && self::fits( $ending, $stem ) ) {
				self::add_bases( $readings, $ending, $stem );
			}
		}
		return $readings;
	}

	/**
	 * @param list<Reading> $readings
	 * @param Ending $ending
	 */
	private static function add_bases( array &$readings, array $ending, string $stem ): void {
		foreach ( WordClasses::ALL as $word_class ) {
			$tried = [];
			foreach ( WordClasses::bases( $word_class, $stem, $ending['to'] ) as $base ) {
				if ( ! Letters::has( $base, 2 ) || in_array( $base, $tried, true ) ) {
					continue;
				}
				$tried[] = $base;
				foreach ( WordClasses::stems( $word_class, $base ) as $stems ) {
					if ( self::stem_of( $stems, $ending['to'] ) === $stem ) {
						$readings[] = [
							'base' => $base,
							'form' => $ending['form'],
							'cost' => $ending['cost'] + $stems['cost']
								+ WordClasses::cost( $word_class, $base ) + WordClasses::oddness( $base ),
						];
					}
				}
			}
		}
	}

	/** @param array<string, string|int> $stems */
	private static function stem_of( array $stems, string $kind ): string {
		return (string) ( 'joined' === $kind ? Letters::without( $stems['plural'], 'i' ) : $stems[ $kind ] );
	}

	/** @return list<Ending> */
	private static function endings(): array {
		if ( null !== self::$endings ) {
			return self::$endings;
		}
		$illatives = [];
		foreach ( Letters::VOWELS as $vowel ) {
			$illatives[] = [ "{$vowel}n", 'illative', 0 ];
			$illatives[] = [ "h{$vowel}n", 'illative', 0 ];
		}
		self::$endings = [
			...self::endings_to( 'weak', 0, [ [ 'n', 'genitive', 0 ], ...self::LOCAL ] ),
			...self::endings_to( 'weak', 1, [ [ 't', 'nominative', 0 ] ] ),
			...self::endings_to(
				'strong',
				1,
				[
					[ 'a', 'partitive', 0 ],
					[ 'ta', 'partitive', 0 ],
					[ 'na', 'essive', 0 ],
					[ 'seen', 'illative', 0 ],
				]
			),
			...self::endings_to( 'strong', 1, $illatives ),
			...self::endings_to( 'consonant', 0, [ [ 'ta', 'partitive', 0 ] ] ),
			...self::endings_to( 'consonant', self::PLURAL_COST, [ [ 'ten', 'genitive', -1 ] ] ),
			...self::endings_to( 'weak_plural', self::PLURAL_COST, [ ...self::LOCAL, [ 'n', 'instructive', 4 ] ] ),
			...self::endings_to(
				'plural',
				self::PLURAL_COST,
				[
					[ 'en', 'genitive', 0 ],
					[ 'den', 'genitive', -2 ],
					[ 'tten', 'genitive', 1 ],
					[ 'a', 'partitive', 0 ],
					[ 'ta', 'partitive', 0 ],
					[ 'in', 'illative', 0 ],
					[ 'hin', 'illative', 0 ],
					[ 'siin', 'illative', 0 ],
					[ 'na', 'essive', 0 ],
					[ 'ne', 'comitative', 4 ],
				]
			),
			...self::endings_to( 'joined', self::PLURAL_COST, [ [ 'jen', 'genitive', 0 ], [ 'ja', 'partitive', 0 ] ] ),
		];
		return self::$endings;
	}

	/**
	 * Endings to one kind of stem, those in a in ä too.
	 *
	 * @param list<array{string, string, int}> $endings
	 * @return list<Ending>
	 */
	private static function endings_to( string $to, int $cost, array $endings ): array {
		$all = [];
		foreach ( $endings as [ $text, $form, $more ] ) {
			$ending = [
				'text' => $text,
				'form' => $form,
				'to'   => $to,
				'cost' => $cost + $more,
			];
			$all[]  = $ending;
			foreach ( Letters::with_end( $text, 'a', 'ä' ) as $front ) {
				$all[] = [ 'text' => $front ] + $ending;
			}
		}
		return $all;
	}

	/**
	 * @param list<Ending> $endings
	 * @return array<string, list<Ending>>
	 */
	private static function by_letter( array $endings ): array {
		$by_letter = [];
		foreach ( $endings as $ending ) {
			$by_letter[ Letters::last( $ending['text'] ) ][] = $ending;
		}
		return $by_letter;
	}

	/**
	 * Whether an ending may follow a stem of its kind, by their letters.
	 *
	 * @param Ending $ending
	 */
	private static function fits( array $ending, string $stem ): bool {
		if ( ! Letters::is_harmonious( $stem, $ending['text'] ) ) {
			return false;
		}
		return match ( $ending['to'] ) {
			'weak', 'joined' => '' !== Letters::last_vowel( $stem ),
			'consonant' => '' === Letters::last_vowel( $stem ),
			'weak_plural' => str_ends_with( $stem, 'i' ),
			'plural' => str_ends_with( $stem, 'i' ) && self::fits_plural( $ending['text'], $stem ),
			'strong' => self::fits_strong( $ending['text'], $ending['form'], $stem ),
			default => false,
		};
	}

	private static function fits_strong( string $ending, string $form, string $stem ): bool {
		$vowel = Letters::last_vowel( $stem );
		if ( '' === $vowel || 'essive' === $form || '' === $ending ) {
			return '' !== $vowel;
		}
		$previous  = Letters::last_vowel( Letters::without( $stem, $vowel ) );
		$is_long   = $previous === $vowel;
		$is_accent = '' === $previous && isset( self::ACCENTS[ $vowel ] );
		if ( 'seen' === $ending ) {
			return $is_long;
		}
		if ( 'partitive' === $form ) {
			// Short vowels take a (Virtaa, Leoa), long ones take ta (suota, Leota); few say Mattilata.
			return 'a' === $ending || 'ä' === $ending
				? ! $is_long
				: '' !== $previous || $is_accent || Letters::ends_with_any( $stem, [ 'la', 'lä' ] );
		}
		if ( ! str_starts_with( $ending, 'h' ) ) {
			return ! $is_long && str_starts_with( $ending, $vowel );
		}
		return str_starts_with( $ending, 'h' . ( self::ACCENTS[ $vowel ] ?? $vowel ) )
			&& ( '' !== $previous || isset( self::ACCENTS[ $vowel ] ) );
	}

	/** `niemien`, `niemiä`, `niemiin`; `soiden`, `soita`, `soihin`. */
	private static function fits_plural( string $ending, string $stem ): bool {
		$has_vowel = '' !== Letters::last_vowel( Letters::without( $stem, 'i' ) );
		return match ( $ending ) {
			'en', 'a', 'ä', 'in' => ! $has_vowel,
			'den', 'tten', 'ta', 'tä', 'hin', 'siin' => $has_vowel,
			default => true,
		};
	}

	/**
	 * Endings after an apostrophe or a colon: `Bordeaux'n`, `M:lle`.
	 *
	 * @return list<Reading>
	 */
	private static function separated_readings( string $form ): array {
		[ $base, $mark, $ending ] = self::split_last( $form, self::MARKS );
		self::$separated        ??= self::separated_endings();
		$separated                = self::$separated[ $ending ] ?? null;
		if ( '' === $base || null === $separated ) {
			return [];
		}
		$readings = [
			[
				'base' => $base,
				'form' => $separated,
				'cost' => -1,
			],
		];
		$has_stop = str_contains( $base, '.' );
		if ( ':' === $mark && ( $has_stop || 1 === preg_match( '/^\p{L}$/uD', $base ) ) ) {
			// Initials lose their last stop before the colon.
			$readings[] = [
				'base' => "$base.",
				'form' => $separated,
				'cost' => $has_stop ? -2 : 0,
			];
		}
		return $readings;
	}

	/** @return array<string, string> */
	private static function separated_endings(): array {
		$separated = [];
		foreach ( self::endings() as $ending ) {
			if ( 'weak' === $ending['to'] || 'strong' === $ending['to'] ) {
				$separated[ $ending['text'] ] = $ending['form'];
			}
		}
		foreach ( Letters::VOWELS as $vowel ) {
			$separated[ "{$vowel}{$vowel}n" ] = 'illative';
		}
		// English.
		$separated['s'] = 'genitive';
		return $separated;
	}

	/** How unlikely a form is a nominative, by its end. */
	private static function nominative_cost( string $form ): int {
		if ( 1 === preg_match( self::NOMINATIVE, $form ) ) {
			return -1;
		}
		return 1 === preg_match( self::OBLIQUE, $form ) ? 6 : 0;
	}
}
