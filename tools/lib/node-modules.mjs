/**
 * Sees that node_modules holds what package-lock.json names.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from './processes.mjs';
import { root } from './paths.mjs';
import { step } from './steps.mjs';

export async function ensureNodeModules() {
	if ( await isCurrent() ) {
		return;
	}
	await step(
		'Installing the npm packages (npm ci; 2–4 minutes the first time, 1.8 GB)',
		() =>
			mustRun(
				'npm',
				[ 'ci', '--no-audit', '--no-fund', '--loglevel=error' ],
				{
					cwd: root,
					stream: true,
				}
			)
	);
}

/**
 * Compares versions, not times: a checkout or an editor touches files without changing them.
 */
async function isCurrent() {
	const wanted = await packages( path.join( root, 'package-lock.json' ) );
	const installed = await packages(
		path.join( root, 'node_modules/.package-lock.json' )
	);
	return Object.entries( wanted ).every(
		( [ place, { version, optional, link } ] ) =>
			place === '' ||
			link ||
			installed[ place ]?.version === version ||
			( optional && ! installed[ place ] )
	);
}

/**
 * @param {string} lockfile
 * @return {Promise<Record<string, { version?: string, optional?: boolean, link?: boolean }>>} None where there is no such file.
 */
async function packages( lockfile ) {
	try {
		return JSON.parse( await fs.readFile( lockfile, 'utf8' ) ).packages;
	} catch {
		return {};
	}
}
