/**
 * Says what a tool is doing, and how long it took.
 */

/** A failure that the reader can act on: printed without a stack trace. */
export class UserError extends Error {}

/**
 * @param {string} text
 */
export function say( text ) {
	process.stdout.write( `${ text }\n` );
}

/**
 * Announces a piece of work, does it and says how long it took.
 *
 * @template T
 * @param {string}               label What is being done, and about how long it takes where that is long.
 * @param {() => Promise<T> | T} work
 * @return {Promise<T>} What the work returned.
 */
export async function step( label, work ) {
	say( `• ${ label } …` );
	const started = performance.now();
	const result = await work();
	say( `  done in ${ seconds( performance.now() - started ) }` );
	return result;
}

/**
 * @param {number} milliseconds
 * @return {string} For people: "0.4 s", "38 s", "2 min 5 s".
 */
export function seconds( milliseconds ) {
	const whole = Math.round( milliseconds / 1000 );
	if ( whole < 10 ) {
		return `${ ( milliseconds / 1000 ).toFixed( 1 ) } s`;
	}
	return whole < 60
		? `${ whole } s`
		: `${ Math.floor( whole / 60 ) } min ${ whole % 60 } s`;
}

/**
 * Runs a tool's main function; a failure ends the process with code 1.
 *
 * @param {() => Promise<number | void>} main Its number is the exit code.
 */
export async function runMain( main ) {
	try {
		process.exitCode = ( await main() ) ?? process.exitCode ?? 0;
	} catch ( error ) {
		process.exitCode = 1;
		complain( error );
	}
}

/**
 * Says what went wrong; with the place in the code where it is not the reader's to mend.
 *
 * @param {unknown} error
 */
export function complain( error ) {
	process.stderr.write( `\n${ textOf( error ) }\n` );
}

/**
 * @param {unknown} error
 * @return {string} For people.
 */
function textOf( error ) {
	if ( error instanceof UserError ) {
		return error.message;
	}
	return error instanceof Error && error.stack
		? error.stack
		: String( error );
}
