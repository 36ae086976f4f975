/** Reading numbers and letters; past the end there are zeros, so that nothing throws. */

export function u16( bytes: Uint8Array, at: number, little = false ): number {
	const first = bytes[ at ] ?? 0;
	const second = bytes[ at + 1 ] ?? 0;
	return little ? first | ( second << 8 ) : ( first << 8 ) | second;
}

export function u32( bytes: Uint8Array, at: number, little = false ): number {
	const first = u16( bytes, at, little );
	const second = u16( bytes, at + 2, little );
	return little ? first + second * 0x10000 : first * 0x10000 + second;
}

/** Beyond 2^53 imprecise, and beyond every file. */
export function u64( bytes: Uint8Array, at: number ): number {
	return u32( bytes, at ) * 0x1_0000_0000 + u32( bytes, at + 4 );
}

export function setU16(
	bytes: Uint8Array,
	at: number,
	value: number,
	little = false
): void {
	bytes[ at ] = little ? value & 0xff : value >>> 8;
	bytes[ at + 1 ] = little ? value >>> 8 : value & 0xff;
}

export function setU32( bytes: Uint8Array, at: number, value: number ): void {
	setU16( bytes, at, value >>> 16 );
	setU16( bytes, at + 2, value & 0xffff );
}

/** One character a byte. */
export function ascii( bytes: Uint8Array, at: number, length: number ): string {
	return String.fromCharCode( ...bytes.subarray( at, at + length ) );
}

export function hasAt( bytes: Uint8Array, at: number, text: string ): boolean {
	for ( let i = 0; i < text.length; i++ ) {
		if ( bytes[ at + i ] !== text.charCodeAt( i ) ) {
			return false;
		}
	}
	return true;
}

export function indexOfText(
	bytes: Uint8Array,
	text: string,
	from = 0
): number {
	const first = text.charCodeAt( 0 );
	for (
		let at = bytes.indexOf( first, from );
		at !== -1;
		at = bytes.indexOf( first, at + 1 )
	) {
		if ( hasAt( bytes, at, text ) ) {
			return at;
		}
	}
	return -1;
}

const utf8 = new TextDecoder( 'utf-8', { ignoreBOM: true } );

export function decodeUtf8( bytes: Uint8Array ): string {
	return utf8.decode( bytes );
}

export function encodeAscii( text: string ): Uint8Array {
	return Uint8Array.from( text, ( letter ) => letter.charCodeAt( 0 ) );
}

export function isSame( a: Uint8Array, b: Uint8Array ): boolean {
	return a.length === b.length && a.every( ( byte, at ) => byte === b[ at ] );
}

export function concat(
	parts: readonly Uint8Array[]
): Uint8Array< ArrayBuffer > {
	const whole = new Uint8Array(
		parts.reduce( ( sum, part ) => sum + part.length, 0 )
	);
	let at = 0;
	for ( const part of parts ) {
		whole.set( part, at );
		at += part.length;
	}
	return whole;
}
