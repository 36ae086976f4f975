import { capitalOf } from './letters';
import { LexiconError } from './lexicon-error';

/**
 * The compiled lexicon as tools/lexicon/compile.ts writes it: Voikko's
 * transducer with every run of single transitions drawn together into one arc.
 *
 * | bytes | what |
 * | --- | --- |
 * | 8 | `JVLEX\x00\x01\n` |
 * | 4 | Adler-32 of all that follows these twelve bytes, little-endian |
 * | 4 | length of the header, little-endian |
 * | … | header, JSON: `rows`, `text`, `symbols`, `tests` |
 * | 11 × rows | columns, a byte a row: first letter, count of further letters, count of output symbols, tests (two columns, lower byte first), target (three), place of the text (three) |
 * | text | the further letters and the output symbols of each row |
 *
 * A state is a run of rows, an arc each, ended by a row whose letter is STOP; a
 * target is the first row of a state, or ACCEPT. An arc without letters has
 * NONE for its first letter. The end of a word is a letter, END.
 */
const SIGNATURE = 'JVLEX\x00\x01\n';
const HEADER_AT = SIGNATURE.length + 8;
const COLUMNS = 11;

const NONE = 0;
const END = 1;
const STOP = 2;
const ACCEPT = 0xffffff;

/*
 * Bounds that no real word comes near: of 66,000 words of Finnish texts none has
 * 100 letters or 20 readings, and none takes 1,400 arcs. libvoikko's own are
 * wider; within them a made-up compound would take PHP 40 ms.
 */
const MAX_LETTERS = 100;
const MAX_OUTPUTS = 40;
/** Arcs tried for a word. */
const MAX_STEPS = 5_000;

/** Flags are bits of one number. */
const MAX_FLAGS = 2 ** 30;

/** `is` and `not` compare, `set` sets, `unify` compares where something is set and sets where not. */
const OPERATIONS = [ 'is', 'not', 'unify', 'set' ] as const;
const [ IS, NOT, UNIFY ] = [ 0, 1, 2 ];

/** What an arc asks of the flags that earlier arcs of the path have set. */
type FlagTest = readonly [
	operation: ( typeof OPERATIONS )[ number ],
	mask: number,
	value: number,
];

interface Header {
	readonly rows: number;
	readonly text: number;
	/** By code: a letter, or a tag such as `[Les]`. */
	readonly symbols: Readonly< Record< string, string > >;
	readonly tests: readonly ( readonly FlagTest[] )[];
}

/** The columns that stand in the file, by row. */
interface Columns {
	readonly first: Uint8Array;
	readonly letterCounts: Uint8Array;
	readonly outputCounts: Uint8Array;
	readonly testsOf: Int32Array;
	readonly targets: Int32Array;
	readonly textAt: Int32Array;
	readonly text: Uint8Array;
}

export class Automaton {
	/** The text of each output symbol: a letter or a tag. */
	readonly symbols: readonly ( string | undefined )[];

	private readonly codes = new Map< number, number >();
	/** Operation, mask and value of each test, one after the other. */
	private readonly tests: readonly Int32Array[];
	private readonly columns: Columns;

	/** By depth: the arc taken, the next to try, letters read and flags set before it. */
	private readonly stack = {
		taken: new Int32Array( MAX_STEPS + 1 ),
		next: new Int32Array( MAX_STEPS + 1 ),
		read: new Int32Array( MAX_STEPS + 1 ),
		flags: new Int32Array( MAX_STEPS + 1 ),
	};

	private constructor( header: Header, columns: Columns ) {
		const symbols = symbolsOf( header );
		this.symbols = symbols;
		this.tests = header.tests.map( ( tests ) =>
			Int32Array.from(
				tests.flatMap( ( [ operation, mask, value ] ) => [
					OPERATIONS.indexOf( operation ),
					mask,
					value,
				] )
			)
		);
		this.columns = columns;
		for ( const [ code, symbol ] of symbols.entries() ) {
			if ( symbol?.length === 1 ) {
				this.codes.set( symbol.charCodeAt( 0 ), code );
			}
		}
		for ( const [ letter, code ] of [ ...this.codes ] ) {
			const capital = capitalOf( letter );
			if ( capital !== letter ) {
				this.codes.set( capital, code );
			}
		}
	}

