<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/** Where a web address leads, in one form for all ways to write it. The twin of address.ts. */
final readonly class Address {

	/** Browsers drop white space and take a backslash for a slash. */
	private const ADDRESS = '#\A[\x00-\x20]*+(?:[Hh][Tt][Tt][Pp][Ss]?:[/\\\\]++|[/\\\\]{2,}+)([^/\\\\?\#]*+)(.*+)\z#s';

	private const LONGEST_HOST = 253;

	/**
	 * @param string $host   In lower case, without `www.` and port.
	 * @param string $path   Path, query and fragment; empty or beginning with `/`, `?` or `#`.
	 * @param string $normal Host and path, without a slash at the end.
	 */
	private function __construct(
		public string $host,
		public string $path,
		public string $normal,
	) {
	}

	/** Takes a web address apart; null if it names no site (a relative one, `mailto:` …). */
	public static function of( string $url ): ?self {
		if ( 1 !== preg_match( self::ADDRESS, str_replace( [ "\t", "\n", "\r" ], '', $url ), $found ) ) {
			return null;
		}
		[ , $authority, $rest ] = $found;
		$at                     = strrpos( $authority, '@' );
		$host                   = strtolower( false === $at ? $authority : substr( $authority, $at + 1 ) );
		$host                   = (string) preg_replace( [ '/:[0-9]{0,5}\z/', '/\.\z/', '/\Awww\./' ], '', $host );
		if ( '' === $host || strlen( $host ) > self::LONGEST_HOST || 1 === preg_match( '/[\x00-\x20]/', $host ) ) {
			return null;
		}
		$path = str_replace( '\\', '/', self::trim_end( $rest ) );
		return new self( $host, $path, $host . ( str_ends_with( $path, '/' ) ? substr( $path, 0, -1 ) : $path ) );
	}

	private static function trim_end( string $text ): string {
		return rtrim( $text, "\x00..\x20" );
	}
}
