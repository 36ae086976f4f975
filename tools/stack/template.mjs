/**
 * An installed WordPress to copy from, so that a fresh site is there in a moment.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { root } from '../lib/paths.mjs';
import { mustRun } from '../lib/processes.mjs';
import { step } from '../lib/steps.mjs';
import { ensureMariaDb } from '../lib/system-packages.mjs';
import { unzip } from '../lib/unzip.mjs';
import { ensureWordPress } from '../lib/wordpress.mjs';
import { forgetServers, stackFolder } from './leftovers.mjs';
import { installMariaDb, mariaDbData, startMariaDb } from './mariadb.mjs';
import { phpSettings } from './php.mjs';

/** @typedef {'sqlite' | 'mariadb'} Database */

/** Where a site has its database. @type {Readonly<Record<Database, string>>} */
export const databaseFolder = {
	sqlite: 'wp-content/database',
	mariadb: mariaDbData,
};

/** For people. @type {Readonly<Record<Database, string>>} */
const names = { sqlite: 'SQLite', mariadb: 'MariaDB' };

const sqlitePlugin = path.join(
	root,
	'node_modules/@wp-playground/cli/sqlite-database-integration.zip'
);

/** What a template is made from besides WordPress. */
const ingredients = [
	sqlitePlugin,
	path.join( root, 'tools/stack/wp-config.php' ),
	path.join( root, 'tools/stack/install.php' ),
	path.join( root, 'tools/stack/template.mjs' ),
	path.join( root, 'tools/stack/mariadb.mjs' ),
	path.join( root, 'tools/stack/mariadb.sql' ),
	path.join( root, 'tools/demo/Site.php' ),
];

/**
 * @param {import('../lib/wordpress.mjs').Branch} branch
 * @param {Database}                              database
 * @return {Promise<string>} A folder with an installed site, without the plugin.
 */
export async function ensureTemplate( branch, database ) {
	if ( database === 'mariadb' ) {
		await ensureMariaDb();
	}
	const wordPress = await ensureWordPress( branch );
	const kind = `template-${ branch }-${ database }`;
	const template = path.join(
		stackFolder,
		`${ kind }-${ await ingredientsHash( wordPress ) }`
	);
	const isThere = await fs.access( template ).then(
		() => true,
		() => false
	);
	if ( isThere ) {
		return template;
	}
	await step(
		`Installing WordPress ${ branch } on ${ names[ database ] } for the tests`,
		async () => {
			await removeTemplates( kind );
			const partial = `${ template }.${ process.pid }`;
			await fs.cp( wordPress, partial, { recursive: true } );
			await fs.copyFile(
				path.join( root, 'tools/stack/wp-config.php' ),
				path.join( partial, 'wp-config.php' )
			);
			await ( database === 'mariadb'
				? installOnMariaDb( partial )
				: installOnSqlite( partial ) );
			await forgetServers( partial );
			await fs.rename( partial, template );
		}
	);
	return template;
}

/**
 * @param {string} site
 */
async function installOnMariaDb( site ) {
	await installMariaDb( site );
	const server = await startMariaDb( site );
	try {
		await installWordPress( site, { WP_DATABASE_SOCKET: server.socket } );
	} finally {
		await server.stop();
	}
}

/**
 * @param {string} site
 */
async function installOnSqlite( site ) {
	await addSqlite( site );
	await installWordPress( site );
}

/**
 * @param {string}                 site
 * @param {Record<string, string>} [env]
 */
async function installWordPress( site, env = {} ) {
	await mustRun(
		'php',
		[
			...phpSettings( site ),
			path.join( root, 'tools/stack/install.php' ),
		],
		{ env: { WP_ROOT: site, ...env } }
	);
}

/**
 * WordPress on SQLite, by the plugin that WordPress Playground ships.
 *
 * @param {string} site
 */
async function addSqlite( site ) {
	const plugins = path.join( site, 'wp-content/plugins' );
	await unzip( sqlitePlugin, plugins );
	const [ folder = '' ] = ( await fs.readdir( plugins ) ).filter( ( name ) =>
		name.includes( 'sqlite' )
	);
	const dropIn = await fs.readFile(
		path.join( plugins, folder, 'db.copy' ),
		'utf8'
	);
	// The drop-in holds a place to be filled with the plugin's path; ours has to work after copying.
	await fs.writeFile(
		path.join( site, 'wp-content/db.php' ),
		dropIn
			.replace(
				"'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'",
				`__DIR__ . '/plugins/${ folder }'`
			)
			.replace( '{SQLITE_PLUGIN}', `${ folder }/load.php` )
	);
}

/**
 * @param {string} wordPress
 */
async function ingredientsHash( wordPress ) {
	const hash = createHash( 'sha256' );
	for ( const file of [
		...ingredients,
		path.join( wordPress, 'wp-includes/version.php' ),
	] ) {
		hash.update( await fs.readFile( file ) );
	}
	return hash.digest( 'hex' ).slice( 0, 12 );
}

/**
 * @param {string} kind
 */
async function removeTemplates( kind ) {
	await fs.mkdir( stackFolder, { recursive: true } );
	for ( const name of await fs.readdir( stackFolder ) ) {
		if ( name.startsWith( `${ kind }-` ) ) {
			await fs.rm( path.join( stackFolder, name ), {
				recursive: true,
				force: true,
			} );
		}
	}
}
