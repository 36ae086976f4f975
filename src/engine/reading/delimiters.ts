/** A block comment: `<!-- wp:name {…} -->`, its closer or its void form. */
export interface Delimiter {
	readonly kind: 'opener' | 'closer' | 'void';
	/** With namespace: `core/paragraph`. */
	readonly name: string;
	readonly start: number;
	readonly end: number;
	/** Where the JSON stands; null without attributes. */
	readonly attributes: readonly [ start: number, end: number ] | null;
}

// ASCII only: on NBSP, U+FEFF and U+2028 WordPress's two parsers disagree.
const WHITE_SPACE = /[ \t\n\v\f\r]+/y;
const HEAD =
	/(\/?)wp:((?:[a-z][a-z0-9_-]{0,100}\/)?[a-z][a-z0-9_-]{0,100})(?=[ \t\n\v\f\r])/y;
const LOOK_ALIKE =
	/[ \t\n\v\f\r\u0085\u00A0\u1680\u2000-\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]{0,20}\/?wp:/y;

/** A comment that looks like a block's but is not one. */
export interface BrokenDelimiter {
	readonly kind: 'broken';
	readonly start: number;
}

/**
 * Finds block delimiters as WordPress's parsers do on sane input, in one pass
 * that stays linear on any input (theirs backtrack and overflow).
 */
export function* scanDelimiters(
	content: string
): Generator< Delimiter | BrokenDelimiter > {
	const terminators = new Terminators( content );
	let position = content.indexOf( '<!--' );
	while ( position !== -1 ) {
		const delimiter = readDelimiter( content, position, terminators );
		if ( delimiter !== null ) {
			yield delimiter;
		} else if ( matchEnd( LOOK_ALIKE, content, position + 4 ) !== -1 ) {
			yield { kind: 'broken', start: position };
		}
		position = content.indexOf( '<!--', delimiter?.end ?? position + 4 );
	}
}

function readDelimiter(
	content: string,
	start: number,
	terminators: Terminators
): Delimiter | null {
	const afterSpace = matchEnd( WHITE_SPACE, content, start + 4 );
	if ( afterSpace === -1 ) {
		return null;
	}
	HEAD.lastIndex = afterSpace;
	const head = HEAD.exec( content );
	if ( head === null ) {
		return null;
	}
	const [ , slash = '', shortName = '' ] = head;
	let position = matchEnd( WHITE_SPACE, content, HEAD.lastIndex );
	let attributes: Delimiter[ 'attributes' ] = null;
	if ( content[ position ] === '{' ) {
		const brace = terminators.next( position );
		if ( brace === -1 ) {
			return null;
		}
		attributes = [ position, brace + 1 ];
		position = matchEnd( WHITE_SPACE, content, brace + 1 );
	}
	const isVoid = content[ position ] === '/';
	if ( isVoid ) {
		position++;
	}
	if ( ! content.startsWith( '-->', position ) ) {
		return null;
	}
	const closerOrOpener = slash === '/' ? 'closer' : 'opener';
	return {
		kind: isVoid ? 'void' : closerOrOpener,
		name: shortName.includes( '/' ) ? shortName : `core/${ shortName }`,
		start,
		end: position + 3,
		attributes,
	};
}

/**
 * The places where a delimiter's attributes can end: `}` before white space,
 * an optional slash and `-->`. Asked with rising positions, so that the whole
 * text is searched once, however many delimiters never end.
 */
class Terminators {
	private readonly content: string;
	private brace = -1;
	private searched = 0;

	constructor( content: string ) {
		this.content = content;
	}

	/** The first such brace after the position, or -1. */
	next( position: number ): number {
		while ( this.brace <= position && this.searched !== -1 ) {
			const arrow = this.content.indexOf( '-->', this.searched );
			this.searched = arrow === -1 ? -1 : arrow + 3;
			if ( arrow !== -1 ) {
				this.brace = this.braceBefore( arrow );
			}
		}
		return this.brace > position ? this.brace : -1;
	}

	private braceBefore( arrow: number ): number {
		let end = this.content[ arrow - 1 ] === '/' ? arrow - 1 : arrow;
		const spaceEnd = end;
		while (
			end > 0 &&
			isWhiteSpace( this.content.charCodeAt( end - 1 ) )
		) {
			end--;
		}
		return end < spaceEnd && this.content[ end - 1 ] === '}' ? end - 1 : -1;
	}
}

function isWhiteSpace( code: number ): boolean {
	return code === 0x20 || ( code >= 0x09 && code <= 0x0d );
}

/** Where the sticky pattern's match at the position ends, or -1. */
function matchEnd( sticky: RegExp, text: string, position: number ): number {
	sticky.lastIndex = position;
	return sticky.test( text ) ? sticky.lastIndex : -1;
}
