import { decodeCharacterReferences } from './character-references';

/** What the tokenizer tells of a piece of HTML, in its order. */
export interface HtmlHandler {
	/** Text between tags, decoded and as it stands; a whole text node. */
	readonly text: ( text: string, source: string ) => void;
	readonly startTag: (
		name: string,
		attributes: ReadonlyMap< string, string >
	) => void;
	readonly endTag: ( name: string ) => void;
	readonly comment: ( text: string ) => void;
	/** The content of `<script>`, `<style>` and the like. */
	readonly rawText: ( name: string, text: string ) => void;
	/** Something ran into the end of the piece. What it swallowed follows as text. */
	readonly unclosed: (
		code: 'unclosed-comment' | 'unclosed-tag',
		offset: number
	) => void;
}

// Elements whose content holds no tags; in the first two, references count.
const ESCAPABLE_RAW_TEXT = new Set( [ 'textarea', 'title' ] );
const RAW_TEXT = new Set( [
	'script',
	'style',
	'xmp',
	'iframe',
	'noembed',
	'noframes',
	'plaintext',
] );

const TAG_NAME = /[A-Za-z][^\t\n\f\r />]*/y;
const BETWEEN_ATTRIBUTES = /[\t\n\f\r /]*/y;
const ATTRIBUTE_NAME = /=?[^\t\n\f\r />=]*/y;
const EQUALS = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const UNQUOTED_VALUE = /[^\t\n\f\r >]*/y;

/**
 * Reads a piece of HTML after the HTML standard's tokenizer, so that no broken
 * markup is an error, in one pass.
 *
 * Unlike the standard's, it loses nothing: what an unclosed tag, comment or
 * script swallows is reported, and handed on as text.
 */
export function tokenizeHtml( html: string, handler: HtmlHandler ): void {
	new Tokenizer( html, handler ).run();
}

class Tokenizer {
	private readonly html: string;
	private readonly handler: HtmlHandler;
	/** Where the text begins that was not handed on yet. */
	private textStart = 0;

	constructor( html: string, handler: HtmlHandler ) {
		this.html = html;
		this.handler = handler;
	}

	run(): void {
		let position = this.html.indexOf( '<' );
		while ( position !== -1 ) {
			const end = this.markup( position );
			if ( end !== position ) {
				this.textStart = end;
			}
			position = this.html.indexOf( '<', Math.max( end, position + 1 ) );
		}
		this.flushText( this.html.length );
	}

	/** Reads the markup at a `<`; returns where it ends, or where it began if it is just text. */
	private markup( start: number ): number {
		const { html } = this;
		const next = html[ start + 1 ] ?? '';
		if ( isLetter( next ) ) {
			return this.startTag( start );
		}
		if ( next === '/' ) {
			return isLetter( html[ start + 2 ] ?? '' )
				? this.endTag( start )
				: this.bogusComment( start, start + 2 );
		}
		if ( html.startsWith( '!--', start + 1 ) ) {
			return this.comment( start );
		}
		return next === '!' || next === '?'
			? this.bogusComment( start, start + 1 )
			: start;
	}

	private startTag( start: number ): number {
		this.flushText( start );
		const tag = readTag( this.html, start );
		if ( tag === null ) {
			return this.giveUp( 'unclosed-tag', start );
		}
		this.handler.startTag( tag.name, tag.attributes );
		const isRaw = RAW_TEXT.has( tag.name );
		if ( ! isRaw && ! ESCAPABLE_RAW_TEXT.has( tag.name ) ) {
			return tag.end;
		}
		const end = findEndTag( this.html, tag.name, tag.end );
		const raw = this.html.slice( tag.end, end ?? this.html.length );
		if ( isRaw ) {
			this.handler.rawText( tag.name, normalizeNewlines( raw ) );
		} else if ( raw !== '' ) {
			this.handler.text( decodeText( raw ), raw );
		}
		if ( end === null ) {
			this.handler.unclosed( 'unclosed-tag', start );
		}
		return end ?? this.html.length;
	}

	private endTag( start: number ): number {
		this.flushText( start );
		const tag = readTag( this.html, start + 1 );
		if ( tag === null ) {
			return this.giveUp( 'unclosed-tag', start );
		}
		this.handler.endTag( tag.name );
		return tag.end;
	}

	private comment( start: number ): number {
		this.flushText( start );
		const end = findCommentEnd( this.html, start + 4 );
		if ( end === null ) {
			return this.giveUp( 'unclosed-comment', start );
		}
		this.handler.comment(
			normalizeNewlines( this.html.slice( start + 4, end.text ) )
		);
		return end.after;
	}

