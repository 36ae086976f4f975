/**
 * Runs a command beside a fresh WordPress with the plugin:
 *
 *     node tools/stack/run.mjs [--wordpress 6.8] [--database mariadb] -- phpunit …
 *
 * The command finds the site in WP_URL, WP_ROOT, WP_LOG and, with MariaDB, WP_DATABASE_SOCKET.
 */
import { parseArgs } from 'node:util';
import { runMain, UserError } from '../lib/steps.mjs';
import { runBeside } from './beside.mjs';

await runMain( async () => {
	const { command, args, ...stack } = options();
	return ( await runBeside( stack, { command, args } ) ).code;
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
