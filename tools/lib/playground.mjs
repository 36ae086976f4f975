/**
 * WordPress Playground: PHP as WebAssembly with SQLite, so that Node is all it takes.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { pluginSlug, root } from './paths.mjs';
import { pluginParts } from './plugin-parts.mjs';
import { delay, startServer } from './processes.mjs';

const cli = path.join(
	root,
	'node_modules/@wp-playground/cli/wp-playground.js'
);

const loopback = new URL( './loopback.mjs', import.meta.url ).href;

/** The editor asks for several things at once; with one worker it takes three times as long to open. */
const workers = 4;

/** The slowest machine tried needed 40 s for the first start. */
const readyWithin = 300_000;

/**
 * @param {Object} options
 * @param {string} options.site      A folder with WordPress; the database and uploads go there.
 * @param {number} options.port
 * @param {string} options.blueprint Where the blueprint may be written.
 */
export function startPlayground( { site, port, blueprint } ) {
	let output = '';
	/** @type {ReturnType<typeof startServer> | undefined} */
	let server;
	let stopped = false;

	const begin = async () => {
		await fs.writeFile( blueprint, JSON.stringify( blueprintOf() ) );
		if ( stopped ) {
			return;
		}
		server = startServer(
			process.execPath,
			[
				'--import',
				loopback,
				cli,
				...( await argumentsFor( site, port, blueprint ) ),
			],
			{ cwd: root, stdio: [ 'ignore', 'pipe', 'pipe' ] }
		);
		for ( const stream of [ server.child.stdout, server.child.stderr ] ) {
			stream?.setEncoding( 'utf8' ).on( 'data', ( text ) => {
				output += text;
			} );
		}
	};
	const begun = begin();

	return {
		/** Resolves when the site answers; rejects with Playground's output when it cannot. */
		ready: begun.then( async () => {
			const address = `http://localhost:${ port }/wp-login.php`;
			const ended = server?.ended.then( () => 'ended' );
			for ( let waited = 0; waited < readyWithin; waited += 250 ) {
				if (
					output.includes( 'Ready!' ) &&
					( await answers( address ) )
				) {
					return;
				}
				if (
					( await Promise.race( [ ended, delay( 250 ) ] ) ) ===
					'ended'
				) {
					break;
				}
			}
			throw new Error(
				`WordPress Playground did not start:\n${ output }`
			);
		} ),
		ended: begun.then( () => server?.ended ),
		async stop() {
			stopped = true;
			await begun;
			await server?.stop();
		},
	};
}

/**
 * @param {string} site
 * @param {number} port
 * @param {string} blueprint
 */
async function argumentsFor( site, port, blueprint ) {
	const content = '/wordpress/wp-content';
	const mounts = [
		[ path.join( root, 'tools/demo' ), '/demo' ],
		[
			path.join( root, 'tools/demo/mu-plugins' ),
			`${ content }/mu-plugins`,
		],
		...( await pluginParts() ).map( ( part ) => [
			path.join( root, part ),
			`${ content }/plugins/${ pluginSlug }/${ part }`,
		] ),
	];
	return [
		'server',
		`--port=${ port }`,
		`--site-url=http://localhost:${ port }`,
		`--workers=${ workers }`,
		'--mount-dir-before-install',
		site,
		'/wordpress',
		'--wordpress-install-mode=install-from-existing-files-if-needed',
		...mounts.flatMap( ( [ from = '', to = '' ] ) => [
			'--mount-dir',
			from,
			to,
		] ),
		`--blueprint=${ blueprint }`,
	];
}

function blueprintOf() {
	return {
		steps: [
			{
				step: 'runPHP',
				code: "<?php require '/wordpress/wp-load.php'; require '/demo/load.php';",
			},
		],
	};
}

/**
 * @param {string} address
 */
async function answers( address ) {
	try {
		const response = await fetch( address, {
			signal: AbortSignal.timeout( 10_000 ),
		} );
		return response.ok;
	} catch {
		return false;
	}
}
