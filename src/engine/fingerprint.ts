import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** A name stands in a post many times, and a post is checked at each change. */
const MOST_KEPT = 1_000;

/** Makes the fingerprints of one post's findings. */
export type Fingerprinter = ( rule: string, normal: string ) => string;

/**
 * A fingerprint is 128 bits of HMAC-SHA256 over the rule and the normalised
 * text, in hex. It depends on neither block nor markup, so that an answer holds
 * when text moves; the key is the post's own, so that the same person in two
 * posts cannot be recognised from the fingerprints.
 *
 * WebCrypto is no help: it is missing on plain HTTP, and it cannot answer at once.
 *
 * @param key The post's key, in hex.
 */
export function fingerprinter( key: string ): Fingerprinter {
	const bytes = hexToBytes( key );
	const made = new Map< string, string >();
	return ( rule, normal ) => {
		const text = `${ rule }\n${ normal }`;
		let fingerprint = made.get( text );
		if ( fingerprint === undefined ) {
			fingerprint = bytesToHex(
				hmac( sha256, bytes, utf8ToBytes( text ) )
			).slice( 0, 32 );
			if ( made.size === MOST_KEPT ) {
				made.clear();
			}
			made.set( text, fingerprint );
		}
		return fingerprint;
	};
}
