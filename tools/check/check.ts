/** `npm run check` with the TypeScript engine. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRuleset } from '../../src/engine';
import { loadNames } from '../names/load';
import { answer, type AnswerOptions } from './answer';
import { lines } from './lines';

const root = path.join( import.meta.dirname, '..', '..' );

async function main(): Promise< void > {
	const ruleset = parseRuleset(
		JSON.parse(
			readFileSync( path.join( root, 'build', 'ruleset.json' ), 'utf8' )
		)
	);
	const options: AnswerOptions = {
		names: process.argv.includes( '--without-names' )
			? null
			: loadNames( ruleset ),
		explain: process.argv.includes( '--explain' ),
		read: process.argv.includes( '--read' ),
		key: process.argv.includes( '--key' )
			? process.argv[ process.argv.indexOf( '--key' ) + 1 ] ?? ''
			: null,
	};
	for await ( const line of lines( process.stdin ) ) {
		const written = process.stdout.write(
			`${ answer( line, ruleset, options ) }\n`
		);
		if ( ! written ) {
			await once( process.stdout, 'drain' );
		}
	}
}

// `npm run check | head` is no error.
process.stdout.on( 'error', ( error: NodeJS.ErrnoException ) => {
	process.exit( error.code === 'EPIPE' ? 0 : 1 );
} );
main().catch( ( error: unknown ) => {
	process.stderr.write(
		`check: ${ error instanceof Error ? error.message : String( error ) }\n`
	);
	process.exitCode = 1;
} );
