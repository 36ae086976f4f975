import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRuleset } from '../../src/engine';
import { answer } from '../check/answer';
import { lines } from '../check/lines';
import { loadNames } from '../names/load';
import { KEY } from './key';

/** The data that tell names of persons may be missing. */
export type Without = 'nothing' | 'names';

const root = path.join( import.meta.dirname, '..', '..' );

/**
 * Answers of the TypeScript engine, in the order of the requests.
 *
 * @param requests
 * @param without  What the engine has to do without.
 */
export function answersOfTypeScript(
	requests: readonly Buffer[],
	without: Without = 'nothing'
): string[] {
	const ruleset = parseRuleset(
		JSON.parse(
			readFileSync( path.join( root, 'build', 'ruleset.json' ), 'utf8' )
		)
	);
	const names = without === 'names' ? null : loadNames( ruleset );
	return requests.map( ( request ) =>
		answer( request, ruleset, {
			explain: true,
			read: true,
			key: KEY,
			names,
		} )
	);
}

/**
 * Answers of the PHP engine, in the order of the requests.
 *
 * @param requests
 * @param without  What the engine has to do without.
 * @throws {Error} If PHP is missing or ends early: never a skip.
 */
export async function answersOfPhp(
	requests: readonly Buffer[],
	without: Without = 'nothing'
): Promise< string[] > {
	const child = spawn(
		'php',
		[
			'-d',
			'memory_limit=1G',
			path.join( root, 'tools', 'check', 'check.php' ),
			'--explain',
			'--read',
			'--key',
			KEY,
			...( without === 'names' ? [ '--without-names' ] : [] ),
		],
		{ stdio: [ 'pipe', 'pipe', 'inherit' ] }
	);
	const failed = new Promise< never >( ( _, reject ) => {
		child.on( 'error', () => {
			reject(
				new Error( 'PHP is missing: the engines cannot be compared' )
			);
		} );
	} );
	child.stdin.on( 'error', () => {
		// PHP has ended early: too few answers say so below.
	} );
	child.stdin.end(
		Buffer.concat(
			requests.flatMap( ( request ) => [ request, Buffer.from( '\n' ) ] )
		)
	);
	const answers: string[] = [];
	const read = async () => {
		for await ( const line of lines( child.stdout ) ) {
			answers.push( Buffer.from( line ).toString() );
		}
	};
	await Promise.race( [ read(), failed ] );
	if ( answers.length !== requests.length ) {
		throw new Error(
			`PHP ended after ${ answers.length } of ${ requests.length } answers`
		);
	}
	return answers;
}
