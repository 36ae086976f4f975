/**
 * The folders that the tools share.
 */
import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The repository's root. */
export const root = path.resolve(
	path.dirname( fileURLToPath( import.meta.url ) ),
	'../..'
);

/** What the tools keep between runs; git-ignored, may be deleted at any time. */
export const cache = path.join( root, '.cache' );

/** The plugin's folder name inside wp-content/plugins. */
export const pluginSlug = 'julkaisuvahti';
