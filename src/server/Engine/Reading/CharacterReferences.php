<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine\Reading;

use Julkaisuvahti\Engine\EngineFault;
use Julkaisuvahti\Engine\Text;

/** Decodes character references as the HTML standard does. The twin of character-references.ts. */
final class CharacterReferences {

	/** One table for both engines. */
	private const TABLE = __DIR__ . '/../../../engine/reading/character-references.json';

	/** https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state */
	private const WINDOWS_1252 = [
		0x80 => 0x20AC, 0x82 => 0x201A, 0x83 => 0x0192, 0x84 => 0x201E, 0x85 => 0x2026, 0x86 => 0x2020, 0x87 => 0x2021,
		0x88 => 0x02C6, 0x89 => 0x2030, 0x8A => 0x0160, 0x8B => 0x2039, 0x8C => 0x0152, 0x8E => 0x017D, 0x91 => 0x2018,
		0x92 => 0x2019, 0x93 => 0x201C, 0x94 => 0x201D, 0x95 => 0x2022, 0x96 => 0x2013, 0x97 => 0x2014, 0x98 => 0x02DC,
		0x99 => 0x2122, 0x9A => 0x0161, 0x9B => 0x203A, 0x9C => 0x0153, 0x9E => 0x017E, 0x9F => 0x0178,
	];

	private const REFERENCE = '/&(?:#[xX]([0-9A-Fa-f]{1,40});?|#([0-9]{1,40});?|([A-Za-z][A-Za-z0-9]{0,30})(;?)(=?))/';

	private const LONGEST_WITHOUT_SEMICOLON = 6;

	/** @var array<string, string>|null */
	private static ?array $named = null;

	/**
	 * @param string $text         Text without tags.
	 * @param bool   $in_attribute Whether it is an attribute's value: there `&copy=` stays as it is.
	 */
	public static function decode( string $text, bool $in_attribute ): string {
		if ( ! str_contains( $text, '&' ) ) {
			return $text;
		}
		return preg_replace_callback(
			self::REFERENCE,
			static fn ( array $match ): string => match ( true ) {
				null !== $match[1] => self::from_code( hexdec( $match[1] ) ),
				null !== $match[2] => self::from_code( (float) $match[2] ),
				default => self::decode_name( $match[3], $match[4], $match[5], $in_attribute ) ?? $match[0],
			},
			$text,
			flags: PREG_UNMATCHED_AS_NULL
		) ?? throw new EngineFault( preg_last_error_msg() );
	}

	private static function decode_name( string $name, string $semicolon, string $equals, bool $in_attribute ): ?string {
		self::$named ??= self::load();
		if ( ';' === $semicolon && isset( self::$named[ "$name;" ] ) ) {
			return self::$named[ "$name;" ] . $equals;
		}
		for ( $length = min( strlen( $name ), self::LONGEST_WITHOUT_SEMICOLON ); $length > 1; $length-- ) {
			$prefix = substr( $name, 0, $length );
			if ( ! isset( self::$named[ $prefix ] ) ) {
				continue;
			}
			$rest = substr( $name, $length ) . $semicolon . $equals;
			if ( $in_attribute && 1 === preg_match( '/\A[A-Za-z0-9=]/', $rest ) ) {
				return null;
			}
			return self::$named[ $prefix ] . $rest;
		}
		return null;
	}

	private static function from_code( int|float $code ): string {
		if ( $code > 0x10FFFF ) {
			return "\u{FFFD}";
		}
		$code = self::WINDOWS_1252[ (int) $code ] ?? (int) $code;
		return 0 === $code || ( $code >= 0xD800 && $code <= 0xDFFF ) ? "\u{FFFD}" : Text::character( $code );
	}

	/** @return array<string, string> */
	private static function load(): array {
		$json  = file_get_contents( self::TABLE );
		$named = false === $json ? null : json_decode( $json, true );
		return is_array( $named ) ? $named : throw new EngineFault( 'the table of character references cannot be read' );
	}
}
