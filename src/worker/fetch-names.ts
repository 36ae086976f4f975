/** Of gzip, by which hosts that do not know the file leave it compressed. */
const GZIP = [ 0x1f, 0x8b ] as const;

/** In milliseconds: a slow line takes half a minute for a megabyte. */
const PATIENCE = 120_000;

/**
 * Fetches what tells names from other words; the browser keeps it.
 *
 * @param url Carries the version.
 * @return Inflated; null if it could not be had.
 */
export async function fetchNames( url: string ): Promise< Uint8Array | null > {
	try {
		const response = await fetch( url, {
			credentials: 'same-origin',
			signal: AbortSignal.timeout( PATIENCE ),
		} );
		if ( ! response.ok ) {
			return null;
		}
		const bytes = new Uint8Array( await response.arrayBuffer() );
		return GZIP.every( ( byte, index ) => bytes[ index ] === byte )
			? await inflate( bytes )
			: bytes;
	} catch {
		// Not there, cut short, or too much for this browser.
		return null;
	}
}

async function inflate( bytes: Uint8Array ): Promise< Uint8Array > {
	const stream = new Blob( [ bytes as BlobPart ] )
		.stream()
		.pipeThrough( new DecompressionStream( 'gzip' ) );
	return new Uint8Array( await new Response( stream ).arrayBuffer() );
}
