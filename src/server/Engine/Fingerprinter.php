<?php

declare( strict_types=1 );

namespace Julkaisuvahti\Engine;

use InvalidArgumentException;

/**
 * Makes the fingerprints of one post's findings: 128 bits of HMAC-SHA256 over
 * the rule and the normalised text, in hex. fingerprint.ts says why.
 */
final readonly class Fingerprinter {

	private string $key;

	/** @param string $key The post's key, in hex. */
	public function __construct( string $key ) {
		$bytes = strlen( $key ) % 2 === 0 && ctype_xdigit( $key ) ? hex2bin( $key ) : false;
		if ( false === $bytes ) {
			throw new InvalidArgumentException( 'the fingerprint key is not hexadecimal' );
		}
		$this->key = $bytes;
	}

	public function of( string $rule, string $normal ): string {
		return substr( hash_hmac( 'sha256', "$rule\n$normal", $this->key ), 0, 32 );
	}
}
