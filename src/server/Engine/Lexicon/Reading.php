<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Lexicon;

use Julkaisuvahti\Engine\Text;

/**
 * From the symbols that the lexicon gives for a word to an analysis, by the
 * rules of libvoikko 4.3 (FinnishVfstAnalyzer), to which each method here is
 * faithful on all that the vocabulary holds: a test compares them.
 *
 * The symbols are letters of the word as inflected, and tags:
 * `[Les][Xp]Meikäläinen[X]meikäläis[Sg][Ny]en`. A base form, or a pattern of
 * capitals and word boundaries, stands between `[Xp]`, `[Xj]`, `[Xr]` and `[X]`.
 */
final class Reading {

	private const KINDS = [
		'[Lee]' => 'given-name',
		'[Les]' => 'surname',
		'[Lep]' => 'place',
		'[Lem]' => 'other-name',
		'[Ln]'  => 'noun',
		'[Ll]'  => 'adjective',
		'[Lnl]' => 'adjective',
		'[Lt]'  => 'verb',
		'[Lk]'  => 'verb',
		'[Lu]'  => 'numeral',
		'[Lur]' => 'numeral',
		'[Lr]'  => 'pronoun',
		'[Ls]'  => 'particle',
		'[Lc]'  => 'particle',
		'[Ld]'  => 'particle',
		'[Lh]'  => 'particle',
		'[La]'  => 'other',
		'[Lp]'  => 'other',
	];

	private const FORMS = [
		'[Sn]'   => 'nominative',
		'[Sg]'   => 'genitive',
		'[Sp]'   => 'partitive',
		'[Sine]' => 'inessive',
		'[Sela]' => 'elative',
		'[Sill]' => 'illative',
		'[Sade]' => 'adessive',
		'[Sabl]' => 'ablative',
		'[Sall]' => 'allative',
		'[Ses]'  => 'essive',
		'[Str]'  => 'translative',
		'[Sab]'  => 'abessive',
		'[Sko]'  => 'comitative',
		'[Sin]'  => 'instructive',
	];

	private const NUMBERS = [
		'[Ny]' => 'singular',
		'[Nm]' => 'plural',
	];

	private const COMMON_CLASSES = [ '[Ln]', '[Ll]', '[Lnl]' ];
	private const ADVERB_CASE    = '[Ssti]';
	private const VOWELS         = 'aeiouyäö';

	/**
	 * Tags that must be looked at more closely, as bytes: a word with none of
	 * them has one part, and its base form stands in it as such.
	 */
	private readonly string $of_parts;

	private readonly string $base_tag;
	private readonly string $end_tag;

	/** @var array<string, array{0: string, 1: string}> Classes, cases and numbers: which of the three, and the tag. */
	private readonly array $attributes;

	/** @param array<string, string> $symbols The text of each output symbol, by its code. */
	public function __construct( private readonly array $symbols ) {
		$attributes = [];
		$of_parts   = '';
		foreach ( $symbols as $code => $symbol ) {
			$code = (string) $code;
			if ( 1 === preg_match( '/\A\[([LNS])/', $symbol, $match ) ) {
				$attributes[ $code ] = [ $match[1], $symbol ];
			}
			if (
				'-' === $symbol
				|| 1 === preg_match( '/\A\[(?:[BRC].|Xj|Xr|Xs|Lu|Lnl|I(?:sf|cu))\]\z/', $symbol )
			) {
				$of_parts .= $code;
			}
		}
		$codes            = array_flip( $symbols );
		$this->of_parts   = $of_parts;
		$this->base_tag   = (string) ( $codes['[Xp]'] ?? "\x00" );
		$this->end_tag    = (string) ( $codes['[X]'] ?? "\x00" );
		$this->attributes = $attributes;
	}

	/**
	 * The analyses of one path through the lexicon; none where the word breaks
	 * the rules of hyphens, two for an organisation's name.
	 *
	 * @param string $output Codes of symbols.
	 * @return list<Analysis>
	 */
	public function analyses_of( string $output, int $word_length ): array {
		return $this->plain_analysis( $output ) ?? $this->analyses_of_symbols(
			array_map( fn( string $code ): string => $this->symbols[ $code ], str_split( $output ) ),
			$word_length
		);
	}

