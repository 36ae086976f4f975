/**
 * From Voikko's transducer (VFST, as voikkovfstc writes it) to the compiled
 * lexicon that both engines read. The format is told in
 * src/engine/lexicon/automaton.ts.
 *
 * Of 435,000 states 413,000 have one transition: they are drawn together with
 * the transition that leads there. What is left is a tenth of the states, and a
 * search takes a tenth of the steps. The order of the paths stays.
 */
const VFST_COOKIES = [ 0x00013a6e, 0x000351fa ];
const FINAL = 0xffff;
const MANY = 0xff;

const SIGNATURE = 'JVLEX\x00\x01\n';
const COLUMNS = 11;

const NONE = 0;
const END = 1;
const STOP = 2;
const FIRST_FREE = 3;
const ACCEPT = 0xffffff;

/** Arcs without letters are joined with the arcs behind them where those are no more than this. */
const MAX_COPIED = 8;

type FlagTest = readonly [ operation: string, mask: number, value: number ];

/** What a path passes from one state with several ways on to the next. */
interface Arc {
	letters: number[];
	outputs: number[];
	tests: number[];
	/** A cell of the transducer; null at the end. */
	target: number | null;
}

/** @throws {Error} Where the transducer holds what the format cannot. */
export function compileLexicon( vfst: Buffer ): Buffer {
	const transducer = new Transducer( vfst );
	const codes = codesOf( transducer.symbols );
	const tests = new TestTable( transducer.symbols );
	const states = statesOf( transducer, tests );

	const rowOf = new Map< number, number >();
	let rows = 0;
	for ( const { state, arcs } of states ) {
		rowOf.set( state, rows );
		rows += arcs.length + 1;
	}
	const columns = Array.from( { length: COLUMNS }, () =>
		Buffer.alloc( rows )
	);
	const text: number[] = [];
	let row = 0;
	const put = ( column: number, value: number, bytes: number ) => {
		if ( value >= 2 ** ( 8 * bytes ) ) {
			throw new Error( `Column ${ column } cannot hold ${ value }.` );
		}
		for ( let byte = 0; byte < bytes; byte++ ) {
			( columns[ column + byte ] as Buffer )[ row ] =
				( value >> ( 8 * byte ) ) & 0xff;
		}
	};
	for ( const { arcs } of states ) {
		for ( const arc of arcs ) {
			const letters = arc.letters.map( ( symbol ) =>
				symbol === FINAL ? END : codes[ symbol ] ?? 0
			);
			const outputs = arc.outputs.map(
				( symbol ) => codes[ symbol ] ?? 0
			);
			put( 0, letters[ 0 ] ?? NONE, 1 );
			put( 1, Math.max( letters.length - 1, 0 ), 1 );
			put( 2, outputs.length, 1 );
			put( 3, tests.indexOf( arc.tests ) ?? 0, 2 );
			put(
				5,
				arc.target === null ? ACCEPT : rowOf.get( arc.target ) ?? 0,
				3
			);
			put( 8, text.length, 3 );
			text.push( ...letters.slice( 1 ), ...outputs );
			++row;
		}
		put( 0, STOP, 1 );
		++row;
	}

	const header = Buffer.from(
		JSON.stringify( {
			rows,
			text: text.length,
			symbols: Object.fromEntries(
				[ ...codes.entries() ].flatMap( ( [ symbol, code ] ) =>
					code === undefined
						? []
						: [ [ code, transducer.symbols[ symbol ] ] ]
				)
			),
			tests: tests.sequences,
		} ).replace(
			/[^ -~]/g,
			( letter ) =>
				`\\u${ letter
					.charCodeAt( 0 )
					.toString( 16 )
					.padStart( 4, '0' ) }`
		)
	);
	const length = Buffer.alloc( 4 );
	length.writeUInt32LE( header.length );
	const body = Buffer.concat( [
		length,
		header,
		...columns,
		Buffer.from( text ),
	] );
	const sum = Buffer.alloc( 4 );
	sum.writeUInt32LE( adler32( body ) );
	return Buffer.concat( [ Buffer.from( SIGNATURE, 'latin1' ), sum, body ] );
}

/** The unweighted format of libvoikko: see its src/fst/Transition.hpp. */
class Transducer {
	readonly symbols: readonly string[];
	/** The first symbol that is neither nothing nor a flag. */
	readonly firstLetter: number;
	private readonly bytes: Buffer;
	private readonly start: number;

