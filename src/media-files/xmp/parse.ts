import { decodeUtf8, hasAt, indexOfText } from '../bytes';
import { MEDIA_LIMITS } from '../limits';

/**
 * A small reader of the XML that XMP is written in. DOMParser is not there in
 * workers, keeps no offsets, and follows entities. This one goes over the bytes
 * once, knows no declared entities, and stops at MEDIA_LIMITS.
 */

interface Span {
	/** Offsets in the packet. */
	readonly start: number;
	readonly end: number;
}

export interface XmlAttribute extends Span {
	readonly namespace: string;
	readonly name: string;
	readonly value: string;
}

export interface XmlElement extends Span {
	readonly namespace: string;
	readonly name: string;
	readonly attributes: readonly XmlAttribute[];
	readonly children: readonly XmlElement[];
	/** Of the element itself, not of its children. */
	readonly text: string;
}

export type XmlFailure = 'unreadable' | 'too-large';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

class XmlError extends Error {
	readonly failure: XmlFailure;

	constructor( failure: XmlFailure ) {
		super( failure );
		this.failure = failure;
	}
}

/** The root element, or why there is none. */
export function parseXml( bytes: Uint8Array ): XmlElement | XmlFailure {
	try {
		return new Parser( bytes ).root();
	} catch ( error ) {
		if ( error instanceof XmlError ) {
			return error.failure;
		}
		throw error;
	}
}

type Namespaces = ReadonlyMap< string, string >;

interface Open {
	readonly qualified: string;
	readonly element: {
		namespace: string;
		name: string;
		attributes: readonly XmlAttribute[];
		children: XmlElement[];
		text: string;
		start: number;
		end: number;
	};
	readonly namespaces: Namespaces;
}

class Parser {
	readonly bytes: Uint8Array;
	at = 0;
	nodes = 0;
	namespaces = 0;

	constructor( bytes: Uint8Array ) {
		this.bytes = bytes;
	}

	root(): XmlElement {
		const { bytes } = this;
		const open: Open[] = [];
		for (;;) {
			const tag = bytes.indexOf( LT, this.at );
			const parent = open.at( -1 );
			if ( tag === -1 ) {
				throw new XmlError( 'unreadable' );
			}
			if ( parent ) {
				parent.element.text += this.decode( this.at, tag );
			}
			this.at = tag;
			if ( hasAt( bytes, tag, '<?' ) ) {
				this.skipPast( '?>' );
			} else if ( hasAt( bytes, tag, '<!--' ) ) {
				this.skipPast( '-->' );
			} else if ( hasAt( bytes, tag, '<![CDATA[' ) && parent ) {
				const start = tag + 9;
				this.skipPast( ']]>' );
				parent.element.text += decodeUtf8(
					bytes.subarray( start, this.at - 3 )
				);
			} else if ( bytes[ tag + 1 ] === SLASH ) {
				const done = this.close( open );
				if ( open.length === 0 ) {
					return done;
				}
			} else {
				// Also <!DOCTYPE, which XMP has no use for, ends here.
				const { opened, isEmpty } = this.open( parent?.namespaces );
				parent?.element.children.push( opened.element );
				if ( ! isEmpty ) {
					open.push( opened );
					if ( open.length > MEDIA_LIMITS.xmlDepth ) {
						throw new XmlError( 'too-large' );
					}
				} else if ( ! parent ) {
					return opened.element;
				}
			}
		}
	}

	private skipPast( text: string ): void {
		const found = indexOfText( this.bytes, text, this.at );
		if ( found === -1 ) {
			throw new XmlError( 'unreadable' );
		}
		this.at = found + text.length;
	}

	private close( open: Open[] ): XmlElement {
		this.at += 2;
		const name = this.readName();
		this.skipSpace();
		const closed = open.pop();
		if ( closed?.qualified !== name || this.bytes[ this.at ] !== GT ) {
			throw new XmlError( 'unreadable' );
		}
		this.at++;
		closed.element.end = this.at;
		return closed.element;
	}

