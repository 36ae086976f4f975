/** Reads one document in a worker of its own: PDF.js is large, and so are documents. */
import type { ReaderReply, ReaderRequest } from './protocol';
import { readDocument } from './read-document';
import { unread } from './document-text';

/** The part of a worker's global scope that is used here; TypeScript's own type excludes the page's. */
interface WorkerScope {
	postMessage: ( message: ReaderReply ) => void;
	addEventListener: (
		type: 'message',
		listener: ( event: MessageEvent< ReaderRequest > ) => void
	) => void;
}

const scope = self as unknown as WorkerScope;

scope.addEventListener( 'message', ( { data } ) => {
	readDocument( data.bytes, ( progress ) => {
		scope.postMessage( { type: 'progress', progress } );
	} ).then(
		( text ) => {
			scope.postMessage( { type: 'read', text } );
		},
		() => {
			scope.postMessage( { type: 'read', text: unread( 'damaged' ) } );
		}
	);
} );
