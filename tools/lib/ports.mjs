/**
 * Local TCP ports.
 */
import net from 'node:net';

/**
 * @param {number} port
 * @return {Promise<boolean>} Whether a server could listen there now, on IPv4 and IPv6.
 */
export async function isFree( port ) {
	for ( const host of [ '127.0.0.1', '::1' ] ) {
		if ( ! ( await canListen( port, host ) ) ) {
			return false;
		}
	}
	return true;
}

/**
 * @param {number} first
 * @return {Promise<number>} The first free port from there on.
 */
export async function nextFree( first ) {
	for ( let port = first; port < first + 200; port++ ) {
		if ( await isFree( port ) ) {
			return port;
		}
	}
	throw new Error( `No free port between ${ first } and ${ first + 199 }.` );
}

/**
 * @return {Promise<number>} A free port of the system's choice: servers that start at the same time get different ones.
 */
export function anyFree() {
	return new Promise( ( resolve, reject ) => {
		const server = net.createServer();
		server.once( 'error', reject );
		server.listen( 0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' ? address?.port ?? 0 : 0;
			server.close( () => resolve( port ) );
		} );
	} );
}

/**
 * @param {number} port
 * @param {string} host
 * @return {Promise<boolean>}
 */
function canListen( port, host ) {
	return new Promise( ( resolve ) => {
		const server = net.createServer();
		server.once( 'error', ( /** @type {NodeJS.ErrnoException} */ error ) =>
			// A machine without IPv6 has nobody listening there.
			resolve( error.code !== 'EADDRINUSE' && error.code !== 'EACCES' )
		);
		server.listen( port, host, () =>
			server.close( () => resolve( true ) )
		);
	} );
}
