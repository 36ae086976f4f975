/**
 * npm start: a WordPress to try the plugin in, with people and content, on this machine alone.
 *
 *     npm start                  brings it up; a second time it is there in seconds
 *     npm start -- --reset       begins anew: what was written in it is gone
 *     npm start -- --port 8080   another port to begin looking at
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from './lib/build-state.mjs';
import { ensureNodeModules } from './lib/node-modules.mjs';
import { cache, root } from './lib/paths.mjs';
import { startPlayground } from './lib/playground.mjs';
import { isFree, nextFree } from './lib/ports.mjs';
import { isRunning, onEnd } from './lib/processes.mjs';
import { runMain, say, step, UserError } from './lib/steps.mjs';
import { ensureWordPress, wordPressVersion } from './lib/wordpress.mjs';

const state = path.join( cache, 'start' );
const site = path.join( state, 'wordpress' );
/** Says which process serves the site now, and where. */
const note = path.join( state, 'running.json' );

await runMain( async () => {
	const { reset, port: wantedPort } = options();
	const running = await whereItRuns();
	if ( running !== null ) {
		throw new UserError(
			`It runs already: ${ running.address } (process ${ running.pid }). Stop that one first with Ctrl-C.`
		);
	}

	await ensureNodeModules();
	await ensureBuild();
	if ( reset ) {
		await step( 'Removing the former site', () =>
			fs.rm( state, { recursive: true, force: true } )
		);
	}
	await ensureSite();

	const port = await nextFree( wantedPort );
	if ( port !== wantedPort ) {
		say( `• Port ${ wantedPort } is taken; using ${ port }.` );
	}

	await noteThatItRuns( port );
	const playground = startPlayground( {
		site,
		port,
		blueprint: path.join( state, 'blueprint.json' ),
	} );
	let ending = false;
	onEnd( async () => {
		ending = true;
		say( '\n• Stopping …' );
		await playground.stop();
		await fs.rm( note, { force: true } );
		say( '  Stopped. What you wrote is kept for the next start.' );
		process.exit( 0 );
	} );
	await step(
		'Starting WordPress (about half a minute the first time, then 10 seconds)',
		() => playground.ready
	);
	await announce( port );

	await playground.ended;
	if ( ! ending ) {
		throw new UserError(
			'WordPress ended by itself; see its output above.'
		);
	}
} );

function options() {
	try {
		const { values } = parseArgs( {
			options: {
				reset: { type: 'boolean', default: false },
				port: { type: 'string', default: '9400' },
			},
		} );
		const port = Number( values.port );
		if ( ! Number.isInteger( port ) || port < 1 || port > 65000 ) {
			throw new UserError( '--port takes a number from 1 to 65000.' );
		}
		return { reset: values.reset, port };
	} catch ( error ) {
		throw error instanceof UserError
			? error
			: new UserError(
					`${
						error instanceof Error ? error.message : error
					}\nnpm start -- [--reset] [--port N]`
			  );
	}
}

/**
 * Two servers on one database would spoil it.
 *
 * @return {Promise<{ pid: number, address: string } | null>} Null where nothing serves this site.
 */
async function whereItRuns() {
	try {
		const { pid, port } = JSON.parse( await fs.readFile( note, 'utf8' ) );
		return isRunning( pid ) && ! ( await isFree( port ) )
			? { pid, address: `http://localhost:${ port }/` }
			: null;
	} catch {
		return null;
	}
}

/**
 * @param {number} port
 */
async function noteThatItRuns( port ) {
	await fs.writeFile( note, JSON.stringify( { pid: process.pid, port } ) );
}

/**
 * A copy of WordPress for this site alone: it holds the database and the uploads.
 */
async function ensureSite() {
	const pristine = await ensureWordPress( '7.1' );
	const isThere = await wordPressVersion( site ).catch( () => '' );
	if ( isThere ) {
		return;
	}
	const partial = `${ site }.partial`;
	await fs.rm( partial, { recursive: true, force: true } );
	await step( 'Copying WordPress for this site', () =>
		fs.cp( pristine, partial, { recursive: true } )
	);
	await fs.rename( partial, site );
}

/**
 * @param {number} port
 */
async function announce( port ) {
	const address = `http://localhost:${ port }`;
	say( `
  WordPress ${ await wordPressVersion( site ) } with Julkaisuvahti is ready.

    Site      ${ address }/
    Log in    ${ address }/wp-login.php

    author    password author-demo    writes posts and events
    editor    password editor-demo    reviews them
    admin     password admin-demo     sets up the site

  It listens on this machine alone and keeps what you write in ${ path.relative(
		root,
		state
  ) }/.
  Stop with Ctrl-C; begin anew with: npm start -- --reset
` );
}
