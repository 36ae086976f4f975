import type {
	Element,
	Field,
	Part,
	Passage,
	ReadingFaultCode,
} from '../document';
import { addressOf } from '../address';
import { LIMITS } from '../limits';
import { tokenizeHtml, type HtmlHandler } from './html';
import { MediaReader, type MediaDraft } from './media-reader';
import { scanShortcodes } from './shortcodes';

/** Where read passages and elements go, in the order of reading. */
export interface Sink {
	readonly passage: ( passage: Omit< Passage, 'order' > ) => void;
	readonly element: ( element: Omit< Element, 'order' > ) => void;
	readonly mediaDraft: ( draft: MediaDraft ) => void;
	/** A medium has more addresses than there is room for. */
	readonly tooManyForms: () => void;
	readonly fault: (
		code: ReadingFaultCode,
		path: readonly number[],
		offset: number
	) => void;
}

/**
 * How white space counts: `block` collapses it as RichText does, `classic`
 * keeps it and parts passages at blank lines, as wpautop will, `plain` keeps it.
 */
export type WhiteSpace = 'block' | 'classic' | 'plain';

/** The block, or the field, that a reader reads. */
export interface Home {
	readonly field: Field;
	readonly path: readonly number[];
	readonly block: string | null;
	readonly whiteSpace: WhiteSpace;
	/** Whether it stands inside another block's form. */
	readonly inForm: boolean;
	/** What its running text is, if not the block's own: the value of an attribute, of a meta field. */
	readonly text?: { readonly part: Part; readonly name: string };
	/** Where in the field's source faults stand, if the HTML itself does not stand there. */
	readonly at?: number | undefined;
}

const OBJECT = '\uFFFC';

// Where one RichText ends and another begins.
const BREAKING = new Set(
	(
		'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt ' +
		'fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li ' +
		'main menu nav noscript object ol optgroup option p pre search section select summary table tbody td template ' +
		'textarea tfoot th thead title tr ul'
	).split( ' ' )
);
const VOID = new Set(
	'area base br col embed hr img input link meta source track wbr'.split(
		' '
	)
);
const FORM_TAGS = new Set( [ 'form', 'input', 'select', 'textarea' ] );
// Attributes whose value people see, hear or follow.
const TEXT_ATTRIBUTES = [
	'alt',
	'aria-description',
	'aria-label',
	'href',
	'label',
	'placeholder',
	'src',
	'summary',
	'title',
	'value',
];

// Tags that lead to other sites, or let them in, and where they say it.
const LEADING: ReadonlyMap<
	string,
	{ readonly part: 'link' | 'embed'; readonly attribute: string }
> = new Map( [
	[ 'a', { part: 'link', attribute: 'href' } ],
	[ 'area', { part: 'link', attribute: 'href' } ],
	[ 'embed', { part: 'embed', attribute: 'src' } ],
	[ 'iframe', { part: 'embed', attribute: 'src' } ],
	[ 'object', { part: 'embed', attribute: 'data' } ],
	[ 'script', { part: 'embed', attribute: 'src' } ],
] );

// What no tag's and no attribute's name holds.
const NO_TAG = /[^a-z0-9:_-]/;
const NO_ATTRIBUTE = /[^\0-\u007F]|[0-9]{3}|[^ ]@/;

interface OpenElement {
	readonly name: string;
	readonly hasAttributes: boolean;
	/** RichText shows it as one object, whatever it holds. */
	readonly isObject: boolean;
	/** How much text stood before it. */
	readonly parts: number;
	readonly length: number;
}

/**
 * Turns the HTML of one block into passages and elements. Fed piece by piece:
 * inner blocks stand between the pieces.
 */
export class BlockReader implements HtmlHandler {
	private readonly home: Home;
	private readonly sink: Sink;
	private readonly media: MediaReader;
	private readonly counts = new Map< string, number >();

	// The passage being read.
	private parts: string[] = [];
	private length = 0;
	private last = '';
	/** Whether its last part is text, not a line break or an object. */
	private endsInText = false;

	private readonly open: OpenElement[] = [];
	private readonly openByName = new Map< string, number >();
	private preformatted = 0;
	private atPreStart = false;
	private forms: number;
	private isInPage = false;
	private pieceOffset = 0;

	/**
	 * @param home
	 * @param sink
	 * @param media What has read the block's attributes.
	 */
	constructor(
		home: Home,
		sink: Sink,
		media: MediaReader = new MediaReader( home, sink )
	) {
		this.home = home;
		this.sink = sink;
		this.media = media;
		this.forms = home.inForm ? 1 : 0;
	}

	/** Whether a form stands open. */
	get isInForm(): boolean {
		return this.forms > 0;
	}

	/**
	 * Reads a piece of the block's HTML; another block, or the end, follows it.
	 *
	 * @param html   The piece.
	 * @param offset Where it stands in the field's source.
	 */
	read( html: string, offset: number ): void {
		this.pieceOffset = offset;
		tokenizeHtml( html, this );
		this.breakPassage();
	}

