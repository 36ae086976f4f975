<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Names;

use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Text;

/** The names that a site's settings know. The twin of site-persons.ts. */
final readonly class SitePersons {

	/**
	 * @param array<string, list<string>> $officials By surname.
	 * @param array<string, int>          $others    Words that look like a name and are none.
	 */
	private function __construct( private array $officials, private array $others ) {
	}

	public static function of( Site $site ): self {
		$officials = [];
		foreach ( $site->officials as $official ) {
			$name                                  = self::plain( $official );
			$officials[ self::surname( $name ) ][] = $name;
		}
		return new self( $officials, array_flip( array_map( self::plain( ... ), $site->not_persons ) ) );
	}

	/** Whether a mention is of an office-holder or elected person of the directory. */
	public function is_official( Mention $mention ): bool {
		foreach ( $this->officials[ $mention->surname ] ?? [] as $name ) {
			if ( self::is_same( $mention, $name ) ) {
				return true;
			}
		}
		return false;
	}

	public function is_no_person( Mention $mention ): bool {
		return isset( $this->others[ $mention->person ] )
			|| isset( $this->others[ trim( implode( ' ', [ ...$mention->given, $mention->surname ] ) ) ] );
	}

	/**
	 * Tells whether a mention is of the person whose name people write so: `Oona Esimerkki`.
	 *
	 * @return callable(Mention): bool
	 */
	public static function named( string $name ): callable {
		$plain   = self::plain( $name );
		$surname = self::surname( $plain );
		return static fn ( Mention $mention ): bool =>
			strlen( $plain ) > strlen( $surname ) && $mention->surname === $surname && self::is_same( $mention, $plain );
	}

	/** One surname, and a given name in common: many have several. */
	private static function is_same( Mention $mention, string $name ): bool {
		$person = $mention->person;
		$given  = explode( ' ', substr( $person, 0, max( 0, strlen( $person ) - strlen( $mention->surname ) ) ) );
		$parts  = explode( ' ', $name );
		array_pop( $parts );
		return [] !== array_diff( array_intersect( $given, $parts ), [ '' ] );
	}

	private static function surname( string $name ): string {
		$space = strrpos( $name, ' ' );
		return false === $space ? $name : substr( $name, $space + 1 );
	}

	/** As it is compared: in small letters, its parts parted by one space. */
	private static function plain( string $name ): string {
		return preg_replace( [ '/[ \t\x{00A0}]+/u', '/\A | \z/' ], [ ' ', '' ], Text::fold_case( $name ) ) ?? '';
	}
}
