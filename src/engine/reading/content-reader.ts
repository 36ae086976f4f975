import type { ReadingFaultCode } from '../document';
import { LIMITS } from '../limits';
import { toWellFormed } from '../text';
import { BlockReader } from './block-reader';
import type { Collector } from './collector';
import { scanDelimiters, type Delimiter } from './delimiters';
import { readJsonValues, type JsonValue } from './json-values';
import { MediaReader } from './media-reader';
import { patternIn, type Patterns } from './patterns';

interface OpenBlock {
	readonly name: string;
	readonly path: readonly number[];
	readonly start: number;
	readonly reader: BlockReader;
	children: number;
}

/** The block that shows a synced pattern: what the pattern holds is read as if it stood in there. */
interface Shown {
	readonly path: readonly number[];
	/** Where the block stands in the field's source. */
	readonly at: number;
	readonly inForm: boolean;
}

/**
 * Reads content: serialized blocks, classic HTML, plain text, or all of these,
 * and the synced patterns that it refers to.
 *
 * Follows WordPress's block parsers where these agree, reads on where they
 * give up, and reports it.
 */
export class ContentReader {
	private readonly source: string;
	private readonly collector: Collector;
	private readonly patterns: Patterns;
	private readonly shown: Shown | null;
	private readonly stack: OpenBlock[] = [];
	private topLevel = 0;
	private depthReported = false;

	constructor(
		source: string,
		collector: Collector,
		patterns: Patterns,
		shown: Shown | null = null
	) {
		this.source = source;
		this.collector = collector;
		this.patterns = patterns;
		this.shown = shown;
	}

	read(): void {
		let position = 0;
		for ( const delimiter of scanDelimiters( this.source ) ) {
			if ( delimiter.kind === 'broken' ) {
				this.fault(
					'invalid-block-delimiter',
					this.around,
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
			this.fault( 'unclosed-block', block.path, block.start );
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
					path: this.nextPath( start ),
					block: null,
					whiteSpace: 'classic',
					inForm: this.shown?.inForm ?? false,
					at: this.shown?.at,
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
		const attributes = this.readAttributes( delimiter, path );
		if ( name === 'core/block' ) {
			this.readPattern( patternIn( attributes ), path, delimiter.start );
		}
		const media = new MediaReader( homeOf( name, path ), this.collector );
		media.blockAttributes( attributes, delimiter.kind === 'void' );
		if ( delimiter.kind === 'opener' ) {
			this.stack.push( {
				name,
				path,
				start: delimiter.start,
				reader: this.readerFor( name, path, media ),
				children: 0,
			} );
		}
	}

	private readerFor(
		name: string,
		path: readonly number[],
		media: MediaReader
	): BlockReader {
		const parent = this.stack[ this.stack.length - 1 ];
		if ( parent !== undefined && parent.path === path ) {
			// Too deep for a place of its own: read as part of the block around it.
			return parent.reader;
		}
		return new BlockReader(
			{
				...homeOf( name, path ),
				whiteSpace: name === 'core/freeform' ? 'classic' : 'block',
				inForm: this.isInForm,
				at: this.shown?.at,
			},
			this.collector,
			media
		);
	}

	private closeBlock( delimiter: Delimiter ): void {
		const block = this.stack.pop();
		if ( block === undefined ) {
			this.fault( 'stray-block-closer', this.around, delimiter.start );
		} else if ( block.name !== delimiter.name ) {
			// WordPress closes the innermost block, whatever the name.
			this.fault( 'misnested-block', block.path, delimiter.start );
		}
	}

	private nextPath( offset: number ): readonly number[] {
		const around = this.around;
		if ( around.length < LIMITS.depth ) {
			const parent = this.stack[ this.stack.length - 1 ];
			return [
				...around,
				parent === undefined ? this.topLevel++ : parent.children++,
			];
		}
		if ( ! this.depthReported ) {
			this.depthReported = true;
			this.fault( 'blocks-too-deep', around, offset );
		}
		return around;
	}

	/** The path of the block that stands open. */
	private get around(): readonly number[] {
		return (
			this.stack[ this.stack.length - 1 ]?.path ?? this.shown?.path ?? []
		);
	}

	private get isInForm(): boolean {
		return (
			this.stack[ this.stack.length - 1 ]?.reader.isInForm ??
			this.shown?.inForm ??
			false
		);
	}

	private fault(
		code: ReadingFaultCode,
		path: readonly number[],
		offset: number
	): void {
		this.collector.fault( code, path, this.shown?.at ?? offset );
	}

	private readPattern(
		id: string | null,
		path: readonly number[],
		start: number
	): void {
		if ( id === null ) {
			return;
		}
		const at = this.shown?.at ?? start;
		const problem = this.patterns.within( id, ( content ) => {
			const source = toWellFormed( content );
			if ( source !== content ) {
				this.fault( 'malformed-text', path, start );
			}
			new ContentReader( source, this.collector, this.patterns, {
				path,
				at,
				inForm: this.isInForm,
			} ).read();
		} );
		if ( problem !== null ) {
			this.fault( problem, path, start );
		}
	}

	private readAttributes(
		delimiter: Delimiter,
		path: readonly number[]
	): readonly JsonValue[] {
		if ( delimiter.attributes === null ) {
			return [];
		}
		const [ start, end ] = delimiter.attributes;
		if ( end - start > LIMITS.blockAttributes ) {
			this.fault( 'block-attributes-too-long', path, start );
			return [];
		}
		const values = readJsonValues( this.source.slice( start, end ) );
		if ( values === null ) {
			this.fault( 'invalid-block-attributes', path, start );
			return [];
		}
		for ( const { path: name, value, isText } of values ) {
			if ( isText ) {
				new BlockReader(
					{
						field: 'content',
						path,
						block: delimiter.name,
						whiteSpace: 'plain',
						inForm: false,
						text: { part: 'block-attribute', name },
						at: this.shown?.at ?? start,
					},
					this.collector
				).read( value, 0 );
			}
		}
		return values;
	}
}

function homeOf(
	name: string,
	path: readonly number[]
): { field: 'content'; path: readonly number[]; block: string } {
	return { field: 'content', path, block: name };
}
