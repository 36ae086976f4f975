/**
 * The lexicon as the plugin holds it: packed for the editor, since few hosts
 * compress such a file on the way, and unpacked for the server.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../lib/paths.mjs';

const packed = path.join( root, 'rules/lexicon/finnish.lexicon.gz' );
const folder = path.join( root, 'build/lexicon' );

export async function unpackLexicon() {
	const bytes = await fs.readFile( packed );
	await fs.mkdir( folder, { recursive: true } );
	await fs.writeFile( path.join( folder, 'finnish.lexicon.gz' ), bytes );
	await fs.writeFile(
		path.join( folder, 'finnish.lexicon' ),
		gunzipSync( bytes )
	);
}
