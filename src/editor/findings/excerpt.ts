/** A finding's words with a little of what stands around them. */
export interface Excerpt {
	readonly before: string;
	readonly text: string;
	readonly after: string;
}

/** In UTF-16 code units; some more where a word would be cut. */
const AROUND = 32;
const LONGEST_TEXT = 120;

export function excerptOf(
	passage: string,
	start: number,
	end: number
): Excerpt {
	const before = passage.slice( 0, start );
	const text = passage.slice( start, end );
	const after = passage.slice( end );
	return {
		before: tail( before ),
		text: text.length > LONGEST_TEXT ? head( text, LONGEST_TEXT ) : text,
		after: head( after, AROUND ),
	};
}

function head( text: string, length: number ): string {
	if ( text.length <= length ) {
		return text;
	}
	const cut = text.slice( 0, length );
	const space = cut.lastIndexOf( ' ' );
	return `${ whole( space > 0 ? cut.slice( 0, space ) : cut ) }…`;
}

function tail( text: string ): string {
	if ( text.length <= AROUND ) {
		return text;
	}
	const cut = text.slice( -AROUND );
	const space = cut.indexOf( ' ' );
	return `…${ whole( space >= 0 ? cut.slice( space + 1 ) : cut ) }`;
}

/** Without the half of a character that a cut may have left at either end. */
function whole( text: string ): string {
	return text
		.replace( /^[\uDC00-\uDFFF]/, '' )
		.replace( /[\uD800-\uDBFF]$/, '' );
}