	/**
	 * The analysis of a word of one part, `[Les][Xp]…[X]…`, which most are; null
	 * for others. Says what analyses_of_symbols() would, in a fraction of its time.
	 *
	 * @return list<Analysis>|null
	 */
	private function plain_analysis( string $output ): ?array {
		$end = strpos( $output, $this->end_tag );
		if ( false === $end ) {
			return null;
		}
		$from = strpos( $output, $this->base_tag );
		$tail = strlen( $output ) - $end - 1;
		if (
			false === $from || $from > $end || 0 !== $from && ! isset( $this->attributes[ $output[0] ] )
			|| strcspn( $output, $this->of_parts, 0, $from ) !== $from
			|| strcspn( $output, $this->of_parts, $end + 1 ) !== $tail
			|| strcspn( $output, $this->base_tag, $end + 1 ) !== $tail
		) {
			return null;
		}
		$class  = '';
		$form   = '';
		$number = '';
		for ( $at = strlen( $output ) - 1; $at >= 0; $at-- ) {
			if ( $at === $end ) {
				$at = $from;
				continue;
			}
			$attribute = $this->attributes[ $output[ $at ] ] ?? null;
			if ( null === $attribute ) {
				if ( $at < $from && '[' !== $this->symbols[ $output[ $at ] ][0] ) {
					return null;
				}
				continue;
			}
			[ $what, $tag ] = $attribute;
			if ( 'L' === $what ) {
				if ( '' !== $class ) {
					// Derived of another word: leave that to the full rules.
					return null;
				}
				$class = $tag;
			} elseif ( '' !== $class ) {
				return null;
			} elseif ( 'S' === $what ) {
				$form = '' === $form ? $tag : $form;
			} else {
				$number = '' === $number ? $tag : $number;
			}
		}
		$base = '';
		for ( $at = $from + 1; $at < $end; $at++ ) {
			$base .= '=' === $output[ $at ] ? '' : $this->symbols[ $output[ $at ] ];
		}
		return [
			new Analysis(
				$base,
				self::KINDS[ $class ] ?? 'other',
				self::FORMS[ $form ] ?? '',
				self::ADVERB_CASE === $form ? '' : self::NUMBERS[ $number ] ?? '',
			),
		];
	}

	/**
	 * @param list<string> $symbols
	 * @return list<Analysis>
	 */
	private function analyses_of_symbols( array $symbols, int $word_length ): array {
		if ( ! self::may_stand( $symbols ) ) {
			return [];
		}
		[ $kind, $form, $number ] = self::attributes_of( $symbols );
		$plain                    = self::plain_base( $symbols );
		if ( null !== $plain ) {
			return [ new Analysis( $plain, $kind, $form, $number ) ];
		}
		$structure = self::structure_of( $symbols, $word_length );
		$analyses  = [ new Analysis( self::base_of( $symbols, $structure ), $kind, $form, $number ) ];
		if ( 'noun' === $kind && self::may_name_organisation( $symbols ) ) {
			if ( count( $structure ) > 1 ) {
				$structure[1] = 'i';
			}
			$analyses[] = new Analysis( self::base_of( $symbols, $structure ), 'other-name', $form, $number );
		}
		return $analyses;
	}