	/** @throws {LexiconError} */
	static open( bytes: Uint8Array ): Automaton {
		const header = headerOf( bytes );
		const { rows } = header;
		const view = ( at: number, length: number ) =>
			bytes.subarray( at, at + length );
		let at = HEADER_AT + uint32( bytes, HEADER_AT - 4 );
		const column = () => {
			const taken = view( at, rows );
			at += rows;
			return taken;
		};
		const wideColumn = ( width: number ) => {
			const values = new Int32Array( rows );
			for ( let byte = 0; byte < width; byte++ ) {
				const taken = column();
				for ( let row = 0; row < rows; row++ ) {
					values[ row ] =
						( values[ row ] as number ) |
						( ( taken[ row ] as number ) << ( 8 * byte ) );
				}
			}
			return values;
		};
		const automaton = new Automaton( header, {
			first: column(),
			letterCounts: column(),
			outputCounts: column(),
			testsOf: wideColumn( 2 ),
			targets: wideColumn( 3 ),
			textAt: wideColumn( 3 ),
			text: view( at, header.text ),
		} );
		automaton.validate();
		return automaton;
	}

	/**
	 * What the lexicon says of a word: the codes of the symbols along each path, in the order of the paths.
	 * The search ends at bounds that no real word comes near.
	 */
	outputsOf( word: string ): Uint8Array[] {
		const letters = this.lettersOf( word );
		const outputs: Uint8Array[] = [];
		if ( letters === null ) {
			return outputs;
		}
		const { first, letterCounts, targets, textAt, text, testsOf } =
			this.columns;
		const { taken, next, read, flags } = this.stack;
		next[ 0 ] = 0;
		read[ 0 ] = 0;
		flags[ 0 ] = 0;
		let depth = 0;
		for ( let steps = 0; depth >= 0 && steps < MAX_STEPS;  ) {
			let position = read[ depth ] as number;
			const wanted = letters[ position ];
			let row = next[ depth ] as number;
			let letter = first[ row ] as number;
			while ( letter !== wanted && letter !== NONE && letter !== STOP ) {
				letter = first[ ++row ] as number;
			}
			if ( letter === STOP ) {
				--depth;
				continue;
			}
			++steps;
			next[ depth ] = row + 1;
			if ( letter !== NONE ) {
				++position;
			}
			let at = textAt[ row ] as number;
			const end = at + ( letterCounts[ row ] as number );
			while ( at < end && text[ at ] === letters[ position ] ) {
				++at;
				++position;
			}
			if ( at < end ) {
				continue;
			}
			const set = this.tested(
				testsOf[ row ] as number,
				flags[ depth ] as number
			);
			if ( set < 0 ) {
				continue;
			}
			taken[ depth ] = row;
			const target = targets[ row ] as number;
			if ( target !== ACCEPT ) {
				++depth;
				next[ depth ] = target;
				read[ depth ] = position;
				flags[ depth ] = set;
			} else if ( position === letters.length ) {
				outputs.push( this.outputAlong( taken, depth ) );
				if ( outputs.length === MAX_OUTPUTS ) {
					break;
				}
			}
		}
		return outputs;
	}

	/** The word's letters and END; null where the lexicon knows no such letter. */
	private lettersOf( word: string ): Uint8Array | null {
		if ( word.length > MAX_LETTERS ) {
			return null;
		}
		const letters = new Uint8Array( word.length + 1 );
		for ( let index = 0; index < word.length; index++ ) {
			const code = this.codes.get( word.charCodeAt( index ) );
			if ( code === undefined ) {
				return null;
			}
			letters[ index ] = code;
		}
		letters[ word.length ] = END;
		return letters;
	}

	/** The flags after an arc's tests, or -1 where one fails. */
	private tested( which: number, flags: number ): number {
		const tests = this.tests[ which ];
		if ( which === 0 || tests === undefined ) {
			return flags;
		}
		for ( let at = 0; at < tests.length; at += 3 ) {
			const mask = tests[ at + 1 ] as number;
			const value = tests[ at + 2 ] as number;
			const present = flags & mask;
			switch ( tests[ at ] ) {
				case IS:
					if ( present !== value ) {
						return -1;
					}
					break;
				case NOT:
					if ( present === value ) {
						return -1;
					}
					break;
				case UNIFY:
					if ( present !== 0 && present !== value ) {
						return -1;
					}
					flags |= value;
					break;
				default:
					flags = ( flags & ~mask ) | value;
			}
		}
		return flags;
	}

