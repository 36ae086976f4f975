import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes as a browser takes them. */
export interface BundleSize {
	readonly file: string;
	readonly bytes: number;
	readonly gzipped: number;
}

/** What an author's browser loads of the plugin. */
const FILES = [
	'editor.js',
	'editor.css',
	'worker.js',
	'ruleset.json',
	'names.bin',
];

export function bundleSizes( build: string ): BundleSize[] {
	return FILES.map( ( file ) => {
		const content = readFileSync( path.join( build, file ) );
		return {
			file: `build/${ file }`,
			bytes: content.length,
			gzipped: gzipSync( content, { level: 9 } ).length,
		};
	} );
}
