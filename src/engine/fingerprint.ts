import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

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
	return ( rule, normal ) =>
		bytesToHex(
			hmac( sha256, bytes, utf8ToBytes( `${ rule }\n${ normal }` ) )
		).slice( 0, 32 );
}
