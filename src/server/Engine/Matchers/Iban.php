<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Matchers;

use Julkaisuvahti\Engine\Contacts\Directory;
use Julkaisuvahti\Engine\Document;
use Julkaisuvahti\Engine\Site;
use Julkaisuvahti\Engine\Text;

/**
 * Bank accounts (IBAN) of Finland and the countries that money comes from, with
 * valid check digits (ISO 13616: modulo 97 is 1).
 */
final class Iban {

	/** How many letters and digits an account of the country has. */
	private const LENGTHS = [
		'AT' => 20,
		'BE' => 16,
		'CH' => 21,
		'DE' => 22,
		'DK' => 18,
		'EE' => 20,
		'ES' => 24,
		'FI' => 18,
		'FR' => 27,
		'GB' => 22,
		'IE' => 22,
		'IT' => 27,
		'LT' => 20,
		'LV' => 21,
		'NL' => 18,
		'NO' => 15,
		'PL' => 28,
		'PT' => 25,
		'SE' => 24,
	];

	private const BETWEEN = '[ \x{00A0}\x{2007}\x{2009}\x{202F}\x{00AD}\x{200B}-\x{200D}\x{2060}\-\x{2010}-\x{2015}]{0,2}';

	/** Every country's accounts hold eight digits in a row: most texts need no more than this look. */
	private const DIGITS = '/[0-9](?:' . self::BETWEEN . '[0-9]){7}/u';

	private static ?string $account = null;

	/** @return iterable<Found> */
	public static function matches( Document $document, Site $site ): iterable {
		$directory = Directory::of( $site );
		$account   = self::$account ??= self::pattern();
		foreach ( $document->passages as $passage ) {
			if ( null === Pattern::first( self::DIGITS, $passage->text ) ) {
				continue;
			}
			foreach ( Pattern::all( $account, Text::folded( $passage ) ) as [ $offset, $text ] ) {
				$code = strtoupper( (string) preg_replace( '/[^0-9a-z]/', '', $text ) );
				if ( self::is_valid( $code ) ) {
					yield Found::in_text( $passage, $offset, substr( $passage->text, $offset, strlen( $text ) ), [], $code, $directory->text( strtolower( $code ) ) );
				}
			}
		}
	}

	private static function pattern(): string {
		$accounts = [];
		foreach ( self::LENGTHS as $country => $length ) {
			$accounts[] = strtolower( $country ) . '(?:' . self::BETWEEN . '[0-9]){2}(?:' . self::BETWEEN . '[0-9a-z]){' . ( $length - 4 ) . '}';
		}
		return '/(?<![\p{L}\p{M}\p{N}_])(?:' . implode( '|', $accounts ) . ')(?![\p{L}\p{M}\p{N}_])/u';
	}

	/** With the country and the check digits at the end, letters as 10–35, it leaves 1. */
	private static function is_valid( string $code ): bool {
		$rest = 0;
		foreach ( str_split( substr( $code, 4 ) . substr( $code, 0, 4 ) ) as $character ) {
			$value = $character <= '9' ? (int) $character : ord( $character ) - ord( 'A' ) + 10;
			$rest  = ( $rest * ( $value > 9 ? 100 : 10 ) + $value ) % 97;
		}
		return 1 === $rest;
	}
}