	/**
	 * Whether hyphens stand where they must and only where they may. (isValidAnalysis)
	 *
	 * @param list<string> $symbols
	 */
	private static function may_stand( array $symbols ): bool {
		$before_last              = '';
		$last                     = '';
		$boundary_passed          = false;
		$hyphen_present           = false;
		$hyphen_allowed           = false;
		$hyphen_allowed_just_set  = false;
		$hyphen_required          = false;
		$required_hyphen_missing  = false;
		$starts_with_name         = false;
		$ends_with_noun           = false;
		$count                    = count( $symbols );
		for ( $at = 0; $at < $count; $at++ ) {
			$symbol = $symbols[ $at ];
			if ( '[' === $symbol[0] ) {
				if ( '[Isf]' === $symbol ) {
					$hyphen_allowed          = true;
					$hyphen_allowed_just_set = true;
				} elseif ( '[Icu]' === $symbol ) {
					$boundary_passed = false;
					$hyphen_allowed  = true;
					$hyphen_required = true;
				} elseif ( '[Ica]' === $symbol ) {
					$required_hyphen_missing = false;
					$ends_with_noun          = false;
				} elseif ( str_starts_with( $symbol, '[Le' ) ) {
					$starts_with_name = true;
					$ends_with_noun   = false;
				} elseif ( str_starts_with( $symbol, '[Ln' ) ) {
					$ends_with_noun = true;
				} elseif ( '[Dg]' === $symbol ) {
					$starts_with_name = false;
				} elseif ( str_starts_with( $symbol, '[X' ) ) {
					$at = self::end_of_text( $symbols, $at );
				} elseif ( '[Bh]' === $symbol ) {
					$boundary_passed = true;
					$hyphen_present  = false;
					if ( $required_hyphen_missing ) {
						return false;
					}
					$required_hyphen_missing = $hyphen_required;
				}
				continue;
			}
			if ( '-' === $symbol ) {
				$starts_with_name = false;
				$ends_with_noun   = false;
				if ( '[Bh]' === ( $symbols[ $at + 1 ] ?? '' ) && $at + 2 < $count ) {
					$boundary_passed = true;
					$hyphen_present  = true;
					++$at;
				}
				continue;
			}
			if ( $boundary_passed ) {
				if ( '' === $last || 'i' === $before_last && 's' === $last ) {
					$hyphen_allowed = true;
				}
				if ( $hyphen_present ) {
					$hyphen_required = false;
				}
				if ( ! ( $hyphen_allowed && $hyphen_present ) ) {
					$last   = Text::fold_case( $last );
					$needed = Text::fold_case( $symbol ) === $last && str_contains( self::VOWELS, $last )
						|| self::is_digit( $last );
					if ( $needed !== $hyphen_present ) {
						return false;
					}
				}
				$boundary_passed = false;
				if ( $hyphen_allowed_just_set ) {
					$hyphen_allowed_just_set = false;
				} else {
					$hyphen_allowed = false;
				}
			}
			$before_last = $last;
			$last        = $symbol;
		}
		return ! $required_hyphen_missing && ! ( $starts_with_name && $ends_with_noun );
	}

	/**
	 * Kind, case and number, read from the end: the last part of a compound decides. (parseBasicAttributes, analyze)
	 *
	 * @param list<string> $symbols
	 * @return array{0: string, 1: string, 2: string}
	 */
	private static function attributes_of( array $symbols ): array {
		$class           = '';
		$form            = '';
		$number          = '';
		$compared        = false;
		$participle      = '';
		$boundary_passed = false;
		$final           = count( $symbols ) - 1;
		for ( $at = $final; $at >= 0; $at-- ) {
			$symbol = $symbols[ $at ];
			if ( '[' !== $symbol[0] ) {
				continue;
			}
			// Prefixes and adverbs have neither case nor number.
			$inflects = '[Lp]' !== $class && '[Ls]' !== $class;
			switch ( $symbol[1] ) {
				case 'L':
					if ( '' === $class ) {
						$only_adjective = $compared || self::ADVERB_CASE === $form || '[Lu]' === $symbols[0];
						$class          = '[Lnl]' === $symbol && $only_adjective ? '[Ll]' : $symbol;
					}
					break;
				case 'N':
					if ( $inflects && '' === $number ) {
						$number = $symbol;
					}
					break;
				case 'S':
					if ( $inflects && '' === $form ) {
						$form = $symbol;
					}
					break;
				case 'C':
					$compared = $compared || '' === $class;
					break;
				case 'R':
					if (
						! $boundary_passed && '' === $participle
						&& ( '' === $class || '[Ll]' === $class || '[Ln]' === $symbols[ $final ] )
					) {
						$participle = $symbol;
					}
					break;
				case 'B':
					if ( '[Bc]' === $symbol ) {
						if ( '' === $class && self::is_after_hyphen( $symbols, $at ) ) {
							$class = '[Lp]';
						}
						$boundary_passed = true;
					}
			}
		}
		return [
			'[Rt]' === $participle ? 'adjective' : self::KINDS[ $class ] ?? 'other',
			self::FORMS[ $form ] ?? '',
			self::ADVERB_CASE === $form ? '' : self::NUMBERS[ $number ] ?? '',
		];
	}

	/**
	 * Whether a boundary that is not at the word's beginning comes after a hyphen.
	 *
	 * @param list<string> $symbols
	 */
	private static function is_after_hyphen( array $symbols, int $at ): bool {
		$before = '[Bh]' === ( $symbols[ $at - 1 ] ?? '' ) ? $at - 2 : $at - 1;
		return $before > 0 && '-' === $symbols[ $before ];
	}

