/**
 * What of the repository is the plugin at run time.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';

const parts = [ 'plugin.php', 'src/server', 'build', 'LICENSE', 'NOTICE' ];

/**
 * @return {Promise<string[]>} Those parts that exist, relative to the repository's root.
 */
export async function pluginParts() {
	const there = await Promise.all(
		parts.map( ( part ) =>
			fs.access( path.join( root, part ) ).then(
				() => true,
				() => false
			)
		)
	);
	return parts.filter( ( _part, index ) => there[ index ] );
}