	text( text: string, source: string ): void {
		if ( this.home.field === 'content' ) {
			this.shortcodes( source );
		}
		let value = text;
		if ( this.atPreStart && value.startsWith( '\n' ) ) {
			value = value.slice( 1 );
		}
		this.atPreStart = false;
		if ( this.collapses ) {
			value = value
				.replace( /[\n\t\r\f]+/g, ' ' )
				.replace( / {2,}/g, ' ' );
			if (
				value.startsWith( ' ' ) &&
				( this.last === '' || this.last === ' ' )
			) {
				value = value.slice( 1 );
			}
		}
		if ( value !== '' ) {
			// The HTML standard drops U+0000, RichText its reserved characters.
			this.append( value.replace( /[\0\r\uFEFF\uFFFC]/g, '' ) );
			// RichText collapses white space before it drops them.
			this.last = value.slice( -1 );
			this.endsInText = true;
		}
	}

	startTag( name: string, attributes: ReadonlyMap< string, string > ): void {
		this.atPreStart = false;
		this.wordsInBrackets( name, attributes );
		this.media.startTag( name, attributes );
		if ( name === 'br' ) {
			this.appendObject( '\n' );
			return;
		}
		const breaks = this.breaksAt( name );
		if ( breaks ) {
			this.breakPassage();
		}
		if ( FORM_TAGS.has( name ) ) {
			this.sink.element( {
				place: this.place( 'tag', name ),
				name,
				attributes,
				within: this.isInForm ? 'form' : '',
				url: '',
			} );
		}
		const leads = LEADING.get( name );
		if ( leads !== undefined ) {
			this.leadTo( leads.part, name, attributes.get( leads.attribute ) );
		}
		for ( const attribute of TEXT_ATTRIBUTES ) {
			const value = attributes.get( attribute );
			if ( value !== undefined ) {
				this.emit( 'html-attribute', attribute, value );
			}
		}
		if ( name === 'iframe' ) {
			this.page( attributes.get( 'srcdoc' ) ?? '' );
		}
		if ( name === 'form' ) {
			this.forms++;
		} else if ( name === 'pre' ) {
			this.preformatted++;
			this.atPreStart = true;
		}
		if ( breaks ) {
			return;
		}
		if ( VOID.has( name ) ) {
			if ( attributes.size > 0 ) {
				this.appendObject( OBJECT );
			}
			return;
		}
		if ( this.open.length === LIMITS.inline ) {
			return;
		}
		this.open.push( {
			name,
			hasAttributes: attributes.size > 0,
			isObject:
				name === 'math' ||
				( name === 'sup' && attributes.has( 'data-fn' ) ),
			parts: this.parts.length,
			length: this.length,
		} );
		this.openByName.set( name, ( this.openByName.get( name ) ?? 0 ) + 1 );
	}

	endTag( name: string ): void {
		this.atPreStart = false;
		this.wordsInBrackets( name, new Map() );
		this.media.endTag( name );
		if ( name === 'form' && this.forms > 0 ) {
			this.forms--;
		} else if ( name === 'pre' && this.preformatted > 0 ) {
			this.preformatted--;
		}
		if ( this.breaksAt( name ) ) {
			this.breakPassage();
			return;
		}
		if ( ( this.openByName.get( name ) ?? 0 ) === 0 ) {
			return;
		}
		for (;;) {
			const element = this.open.pop();
			if ( element === undefined ) {
				return;
			}
			this.openByName.set(
				element.name,
				( this.openByName.get( element.name ) ?? 1 ) - 1
			);
			this.closeInline( element );
			if ( element.name === name ) {
				return;
			}
		}
	}

	comment( text: string ): void {
		this.atPreStart = false;
		this.appendObject( OBJECT );
		this.emit( 'hidden', 'comment', text );
	}

	rawText( name: string, text: string ): void {
		if ( name === 'style' ) {
			this.media.style( text );
		}
		this.emit( 'hidden', name, text );
	}

	unclosed(
		code: 'unclosed-comment' | 'unclosed-tag',
		offset: number
	): void {
		this.fault( code, this.isInPage ? 0 : offset );
	}

	/** A page that stands in an attribute is shown like the rest. One within it is text, so that the work stays linear. */
	private page( html: string ): void {
		if ( this.isInPage ) {
			this.emit( 'html-attribute', 'srcdoc', html );
			return;
		}
		const { forms, preformatted } = this;
		this.isInPage = true;
		tokenizeHtml( html, this );
		this.isInPage = false;
		this.breakPassage();
		this.forms = forms;
		this.preformatted = preformatted;
		this.atPreStart = false;
	}

	/** `<etu.suku@esimerkki.example>` is no tag to its writer: what browsers hide is read all the same. */
	private wordsInBrackets(
		name: string,
		attributes: ReadonlyMap< string, string >
	): void {
		if (
			! NO_TAG.test( name ) &&
			( attributes.size === 0 ||
				! NO_ATTRIBUTE.test( [ ...attributes.keys() ].join( ' ' ) ) )
		) {
			return;
		}
		const words = [ name ];
		for ( const [ attribute, value ] of attributes ) {
			words.push(
				value === '' ? attribute : `${ attribute }="${ value }"`
			);
		}
		this.emit( 'hidden', 'tag', words.join( ' ' ) );
	}