	constructor( bytes: Buffer ) {
		this.bytes = bytes;
		if (
			bytes.readUInt32LE( 0 ) !== VFST_COOKIES[ 0 ] ||
			bytes.readUInt32LE( 4 ) !== VFST_COOKIES[ 1 ] ||
			bytes[ 8 ] !== 0
		) {
			throw new Error( 'This is no unweighted VFST of this byte order.' );
		}
		const symbols: string[] = [];
		let at = 18;
		for ( let left = bytes.readUInt16LE( 16 ); left > 0; left-- ) {
			const end = bytes.indexOf( 0, at );
			symbols.push( bytes.toString( 'utf8', at, end ) );
			at = end + 1;
		}
		this.symbols = symbols;
		this.firstLetter = symbols.findIndex(
			( symbol, index ) => index > 0 && ! symbol.startsWith( '@' )
		);
		this.start = Math.ceil( at / 8 ) * 8;
	}

	/** The cells of the transitions from a state. */
	transitionsFrom( state: number ): number[] {
		const more = this.bytes[ this.start + 8 * state + 7 ] as number;
		if ( more < MANY ) {
			return Array.from( { length: more + 1 }, ( _, k ) => state + k );
		}
		const count = this.bytes.readUInt32LE( this.start + 8 * state + 8 );
		// The second cell held the count.
		return [
			state,
			...Array.from( { length: count }, ( _, k ) => state + 2 + k ),
		];
	}

	input( cell: number ): number {
		return this.bytes.readUInt16LE( this.start + 8 * cell );
	}

	output( cell: number ): number {
		return this.bytes.readUInt16LE( this.start + 8 * cell + 2 );
	}

	target( cell: number ): number {
		return this.bytes.readUIntLE( this.start + 8 * cell + 4, 3 );
	}
}

/** The states that can be reached and have several ways on, with these ways. */
function statesOf( transducer: Transducer, tests: TestTable ) {
	const known = new Map< number, readonly Arc[] >();
	const arcsFrom = ( state: number, above: readonly number[] = [] ) => {
		let arcs = known.get( state );
		if ( arcs === undefined ) {
			arcs = transducer
				.transitionsFrom( state )
				.map( ( cell ) => arcFrom( transducer, cell ) )
				.flatMap( ( arc ) => pastSilence( arc, [ ...above, state ] ) )
				.filter( ( arc ) => tests.canPass( arc.tests ) );
			known.set( state, arcs );
		}
		return arcs;
	};
	const pastSilence = ( arc: Arc, above: readonly number[] ): Arc[] => {
		const { target } = arc;
		if (
			arc.letters.length > 0 ||
			target === null ||
			above.includes( target )
		) {
			return [ arc ];
		}
		const arcs = arcsFrom( target, above );
		return arcs.length > MAX_COPIED
			? [ arc ]
			: arcs.map( ( next ) => ( {
					letters: next.letters,
					outputs: [ ...arc.outputs, ...next.outputs ],
					tests: [ ...arc.tests, ...next.tests ],
					target: next.target,
			  } ) );
	};

	const states: { readonly state: number; readonly arcs: readonly Arc[] }[] =
		[];
	const met = new Set( [ 0 ] );
	const waiting = [ 0 ];
	for ( let state = waiting.shift(); state !== undefined;  ) {
		const arcs = arcsFrom( state );
		states.push( { state, arcs } );
		for ( const { target } of arcs ) {
			if ( target !== null && ! met.has( target ) ) {
				met.add( target );
				waiting.push( target );
			}
		}
		state = waiting.shift();
	}
	return states;
}

function arcFrom( transducer: Transducer, first: number ): Arc {
	const arc: Arc = { letters: [], outputs: [], tests: [], target: null };
	for ( let cell = first; ;  ) {
		const input = transducer.input( cell );
		if ( input === FINAL ) {
			arc.letters.push( FINAL );
			return arc;
		}
		if ( input >= transducer.firstLetter ) {
			arc.letters.push( input );
		} else if ( input > 0 ) {
			arc.tests.push( input );
		}
		const output = transducer.output( cell );
		if ( output >= transducer.firstLetter ) {
			arc.outputs.push( output );
		}
		const target = transducer.target( cell );
		const [ next = 0, ...others ] = transducer.transitionsFrom( target );
		if ( others.length > 0 ) {
			arc.target = target;
			return arc;
		}
		cell = next;
	}
}

/** A byte for each symbol that is read or written: Latin-1 letters their own. */
function codesOf( symbols: readonly string[] ): ( number | undefined )[] {
	const codes = symbols.map( ( symbol ) => {
		const letter = symbol.charCodeAt( 0 );
		return symbol.length === 1 && letter < 0x100 ? letter : undefined;
	} );
	const used = new Set( codes );
	let free = FIRST_FREE;
	for ( const [ index, symbol ] of symbols.entries() ) {
		if (
			symbol !== '' &&
			! symbol.startsWith( '@' ) &&
			codes[ index ] === undefined
		) {
			while ( used.has( free ) ) {
				++free;
			}
			codes[ index ] = free++;
		}
	}
	if ( free > 0x100 ) {
		throw new Error( 'More symbols than a byte can hold.' );
	}
	return codes;
}