	private open( outer: Namespaces = new Map() ): {
		opened: Open;
		isEmpty: boolean;
	} {
		const start = this.at++;
		const qualified = this.readName();
		const written: ( Span & { qualified: string; value: string } )[] = [];
		for (;;) {
			const before = this.at;
			this.skipSpace();
			const byte = this.bytes[ this.at ];
			if ( byte === GT || byte === SLASH ) {
				break;
			}
			if ( before === this.at ) {
				throw new XmlError( 'unreadable' );
			}
			written.push( this.readAttribute( before ) );
		}
		const isEmpty = this.bytes[ this.at ] === SLASH;
		this.at += isEmpty ? 2 : 1;
		if ( this.bytes[ this.at - 1 ] !== GT ) {
			throw new XmlError( 'unreadable' );
		}
		const namespaces = this.declared( outer, written );
		return {
			isEmpty,
			opened: {
				qualified,
				namespaces,
				element: {
					...resolve( qualified, namespaces ),
					attributes: written
						.filter(
							( { qualified: name } ) => ! isDeclaration( name )
						)
						.map( ( { qualified: name, ...rest } ) => ( {
							...rest,
							...resolve( name, namespaces ),
						} ) ),
					children: [],
					text: '',
					start,
					end: this.at,
				},
			},
		};
	}

	/** The space before it goes with an attribute. */
	private readAttribute(
		start: number
	): Span & { qualified: string; value: string } {
		const qualified = this.readName();
		this.skipSpace();
		if ( this.bytes[ this.at ] !== EQUALS ) {
			throw new XmlError( 'unreadable' );
		}
		this.at++;
		this.skipSpace();
		const quote = this.bytes[ this.at ];
		const close =
			quote === 0x22 || quote === 0x27
				? this.bytes.indexOf( quote, this.at + 1 )
				: -1;
		if ( close === -1 ) {
			throw new XmlError( 'unreadable' );
		}
		const value = this.decode( this.at + 1, close );
		this.at = close + 1;
		return { qualified, value, start, end: this.at };
	}

	private declared(
		outer: Namespaces,
		attributes: readonly { qualified: string; value: string }[]
	): Namespaces {
		const declarations = attributes.filter( ( { qualified } ) =>
			isDeclaration( qualified )
		);
		if ( declarations.length === 0 ) {
			return outer;
		}
		this.namespaces += declarations.length;
		if ( this.namespaces > MEDIA_LIMITS.xmlNamespaces ) {
			throw new XmlError( 'too-large' );
		}
		return new Map( [
			...outer,
			...declarations.map(
				( { qualified, value } ): [ string, string ] => [
					qualified.slice( 6 ),
					value,
				]
			),
		] );
	}

	private readName(): string {
		if ( ++this.nodes > MEDIA_LIMITS.xmlNodes ) {
			throw new XmlError( 'too-large' );
		}
		const start = this.at;
		while ( isNameByte( this.bytes[ this.at ] ) ) {
			this.at++;
		}
		if ( this.at === start ) {
			throw new XmlError( 'unreadable' );
		}
		return decodeUtf8( this.bytes.subarray( start, this.at ) );
	}

	private skipSpace(): void {
		while ( isSpace( this.bytes[ this.at ] ) ) {
			this.at++;
		}
	}

	private decode( start: number, end: number ): string {
		return decodeUtf8( this.bytes.subarray( start, end ) ).replace(
			/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
			( _whole, decimal?: string, hex?: string, name?: string ) =>
				name === undefined
					? letter(
							decimal
								? Number( decimal )
								: parseInt( hex ?? '', 16 )
					  )
					: NAMED[ name.toLowerCase() ] ?? ''
		);
	}
}

const NAMED: Readonly< Record< string, string > > = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};

function letter( code: number ): string {
	return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint( code );
}

function isDeclaration( qualified: string ): boolean {
	return qualified === 'xmlns' || qualified.startsWith( 'xmlns:' );
}

function resolve(
	qualified: string,
	namespaces: Namespaces
): { namespace: string; name: string } {
	const colon = qualified.indexOf( ':' );
	const prefix = qualified.slice( 0, Math.max( colon, 0 ) );
	const name = qualified.slice( colon + 1 );
	const namespace =
		prefix === 'xml' ? XML_NAMESPACE : namespaces.get( prefix ) ?? '';
	return { namespace, name };
}

function isSpace( byte: number | undefined ): boolean {
	return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Letters, digits, `-`, `.`, `:`, `_`, and all that is not ASCII. */
function isNameByte( byte = 0 ): boolean {
	return (
		byte >= 0x80 ||
		( byte >= 0x61 && byte <= 0x7a ) ||
		( byte >= 0x41 && byte <= 0x5a ) ||
		( byte >= 0x2d && byte <= 0x3a && byte !== SLASH ) ||
		byte === 0x5f
	);
}