	private shortcodes( source: string ): void {
		for ( const { name, src, href, inside } of scanShortcodes( source ) ) {
			this.sink.element( {
				place: this.place( 'shortcode', name ),
				name,
				attributes: new Map(),
				within: '',
				url: '',
			} );
			this.leadTo( 'embed', name, src );
			this.leadTo( 'link', name, href );
			this.media.shortcode( name, inside );
		}
	}

	/** Tells of a link or an embed, if it leads to a site by its name. */
	private leadTo(
		part: 'link' | 'embed',
		name: string,
		url: string | undefined
	): void {
		if ( url !== undefined && addressOf( url ) !== null ) {
			this.sink.element( {
				place: this.place( part, name ),
				name,
				attributes: new Map(),
				within: '',
				url,
			} );
		}
	}

	/** Ends the passage that is being read. */
	private breakPassage(): void {
		let text = this.parts.join( '' );
		if ( this.collapses && this.endsInText && this.last === ' ' ) {
			text = text.slice( 0, -1 );
		}
		this.parts = [];
		this.length = 0;
		this.last = '';
		this.endsInText = false;
		this.open.length = 0;
		this.openByName.clear();
		if ( this.home.whiteSpace !== 'classic' ) {
			this.emitText( text );
			return;
		}
		for ( const paragraph of text.split( /\n[ \t]*(?=\n)/ ) ) {
			this.emitText( trim( paragraph ) );
		}
	}

	private closeInline( element: OpenElement ): void {
		const isEmpty = this.length === element.length;
		if ( element.isObject ) {
			const inner = this.parts.splice( element.parts ).join( '' );
			this.length = element.length;
			if ( ! /^[0-9]*$/.test( inner ) ) {
				this.emitText( inner );
			}
			this.appendObject( OBJECT );
		} else if ( isEmpty && element.hasAttributes ) {
			this.appendObject( OBJECT );
		}
	}

	/** Whether the tag parts passages: in a file block the two links are texts of their own. */
	private breaksAt( name: string ): boolean {
		return (
			BREAKING.has( name ) ||
			( name === 'a' && this.home.block === 'core/file' )
		);
	}

	private get collapses(): boolean {
		return this.home.whiteSpace === 'block' && this.preformatted === 0;
	}

	/** Appends a line break or an object: no white space is trimmed beside it. */
	private appendObject( character: string ): void {
		this.append( character );
		this.last = character;
		this.endsInText = false;
	}

	private append( text: string ): void {
		this.parts.push( text );
		this.length += text.length;
	}

	private emitText( text: string ): void {
		const { part, name } = this.home.text ?? { part: 'text', name: '' };
		if ( this.home.field === 'content' && part === 'text' ) {
			this.media.text( text );
		}
		this.emit( part, name, text );
	}

	private fault( code: ReadingFaultCode, offset: number ): void {
		this.sink.fault(
			code,
			this.home.path,
			this.home.at ?? this.pieceOffset + offset
		);
	}

	private emit( part: Part, name: string, text: string ): void {
		if ( ! /[^ \t\n\uFFFC]/.test( text ) ) {
			return;
		}
		let rest = text;
		while ( rest.length > LIMITS.passage ) {
			this.fault( 'passage-too-long', 0 );
			const end = cutPoint( rest );
			this.sink.passage( {
				place: this.place( part, name ),
				text: rest.slice( 0, end ),
			} );
			rest = rest.slice( end );
		}
		this.sink.passage( { place: this.place( part, name ), text: rest } );
	}

	private place( part: Part, name: string ): Passage[ 'place' ] {
		const key = `${ part } ${ name }`;
		const index = this.counts.get( key ) ?? 0;
		this.counts.set( key, index + 1 );
		const { field, path, block } = this.home;
		return { field, path, block, part, name, index };
	}
}

/** Without white space at its ends: ASCII only, as both languages can. */
function trim( text: string ): string {
	let start = 0;
	let end = text.length;
	while ( start < end && ' \t\n'.includes( text.charAt( start ) ) ) {
		start++;
	}
	while ( end > start && ' \t\n'.includes( text.charAt( end - 1 ) ) ) {
		end--;
	}
	return text.slice( start, end );
}

/** Where to part a text that is too long: after its last space within the limit, never within a character. */
function cutPoint( text: string ): number {
	const space = text.lastIndexOf( ' ', LIMITS.passage - 1 );
	if ( space > LIMITS.passage - 1000 ) {
		return space + 1;
	}
	const code = text.charCodeAt( LIMITS.passage - 1 );
	return code >= 0xd800 && code <= 0xdbff
		? LIMITS.passage - 1
		: LIMITS.passage;
}