	/**
	 * The base form where it stands as such in the symbols: in words of one part. Null for others.
	 *
	 * @param list<string> $symbols
	 */
	private static function plain_base( array $symbols ): ?string {
		$base  = null;
		$count = count( $symbols );
		for ( $at = 0; $at < $count; $at++ ) {
			$symbol = $symbols[ $at ];
			if ( '[Xp]' === $symbol && null === $base ) {
				$end  = self::end_of_text( $symbols, $at );
				$base = implode( '', self::letters_of( $symbols, $at + 1, $end ) );
				$at   = $end;
			} elseif ( '[Xr]' === $symbol ) {
				$at = self::end_of_text( $symbols, $at );
			} elseif (
				str_starts_with( $symbol, '[X' )
				|| '-' === $symbol || '[Bc]' === $symbol || '[Lu]' === $symbol
				|| '[' !== $symbol[0] && null === $base
			) {
				return null;
			}
		}
		return $base;
	}

	/**
	 * The pattern of a word: `i` for a capital and `p` for another letter (`j` and
	 * `q` in abbreviations), `=` and `-` between parts. (parseStructure, fixStructure)
	 *
	 * @param list<string> $symbols
	 * @return list<string>
	 */
	private static function structure_of( array $symbols, int $word_length ): array {
		$structure       = [ '=' ];
		$missing         = $word_length;
		$seen            = 0;
		$given           = 0;
		$is_title        = false;
		$is_abbreviation = false;
		$count           = count( $symbols );
		for ( $at = 0; $at < $count; $at++ ) {
			$symbol = $symbols[ $at ];
			if ( '[Bc]' === $symbol || '[Bm]' === $symbol ) {
				$second = 1 === $at && '[' !== $symbols[0][0];
				if ( $second ) {
					$structure[] = '=';
				}
				if ( $seen > $given ) {
					self::add_letters( $structure, $seen - $given, $is_title, $is_abbreviation );
					$missing = max( $missing - ( $seen - $given ), 0 );
				}
				$rest = ( $symbols[ $at + 1 ] ?? '' ) . ( $symbols[ $at + 2 ] ?? '' );
				if ( ! $second && '=' !== end( $structure ) && Text::length( $rest ) > 1 ) {
					$structure[] = '=';
				}
				$seen  = 0;
				$given = 0;
			} elseif ( '[Xr]' === $symbol ) {
				$is_title = false;
				$end      = self::end_of_text( $symbols, $at );
				while ( ++$at < $end && $missing > 0 ) {
					$sign        = $symbols[ $at ];
					$structure[] = $sign;
					if ( '=' !== $sign ) {
						++$given;
						$missing -= '-' === $sign ? 0 : 1;
					}
				}
				$at = $end;
			} elseif ( str_starts_with( $symbol, '[X' ) ) {
				$at = self::end_of_text( $symbols, $at );
			} elseif ( str_starts_with( $symbol, '[L' ) ) {
				$is_title        = $is_title || str_starts_with( $symbol, '[Le' );
				$is_abbreviation = '[La]' === $symbol || '[Lur]' === $symbol
					|| '[Lu]' === $symbol && self::is_digit( $symbols[ $at + 1 ] ?? '' );
			} elseif ( '-' === $symbol ) {
				if ( $seen > $given ) {
					self::add_letters( $structure, $seen - $given, $is_title, $is_abbreviation );
					$missing     = max( $missing - ( $seen - $given ), 0 );
					$structure[] = '-';
					$seen        = 0;
					$given       = 0;
				} elseif ( $at > 0 ) {
					if ( $seen === $given ) {
						$structure[] = '-';
					} else {
						++$seen;
					}
				}
				$missing = max( $missing - 1, 0 );
				if ( 1 === count( $structure ) ) {
					$structure[0] = '-';
				}
			} elseif ( ':' === $symbol ) {
				if ( $is_abbreviation ) {
					if ( $seen > $given ) {
						self::add_letters( $structure, $seen - $given, $is_title, $is_abbreviation );
						$missing = max( $missing - ( $seen - $given ), 0 );
						$seen    = 0;
						$given   = 0;
					}
					$is_abbreviation = false;
				}
				$structure[] = ':';
				$missing     = max( $missing - 1, 0 );
			} elseif ( '[' !== $symbol[0] ) {
				++$seen;
			}
		}
		self::add_letters( $structure, $missing, $is_title, $is_abbreviation );
		return self::with_adjusted_capitals( $structure, $symbols );
	}