/** Flag diacritics (`@P.EI_YKS.ON@`) as tests on the bits of one number. */
class TestTable {
	readonly sequences: ( readonly FlagTest[] )[] = [ [] ];
	private readonly indices = new Map( [ [ '[]', 0 ] ] );
	private readonly bits = new Map<
		string,
		{ readonly shift: number; readonly values: readonly string[] }
	>();
	private readonly symbols: readonly string[];
	private width = 0;

	constructor( symbols: readonly string[] ) {
		this.symbols = symbols;
		const values = new Map< string, string[] >();
		for ( const symbol of symbols ) {
			const [ , , feature = '', value ] = partsOf( symbol ) ?? [];
			if ( feature !== '' ) {
				const known = values.get( feature ) ?? [];
				values.set( feature, known );
				if ( value !== undefined && ! known.includes( value ) ) {
					known.push( value );
				}
			}
		}
		for ( const [ feature, known ] of values ) {
			this.bits.set( feature, { shift: this.width, values: known } );
			this.width += bitsFor( known.length );
		}
		if ( this.width > 30 ) {
			throw new Error( `The flags need ${ this.width } bits.` );
		}
	}

	canPass( flags: readonly number[] ): boolean {
		return this.simplified( flags ) !== null;
	}

	/** The index of a sequence of flags; null where no path can pass them. */
	indexOf( flags: readonly number[] ): number | null {
		const sequence = this.simplified( flags );
		if ( sequence === null ) {
			return null;
		}
		const key = JSON.stringify( sequence );
		let index = this.indices.get( key );
		if ( index === undefined ) {
			index = this.sequences.length;
			this.indices.set( key, index );
			this.sequences.push( sequence );
		}
		return index;
	}

	private simplified( flags: readonly number[] ): FlagTest[] | null {
		return simplified(
			flags.map( ( flag ) => this.test( this.symbols[ flag ] ?? '' ) )
		);
	}

	private test( symbol: string ): FlagTest {
		const [ , operator, feature = '', value ] = partsOf( symbol ) ?? [];
		const { shift = 0, values = [] } = this.bits.get( feature ) ?? {};
		const mask = ( 2 ** bitsFor( values.length ) - 1 ) * 2 ** shift;
		const bits =
			value === undefined
				? 0
				: ( values.indexOf( value ) + 1 ) * 2 ** shift;
		switch ( operator ) {
			case 'P':
			case 'C':
				return [ 'set', mask, bits ];
			case 'U':
				return [ 'unify', mask, bits ];
			case 'R':
				// Without a value: whether any is set.
				return [ value === undefined ? 'not' : 'is', mask, bits ];
			case 'D':
				return [ value === undefined ? 'is' : 'not', mask, bits ];
			default:
				throw new Error( `Unknown flag diacritic ${ symbol }` );
		}
	}
}

/** Tests without those that earlier ones decide, feature by feature; null where one always fails. */
function simplified( tests: readonly FlagTest[] ): FlagTest[] | null {
	const byMask = new Map< number, FlagTest[] >();
	const values = new Map< number, number >();
	for ( const test of tests ) {
		const [ operation, mask, value ] = test;
		const left = byMask.get( mask ) ?? [];
		byMask.set( mask, left );
		const known = values.get( mask );
		if ( operation === 'set' ) {
			if ( left.at( -1 )?.[ 0 ] === 'set' ) {
				left.pop();
			}
			left.push( test );
		} else if ( known === undefined ) {
			left.push( test );
		} else if ( operation === 'unify' ) {
			if ( known === 0 ) {
				left.push( test );
			} else if ( known !== value ) {
				return null;
			}
		} else if ( ( operation === 'is' ) !== ( known === value ) ) {
			return null;
		}
		if ( operation !== 'not' ) {
			values.set( mask, value );
		}
	}
	return [ ...byMask ]
		.sort( ( [ a ], [ b ] ) => a - b )
		.flatMap( ( [ , left ] ) => left );
}

/** How many bits tell so many values and none apart. */
function bitsFor( values: number ): number {
	return Math.ceil( Math.log2( values + 1 ) );
}

function partsOf( symbol: string ): RegExpExecArray | null {
	return /^@([A-Z])\.([^.@]+)(?:\.([^.@]+))?@$/.exec( symbol );
}

function adler32( bytes: Buffer ): number {
	let a = 1;
	let b = 0;
	for ( const byte of bytes ) {
		a = ( a + byte ) % 65521;
		b = ( b + a ) % 65521;
	}
	return b * 65536 + a;
}
