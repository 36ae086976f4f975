/**
 * Builds the ruleset: validates every rule file, refuses what is unsafe or not
 * portable, runs the examples, and writes
 * - build/ruleset.json, which both engines load
 * - build/names.bin and, inflated, build/names.data: what tells names
 * - rules/README.md, the catalogue
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseRuleset, type Ruleset } from '../../src/engine';
import { openNames } from '../../src/engine/names/open';
import { packNames, type NamesPack } from '../names/pack';
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
	const pack = packNames();
	const ruleset = toRuleset( files, pack );
	const names = openNames( pack.bytes, pack.hash );
	stopAt(
		files.rules.flatMap( ( file ) =>
			exampleProblems( file, ruleset, names )
		)
	);
	mkdirSync( path.join( root, 'build' ), { recursive: true } );
	// Hosts rarely compress files that they do not know; PHP reads it as it is.
	writeFileSync(
		path.join( root, 'build', 'names.bin' ),
		gzipSync( pack.bytes, { level: 9 } )
	);
	writeFileSync( path.join( root, 'build', 'names.data' ), pack.bytes );
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

function toRuleset( { rules, packs }: RuleFiles, names: NamesPack ): Ruleset {
	const content = {
		format: 1 as const,
		packs,
		rules: rules.map( ( { rule } ) =>
			rule.match.kind === 'person-name'
				? { ...rule, match: { ...rule.match, names: names.hash } }
				: rule
		),
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