	/** @param list<string> $structure */
	private static function add_letters( array &$structure, int $count, bool &$is_title, bool $is_abbreviation ): void {
		for ( ; $count > 0; $count-- ) {
			if ( $is_title ) {
				$structure[] = $is_abbreviation ? 'j' : 'i';
				$is_title    = false;
			} else {
				$structure[] = $is_abbreviation ? 'q' : 'p';
			}
		}
	}

	/**
	 * Small letters in a name that has become a common noun, a capital for what specifies a place: `Etelä-Karjala`. (fixStructure)
	 *
	 * @param list<string> $structure
	 * @param list<string> $symbols
	 * @return list<string>
	 */
	private static function with_adjusted_capitals( array $structure, array $symbols ): array {
		$is_specifier = false;
		$hyphens      = 0;
		foreach ( $symbols as $at => $symbol ) {
			if ( '[Dg]' === $symbol ) {
				$before = 0;
				foreach ( $structure as $place => $sign ) {
					if ( 'i' === $sign && $before === $hyphens ) {
						$structure[ $place ] = 'p';
					} elseif ( '-' === $sign ) {
						++$before;
					}
				}
			} elseif ( '[De]' === $symbol ) {
				$is_specifier = true;
			} elseif ( '[Ln]' === $symbol ) {
				$is_specifier = false;
			} elseif ( '-' === $symbol ) {
				++$hyphens;
				if ( $is_specifier ) {
					if ( $at === count( $symbols ) - 1 || self::has_place_after( $symbols, $at ) ) {
						foreach ( $structure as $place => $sign ) {
							if ( 'i' === $sign || 'p' === $sign ) {
								$structure[ $place ] = 'i';
								break;
							}
						}
					}
					return $structure;
				}
			}
		}
		return $structure;
	}

	/**
	 * (parseBaseform)
	 *
	 * @param list<string> $symbols
	 * @param list<string> $structure
	 */
	private static function base_of( array $symbols, array $structure ): string {
		$base    = [];
		$sign_at = 0;
		// The latest base form that the symbols hold: where it stands there, and where it belongs in ours.
		$latest_from         = null;
		$latest_into         = 0;
		$hyphens_in_latest   = 0;
		$is_specifier        = false;
		$ignores_specifier   = false;
		$class_seen          = false;
		$count               = count( $symbols );
		for ( $at = 0; $at < $count; $at++ ) {
			$symbol = $symbols[ $at ];
			if ( '[Xp]' === $symbol || '[Xj]' === $symbol ) {
				$end               = self::end_of_text( $symbols, $at );
				$latest_from       = $at + 1;
				$latest_into       = count( $base );
				$hyphens_in_latest = count( array_keys( array_slice( $symbols, $at, $end - $at ), '-', true ) );
				$at                = $end;
			} elseif ( str_starts_with( $symbol, '[X' ) ) {
				$at = self::end_of_text( $symbols, $at );
			} elseif ( '[Lu]' === $symbol && ! $class_seen ) {
				$class_seen = true;
				$numeral    = self::numeral_base( array_slice( $symbols, $at + 1 ) );
				if ( null !== $numeral ) {
					return implode( '', $base ) . $numeral;
				}
			} elseif ( '[De]' === $symbol ) {
				$is_specifier = ! $ignores_specifier;
			} elseif ( str_starts_with( $symbol, '[L' ) ) {
				$class_seen        = true;
				$is_specifier      = false;
				$ignores_specifier = '[Ll]' !== $symbol && '[Lnl]' !== $symbol;
			} elseif ( '[' !== $symbol[0] ) {
				$letter = $symbol;
				if ( '-' === $letter ) {
					if ( $hyphens_in_latest > 0 ) {
						--$hyphens_in_latest;
					} else {
						// Isolla-Britannialla comes of Iso-Britannia, but Pohjois-Suomella of Pohjois-Suomi.
						if (
							$is_specifier && null !== $latest_from
							&& 'is' !== $symbols[ $at - 2 ] . $symbols[ $at - 1 ]
							&& self::has_place_after( $symbols, $at )
						) {
							$letters = self::letters_of( $symbols, $latest_from, self::end_of_text( $symbols, $latest_from - 1 ) );
							if ( [] !== $letters ) {
								$letters[0] = Letters::capital_of( $letters[0] );
							}
							$base = [ ...array_slice( $base, 0, $latest_into ), ...$letters ];
						}
						$latest_from = null;
					}
					$is_specifier = false;
				}
				while ( '=' === ( $structure[ $sign_at ] ?? '' ) ) {
					++$sign_at;
				}
				$sign = $structure[ $sign_at++ ] ?? '';
				if ( 'i' === $sign || 'j' === $sign ) {
					$letter = Letters::capital_of( $letter );
				}
				$base[] = $letter;
			}
		}
		if ( null !== $latest_from ) {
			$letters = self::letters_of( $symbols, $latest_from, self::end_of_text( $symbols, $latest_from - 1 ) );
			$base    = [ ...array_slice( $base, 0, $latest_into ), ...$letters ];
		}
		return implode( '', $base );
	}

