/**
 * Sees that build/ was made from the sources as they are now.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { cache, root } from './paths.mjs';
import { mustRun } from './processes.mjs';
import { step } from './steps.mjs';

const inputs = [
	'src',
	'rules',
	'languages',
	'tools',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
];

/** Parts of the tools that run the plugin and do not make it. */
const notInputs = [
	'tools/demo',
	'tools/stack',
	'tools/lib',
	'tools/start.mjs',
	'tools/test.mjs',
];

const outputs = [
	'build/editor.js',
	'build/editor.asset.php',
	'build/settings.js',
	'build/worker.js',
	'build/ruleset.json',
	'build/names.bin',
	'build/names.data',
];

const stamp = path.join( cache, 'built-from' );

export async function ensureBuild() {
	if ( await isCurrent() ) {
		return;
	}
	await step(
		'Building the plugin (npm run build; about half a minute)',
		() =>
			mustRun( 'npm', [ 'run', '--silent', 'build' ], {
				cwd: root,
				stream: true,
			} )
	);
}

/** Notes what the present build was made from. The build calls it when it is done. */
export async function recordBuild() {
	await fs.mkdir( cache, { recursive: true } );
	await fs.writeFile( stamp, await inputHash() );
}

async function isCurrent() {
	for ( const output of outputs ) {
		try {
			await fs.access( path.join( root, output ) );
		} catch {
			return false;
		}
	}
	try {
		return ( await fs.readFile( stamp, 'utf8' ) ) === ( await inputHash() );
	} catch {
		return false;
	}
}

/**
 * A hash of contents, since a checkout gives every file the same time.
 */
async function inputHash() {
	const hash = createHash( 'sha256' );
	for ( const input of inputs ) {
		for ( const file of await filesIn( input ) ) {
			hash.update( `${ file }\0` );
			hash.update( await fs.readFile( path.join( root, file ) ) );
		}
	}
	return hash.digest( 'hex' );
}

/**
 * @param {string} relative A file or folder of the repository.
 * @return {Promise<string[]>} Files, sorted.
 */
async function filesIn( relative ) {
	if ( notInputs.includes( relative ) ) {
		return [];
	}
	const place = path.join( root, relative );
	const stat = await fs.stat( place ).catch( () => null );
	if ( stat === null || stat.isFile() ) {
		return stat === null ? [] : [ relative ];
	}
	const names = ( await fs.readdir( place ) ).sort();
	const nested = await Promise.all(
		names.map( ( name ) => filesIn( `${ relative }/${ name }` ) )
	);
	return nested.flat();
}
