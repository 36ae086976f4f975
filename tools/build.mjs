/**
 * npm run build: everything that is generated.
 *
 * - build/editor.js, build/worker.js (webpack)
 * - build/ruleset.json and the catalogue rules/README.md
 * - build/names.bin and build/names.data: what tells names (the lexicon itself is made by npm run build:lexicon)
 * - build/languages
 */
import path from 'node:path';
import { recordBuild } from './lib/build-state.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { runMain, step, UserError } from './lib/steps.mjs';
import { compileTranslations } from './translations.mjs';

await runMain( async () => {
	// First, because it takes a second and stops at a broken rule.
	await step( 'Rules', () =>
		must( 'tsx', [ path.join( 'tools', 'rules', 'build.ts' ) ] )
	);
	await step( 'Scripts', () =>
		must( 'wp-scripts', [
			'build',
			'--config',
			path.join( 'tools', 'webpack.config.js' ),
		] )
	);
	await step( 'Translations', compileTranslations );
	await recordBuild();
} );

/**
 * Runs a program of node_modules; what it says is shown only if it fails.
 *
 * @param {string}   program
 * @param {string[]} args
 */
async function must( program, args ) {
	const { code, stdout, stderr } = await run(
		path.join( root, 'node_modules', '.bin', program ),
		args,
		{ cwd: root }
	);
	if ( code !== 0 ) {
		throw new UserError( `${ stdout }${ stderr }`.trim() );
	}
}