	private bogusComment( start: number, contentStart: number ): number {
		this.flushText( start );
		const end = this.html.indexOf( '>', contentStart );
		if ( end === -1 ) {
			return this.giveUp( 'unclosed-comment', start );
		}
		// `</>` is nothing at all.
		if ( this.html[ start + 1 ] !== '/' || end > contentStart ) {
			this.handler.comment(
				normalizeNewlines( this.html.slice( contentStart, end ) )
			);
		}
		return end + 1;
	}

	private giveUp(
		code: 'unclosed-comment' | 'unclosed-tag',
		start: number
	): number {
		this.handler.unclosed( code, start );
		const rest = this.html.slice( start );
		this.handler.text( decodeText( rest ), rest );
		return this.html.length;
	}

	private flushText( end: number ): void {
		if ( end > this.textStart ) {
			const text = this.html.slice( this.textStart, end );
			this.handler.text( decodeText( text ), text );
		}
	}
}

function isLetter( character: string ): boolean {
	return /^[A-Za-z]$/.test( character );
}

function decodeText( text: string ): string {
	return decodeCharacterReferences( normalizeNewlines( text ), false );
}

function normalizeNewlines( text: string ): string {
	return text.includes( '\r' ) ? text.replace( /\r\n?/g, '\n' ) : text;
}

interface Tag {
	readonly name: string;
	readonly attributes: ReadonlyMap< string, string >;
	readonly end: number;
}

/** Reads a tag whose name follows the position; null if it never ends. */
function readTag( html: string, start: number ): Tag | null {
	const attributes = new Map< string, string >();
	TAG_NAME.lastIndex = start + 1;
	const name = asciiLowerCase( TAG_NAME.exec( html )?.[ 0 ] ?? '' );
	let position = TAG_NAME.lastIndex;
	for (;;) {
		position = skip( BETWEEN_ATTRIBUTES, html, position );
		if ( position >= html.length ) {
			return null;
		}
		if ( html[ position ] === '>' ) {
			return { name, attributes, end: position + 1 };
		}
		const nameEnd = skip( ATTRIBUTE_NAME, html, position );
		const attribute = asciiLowerCase( html.slice( position, nameEnd ) );
		position = nameEnd;
		let value = '';
		EQUALS.lastIndex = position;
		if ( EQUALS.test( html ) ) {
			position = EQUALS.lastIndex;
			const quote = html[ position ];
			let end: number;
			if ( quote === '"' || quote === "'" ) {
				position++;
				end = html.indexOf( quote, position );
				if ( end === -1 ) {
					return null;
				}
			} else {
				end = skip( UNQUOTED_VALUE, html, position );
			}
			value = decodeCharacterReferences(
				normalizeNewlines( html.slice( position, end ) ),
				true
			);
			position = quote === '"' || quote === "'" ? end + 1 : end;
		}
		if ( ! attributes.has( attribute ) ) {
			attributes.set( attribute, value );
		}
	}
}

/** Where `</name` stands at which the element's content ends, or null. */
function findEndTag( html: string, name: string, from: number ): number | null {
	if ( name === 'plaintext' ) {
		return null;
	}
	let position = html.indexOf( '</', from );
	while ( position !== -1 ) {
		const end = position + 2 + name.length;
		if (
			asciiLowerCase( html.slice( position + 2, end ) ) === name &&
			/[\t\n\f\r />]/.test( html[ end ] ?? '' )
		) {
			return position;
		}
		position = html.indexOf( '</', position + 2 );
	}
	return null;
}

function findCommentEnd(
	html: string,
	from: number
): { text: number; after: number } | null {
	if ( html[ from ] === '>' ) {
		return { text: from, after: from + 1 };
	}
	if ( html.startsWith( '->', from ) ) {
		return { text: from, after: from + 2 };
	}
	let position = html.indexOf( '--', from );
	while ( position !== -1 ) {
		if ( html[ position + 2 ] === '>' ) {
			return { text: position, after: position + 3 };
		}
		if ( html.startsWith( '!>', position + 2 ) ) {
			return { text: position, after: position + 4 };
		}
		position = html.indexOf( '--', position + 1 );
	}
	return null;
}

function skip( sticky: RegExp, html: string, position: number ): number {
	sticky.lastIndex = position;
	sticky.test( html );
	return sticky.lastIndex;
}

function asciiLowerCase( text: string ): string {
	return /[A-Z]/.test( text )
		? text.replace( /[A-Z]/g, ( letter ) => letter.toLowerCase() )
		: text;
}
