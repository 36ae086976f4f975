/**
 * What a run has to leave behind when it is killed, and how the next run finds and removes it.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { cache } from '../lib/paths.mjs';
import { isRunning } from '../lib/processes.mjs';

/** Where templates and running sites lie. */
export const stackFolder = path.join( cache, 'stack' );

/** In a site's folder: its servers' process ids, one a line. */
const servers = '.servers';

/** Their names tell which process of ours they belong to. */
const sites = 'run';
const sockets = 'julkaisuvahti-mariadb';

/**
 * @return {string} Where a site may be made that goes with this process.
 */
export function siteFolder() {
	return path.join(
		stackFolder,
		`${ sites }-${ process.pid }-${ randomBytes( 3 ).toString( 'hex' ) }`
	);
}

/**
 * @return {Promise<string>} A folder with a short path that only we can enter: a socket's path has room for 107 bytes.
 */
export function socketFolder() {
	return fs.mkdtemp(
		path.join( os.tmpdir(), `${ sockets }-${ process.pid }-` )
	);
}

/**
 * @param {string}             site The site's folder.
 * @param {number | undefined} pid  Of a server that leads a process group and has the folder on its command line.
 */
export async function noteServer( site, pid ) {
	await fs.appendFile( path.join( site, servers ), `${ pid }\n` );
}

/**
 * @param {string} site Whose servers have ended: its copies shall have a note of their own.
 */
export async function forgetServers( site ) {
	await fs.rm( path.join( site, servers ), { force: true } );
}

/**
 * Removes what belongs to runs that are no more.
 */
export async function removeLeftovers() {
	for ( const site of await orphans( stackFolder, sites ) ) {
		await endServers( site );
		await fs.rm( site, { recursive: true, force: true } );
	}
	for ( const folder of await orphans( os.tmpdir(), sockets ) ) {
		// Another user's is not ours to remove.
		await fs
			.rm( folder, { recursive: true, force: true } )
			.catch( () => {} );
	}
}

/**
 * @param {string} folder
 * @param {string} name
 * @return {Promise<string[]>} What dead processes have left there.
 */
async function orphans( folder, name ) {
	const pattern = new RegExp( `^${ name }-(\\d+)-` );
	return ( await fs.readdir( folder ) )
		.filter( ( entry ) => {
			const pid = pattern.exec( entry )?.[ 1 ];
			return pid !== undefined && ! isRunning( Number( pid ) );
		} )
		.map( ( entry ) => path.join( folder, entry ) );
}

/**
 * @param {string} site
 */
async function endServers( site ) {
	const noted = await fs
		.readFile( path.join( site, servers ), 'utf8' )
		.catch( () => '' );
	for ( const line of noted.split( '\n' ) ) {
		const pid = Number( line );
		// The number may be another program's by now.
		const command = await fs
			.readFile( `/proc/${ pid }/cmdline`, 'utf8' )
			.catch( () => '' );
		if ( pid > 1 && command.includes( site ) ) {
			process.kill( -pid, 'SIGKILL' );
		}
	}
}
