import { readFileSync } from 'node:fs';
import { paragraph, type BlockStream } from './text';

/** The paragraphs of a plain text file (parted by blank lines), over and over. */
export function* fileText( file: string ): BlockStream {
	const paragraphs = readFileSync( file, 'utf8' )
		.split( /\n\s*\n/ )
		.map( ( text ) => text.replace( /\s+/g, ' ' ).trim() )
		.filter( ( text ) => text !== '' );
	if ( paragraphs.length < 2 ) {
		throw new Error( `${ file } has no paragraphs parted by blank lines` );
	}
	for (;;) {
		for ( const text of paragraphs ) {
			yield paragraph( text );
		}
	}
}
