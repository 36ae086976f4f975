/**
 * npm run test:php: the server's tests in a real WordPress, on each version and database that the plugin is for.
 *
 *     npm run test:php                                           all four stacks, two at a time
 *     npm run test:php -- --filter GateTest                      with options for PHPUnit: on 7.1-sqlite alone
 *     npm run test:php -- --stack 6.8-mariadb --filter GateTest  on that one; --stack may be repeated
 *
 * The last line is "N passed, N failed, N skipped".
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { cache, root } from '../lib/paths.mjs';
import { runMain, say, seconds, UserError } from '../lib/steps.mjs';
import { countPhpUnit, judge, nothing, sum } from '../lib/test-counts.mjs';
import { runBeside } from './beside.mjs';
import { ensureTemplate } from './template.mjs';

/** What a single test is tried on while it is written: the quickest to begin with. */
const usual = '7.1-sqlite';

/** @type {Readonly<Record<string, { branch: import('../lib/wordpress.mjs').Branch, database: import('./template.mjs').Database }>>} */
const stacks = {
	[ usual ]: { branch: '7.1', database: 'sqlite' },
	'7.1-mariadb': { branch: '7.1', database: 'mariadb' },
	'6.8-sqlite': { branch: '6.8', database: 'sqlite' },
	'6.8-mariadb': { branch: '6.8', database: 'mariadb' },
};

const atATime = 2;

await runMain( async () => {
	const { names, forPhpUnit } = options();
	// One after the other: they share downloads.
	for ( const { branch, database } of names.map( stackOf ) ) {
		await ensureTemplate( branch, database );
	}
	await fs.mkdir( path.join( cache, 'test-results' ), { recursive: true } );

	let total = nothing;
	/** @type {string[]} */
	const lines = [];
	const waiting = [ ...names ];
	const takeTurns = async () => {
		for ( let name; ( name = waiting.shift() ) !== undefined;  ) {
			const { counts, line } = await runOn(
				name,
				forPhpUnit,
				names.length > 1
			);
			total = sum( total, counts );
			lines.push( line );
		}
	};
	await Promise.all( Array.from( { length: atATime }, takeTurns ) );
	say( `\n${ lines.sort().join( '\n' ) }` );
	say(
		`${ total.passed } passed, ${ total.failed } failed, ${ total.skipped } skipped`
	);
	return total.failed > 0 ? 1 : 0;
} );

/**
 * @param {string}            name       Of a stack.
 * @param {readonly string[]} forPhpUnit
 * @param {boolean}           quiet      Shows the output when it is complete: others run at the same time.
 */
async function runOn( name, forPhpUnit, quiet ) {
	const report = path.join( cache, 'test-results', `phpunit-${ name }.xml` );
	await fs.rm( report, { force: true } );
	const started = performance.now();
	const { code, output } = await runBeside( stackOf( name ), {
		command: 'phpunit',
		args: [
			'--configuration',
			path.join( root, 'tests/php/phpunit.xml' ),
			'--log-junit',
			report,
			...forPhpUnit,
		],
		quiet,
	} );
	if ( quiet ) {
		say( `\n── ${ name } ──\n${ output.trim() }` );
	}
	const counts = judge( await countPhpUnit( report ), code );
	const { passed, failed, skipped } = counts;
	const time = seconds( performance.now() - started );
	return {
		counts,
		line: `  ${ name.padEnd( 12 ) } ${ time.padStart(
			8
		) }   ${ passed } passed, ${ failed } failed, ${ skipped } skipped`,
	};
}

/**
 * @param {string} name
 */
function stackOf( name ) {
	const stack = stacks[ name ];
	if ( stack === undefined ) {
		throw new UserError(
			`No such stack: ${ name }. There are: ${ Object.keys( stacks ).join(
				', '
			) }.`
		);
	}
	return stack;
}

/** PHPUnit's options are its own affair; only ours are taken out. */
function options() {
	const args = process.argv.slice( 2 );
	/** @type {string[]} */
	const names = [];
	/** @type {string[]} */
	const forPhpUnit = [];
	for ( let arg; ( arg = args.shift() ) !== undefined;  ) {
		if ( arg === '--stack' ) {
			names.push( args.shift() ?? '' );
		} else {
			forPhpUnit.push( arg );
		}
	}
	if ( names.length > 0 ) {
		return { names, forPhpUnit };
	}
	return {
		names: forPhpUnit.length > 0 ? [ usual ] : Object.keys( stacks ),
		forPhpUnit,
	};
}
