/**
 * Runs other programs, and sees that none of them outlives us.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {Object} RunOptions
 * @property {string}                             [cwd]    Working directory.
 * @property {Record<string, string | undefined>} [env]    Added to our own environment.
 * @property {string}                             [input]  Written to standard input; without it there is none.
 * @property {boolean}                            [stream] Whether the output goes to our own, too.
 *
 * @typedef {{ code: number, stdout: string, stderr: string }} Outcome
 */

/**
 * Runs a program to its end. A non-zero exit is an answer, not an exception.
 *
 * @param {string}            command
 * @param {readonly string[]} args
 * @param {RunOptions}        [options]
 * @return {Promise<Outcome>} Code 127 where there is no such program.
 */
export function run( command, args, options = {} ) {
	return new Promise( ( resolve ) => {
		const child = spawn( command, args, {
			cwd: options.cwd,
			env: { ...process.env, ...options.env },
			stdio: [
				options.input === undefined ? 'ignore' : 'pipe',
				'pipe',
				'pipe',
			],
		} );
		let stdout = '';
		let stderr = '';
		child.stdout?.setEncoding( 'utf8' ).on( 'data', ( text ) => {
			stdout += text;
			if ( options.stream ) {
				process.stdout.write( text );
			}
		} );
		child.stderr?.setEncoding( 'utf8' ).on( 'data', ( text ) => {
			stderr += text;
			if ( options.stream ) {
				process.stderr.write( text );
			}
		} );
		child.on( 'error', ( error ) =>
			resolve( { code: 127, stdout, stderr: stderr + error.message } )
		);
		child.on( 'close', ( code, signal ) =>
			resolve( { code: exitCode( code, signal ), stdout, stderr } )
		);
		if ( options.input !== undefined ) {
			child.stdin?.end( options.input );
		}
	} );
}

/**
 * Runs a program that has to succeed.
 *
 * @param {string}            command
 * @param {readonly string[]} args
 * @param {RunOptions}        [options]
 * @return {Promise<string>} Its standard output.
 */
export async function mustRun( command, args, options = {} ) {
	const { code, stdout, stderr } = await run( command, args, options );
	if ( code !== 0 ) {
		const said = options.stream ? '' : `\n${ stdout }${ stderr }`.trimEnd();
		throw new Error(
			`${ command } ${ args.join(
				' '
			) } ended with code ${ code }.${ said }`
		);
	}
	return stdout;
}

/**
 * The exit code as a shell would give it.
 *
 * @param {number | null}         code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode( code, signal ) {
	return code ?? 128 + ( signal ? constants.signals[ signal ] : 0 );
}

/**
 * Starts a server in a process group of its own, so that its workers end with it.
 *
 * @param {string}                                    command
 * @param {readonly string[]}                         args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function startServer( command, args, options = {} ) {
	const child = spawn( command, args, { ...options, detached: true } );
	const ended = new Promise( ( resolve ) => {
		child.on( 'error', resolve );
		child.on( 'exit', resolve );
	} );

	/** @param {NodeJS.Signals} signal */
	const signalGroup = ( signal ) => {
		try {
			process.kill( -( child.pid ?? 0 ), signal );
		} catch {
			// The group is gone already.
		}
	};
	// A crash of ours must not leave the server behind.
	const onExit = () => signalGroup( 'SIGKILL' );
	process.once( 'exit', onExit );

	const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
	/** Leaves it no time for anything. */
	const kill = async () => {
		signalGroup( 'SIGKILL' );
		await ended;
		process.off( 'exit', onExit );
	};

	return {
		child,
		ended,
		hasEnded,
		kill,
		/** Asks politely, then insists. */
		async stop() {
			if ( ! hasEnded() ) {
				signalGroup( 'SIGTERM' );
				await Promise.race( [ ended, delay( 5000 ) ] );
			}
			await kill();
		},
	};
}

/**
 * @param {number} milliseconds
 * @return {Promise<void>}
 */
export function delay( milliseconds ) {
	return new Promise( ( resolve ) => {
		setTimeout( resolve, milliseconds ).unref();
	} );
}

/**
 * Calls `stop` once when we are asked to end (Ctrl-C, a CI runner's SIGTERM, a closed terminal).
 *
 * @param {() => Promise<void>} stop
 */
export function onEnd( stop ) {
	let asked = false;
	for ( const signal of /** @type {const} */ ( [
		'SIGINT',
		'SIGTERM',
		'SIGHUP',
	] ) ) {
		process.on( signal, () => {
			if ( ! asked ) {
				asked = true;
				void stop();
			}
		} );
	}
}

/**
 * @param {number} pid
 * @return {boolean} Whether there is such a process.
 */
export function isRunning( pid ) {
	try {
		process.kill( pid, 0 );
		return true;
	} catch ( error ) {
		// Somebody else's process is one, too.
		return /** @type {NodeJS.ErrnoException} */ ( error ).code === 'EPERM';
	}
}
