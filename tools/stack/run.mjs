/**
 * Runs a command beside a fresh WordPress with the plugin:
 *
 *     node tools/stack/run.mjs [--wordpress 6.8] [--database mariadb] -- phpunit …
 *
 * The command finds the site in WP_URL, WP_ROOT, WP_LOG and, with MariaDB, WP_DATABASE_SOCKET.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { exitCode, onEnd } from '../lib/processes.mjs';
import { runMain, UserError } from '../lib/steps.mjs';
import { startStack } from './index.mjs';

await runMain( async () => {
	const { branch, database, command, args } = options();
	const stack = await startStack( { branch, database } );
	const child = spawn( command, args, {
		stdio: 'inherit',
		env: { ...process.env, ...stack.env },
	} );
	onEnd( async () => {
		child.kill();
	} );
	try {
		return await new Promise( ( resolve, reject ) => {
			child.on( 'error', reject );
			child.on( 'exit', ( code, signal ) =>
				resolve( exitCode( code, signal ) )
			);
		} );
	} finally {
		await stack.stop();
	}
} );

function options() {
	const { values, positionals } = parseArgs( {
		allowPositionals: true,
		options: {
			wordpress: { type: 'string', default: '7.1' },
			database: { type: 'string', default: 'sqlite' },
		},
	} );
	const [ command, ...args ] = positionals;
	const { wordpress: branch, database } = values;
	if (
		command === undefined ||
		( branch !== '7.1' && branch !== '6.8' ) ||
		( database !== 'sqlite' && database !== 'mariadb' )
	) {
		throw new UserError(
			'node tools/stack/run.mjs [--wordpress 7.1|6.8] [--database sqlite|mariadb] -- command …'
		);
	}
	return {
		branch: /** @type {'7.1' | '6.8'} */ ( branch ),
		database: /** @type {'sqlite' | 'mariadb'} */ ( database ),
		command,
		args,
	};
}
