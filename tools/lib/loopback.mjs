/**
 * Preloaded into WordPress Playground's CLI. It listens on every interface and has no option for that; a site whose
 * passwords are printed on the screen is for this machine alone.
 */
import net from 'node:net';

const listen = net.Server.prototype.listen;

/**
 * @this {net.Server}
 * @param {unknown[]} args As for net.Server.listen.
 */
net.Server.prototype.listen = function ( ...args ) {
	const [ port, ...rest ] = args;
	const place =
		typeof port === 'number' && typeof rest[ 0 ] !== 'string'
			? [ port, '127.0.0.1', ...rest ]
			: args;
	return listen.apply(
		this,
		/** @type {Parameters<typeof listen>} */ ( place )
	);
};
