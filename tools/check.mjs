/**
 * npm run -s check: JSON Lines in, JSON Lines out.
 *
 *     {"id", "content", "title"?, "excerpt"?, "postType"?, "author"?, "profile"?, "settings"?, "published"?, "resolutions"?}
 *     {"id", "verdict", "findings", "incomplete", "faults"}
 *
 * --engine ts|php   which engine answers (ts)
 * --explain         adds "suppressed": what matched and was left alone, and why
 * --read            adds "read": all passages and elements that were read
 * --without-names   answers as where the data that tell names are missing
 * --key HEX         adds "fingerprint" to each finding, and "incompleteFingerprints"
 *
 * "resolutions", a list of {"fingerprint", "outcome"}, says what people decided (with --key);
 * the answer then has "standing": the state of each finding and of each incomplete rule.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { exitCode } from './lib/processes.mjs';

const ruleset = path.join( root, 'build', 'ruleset.json' );
const folder = path.join( root, 'tools', 'check' );

main();

function main() {
	const options = readOptions();
	if ( options === null ) {
		process.exitCode = 2;
		return;
	}
	if ( ! isPrepared() ) {
		// Standard output is for answers alone.
		const { status } = spawnSync(
			process.execPath,
			[ path.join( root, 'tools', 'prepare.mjs' ) ],
			{ stdio: [ 'ignore', 2, 2 ] }
		);
		if ( status !== 0 ) {
			process.exitCode = 1;
			return;
		}
	}
	const [ command, args ] =
		options.engine === 'php'
			? [
					'php',
					[
						'-d',
						'memory_limit=1G',
						path.join( folder, 'check.php' ),
					],
			  ]
			: [
					process.execPath,
					[ '--import', tsx(), path.join( folder, 'check.ts' ) ],
			  ];
	const child = spawn( command, [ ...args, ...options.args ], {
		stdio: 'inherit',
	} );
	child.on( 'error', () => {
		process.stderr.write(
			'check: there is no php on this machine. Install PHP 8.2 or newer (Debian: apt-get install php-cli), or leave out --engine php.\n'
		);
		process.exitCode = 1;
	} );
	child.on( 'exit', ( code, signal ) => {
		process.exitCode = exitCode( code, signal );
	} );
}

function readOptions() {
	try {
		const { values } = parseArgs( {
			options: {
				engine: { type: 'string', default: 'ts' },
				explain: { type: 'boolean', default: false },
				read: { type: 'boolean', default: false },
				'without-names': { type: 'boolean', default: false },
				key: { type: 'string' },
			},
		} );
		const { engine, explain, read, key } = values;
		if ( engine !== 'ts' && engine !== 'php' ) {
			throw new Error( '--engine is ts or php' );
		}
		if ( key !== undefined && ! /^(?:[0-9a-fA-F]{2})+$/.test( key ) ) {
			throw new Error( '--key is hexadecimal' );
		}
		return {
			engine,
			args: [
				...( explain ? [ '--explain' ] : [] ),
				...( read ? [ '--read' ] : [] ),
				...( values[ 'without-names' ] ? [ '--without-names' ] : [] ),
				...( key === undefined ? [] : [ '--key', key ] ),
			],
		};
	} catch ( error ) {
		process.stderr.write(
			`check: ${ error instanceof Error ? error.message : error }\n`
		);
		return null;
	}
}

/** Whether there are packages and rules; says so where the rules were changed since they were built. */
function isPrepared() {
	if (
		! fs.existsSync( ruleset ) ||
		! fs.existsSync( path.join( root, 'node_modules', 'tsx' ) )
	) {
		return false;
	}
	const built = fs.statSync( ruleset ).mtimeMs;
	const rules = path.join( root, 'rules' );
	const isStale = fs
		.readdirSync( rules, { recursive: true, encoding: 'utf8' } )
		.filter( ( name ) => /\/[^/]+\.json$/.test( name ) )
		.some(
			( name ) => fs.statSync( path.join( rules, name ) ).mtimeMs > built
		);
	if ( isStale ) {
		process.stderr.write(
			'check: rules/ has changed since the last `npm run build`; these answers are by the rules as built.\n'
		);
	}
	return true;
}

function tsx() {
	return path.join( root, 'node_modules', 'tsx', 'dist', 'loader.mjs' );
}
