/**
 * Starts a worker, from another origin too: sites serve their scripts from a
 * content delivery network, and browsers refuse a worker from there unless a
 * script of this origin fetches it.
 *
 * @throws DOMException where the browser refuses at once.
 */
export function spawnWorker( url: string ): Worker {
	const address = new URL( url, document.baseURI );
	if ( address.origin === window.location.origin ) {
		return new Worker( address );
	}
	const script = new Blob(
		[ `importScripts( ${ JSON.stringify( address.href ) } );` ],
		{ type: 'text/javascript' }
	);
	// Never revoked: the worker reads it at a time of its own, and it is a hundred bytes.
	return new Worker( URL.createObjectURL( script ) );
}
