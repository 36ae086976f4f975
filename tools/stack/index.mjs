/**
 * A real WordPress on native PHP with the plugin active: a fresh site for each run of the tests.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pluginSlug, root } from '../lib/paths.mjs';
import { anyFree } from '../lib/ports.mjs';
import { delay, isRunning, run, startServer } from '../lib/processes.mjs';
import { UserError } from '../lib/steps.mjs';
import { phpSettings } from './php.mjs';
import { ensureTemplate, stackFolder } from './template.mjs';

/**
 * @typedef {Object} Stack
 * @property {string}              url  Without a slash at the end.
 * @property {string}              root WordPress's folder.
 * @property {string}              log  The file that PHP's and WordPress's complaints go to.
 * @property {Record<string, string>} env What programs that use the stack are told: WP_URL, WP_ROOT, WP_LOG.
 * @property {() => Promise<void>} stop Ends the server and removes the site.
 */

/** The editor asks for several things at once. */
const workers = '4';

/**
 * @param {Object} [options]
 * @param {import('../lib/wordpress.mjs').Branch} [options.branch]
 * @return {Promise<Stack>}
 */
export async function startStack( { branch = '7.1' } = {} ) {
	const template = await ensureTemplate( branch );
	await removeLeftovers();
	const site = path.join(
		stackFolder,
		`run-${ process.pid }-${ randomBytes( 3 ).toString( 'hex' ) }`
	);
	await copyTemplate( template, site );

	const port = await anyFree();
	const env = {
		WP_URL: `http://localhost:${ port }`,
		WP_ROOT: site,
		WP_LOG: path.join( site, 'debug.log' ),
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
			env: { ...process.env, ...env, PHP_CLI_SERVER_WORKERS: workers },
			// The server's own log names every request; complaints go to the log file.
			stdio: 'ignore',
		}
	);
	const stop = async () => {
		await server.stop();
		await fs.rm( site, { recursive: true, force: true, maxRetries: 3 } );
	};
	try {
		await activatePlugin( site, env );
		await untilAnswers( env.WP_URL );
	} catch ( error ) {
		await stop();
		throw error;
	}
	return { url: env.WP_URL, root: site, log: env.WP_LOG, env, stop };
}

/**
 * Links what is only read and copies what the site writes to.
 *
 * @param {string} template
 * @param {string} site
 */
async function copyTemplate( template, site ) {
	const database = path.join( template, 'wp-content/database' );
	await linkTree( template, site, database );
	await fs.cp( database, path.join( site, 'wp-content/database' ), {
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

/**
 * Sites of runs that were killed.
 */
async function removeLeftovers() {
	for ( const name of await fs.readdir( stackFolder ) ) {
		const pid = /^run-(\d+)-/.exec( name )?.[ 1 ];
		if ( pid !== undefined && ! isRunning( Number( pid ) ) ) {
			await fs.rm( path.join( stackFolder, name ), {
				recursive: true,
				force: true,
			} );
		}
	}
}