	private outputAlong( rows: Int32Array, depth: number ): Uint8Array {
		const { letterCounts, outputCounts, textAt, text } = this.columns;
		let length = 0;
		for ( let at = 0; at <= depth; at++ ) {
			length += outputCounts[ rows[ at ] as number ] as number;
		}
		const output = new Uint8Array( length );
		length = 0;
		for ( let at = 0; at <= depth; at++ ) {
			const row = rows[ at ] as number;
			const start =
				( textAt[ row ] as number ) + ( letterCounts[ row ] as number );
			const count = outputCounts[ row ] as number;
			for ( let index = start; index < start + count; index++ ) {
				output[ length++ ] = text[ index ] as number;
			}
		}
		return output;
	}

	/** Looks once at every reference, so that no search can leave the columns. */
	private validate(): void {
		const { first, letterCounts, outputCounts, targets, textAt, text } =
			this.columns;
		const rows = first.length;
		if ( rows === 0 || first[ rows - 1 ] !== STOP ) {
			throw new LexiconError( 'the last state does not end' );
		}
		for ( let row = 0; row < rows; row++ ) {
			const letter = first[ row ] as number;
			if ( letter === STOP ) {
				continue;
			}
			if ( letter > STOP && this.symbols[ letter ] === undefined ) {
				throw new LexiconError( `row ${ row }: no such letter` );
			}
			const end =
				( textAt[ row ] as number ) +
				( letterCounts[ row ] as number ) +
				( outputCounts[ row ] as number );
			if ( end > text.length ) {
				throw new LexiconError( `row ${ row }: no such text` );
			}
			if (
				( this.columns.testsOf[ row ] as number ) >= this.tests.length
			) {
				throw new LexiconError( `row ${ row }: no such tests` );
			}
			const target = targets[ row ] as number;
			if (
				target !== ACCEPT &&
				target !== 0 &&
				first[ target - 1 ] !== STOP
			) {
				throw new LexiconError( `row ${ row }: no such state` );
			}
		}
		for ( const code of text ) {
			if ( code !== END && this.symbols[ code ] === undefined ) {
				throw new LexiconError( `no symbol has the code ${ code }` );
			}
		}
	}
}

function headerOf( bytes: Uint8Array ): Header {
	for ( let at = 0; at < SIGNATURE.length; at++ ) {
		if ( bytes[ at ] !== SIGNATURE.charCodeAt( at ) ) {
			throw new LexiconError( 'not a lexicon of a format known here' );
		}
	}
	if (
		bytes.length < HEADER_AT ||
		adler32( bytes.subarray( SIGNATURE.length + 4 ) ) !==
			uint32( bytes, SIGNATURE.length )
	) {
		throw new LexiconError( 'the lexicon is cut short or damaged' );
	}
	const length = uint32( bytes, HEADER_AT - 4 );
	const header = parseHeader(
		bytes.subarray( HEADER_AT, HEADER_AT + length )
	);
	if (
		header === null ||
		HEADER_AT + length + COLUMNS * header.rows + header.text !==
			bytes.length
	) {
		throw new LexiconError( 'the header of the lexicon does not fit it' );
	}
	return header;
}

function parseHeader( bytes: Uint8Array ): Header | null {
	let text = '';
	for ( const byte of bytes ) {
		// ASCII: what is not, is escaped.
		text += String.fromCharCode( byte );
	}
	try {
		const header = JSON.parse( text ) as Header;
		return Number.isSafeInteger( header.rows ) &&
			header.rows >= 0 &&
			Number.isSafeInteger( header.text ) &&
			header.text >= 0 &&
			header.tests.every( ( tests ) =>
				tests.every(
					( [ , mask, value ] ) =>
						mask >= 0 &&
						mask < MAX_FLAGS &&
						( mask | value ) === mask
				)
			) &&
			Object.keys( header.symbols ).length > 0
			? header
			: null;
	} catch {
		return null;
	}
}

function symbolsOf( header: Header ): ( string | undefined )[] {
	const symbols: ( string | undefined )[] = [];
	for ( const [ code, symbol ] of Object.entries( header.symbols ) ) {
		symbols[ Number( code ) ] = symbol;
	}
	return symbols;
}

function uint32( bytes: Uint8Array, at: number ): number {
	return new DataView( bytes.buffer, bytes.byteOffset ).getUint32( at, true );
}

/** RFC 1950, section 8.2. */
function adler32( bytes: Uint8Array ): number {
	let a = 1;
	let b = 0;
	for ( let at = 0; at < bytes.length;  ) {
		// So many sums stay below 2^31.
		const end = Math.min( at + 3800, bytes.length );
		for ( ; at < end; at++ ) {
			a += bytes[ at ] as number;
			b += a;
		}
		a %= 65521;
		b %= 65521;
	}
	return b * 65536 + a;
}
