<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

/**
 * Looks up hosts, perhaps with the beginning of a path: `webropol.com`,
 * `docs.google.com/forms`. The twin of Hosts in address.ts.
 *
 * @template T
 */
final class Hosts {

	/** @var array<string, list<array{string, T}>> Path and value, by host. */
	private array $by_host = [];

	/**
	 * @param string $entry Subdomains count too.
	 * @param T      $value
	 */
	public function add( string $entry, mixed $value ): void {
		$bare    = (string) preg_replace( '/\A *+(?:\*\.)?/', '', $entry );
		$address = Address::of( 1 === preg_match( '/\Ahttps?:/i', $bare ) ? $bare : "//$bare" );
		if ( null !== $address ) {
			$this->by_host[ $address->host ][] = [ strtolower( $address->path ), $value ];
		}
	}

	/**
	 * The value of the first entry that covers the address.
	 *
	 * @return T|null
	 */
	public function find( Address $address ): mixed {
		$domain = $address->host;
		while ( true ) {
			foreach ( $this->by_host[ $domain ] ?? [] as [ $prefix, $value ] ) {
				if ( self::is_below( $address->path, $prefix ) ) {
					return $value;
				}
			}
			$dot = strpos( $domain, '.' );
			if ( false === $dot ) {
				return null;
			}
			$domain = substr( $domain, $dot + 1 );
		}
	}

	/** Whether the path begins with these whole steps. */
	private static function is_below( string $path, string $prefix ): bool {
		if ( '' === $prefix || '/' === $prefix ) {
			return true;
		}
		return strtolower( substr( $path, 0, strlen( $prefix ) ) ) === $prefix
			&& ( str_ends_with( $prefix, '/' )
				|| strlen( $path ) === strlen( $prefix )
				|| str_contains( '/?#', $path[ strlen( $prefix ) ] ) );
	}
}
