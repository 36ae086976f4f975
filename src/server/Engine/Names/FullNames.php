<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

/** Who is named in full in a post, and whose the other names are. The twin of full-names.ts. */
final class FullNames {

	/** Of a form's base forms, how many are likely: `Essenin` is of `Esseni`, or of `Essen`. */
	private const LIKELY = 2;

	/** @var array<string, FullName> */
	private array $by_surname = [];

	/** @var array<string, FullName|null> Null where several share a given name. */
	private array $by_given = [];

	/** @var array<string, true> Words that stand in the post as they are, so that they are likely base forms. */
	private array $written = [];

	/** @var array<string, true> The likely base forms of the words that stand in another form. */
	private array $bases = [];

	/** @param list<FoundName> $names */
	public function __construct( array $names ) {
		foreach ( $names as $name ) {
			foreach ( $name->words as $word ) {
				$this->written[ $word->folded ] = true;
			}
			$own = $name->words[ count( $name->words ) - 1 ]->folded;
			foreach ( array_slice( $name->last_part->bases, 0, self::LIKELY ) as $base ) {
				if ( $base !== $own ) {
					$this->bases[ $base ] = true;
				}
			}
		}
		foreach ( $names as $name ) {
			if ( $name->is_full() ) {
				$this->note( $name );
			}
		}
	}

	public function mention_of( FoundName $name ): Mention {
		if ( $name->is_full() ) {
			$person = $this->person_of( $name );
			return self::mention( $name, $person->surname, 'full-name', $person->key, $person->given, $person->surname );
		}
		$bases      = $name->last_part->bases;
		$is_parted  = $name->is_surname_alone();
		$by_surname = 1 === count( $name->words ) || $is_parted ? self::first_of( $bases, $this->by_surname ) : null;
		if ( null !== $by_surname ) {
			return self::mention( $name, $by_surname->surname, 'surname-after-full-name', $by_surname->key, [], $by_surname->surname );
		}
		$by_given = $is_parted ? null : self::first_of( $bases, $this->by_given );
		$base     = $this->likely( $name );
		$parts    = [ ...$name->before_last(), $base ];
		$whole    = implode( ' ', $parts );
		if ( null === $by_given && ( $is_parted || ! $name->words[0]->is_given() ) ) {
			return self::mention( $name, $base, 'possible', $whole, [], $whole );
		}
		$is_certain = null !== $by_given || in_array( $name->words[0]->lookup()->classes, [ 'g', 'gs' ], true );
		return self::mention( $name, $base, $is_certain ? 'given-name' : 'possible', $by_given->key ?? $whole, $parts, '' );
	}

	/**
	 * @param string       $base  Of the last part.
	 * @param list<string> $given
	 */
	private static function mention( FoundName $name, string $base, string $basis, string $person, array $given, string $surname ): Mention {
		$form = $name->last_part->form;
		if ( $base !== ( $name->last_part->bases[0] ?? '' ) ) {
			$other = Inflection::case_of( $name->words[ count( $name->words ) - 1 ]->text, $base );
			$form  = '' === $other ? $form : $other;
		}
		return new Mention( $name->start, $name->end, $basis, $person, $given, $surname, $form );
	}

	private function note( FoundName $name ): void {
		$person = $this->person_of( $name );
		foreach ( $name->last_part->bases as $base ) {
			$this->by_surname[ $base ] ??= $person;
		}
		$given                    = $person->given[0] ?? '';
		$is_other                 = array_key_exists( $given, $this->by_given ) && $this->by_given[ $given ]?->key !== $person->key;
		$this->by_given[ $given ] = $is_other ? null : $person;
	}

	private function person_of( FoundName $name ): FullName {
		$given = $name->before_last();
		foreach ( $name->last_part->bases as $base ) {
			$known = $this->by_surname[ $base ] ?? null;
			if ( null !== $known && $known->given === $given ) {
				return $known;
			}
		}
		$surname = $this->likely( $name );
		return new FullName( implode( ' ', [ ...$given, $surname ] ), $given, $surname );
	}

	/** The base form that stands elsewhere in the post, in this form or, as `von Essen` by `von Essenin`, in another; else the most likely. */
	private function likely( FoundName $name ): string {
		$own = $name->words[ count( $name->words ) - 1 ]->folded;
		foreach ( $name->last_part->bases as $base ) {
			if ( $base !== $own && isset( $this->written[ $base ] ) ) {
				return $base;
			}
		}
		return isset( $this->bases[ $own ] ) ? $own : $name->last_part->bases[0] ?? '';
	}

	/**
	 * @param list<string>                 $bases
	 * @param array<string, FullName|null> $persons
	 */
	private static function first_of( array $bases, array $persons ): ?FullName {
		foreach ( $bases as $base ) {
			if ( isset( $persons[ $base ] ) ) {
				return $persons[ $base ];
			}
		}
		return null;
	}
}
