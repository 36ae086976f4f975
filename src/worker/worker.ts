import { fetchNames } from './fetch-names';
import type { Request } from './protocol';
import { WorkerHost } from './worker-host';

/** The part of a worker's global scope that is used here; TypeScript's own type excludes the page's. */
interface WorkerScope {
	postMessage: ( message: unknown ) => void;
	addEventListener: (
		type: 'message',
		listener: ( event: MessageEvent< Request > ) => void
	) => void;
}

const scope = self as unknown as WorkerScope;
const channel = new MessageChannel();
let resume: Array< () => void > = [];

channel.port1.onmessage = () => {
	const waiting = resume;
	resume = [];
	waiting.forEach( ( next ) => {
		next();
	} );
};

const host = new WorkerHost(
	( reply ) => {
		scope.postMessage( reply );
	},
	// A message to oneself queues behind those that wait; a timer would add milliseconds.
	() =>
		new Promise( ( resolve ) => {
			resume.push( resolve );
			channel.port2.postMessage( null );
		} ),
	fetchNames
);

scope.addEventListener( 'message', ( event ) => {
	void host.receive( event.data );
} );
