import type { FileMetadata } from '../media-files';
import { isReadable } from './readable';
import type { MediaItem } from './rest';

/** Larger files would take a busy line more than reading them is worth. */
const LARGEST = 40 * 1024 * 1024;

/**
 * Reads what a file in the library says of itself; null where that cannot be had. A form works
 * without it, so whatever goes wrong is nobody's business.
 */
export async function readLibraryFile(
	{ original, name, type }: MediaItem,
	signal: AbortSignal
): Promise< FileMetadata | null > {
	// A library that lies elsewhere would refuse, and say so in the console.
	if ( ! isReadable( type ) || ! isOwn( original ) ) {
		return null;
	}
	try {
		// Also where it has been given up before it began.
		const response = await fetch( original, { signal } );
		if (
			! response.ok ||
			Number( response.headers.get( 'Content-Length' ) ) > LARGEST
		) {
			await response.body?.cancel();
			return null;
		}
		const bytes = new Uint8Array( await response.arrayBuffer() );
		const { readMetadata } = await import(
			/* webpackChunkName: "media-files" */ '../media-files'
		);
		return bytes.length > LARGEST || signal.aborted
			? null
			: readMetadata( bytes, name, type );
	} catch {
		return null;
	}
}

function isOwn( address: string ): boolean {
	try {
		return (
			new URL( address, window.location.href ).origin ===
			window.location.origin
		);
	} catch {
		return false;
	}
}
