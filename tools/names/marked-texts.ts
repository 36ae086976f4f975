import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entity, MarkedText } from './corpus';

/**
 * Texts whose names stand in double square brackets, one passage a line.
 *
 * @param folder Holds `<number>-<what>.txt`.
 */
export function readMarkedTexts( folder: string ): MarkedText[] {
	if ( ! existsSync( folder ) ) {
		return [];
	}
	return readdirSync( folder )
		.filter( ( file ) => file.endsWith( '.txt' ) )
		.sort()
		.map( ( file ) =>
			markedText(
				file,
				readFileSync( path.join( folder, file ), 'utf8' )
			)
		);
}

/** One text, from its source with marks. */
export function markedText( name: string, source: string ): MarkedText {
	const lines = source
		.split( '\n' )
		.filter( ( line ) => line.trim() !== '' )
		.map( unmark );
	return {
		name,
		texts: lines.map( ( line ) => line.text ),
		entities: lines.map( ( line ) => line.entities ),
	};
}

/** `[[name]]` is a person, `[[ORG:name]]` another kind of name. */
function unmark( line: string ): { text: string; entities: Entity[] } {
	let text = '';
	const entities: Entity[] = [];
	for ( const part of line.split( /(\[\[.*?\]\])/ ) ) {
		if ( part.startsWith( '[[' ) ) {
			const [ , kind = 'PER', name = '' ] =
				/^\[\[(?:([A-Z]+):)?(.*)\]\]$/.exec( part ) ?? [];
			entities.push( {
				start: text.length,
				end: text.length + name.length,
				kind,
			} );
			text += name;
		} else {
			text += part;
		}
	}
	return { text, entities };
}
