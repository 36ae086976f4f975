/**
 * Preloaded into WordPress Playground's CLI. It listens on every interface and has no option for that; a site whose
 * passwords are printed on the screen is for this machine alone.
 */
import net from 'node:net';

const listen = net.Server.prototype.listen;

/**
 * @this {net.Server}
 * @param {...any} args As for net.Server.listen.
 */
net.Server.prototype.listen = function ( ...args ) {
	const [ port, ...rest ] = args;
	return typeof port === 'number' && typeof rest[ 0 ] !== 'string'
		? listen.call( this, port, '127.0.0.1', ...rest )
		: listen.apply( this, /** @type {any} */ ( args ) );
};
