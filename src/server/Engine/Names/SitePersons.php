<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Text;

/** The names that a site's settings and the post itself know. The twin of site-persons.ts. */
final readonly class SitePersons {

	/** Services whose names nobody bears, and which texts often hold. */
	private const SERVICES = [
		'facebook',
		'forms',
		'gmail',
		'google',
		'instagram',
		'kuntarekry',
		'linkedin',
		'lyyti',
		'messenger',
		'microsoft',
		'netflix',
		'nettilomake',
		'office',
		'outlook',
		'pinterest',
		'snapchat',
		'spotify',
		'suomi.fi',
		'surveymonkey',
		'teams',
		'tiktok',
		'twitter',
		'webropol',
		'whatsapp',
		'wilma',
		'wikipedia',
		'wordpress',
		'youtube',
		'zoom',
	];

	/** @var array<string, array<string, true>> By given name, the surnames of office-holders. */
	private array $officials;

	/** @var array<string, array<string, true>> The same of the post's author. */
	private array $author;

	/** @var array<string, int> Words that look like a name and are none. */
	private array $others;

	public function __construct( Site $site, string $author ) {
		$this->officials = self::surnames( $site->officials );
		$this->author    = self::surnames( [ $author ] );
		$this->others    = array_flip( array_map( self::plain( ... ), $site->not_persons ) );
	}

	/**
	 * Why a person need not be asked about; null if nothing is known.
	 *
	 * @param string $surface The name as it stands in the text.
	 */
	public function known( Mention $mention, string $surface ): ?string {
		return match ( true ) {
			self::is_named( $this->author, $mention, $surface ) => 'author of the post',
			$this->is_no_person( $mention, $surface ) => 'no person',
			self::is_named( $this->officials, $mention, $surface ) => 'office-holder, by the settings',
			default => null,
		};
	}

	/**
	 * @param list<string> $names As people write them: `Oona Esimerkki`.
	 * @return array<string, array<string, true>> By given name.
	 */
	private static function surnames( array $names ): array {
		$surnames = [];
		foreach ( $names as $name ) {
			$given   = explode( ' ', self::plain( $name ) );
			$surname = array_pop( $given );
			foreach ( $given as $part ) {
				$surnames[ $part ][ $surname ] = true;
			}
		}
		return $surnames;
	}

	/**
	 * By the surname, and a given name in common, for many have several.
	 *
	 * @param array<string, array<string, true>> $surnames
	 */
	private static function is_named( array $surnames, Mention $mention, string $surface ): bool {
		$person = $mention->person;
		$known  = [];
		foreach ( explode( ' ', substr( $person, 0, max( 0, strlen( $person ) - strlen( $mention->surname ) ) ) ) as $part ) {
			$known += $surnames[ $part ] ?? [];
		}
		return [] !== $known && '' !== $mention->surname
			&& ( isset( $known[ $mention->surname ] ) || [] !== array_intersect_key( $known, array_flip( self::last_bases( $surface ) ) ) );
	}

	private function is_no_person( Mention $mention, string $surface ): bool {
		if ( in_array( $mention->person, self::SERVICES, true ) ) {
			return true;
		}
		if ( [] === $this->others ) {
			return false;
		}
		$name   = self::plain( $surface );
		$space  = strrpos( $name, ' ' );
		$before = false === $space ? '' : substr( $name, 0, $space + 1 );
		$bases  = array_map( static fn ( string $base ): string => $before . $base, self::last_bases( $surface ) );
		return isset( $this->others[ $mention->person ] ) || [] !== array_intersect_key( $this->others, array_flip( $bases ) );
	}

	/**
	 * What the last part of a name may be in the nominative.
	 *
	 * @return list<string>
	 */
	private static function last_bases( string $surface ): array {
		$name  = str_replace( "\u{A0}", ' ', $surface );
		$space = strrpos( $name, ' ' );
		return array_map( Text::fold_case( ... ), Inflection::bases_of( false === $space ? $name : substr( $name, $space + 1 ) ) );
	}

	/** As it is compared: in small letters, its parts parted by one space. */
	private static function plain( string $name ): string {
		return preg_replace( [ '/[ \t\x{00A0}]+/u', '/\A | \z/' ], [ ' ', '' ], Text::fold_case( $name ) ) ?? '';
	}
}
