<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Text;

/** Titles and roles that a site's settings add to those of all sites. The twin of site-roles.ts, which says more. */
final class SiteRoles {

	private const LANGUAGES = [ 'fi', 'sv', 'en' ];

	/** The inflection of abbreviations: `kv:n`. */
	private const SHORT = 'lyhenne';

	private const WORD       = '/\A\p{L}[\p{L}\p{M}]*(?:[-\'’.:]\p{L}[\p{L}\p{M}]*)*\z/u';
	private const MOST_WORDS = 5;

	/** In UTF-16 units: a shorter word would end too many others. */
	private const SHORTEST_ENDING = 5;

	/** In letters: ends as long tell which inflection it is. */
	private const LONGEST_END = 8;

	private const VOWEL         = '/[aeiouyåäö]/u';
	private const LAST_HARMONIC = '/.*([aouäöy])/u';
	private const FRONT         = '/[äöy]/u';

	/** @var array<string, list<string>> By language and end, the inflections of known words that end so. */
	private array $ends = [];

	/** @param array<string, mixed> $file `rules/names/roles.json`. */
	private function __construct( private readonly array $file ) {
		foreach ( $file['cues'] as $cue ) {
			$inflection = $cue['inflection'] ?? self::SHORT;
			if ( self::SHORT === $inflection ) {
				continue;
			}
			foreach ( $cue['words'] as $word ) {
				$end = '';
				foreach ( array_reverse( array_slice( self::letters( self::last_word( $word ) ), -self::LONGEST_END ) ) as $letter ) {
					$end = $letter . $end;
					$key = "{$cue['language']} $end";
					if ( ! in_array( $inflection, $this->ends[ $key ] ?? [], true ) ) {
						$this->ends[ $key ][] = $inflection;
					}
				}
			}
		}
	}

	/**
	 * The roles of all sites, and those of this one's settings.
	 *
	 * @param array<string, mixed> $file `rules/names/roles.json`.
	 * @return array<string, mixed>
	 */
	public static function added( array $file, Site $site ): array {
		$minors = [];
		foreach ( $file['cues'] as $cue ) {
			if ( 'minor' === $cue['meaning'] ) {
				array_push( $minors, ...$cue['words'] );
			}
		}
		$own   = [
			'office' => array_diff( self::titles_in( $site->official_titles ), $minors ),
			'public' => array_diff( self::titles_in( $site->public_roles ), $minors ),
		];
		$taken = array_merge( ...array_values( $own ) );
		if ( [] === $taken ) {
			return $file;
		}
		$roles = new self( $file );
		$cues  = [];
		foreach ( $file['cues'] as $cue ) {
			if ( self::is_replaceable( $cue ) ) {
				$cue['words'] = array_diff( $cue['words'], $taken );
			}
			$cues[] = $cue;
		}
		foreach ( $own as $meaning => $titles ) {
			foreach ( $titles as $title ) {
				array_push( $cues, ...$roles->cues_of( $title, $meaning ) );
			}
		}
		return [ 'cues' => $cues ] + $file;
	}

	/** A title as it is compared; null where no text could hold it. */
	public static function title_of( string $line ): ?string {
		$words = preg_split( '/\.?(?:[ \t\x{00A0}]+|\z)/u', Text::fold_case( $line ), flags: PREG_SPLIT_NO_EMPTY );
		if ( false === $words || [] === $words || count( $words ) > self::MOST_WORDS ) {
			return null;
		}
		foreach ( $words as $word ) {
			if ( ! Phrase::is_short( $word ) || 1 !== preg_match( self::WORD, $word ) ) {
				return null;
			}
		}
		return implode( ' ', $words );
	}

	/**
	 * @param list<string> $lines
	 * @return list<string>
	 */
	private static function titles_in( array $lines ): array {
		return array_values( array_filter( array_map( self::title_of( ... ), $lines ), is_string( ... ) ) );
	}

	/** @param array<string, mixed> $cue */
	private static function is_replaceable( array $cue ): bool {
		return 'beside' === ( $cue['position'] ?? 'beside' ) && in_array( $cue['meaning'], [ 'office', 'public', 'private' ], true );
	}

	/** @return list<array<string, mixed>> */
	private function cues_of( string $title, string $meaning ): array {
		$last = self::last_word( $title );
		$cue  = [
			'meaning' => $meaning,
			'words'   => [ $title ],
		];
		if ( 1 !== preg_match( self::VOWEL, $last ) ) {
			return [ $cue + [ 'language' => 'fi', 'inflection' => self::SHORT ] ];
		}
		$as   = $last === $title && Text::length( $last ) >= self::SHORTEST_ENDING ? [ 'as' => 'ending' ] : [];
		$cues = [];
		foreach ( self::LANGUAGES as $language ) {
			$inflection = $this->inflection_of( $last, $language );
			if ( null !== $inflection ) {
				$cues[] = $cue + $as + [ 'language' => $language, 'inflection' => $inflection ];
			}
		}
		return $cues;
	}

	private function inflection_of( string $word, string $language ): ?string {
		$letters = self::letters( $word );
		for ( $length = min( self::LONGEST_END, count( $letters ) ); $length > 0; $length-- ) {
			$end = implode( '', array_slice( $letters, -$length ) );
			foreach ( $this->ends[ "$language $end" ] ?? [] as $name ) {
				$endings = $this->file['inflections'][ $language ][ $name ];
				if ( str_ends_with( $word, $endings[0] ) && ( 'fi' !== $language || self::is_front( $word ) === self::has_front( $endings ) ) ) {
					return $name;
				}
			}
		}
		return null;
	}

	/** By vowel harmony: the endings of a word without a harmonic vowel have front ones. */
	private static function is_front( string $word ): bool {
		$vowel = 1 === preg_match( self::LAST_HARMONIC, $word, $found ) ? $found[1] : 'ä';
		return 1 === preg_match( self::FRONT, $vowel );
	}

	/** @param list<string> $endings */
	private static function has_front( array $endings ): bool {
		return 1 === preg_match( self::FRONT, implode( ' ', $endings ) );
	}

	private static function last_word( string $title ): string {
		$space = strrpos( $title, ' ' );
		return false === $space ? $title : substr( $title, $space + 1 );
	}

	/** @return list<string> */
	private static function letters( string $word ): array {
		return preg_split( '//u', $word, flags: PREG_SPLIT_NO_EMPTY ) ?: [];
	}
}
