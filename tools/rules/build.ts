/**
 * Builds the ruleset: validates every rule file, refuses what is unsafe or not
 * portable, runs the examples, and writes
 * - build/ruleset.json, which both engines load
 * - rules/README.md, the catalogue
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseRuleset, type Ruleset } from '../../src/engine';
import { roleProblems } from '../names/roles';
import { catalogue } from './catalogue';
import { exampleProblems } from './examples';
import { loadRules, type RuleFiles } from './load';

const root = path.join( import.meta.dirname, '..', '..' );

function main(): void {
	const files = loadRules( path.join( root, 'rules' ) );
	stopAt( [
		...files.problems,
		...roleProblems( path.join( root, 'rules', 'names' ) ),
	] );
	const ruleset = toRuleset( files );
	stopAt(
		files.rules.flatMap( ( file ) => exampleProblems( file, ruleset ) )
	);
	mkdirSync( path.join( root, 'build' ), { recursive: true } );
	writeFileSync(
		path.join( root, 'build', 'ruleset.json' ),
		JSON.stringify( ruleset )
	);
	writeFileSync(
		path.join( root, 'rules', 'README.md' ),
		catalogue( files )
	);
	process.stdout.write(
		`Rules: ${ files.rules.length } in ${
			Object.keys( files.packs ).length
		} packs, ${ ruleset.hash.slice( 0, 12 ) }\n`
	);
}

function toRuleset( { rules, packs }: RuleFiles ): Ruleset {
	const content = {
		format: 1 as const,
		packs,
		rules: rules.map( ( { rule } ) => rule ),
	};
	return parseRuleset( {
		hash: createHash( 'sha256' )
			.update( JSON.stringify( content ) )
			.digest( 'hex' ),
		...content,
	} );
}

function stopAt( problems: readonly string[] ): void {
	if ( problems.length > 0 ) {
		process.stderr.write(
			`The rules were not built:\n${ problems.join( '\n' ) }\n`
		);
		process.exit( 1 );
	}
}

main();
