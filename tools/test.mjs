/**
 * npm test: everything that says whether the plugin works. Installs what it lacks first.
 *
 *     npm test                  all stages
 *     npm test -- types e2e     some of them
 *
 * The last line is always "N passed, N failed, N skipped".
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { ensureBuild } from './lib/build-state.mjs';
import { ensureNodeModules } from './lib/node-modules.mjs';
import { cache, root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { complain, runMain, say, seconds, UserError } from './lib/steps.mjs';
import {
	ensureBrowser,
	ensureExifTool,
	ensureMariaDb,
	ensurePhpTools,
} from './lib/system-packages.mjs';
import {
	countCommand,
	countJest,
	countLastLine,
	countNodeTests,
	countPlaywright,
	judge,
	nothing,
	sum,
} from './lib/test-counts.mjs';

const results = path.join( cache, 'test-results' );

/**
 * @typedef {import('./lib/test-counts.mjs').Counts} Counts
 *
 * @typedef {Object} Stage
 * @property {string}                                                                         script An npm script.
 * @property {string[]}                                                                       [args] Added to it.
 * @property {( outcome: import('./lib/processes.mjs').Outcome ) => Counts | Promise<Counts>} count
 */

const reports = {
	jest: path.join( results, 'jest.json' ),
	node: path.join( results, 'node.xml' ),
	playwright: path.join( results, 'playwright.json' ),
};

/** @type {Record<string, Stage>} */
const stages = {
	lint: { script: 'lint', count: countCommand },
	types: { script: 'types', count: countCommand },
	unit: {
		script: 'test:unit',
		args: [ '--json', `--outputFile=${ reports.jest }` ],
		count: () => countJest( reports.jest ),
	},
	php: { script: 'test:php', count: countLastLine },
	resilience: {
		script: 'test:resilience',
		args: [ reports.node ],
		count: () => countNodeTests( reports.node ),
	},
	parity: { script: 'test:parity', count: countLastLine },
	e2e: {
		script: 'test:e2e',
		count: () => countPlaywright( reports.playwright ),
	},
};

await runMain( async () => {
	let total = nothing;
	try {
		const chosen = chosenStages();
		await prepare();
		/** @type {string[]} */
		const lines = [];
		for ( const name of chosen ) {
			const { counts, line } = await runStage( name );
			lines.push( line );
			total = sum( total, counts );
		}
		say( `\n${ lines.join( '\n' ) }` );
	} catch ( error ) {
		total = sum( total, { passed: 0, failed: 1, skipped: 0 } );
		complain( error );
	}
	say(
		`${ total.passed } passed, ${ total.failed } failed, ${ total.skipped } skipped`
	);
	return total.failed > 0 ? 1 : 0;
} );

function chosenStages() {
	const wanted = process.argv.slice( 2 );
	const unknown = wanted.filter( ( name ) => ! ( name in stages ) );
	if ( unknown.length > 0 ) {
		throw new UserError(
			`No such stage: ${ unknown.join(
				', '
			) }. There are: ${ Object.keys( stages ).join( ', ' ) }.`
		);
	}
	return wanted.length > 0 ? wanted : Object.keys( stages );
}

async function prepare() {
	await ensureNodeModules();
	await ensurePhpTools();
	await ensureExifTool();
	await ensureMariaDb();
	await ensureBrowser();
	await ensureBuild();
	await fs.rm( results, { recursive: true, force: true } );
	await fs.mkdir( results, { recursive: true } );
}

/**
 * @param {string} name
 */
async function runStage( name ) {
	const {
		script,
		args = [],
		count,
	} = /** @type {Stage} */ ( stages[ name ] );
	say( `\n── ${ name } (npm run ${ script }) ──` );
	const started = performance.now();
	const outcome = await run(
		'npm',
		[
			'run',
			'--silent',
			script,
			...( args.length ? [ '--', ...args ] : [] ),
		],
		{
			cwd: root,
			stream: true,
			env: { PLAYWRIGHT_JSON_OUTPUT_NAME: reports.playwright },
		}
	);
	const counts = judge( await count( outcome ), outcome.code );
	const time = seconds( performance.now() - started );
	const line = `${ counts.failed > 0 ? '✗' : '✓' } ${ name.padEnd(
		10
	) } ${ time.padStart( 12 ) }   ${ counts.passed } passed, ${
		counts.failed
	} failed, ${ counts.skipped } skipped`;
	say( line );
	return { counts, line };
}
