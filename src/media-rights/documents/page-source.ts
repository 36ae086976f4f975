import type { Source } from '../../engine';

/** Of the longest line: a shorter one ends where its writer ended it. */
const FULL = 0.6;

const ESCAPES: Readonly< Record< string, string > > = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'[': '&#91;',
};

/**
 * A page as the engine reads it: paragraphs of text, in which nothing is markup. Lines that
 * only the page's edge has broken are joined, so that a number or a name across them is found.
 */
export function pageSource( text: string ): Source {
	const lines = text.split( '\n' );
	// A spread of a large sheet's lines would overflow the stack.
	const longest = lines.reduce(
		( most, { length } ) => Math.max( most, length ),
		0
	);
	let html = '';
	let before = '';
	for ( const line of lines ) {
		if ( isDivided( before, line ) ) {
			html = html.slice( 0, -1 );
		}
		html += joint( before, line, longest ) + escape( line );
		before = line;
	}
	return {
		content:
			html === '' ? '' : `<p>${ html.replace( /<\/p><p>$/u, '' ) }</p>`,
	};
}

/** A word that goes on in the next line: its hyphen is the line's. */
function isDivided( before: string, line: string ): boolean {
	return /\p{L}-$/u.test( before ) && /^\p{Ll}/u.test( line );
}

function joint( before: string, line: string, longest: number ): string {
	if ( before === '' && line === '' ) {
		return '';
	}
	if ( line === '' ) {
		return '</p><p>';
	}
	if ( before === '' ) {
		return '';
	}
	if ( /[\p{L}\d]-$/u.test( before ) ) {
		return '';
	}
	return before.length < longest * FULL ? '<br>' : '\n';
}

function escape( text: string ): string {
	return text.replace(
		/[&<>[]/gu,
		( character ) => ESCAPES[ character ] ?? ''
	);
}
