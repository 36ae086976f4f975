/**
 * npm run bench: how fast the engines are, beside their peers on the same text in the same run.
 *
 *     npm run bench                      on invented Finnish text; prints tables and writes build/bench.json
 *     npm run bench -- --text FILE       on a text of your own: UTF-8, paragraphs parted by blank lines
 *     npm run bench -- --write           puts the tables into the README, too
 *     npm run bench -- --rounds 9        more of everything (5)
 *     npm run bench -- --seed 7          another invented text (1)
 *     npm run bench -- --no-peers        the engines alone, in a minute
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { ensureBuild } from '../../tools/lib/build-state.mjs';
import { ensureNodeModules } from '../../tools/lib/node-modules.mjs';
import { root } from '../../tools/lib/paths.mjs';
import { exitCode, mustRun } from '../../tools/lib/processes.mjs';
import { runMain, step } from '../../tools/lib/steps.mjs';
import { ensurePhp } from '../../tools/lib/system-packages.mjs';

const folder = path.join( root, 'tests', 'bench' );

await runMain( async () => {
	const args = process.argv.slice( 2 );
	await ensureNodeModules();
	await ensurePhp();
	await ensureBuild();
	if ( ! args.includes( '--no-peers' ) ) {
		await ensurePeers();
	}
	const child = spawn(
		process.execPath,
		[
			'--import',
			path.join( root, 'node_modules', 'tsx', 'dist', 'loader.mjs' ),
			path.join( folder, 'run.ts' ),
			...args,
		],
		{ stdio: 'inherit' }
	);
	return new Promise( ( resolve, reject ) => {
		child.on( 'error', reject );
		child.on( 'exit', ( code, signal ) =>
			resolve( exitCode( code, signal ) )
		);
	} );
} );

/** The peers have a lock file and a folder of their own: whoever does not measure need not have them. */
async function ensurePeers() {
	const [ wanted, installed ] = await Promise.all(
		[ 'package-lock.json', 'node_modules/.package-lock.json' ].map(
			( file ) =>
				fs
					.readFile( path.join( folder, file ), 'utf8' )
					.then( peersIn, () => null )
		)
	);
	if ( wanted === installed ) {
		return;
	}
	await step( 'Installing the peers (npm ci in tests/bench; 140 MB)', () =>
		mustRun(
			'npm',
			[ 'ci', '--no-audit', '--no-fund', '--loglevel=error' ],
			{ cwd: folder, stream: true }
		)
	);
}

/**
 * @param {string} lock A lock file's text.
 * @return {string} The peers and their versions.
 */
function peersIn( lock ) {
	const { packages } = JSON.parse( lock );
	return JSON.stringify(
		[ 'harper.js', 'redact-pii', 'yoastseo' ].map(
			( name ) => packages[ `node_modules/${ name }` ]?.version
		)
	);
}
