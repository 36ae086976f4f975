/**
 * A real WordPress on native PHP with the plugin active: a fresh site for each run of the tests.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { pluginSlug, root } from '../lib/paths.mjs';
import { anyFree } from '../lib/ports.mjs';
import { delay, run, startServer } from '../lib/processes.mjs';
import { UserError } from '../lib/steps.mjs';
import { noteServer, removeLeftovers, siteFolder } from './leftovers.mjs';
import { startMariaDb } from './mariadb.mjs';
import { phpSettings } from './php.mjs';
import { databaseFolder, ensureTemplate } from './template.mjs';

/**
 * @typedef {Object} Stack
 * @property {string}              url  Without a slash at the end.
 * @property {string}              root WordPress's folder.
 * @property {string}              log  The file that PHP's and WordPress's complaints go to.
 * @property {Record<string, string>} env What programs that use the stack are told: WP_URL, WP_ROOT, WP_LOG; WP_DATABASE_SOCKET with MariaDB.
 * @property {import('./mariadb.mjs').MariaDb | null} mariaDb
 * @property {() => Promise<void>} stop Ends the servers and removes the site.
 *
 * @typedef {Object} StackOptions
 * @property {import('../lib/wordpress.mjs').Branch} [branch]
 * @property {import('./template.mjs').Database}     [database]
 * @property {number}                                [workers]  How many requests the site answers at a time.
 * @property {boolean}                               [survives] Whether what MariaDB has committed survives a crash of the machine.
 */

/**
 * @param {StackOptions} [options]
 * @return {Promise<Stack>}
 */
export async function startStack( {
	branch = '7.1',
	database = 'sqlite',
	// The editor asks for several things at once.
	workers = 4,
	survives = false,
} = {} ) {
	const template = await ensureTemplate( branch, database );
	await removeLeftovers();
	const site = siteFolder();
	await copyTemplate( template, site, databaseFolder[ database ] );
	const mariaDb =
		database === 'mariadb'
			? await startMariaDb( site, { survives } )
			: null;

	const port = await anyFree();
	const env = {
		WP_URL: `http://localhost:${ port }`,
		WP_ROOT: site,
		WP_LOG: path.join( site, 'debug.log' ),
		...( mariaDb === null ? {} : { WP_DATABASE_SOCKET: mariaDb.socket } ),
	};
	await fs.writeFile( env.WP_LOG, '' );
	const server = startServer(
		'php',
		[
			...phpSettings( site ),
			'-S',
			`localhost:${ port }`,
			'-t',
			site,
			path.join( root, 'tools/stack/router.php' ),
		],
		{
			env: {
				...process.env,
				...env,
				PHP_CLI_SERVER_WORKERS: String( workers ),
			},
			// The server's own log names every request; complaints go to the log file.
			stdio: 'ignore',
		}
	);
	const stop = async () => {
		await server.stop();
		await mariaDb?.stop();
		await fs.rm( site, { recursive: true, force: true, maxRetries: 3 } );
	};
	try {
		await noteServer( site, server.child.pid );
		await activatePlugin( site, env );
		await untilAnswers( env.WP_URL );
	} catch ( error ) {
		await stop();
		throw error;
	}
	return { url: env.WP_URL, root: site, log: env.WP_LOG, env, mariaDb, stop };
}

/**
 * Links what is only read and copies what the site writes to.
 *
 * @param {string} template
 * @param {string} site
 * @param {string} database The folder with the database.
 */
async function copyTemplate( template, site, database ) {
	await linkTree( template, site, path.join( template, database ) );
	await fs.cp( path.join( template, database ), path.join( site, database ), {
		recursive: true,
	} );
	const content = path.join( site, 'wp-content' );
	await fs.symlink( root, path.join( content, 'plugins', pluginSlug ) );
	await fs.mkdir( path.join( content, 'mu-plugins' ) );
	for ( const folder of [
		'tools/demo/mu-plugins',
		'tools/stack/mu-plugins',
	] ) {
		await fs.cp(
			path.join( root, folder ),
			path.join( content, 'mu-plugins' ),
			{
				recursive: true,
			}
		);
	}
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string} except A folder to leave out.
 */
async function linkTree( from, to, except ) {
	await fs.mkdir( to, { recursive: true } );
	for ( const entry of await fs.readdir( from, { withFileTypes: true } ) ) {
		const source = path.join( from, entry.name );
		const target = path.join( to, entry.name );
		if ( source === except ) {
			continue;
		}
		if ( entry.isDirectory() ) {
			await linkTree( source, target, except );
		} else {
			await fs.link( source, target );
		}
	}
}

/**
 * @param {string}                 site
 * @param {Record<string, string>} env
 */
async function activatePlugin( site, env ) {
	const script = path.join( root, 'tools/stack/activate.php' );
	const { code } = await run( 'php', [ ...phpSettings( site ), script ], {
		env,
	} );
	if ( code !== 0 ) {
		const complaints = await fs.readFile(
			path.join( site, 'debug.log' ),
			'utf8'
		);
		throw new UserError(
			`The plugin could not be activated in WordPress:\n${ complaints }`
		);
	}
}

/**
 * @param {string} url
 */
async function untilAnswers( url ) {
	for ( let tries = 0; tries < 100; tries++ ) {
		try {
			const response = await fetch( `${ url }/wp-login.php`, {
				signal: AbortSignal.timeout( 10_000 ),
			} );
			if ( response.ok ) {
				return;
			}
		} catch {
			// Not listening yet.
		}
		await delay( 100 );
	}
	throw new Error( `The test site does not answer at ${ url }.` );
}
