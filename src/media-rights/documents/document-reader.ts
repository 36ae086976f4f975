import { spawnWorker } from '../../worker/spawn-worker';
import { LARGEST_FILE, unread } from './document-text';
import type { DocumentText, Progress } from './document-text';
import type { ReaderReply, ReaderRequest } from './protocol';

/** In milliseconds without a sign of life: a page can hold a map of a whole town. */
const PATIENCE = 60_000;

/**
 * Reads a document in a worker that ends with it: whatever the file does to its reader,
 * the page goes on.
 *
 * @param workerUrl
 * @param file
 * @param onProgress
 */
export async function readInWorker(
	workerUrl: string,
	file: Blob,
	onProgress: ( progress: Progress ) => void
): Promise< DocumentText > {
	if ( file.size === 0 ) {
		return unread( 'unchecked' );
	}
	if ( file.size > LARGEST_FILE ) {
		return unread( 'too-large' );
	}
	let worker: Worker;
	let bytes: Uint8Array< ArrayBuffer >;
	try {
		bytes = new Uint8Array( await file.arrayBuffer() );
		worker = spawnWorker( workerUrl );
	} catch {
		return unread( 'unchecked' );
	}
	try {
		return await answerOf( worker, bytes, onProgress );
	} finally {
		worker.terminate();
	}
}

function answerOf(
	worker: Worker,
	bytes: Uint8Array< ArrayBuffer >,
	onProgress: ( progress: Progress ) => void
): Promise< DocumentText > {
	return new Promise( ( resolve ) => {
		let timer: ReturnType< typeof setTimeout >;
		const settle = ( text: DocumentText ) => {
			clearTimeout( timer );
			resolve( text );
		};
		const wait = () => {
			clearTimeout( timer );
			timer = setTimeout( () => {
				settle( unread( 'too-large' ) );
			}, PATIENCE );
		};
		// PDF.js says something of its own, too, since it is in a worker.
		worker.onmessage = ( {
			data,
		}: MessageEvent< ReaderReply | { readonly type?: undefined } > ) => {
			if ( data.type === 'progress' ) {
				wait();
				onProgress( data.progress );
			} else if ( data.type === 'read' ) {
				settle( data.text );
			}
		};
		// Refused by the site's policy, or out of memory.
		worker.onerror = () => {
			settle( unread( 'unchecked' ) );
		};
		wait();
		worker.postMessage( { bytes } satisfies ReaderRequest, [
			bytes.buffer,
		] );
	} );
}
