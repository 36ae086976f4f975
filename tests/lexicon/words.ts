/**
 * The distinct words of a folder of corpora: the first column of `.tsv` files,
 * what spaces part in `.txt` files, each as it stands and without signs around it.
 */
import fs from 'node:fs';
import path from 'node:path';

export function wordsIn( folder: string ): string[] {
	const words = new Set< string >();
	for ( const file of filesIn( folder ) ) {
		for ( const line of fs.readFileSync( file, 'utf8' ).split( '\n' ) ) {
			const text = file.endsWith( '.tsv' )
				? line.split( '\t' )[ 0 ] ?? ''
				: line;
			for ( const word of text.split( /\s+/u ) ) {
				words.add( word );
				words.add(
					word.replace( /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '' )
				);
			}
		}
	}
	words.delete( '' );
	return [ ...words ].sort();
}

function filesIn( folder: string ): string[] {
	return fs
		.readdirSync( folder, { recursive: true, encoding: 'utf8' } )
		.filter( ( name ) => /\.(?:tsv|txt)$/.test( name ) )
		.map( ( name ) => path.join( folder, name ) )
		.sort();
}
