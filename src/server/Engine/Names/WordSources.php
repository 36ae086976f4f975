<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Lexicon\Analysis;
use Julkaisuvahti\Engine\Lexicon\Lexicon;
use Julkaisuvahti\Engine\Text;

/** Where words are looked up. The twin of what words.ts looks up. */
final readonly class WordSources {

	private const CLASS_LETTERS = [
		'given-name' => 'g',
		'surname'    => 's',
		'place'      => 'p',
		'other-name' => 'o',
		'noun'       => 'n',
		'adjective'  => 'a',
		'verb'       => 'v',
		'numeral'    => 'r',
		'pronoun'    => 'r',
		'particle'   => 'r',
		'other'      => 'x',
	];
	private const CLASS_ORDER   = [ 'g', 's', 'p', 'o', 'n', 'a', 'v', 'r', 'x' ];
	private const FORM_LETTERS  = [
		'nominative' => 'N',
		'genitive'   => 'G',
		'partitive'  => 'P',
		'inessive'   => 'L',
		'elative'    => 'L',
		'illative'   => 'L',
		'adessive'   => 'L',
		'ablative'   => 'L',
		'allative'   => 'A',
	];

	public function __construct( private Lexicon $lexicon, private NamesAbroad $abroad, private ExtraNames $extra ) {
	}

	public function look_up( Word $word ): Lookup {
		return match ( $word->kind ) {
			'capital' => $this->look_up_capital( $word ),
			// The lexicon reads words whatever their case, but a name has a capital.
			'small', 'particle' => $this->look_up_small( $word->folded ),
			'compound end' => $this->look_up_small( $word->tail ),
			default => Lookup::nothing(),
		};
	}

	/** What a word may come from as the last part of a name. */
	public function last_part_of( Word $word ): LastPart {
		$bases = $word->lookup()->bases;
		// Where the lexicon knew no name they are these already.
		if ( [] === $bases || [] !== self::bases_of_names( $word->lookup()->analyses ) ) {
			$bases = array_values( array_unique( [ ...$bases, ...$this->bases_of( $word->text ) ] ) );
		}
		return new LastPart( $bases, Inflection::case_of( $word->text, $bases[0] ?? '' ) );
	}

	private function look_up_capital( Word $word ): Lookup {
		$text     = $word->text;
		$analyses = 'A.' === $word->shape ? [] : [ ...$this->extra_readings( $text ), ...$this->lexicon->analyse( self::without_genitive( $text ) ) ];
		$known    = self::bases_of_names( $analyses );
		$bases    = [] === $known ? $this->bases_of( $text ) : $known;
		return new Lookup(
			$analyses,
			self::classes_of( $analyses ) . ( [] === $known ? $this->abroad->classes_of( $bases ) : '' ),
			self::name_forms_of( $analyses ),
			self::lemma_of( $analyses ),
			$this->head_of( $text ),
			$bases
		);
	}

	/** `Syväjärvi's`, in English texts. */
	private static function without_genitive( string $text ): string {
		return str_ends_with( $text, "'s" ) ? substr( $text, 0, -2 ) : $text;
	}

	private function look_up_small( string $text ): Lookup {
		$analyses = [];
		foreach ( $this->lexicon->analyse( $text ) as $analysis ) {
			if ( ! self::is_name( $analysis ) ) {
				$analyses[] = $analysis;
			}
		}
		return new Lookup( $analyses, self::classes_of( $analyses ), '', self::lemma_of( $analyses ), '', [] );
	}

	/** @return list<string> In small letters. */
	private function bases_of( string $text ): array {
		return array_map( Text::fold_case( ... ), Inflection::bases_of( $text ) );
	}

	/**
	 * A word as a name that the site has added.
	 *
	 * @return list<Analysis>
	 */
	private function extra_readings( string $text ): array {
		if ( [] === $this->extra->given && [] === $this->extra->surnames ) {
			return [];
		}
		$readings = [];
		foreach ( Inflection::bases_of( $text ) as $base ) {
			$folded = Text::fold_case( $base );
			if ( isset( $this->extra->given[ $folded ] ) ) {
				$readings[] = new Analysis( $base, 'given-name', Inflection::case_of( $text, $base ), '' );
			}
			if ( isset( $this->extra->surnames[ $folded ] ) ) {
				$readings[] = new Analysis( $base, 'surname', Inflection::case_of( $text, $base ), '' );
			}
		}
		return $readings;
	}

	private function head_of( string $text ): string {
		$hyphen = strpos( $text, '-' );
		return false === $hyphen ? '' : self::classes_of( $this->lexicon->analyse( substr( $text, 0, $hyphen ) ) );
	}

	private static function is_name( Analysis $analysis ): bool {
		return 'given-name' === $analysis->kind || 'surname' === $analysis->kind || 'place' === $analysis->kind;
	}

	/**
	 * @param list<Analysis> $analyses
	 * @return list<string>
	 */
	private static function bases_of_names( array $analyses ): array {
		$bases = [];
		foreach ( $analyses as $analysis ) {
			if ( 'given-name' === $analysis->kind || 'surname' === $analysis->kind ) {
				$base = Text::fold_case( $analysis->base );
				if ( ! in_array( $base, $bases, true ) ) {
					$bases[] = $base;
				}
			}
		}
		return $bases;
	}

	/** @param list<Analysis> $analyses */
	private static function classes_of( array $analyses ): string {
		if ( [] === $analyses ) {
			return '?';
		}
		$letters = [];
		foreach ( $analyses as $analysis ) {
			$letters[] = self::CLASS_LETTERS[ $analysis->kind ];
		}
		return implode( '', array_intersect( self::CLASS_ORDER, $letters ) );
	}

	/** @param list<Analysis> $analyses */
	private static function name_forms_of( array $analyses ): string {
		$forms = [];
		foreach ( $analyses as $analysis ) {
			if ( self::is_name( $analysis ) ) {
				$forms[ self::CLASS_LETTERS[ $analysis->kind ] . ( self::FORM_LETTERS[ $analysis->form ] ?? 'X' ) ] = true;
			}
		}
		ksort( $forms );
		return implode( ' ', array_keys( $forms ) );
	}

	/** @param list<Analysis> $analyses */
	private static function lemma_of( array $analyses ): string {
		foreach ( $analyses as $analysis ) {
			if ( ! self::is_name( $analysis ) ) {
				return Text::fold_case( $analysis->base );
			}
		}
		return '';
	}
}
