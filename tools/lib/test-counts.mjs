/**
 * Reads from each test runner's own report how many tests it ran. A report that is missing counts as nothing run.
 */
import fs from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Readonly<Counts>} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * A command that has no tests of its own is one.
 *
 * @param {import('./processes.mjs').Outcome} outcome
 * @return {Counts}
 */
export function countCommand( { code } ) {
	return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/**
 * @param {import('./processes.mjs').Outcome} outcome Its last line says "N passed, N failed", maybe ", N skipped".
 * @return {Counts}
 */
export function countLastLine( { stdout } ) {
	const line = stdout.trimEnd().split( '\n' ).at( -1 ) ?? '';
	const match = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(
		line
	);
	return match === null
		? nothing
		: {
				passed: Number( match[ 1 ] ),
				failed: Number( match[ 2 ] ),
				skipped: Number( match[ 3 ] ?? 0 ),
		  };
}

/**
 * @param {string} file Of jest --json.
 * @return {Promise<Counts>}
 */
export async function countJest( file ) {
	const report = await readJson( file );
	return report === null
		? nothing
		: {
				passed: report.numPassedTests,
				// A file that does not even load has no tests to count.
				failed:
					report.numFailedTests + report.numRuntimeErrorTestSuites,
				skipped: report.numPendingTests + report.numTodoTests,
		  };
}

/**
 * @param {string} file Of phpunit --log-junit.
 * @return {Promise<Counts>}
 */
export async function countPhpUnit( file ) {
	const xml = await fs.readFile( file, 'utf8' ).catch( () => '' );
	// The outermost suite holds the sums.
	const suite = /<testsuite [^>]*>/.exec( xml )?.[ 0 ] ?? '';
	const attribute = ( /** @type {string} */ name ) =>
		Number( new RegExp( ` ${ name }="(\\d+)"` ).exec( suite )?.[ 1 ] ?? 0 );
	const failed = attribute( 'errors' ) + attribute( 'failures' );
	const skipped = attribute( 'skipped' );
	return { passed: attribute( 'tests' ) - failed - skipped, failed, skipped };
}

/**
 * @param {string} file Of Playwright's JSON reporter.
 * @return {Promise<Counts>}
 */
export async function countPlaywright( file ) {
	const report = await readJson( file );
	if ( report === null ) {
		return nothing;
	}
	const { expected, unexpected, flaky, skipped } = report.stats;
	return {
		passed: expected + flaky,
		// Errors outside tests: a spec that does not load, a setup that fails.
		failed: unexpected + report.errors.length,
		skipped,
	};
}

/**
 * @param {string} file Of Node's own test runner, reporter junit.
 * @return {Promise<Counts>}
 */
export async function countNodeTests( file ) {
	const xml = await fs.readFile( file, 'utf8' ).catch( () => '' );
	// The sums stand in comments.
	const number = ( /** @type {string} */ name ) =>
		Number(
			new RegExp( `<!-- ${ name } (\\d+) -->` ).exec( xml )?.[ 1 ] ?? 0
		);
	return {
		passed: number( 'pass' ),
		failed: number( 'fail' ) + number( 'cancelled' ),
		skipped: number( 'skipped' ) + number( 'todo' ),
	};
}

/**
 * A run without a test, or one that ended badly without a failed test to show for it, has failed.
 *
 * @param {Counts} counts
 * @param {number} code
 * @return {Counts}
 */
export function judge( counts, code ) {
	const ranNothing = counts.passed + counts.failed === 0;
	return ranNothing || ( code !== 0 && counts.failed === 0 )
		? { ...counts, failed: counts.failed + 1 }
		: counts;
}

/**
 * @param {Counts} a
 * @param {Counts} b
 * @return {Counts}
 */
export function sum( a, b ) {
	return {
		passed: a.passed + b.passed,
		failed: a.failed + b.failed,
		skipped: a.skipped + b.skipped,
	};
}

/**
 * @param {string} file
 */
async function readJson( file ) {
	try {
		return JSON.parse( await fs.readFile( file, 'utf8' ) );
	} catch {
		return null;
	}
}
