/**
 * Runs a program beside a fresh site.
 */
import { spawn } from 'node:child_process';
import { exitCode, onEnd } from '../lib/processes.mjs';
import { startStack } from './index.mjs';

/**
 * @typedef {Object} Program
 * @property {string}            command
 * @property {readonly string[]} args
 * @property {boolean}           [quiet] Whether its output is kept for the answer instead of shown.
 */

/**
 * @param {import('./index.mjs').StackOptions} options
 * @param {Program}                            program Finds the site in its environment, see `Stack`.
 * @return {Promise<{ code: number, output: string }>}
 */
export async function runBeside( options, { command, args, quiet = false } ) {
	const stack = await startStack( options );
	let output = '';
	try {
		const child = spawn( command, args, {
			stdio: quiet ? [ 'ignore', 'pipe', 'pipe' ] : 'inherit',
			env: { ...process.env, ...stack.env },
		} );
		onEnd( async () => {
			child.kill();
		} );
		for ( const stream of [ child.stdout, child.stderr ] ) {
			stream?.setEncoding( 'utf8' ).on( 'data', ( text ) => {
				output += text;
			} );
		}
		const code = await new Promise( ( resolve, reject ) => {
			child.on( 'error', reject );
			child.on( 'close', ( number, signal ) =>
				resolve( exitCode( number, signal ) )
			);
		} );
		return { code, output };
	} finally {
		await stack.stop();
	}
}
