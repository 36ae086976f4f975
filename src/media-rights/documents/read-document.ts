import { unread } from './document-text';
import type { DocumentText, Progress } from './document-text';
import { readOffice } from './read-office';
import { readPdf } from './read-pdf';

/** Readers' programs find a PDF file's mark anywhere in its beginning, and so do we. */
const BEGINNING = 1024;

/** Told by the bytes: names and types say what somebody believes. */
export async function readDocument(
	bytes: Uint8Array,
	onProgress: ( progress: Progress ) => void
): Promise< DocumentText > {
	const beginning = String.fromCharCode( ...bytes.subarray( 0, BEGINNING ) );
	if ( beginning.includes( '%PDF-' ) ) {
		return readPdf( bytes, { onProgress } );
	}
	return beginning.startsWith( 'PK' )
		? readOffice( bytes )
		: unread( 'unsupported' );
}
