import { answer } from './answer';
import type { Request } from './protocol';

/** The part of a worker's global scope that is used here; TypeScript's own type excludes the page's. */
interface WorkerScope {
	postMessage: ( message: unknown ) => void;
	addEventListener: (
		type: 'message',
		listener: ( event: MessageEvent< Request > ) => void
	) => void;
}

const scope = self as unknown as WorkerScope;

scope.addEventListener( 'message', ( { data } ) => {
	void answer( data ).then( ( reply ) => {
		scope.postMessage( reply );
	} );
} );