	/**
	 * The base form of a numeral, each of whose parts inflects; null where the word is not one after all. (parseNumeralBaseform)
	 *
	 * @param list<string> $symbols
	 */
	private static function numeral_base( array $symbols ): ?string {
		$base      = '';
		$is_number = self::is_digit( $symbols[0] ?? '' ) || '-' === ( $symbols[0] ?? '' );
		$base_seen = false;
		$count     = count( $symbols );
		for ( $at = 0; $at < $count; $at++ ) {
			$symbol = $symbols[ $at ];
			$is_tag = '[' === $symbol[0];
			if ( $is_tag && $is_number ) {
				$is_number = false;
				$base_seen = true;
			}
			if ( '[Xp]' === $symbol || '[Xj]' === $symbol ) {
				$end       = self::end_of_text( $symbols, $at );
				$base     .= implode( '', array_slice( $symbols, $at + 1, $end - $at - 1 ) );
				$base_seen = true;
				$at        = $end;
			} elseif ( str_starts_with( $symbol, '[X' ) ) {
				$at = self::end_of_text( $symbols, $at );
			} elseif ( '[Bc]' === $symbol ) {
				if ( $at === $count - 1 ) {
					return null;
				}
				$base_seen = false;
			} elseif ( in_array( $symbol, self::COMMON_CLASSES, true ) ) {
				return null;
			} elseif ( ! $is_tag && ( $is_number || ! $base_seen || '-' === $symbol ) ) {
				$base .= $symbol;
			}
		}
		return $base;
	}

	/**
	 * Whether a compound ends in a word for an organisation, and so may be its name: `Esimerkkivirasto`. (duplicateOrgName)
	 *
	 * @param list<string> $symbols
	 */
	private static function may_name_organisation( array $symbols ): bool {
		$organisations = array_keys( $symbols, '[Ion]', true );
		$boundaries    = array_keys( $symbols, '[Bc]', true );
		return [] !== $organisations && [] !== $boundaries
			&& end( $organisations ) > end( $boundaries ) && end( $boundaries ) > 0
			&& '-' !== $symbols[0] && '[La]' !== $symbols[0];
	}

	/**
	 * Where the text that begins with a tag has its `[X]`.
	 *
	 * @param list<string> $symbols
	 */
	private static function end_of_text( array $symbols, int $at ): int {
		$count = count( $symbols );
		while ( $at < $count && '[X]' !== $symbols[ $at ] ) {
			++$at;
		}
		return $at;
	}

	/**
	 * Letters without the marks of boundaries.
	 *
	 * @param list<string> $symbols
	 * @return list<string>
	 */
	private static function letters_of( array $symbols, int $from, int $to ): array {
		return array_values(
			array_filter( array_slice( $symbols, $from, $to - $from ), static fn( string $letter ): bool => '=' !== $letter )
		);
	}

	/** @param list<string> $symbols */
	private static function has_place_after( array $symbols, int $at ): bool {
		return in_array( '[Lep]', array_slice( $symbols, $at ), true );
	}

	private static function is_digit( string $symbol ): bool {
		return 1 === strlen( $symbol ) && $symbol >= '0' && $symbol <= '9';
	}
}
