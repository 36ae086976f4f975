const NEWLINE = 0x0a;

/** The lines of a stream of bytes, one at a time; blank ones are left out. */
export async function* lines(
	stream: AsyncIterable< Uint8Array >
): AsyncGenerator< Uint8Array > {
	let parts: Uint8Array[] = [];
	for await ( const chunk of stream ) {
		let start = 0;
		let end = chunk.indexOf( NEWLINE );
		while ( end !== -1 ) {
			parts.push( chunk.subarray( start, end ) );
			yield* unlessBlank( Buffer.concat( parts ) );
			parts = [];
			start = end + 1;
			end = chunk.indexOf( NEWLINE, start );
		}
		if ( start < chunk.length ) {
			parts.push( chunk.subarray( start ) );
		}
	}
	yield* unlessBlank( Buffer.concat( parts ) );
}

function* unlessBlank( line: Uint8Array ): Generator< Uint8Array > {
	if (
		line.some( ( byte ) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0d )
	) {
		yield line;
	}
}
