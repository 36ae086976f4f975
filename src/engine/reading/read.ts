import type {
	Document,
	Element,
	Field,
	Passage,
	Place,
	ReadingFault,
	ReadingFaultCode,
} from '../document';
import { LIMITS } from '../limits';
import { toWellFormed } from '../text';
import { BlockReader, type Sink } from './block-reader';
import { scanDelimiters, type Delimiter } from './delimiters';
import { readJsonStrings } from './json-strings';

/** Reads a title or an excerpt: inline HTML, without blocks. */
export function readField(
	field: 'title' | 'excerpt',
	text: string
): Document {
	const collector = new Collector( field );
	const source = collector.prepare( text );
	new BlockReader(
		{ field, path: [], block: null, whiteSpace: 'plain', inForm: false },
		collector
	).read( source, 0 );
	return collector;
}

/**
 * Reads content: serialized blocks, classic HTML, plain text, or all of these.
 *
 * Follows WordPress's block parsers where these agree, reads on where they
 * give up, and reports it.
 */
export function readContent( content: string ): Document {
	const collector = new Collector( 'content' );
	const source = collector.prepare( content );
	new ContentReader( source, collector ).read();
	return collector;
}

interface OpenBlock {
	readonly name: string;
	readonly path: readonly number[];
	readonly start: number;
	readonly reader: BlockReader;
	children: number;
}

class ContentReader {
	private readonly source: string;
	private readonly collector: Collector;
	private readonly stack: OpenBlock[] = [];
	private topLevel = 0;
	private depthReported = false;

	constructor( source: string, collector: Collector ) {
		this.source = source;
		this.collector = collector;
	}

	read(): void {
		let position = 0;
		for ( const delimiter of scanDelimiters( this.source ) ) {
			if ( delimiter.kind === 'broken' ) {
				this.collector.fault(
					'invalid-block-delimiter',
					this.stack[ this.stack.length - 1 ]?.path ?? [],
					delimiter.start
				);
				continue;
			}
			this.html( position, delimiter.start );
			position = delimiter.end;
			if ( delimiter.kind === 'closer' ) {
				this.closeBlock( delimiter );
			} else {
				this.openBlock( delimiter );
			}
		}
		this.html( position, this.source.length );
		for ( const block of this.stack ) {
			this.collector.fault( 'unclosed-block', block.path, block.start );
		}
	}

	private html( start: number, end: number ): void {
		const html = this.source.slice( start, end );
		const block = this.stack[ this.stack.length - 1 ];
		if ( block !== undefined ) {
			block.reader.read( html, start );
		} else if ( /[^ \t\n\v\f\r]/.test( html ) ) {
			new BlockReader(
				{
					field: 'content',
					path: [ this.topLevel++ ],
					block: null,
					whiteSpace: 'classic',
					inForm: false,
				},
				this.collector
			).read( html, start );
		}
	}

	private openBlock( delimiter: Delimiter ): void {
		const { name } = delimiter;
		const path = this.nextPath( delimiter.start );
		this.collector.element( {
			place: {
				field: 'content',
				path,
				block: name,
				part: 'block',
				name,
				index: 0,
			},
			name,
			attributes: new Map(),
			within: '',
			url: '',
		} );
		this.readAttributes( delimiter, path );
		if ( delimiter.kind === 'opener' ) {
			this.stack.push( {
				name,
				path,
				start: delimiter.start,
				reader: this.readerFor( name, path ),
				children: 0,
			} );
		}
	}

	private readerFor( name: string, path: readonly number[] ): BlockReader {
		const parent = this.stack[ this.stack.length - 1 ];
		if ( parent !== undefined && parent.path === path ) {
			// Too deep for a place of its own: read as part of the block around it.
			return parent.reader;
		}
		return new BlockReader(
			{
				field: 'content',
				path,
				block: name,
				whiteSpace: name === 'core/freeform' ? 'classic' : 'block',
				inForm: parent?.reader.isInForm ?? false,
			},
			this.collector
		);
	}

	private closeBlock( delimiter: Delimiter ): void {
		const block = this.stack.pop();
		if ( block === undefined ) {
			this.collector.fault( 'stray-block-closer', [], delimiter.start );
		} else if ( block.name !== delimiter.name ) {
			// WordPress closes the innermost block, whatever the name.
			this.collector.fault(
				'misnested-block',
				block.path,
				delimiter.start
			);
		}
	}

	private nextPath( offset: number ): readonly number[] {
		const parent = this.stack[ this.stack.length - 1 ];
		if ( parent === undefined ) {
			return [ this.topLevel++ ];
		}
		if ( parent.path.length < LIMITS.depth ) {
			return [ ...parent.path, parent.children++ ];
		}
		if ( ! this.depthReported ) {
			this.depthReported = true;
			this.collector.fault( 'blocks-too-deep', parent.path, offset );
		}
		return parent.path;
	}

	private readAttributes(
		delimiter: Delimiter,
		path: readonly number[]
	): void {
		if ( delimiter.attributes === null ) {
			return;
		}
		const [ start, end ] = delimiter.attributes;
		if ( end - start > LIMITS.blockAttributes ) {
			this.collector.fault( 'block-attributes-too-long', path, start );
			return;
		}
		const strings = readJsonStrings( this.source.slice( start, end ) );
		if ( strings === null ) {
			this.collector.fault( 'invalid-block-attributes', path, start );
			return;
		}
		for ( const { path: attribute, value } of strings ) {
			new BlockReader(
				{
					field: 'content',
					path,
					block: delimiter.name,
					whiteSpace: 'plain',
					inForm: false,
					attribute,
				},
				this.collector
			).read( value, start );
		}
	}
}

class Collector implements Document, Sink {
	readonly passages: Passage[] = [];
	readonly elements: Element[] = [];
	readonly faults: ReadingFault[] = [];
	private readonly field: Field;
	private isFull = false;

	constructor( field: Field ) {
		this.field = field;
	}

	/** The text within bounds and well formed; what was mended is reported. */
	prepare( text: string ): string {
		let source = text;
		if ( source.length > LIMITS.field ) {
			this.fault( 'text-too-long', [], LIMITS.field );
			source = source.slice( 0, LIMITS.field );
		}
		const wellFormed = toWellFormed( source );
		if ( wellFormed !== source ) {
			this.fault( 'malformed-text', [], 0 );
		}
		return wellFormed;
	}

	passage( passage: Omit< Passage, 'order' > ): void {
		if ( this.hasRoom( passage.place ) ) {
			this.passages.push( { ...passage, order: this.count } );
		}
	}

	element( element: Omit< Element, 'order' > ): void {
		if ( this.hasRoom( element.place ) ) {
			this.elements.push( { ...element, order: this.count } );
		}
	}

	fault(
		code: ReadingFaultCode,
		path: readonly number[],
		offset: number
	): void {
		if ( this.faults.length < LIMITS.faults ) {
			this.faults.push( { code, field: this.field, path, offset } );
		}
	}

	private get count(): number {
		return this.passages.length + this.elements.length;
	}

	private hasRoom( { path }: Place ): boolean {
		if ( this.count < LIMITS.parts ) {
			return true;
		}
		if ( ! this.isFull ) {
			this.isFull = true;
			this.fault( 'too-many-parts', path, 0 );
		}
		return false;
	}
}
