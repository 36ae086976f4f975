/**
 * npm run test:resilience: many people publishing at once, while servers die under them. On MariaDB, through HTTP.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { cache, root } from '../../tools/lib/paths.mjs';

const [ report = path.join( cache, 'node-tests.xml' ) ] =
	process.argv.slice( 2 );

const { status } = spawnSync(
	process.execPath,
	[
		'--import',
		path.join( root, 'node_modules/tsx/dist/loader.mjs' ),
		'--test',
		'--test-reporter=spec',
		'--test-reporter-destination=stdout',
		'--test-reporter=junit',
		`--test-reporter-destination=${ report }`,
		path.join( root, 'tests/resilience/publishing.test.ts' ),
	],
	{ stdio: 'inherit' }
);
process.exitCode = status ?? 1;
