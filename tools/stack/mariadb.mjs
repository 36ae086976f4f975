/**
 * MariaDB servers of the stack's own: each has its own data, and a socket in a folder that only we can enter. None of
 * them listens on the network or reads the system's configuration.
 */
import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { root } from '../lib/paths.mjs';
import { delay, mustRun, startServer } from '../lib/processes.mjs';
import { noteServer, socketFolder } from './leftovers.mjs';

/**
 * @typedef {Object} MariaDb
 * @property {string}              socket
 * @property {() => Promise<void>} stop  Ends it properly; what it holds stays.
 * @property {() => Promise<void>} kill  Ends it at once, as a power cut would.
 * @property {() => Promise<void>} start After `stop` or `kill`; resolves when it answers again.
 */

const { PATH = '' } = process.env;
/** Debian keeps servers out of an ordinary user's PATH. */
const environment = { PATH: `${ PATH }:/usr/sbin` };

/** It refuses to run as root unless root asks for that. */
const asOurselves = process.getuid?.() === 0 ? [ '--user=root' ] : [];

/** A test site is small, and several run at a time. */
const small = [
	'--performance-schema=OFF',
	'--innodb-buffer-pool-size=32M',
	'--innodb-log-file-size=8M',
	'--key-buffer-size=1M',
	'--aria-pagecache-buffer-size=8M',
	'--max-connections=100',
];

/** What a site on a busy disk would not do, and a test that kills nothing may. */
const relaxed = [
	'--innodb-flush-log-at-trx-commit=0',
	'--innodb-flush-method=nosync',
	'--innodb-doublewrite=OFF',
];

/** MariaDB's own defaults, said aloud since tests rely on them. */
const durable = [
	'--innodb-flush-log-at-trx-commit=1',
	'--innodb-doublewrite=ON',
];

/** Where a site has its data; dot files are never served. */
export const mariaDbData = '.mariadb';

/**
 * An empty database `wordpress`.
 *
 * @param {string} site The site's folder.
 */
export async function installMariaDb( site ) {
	await mustRun(
		'mariadb-install-db',
		[
			'--no-defaults',
			...asOurselves,
			`--datadir=${ path.join( site, mariaDbData ) }`,
			'--auth-root-authentication-method=normal',
			'--skip-test-db',
			...small,
			...relaxed,
		],
		{ env: environment }
	);
	const server = await startMariaDb( site, {
		options: [
			`--init-file=${ path.join( root, 'tools/stack/mariadb.sql' ) }`,
		],
	} );
	await server.stop();
}

/**
 * @param {string}   site                The site's folder.
 * @param {Object}   [settings]
 * @param {boolean}  [settings.survives] Whether everything that was committed survives a crash of the machine.
 * @param {string[]} [settings.options]  More of the server's own options.
 * @return {Promise<MariaDb>}
 */
export async function startMariaDb(
	site,
	{ survives = false, options = [] } = {}
) {
	const data = path.join( site, mariaDbData );
	const log = path.join( data, 'server.log' );
	const place = await socketFolder();
	const socket = path.join( place, 'socket' );

	/** @type {ReturnType<typeof startServer>} */
	let server;
	const start = async () => {
		server = startServer(
			'mariadbd',
			[
				'--no-defaults',
				...asOurselves,
				`--datadir=${ data }`,
				`--socket=${ socket }`,
				'--skip-networking',
				`--pid-file=${ path.join( data, 'server.pid' ) }`,
				`--log-error=${ log }`,
				...small,
				...( survives ? durable : relaxed ),
				...options,
			],
			{ env: { ...process.env, ...environment }, stdio: 'ignore' }
		);
		await noteServer( site, server.child.pid );
		await untilAnswers( server, socket, log );
	};
	await start();
	return {
		socket,
		start,
		async stop() {
			await server.stop();
			await fs.rm( place, { recursive: true, force: true } );
		},
		async kill() {
			await server.kill();
			await fs.rm( socket, { force: true } );
		},
	};
}

/**
 * @param {ReturnType<typeof startServer>} server
 * @param {string}                         socket
 * @param {string}                         log
 */
async function untilAnswers( server, socket, log ) {
	for ( let tries = 0; tries < 600 && ! server.hasEnded(); tries++ ) {
		if ( await accepts( socket ) ) {
			return;
		}
		await delay( 50 );
	}
	await server.stop();
	const complaints = await fs.readFile( log, 'utf8' ).catch( () => '' );
	throw new Error( `MariaDB did not start:\n${ complaints }` );
}

/**
 * @param {string} socket
 * @return {Promise<boolean>}
 */
function accepts( socket ) {
	return new Promise( ( resolve ) => {
		const connection = net.connect( socket );
		connection.once( 'error', () => resolve( false ) );
		// Its greeting; whoever only knocks is counted as a failed client.
		connection.once( 'data', () => {
			connection.destroy();
			resolve( true );
		} );
	} );
}
