/**
 * zlib for PNG's compressed texts. The browser's own (DecompressionStream) is
 * asynchronous, and cannot be told where to stop.
 */

const MAX_BITS = 15;
const LENGTH_BASE = [
	3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67,
	83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA = [
	0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5,
	5, 5, 5, 0,
];
const DISTANCE_BASE = [
	1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513,
	769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
	0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10,
	11, 11, 12, 12, 13, 13,
];
const CODE_LENGTH_ORDER = [
	16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
];

/** A canonical Huffman code: how many symbols of each length, and the symbols in their order. */
interface Code {
	readonly counts: readonly number[];
	readonly symbols: readonly number[];
}

/** What was packed; null where it is broken, or larger than `most` bytes. */
export function inflateZlib(
	packed: Uint8Array,
	most: number
): Uint8Array | null {
	const [ method = 0, flags = 0 ] = packed;
	const isZlib =
		( method & 0x0f ) === 8 &&
		( method * 256 + flags ) % 31 === 0 &&
		( flags & 0x20 ) === 0;
	return isZlib ? new Inflater( packed, 2, most ).run() : null;
}

class Inflater {
	private readonly input: Uint8Array;
	private readonly most: number;
	private at: number;
	private bits = 0;
	private bitCount = 0;
	private output = new Uint8Array( 4096 );
	private length = 0;

	constructor( input: Uint8Array, at: number, most: number ) {
		this.input = input;
		this.at = at;
		this.most = most;
	}

	run(): Uint8Array | null {
		for (;;) {
			const isLast = this.take( 1 ) === 1;
			if ( ! this.block( this.take( 2 ) ) || this.isPastEnd() ) {
				return null;
			}
			if ( isLast ) {
				return this.output.subarray( 0, this.length );
			}
		}
	}

	private block( type: number ): boolean {
		switch ( type ) {
			case 0:
				return this.stored();
			case 1:
				return this.compressed( FIXED_LITERALS, FIXED_DISTANCES );
			case 2:
				return this.dynamic();
			default:
				return false;
		}
	}

	private stored(): boolean {
		this.bits = 0;
		this.bitCount = 0;
		const { input, at } = this;
		const size = ( input[ at ] ?? 0 ) + ( input[ at + 1 ] ?? 0 ) * 256;
		const start = at + 4;
		if ( start + size > input.length || ! this.makeRoom( size ) ) {
			return false;
		}
		this.output.set( input.subarray( start, start + size ), this.length );
		this.length += size;
		this.at = start + size;
		return true;
	}

	private dynamic(): boolean {
		const literals = this.take( 5 ) + 257;
		const distances = this.take( 5 ) + 1;
		const codeLengths = new Array< number >( 19 ).fill( 0 );
		const given = this.take( 4 ) + 4;
		for ( const place of CODE_LENGTH_ORDER.slice( 0, given ) ) {
			codeLengths[ place ] = this.take( 3 );
		}
		const code = codeOf( codeLengths );
		const lengths: number[] = [];
		while ( lengths.length < literals + distances ) {
			const symbol = this.symbol( code );
			if ( symbol < 0 || this.isPastEnd() ) {
				return false;
			}
			if ( symbol < 16 ) {
				lengths.push( symbol );
				continue;
			}
			// 16 repeats the last length, 17 and 18 are runs of zeros.
			const repeated = symbol === 16 ? lengths.at( -1 ) ?? 0 : 0;
			const times =
				symbol === 18
					? 11 + this.take( 7 )
					: 3 + this.take( symbol === 17 ? 3 : 2 );
			for ( let i = 0; i < times; i++ ) {
				lengths.push( repeated );
			}
		}
		return this.compressed(
			codeOf( lengths.slice( 0, literals ) ),
			codeOf( lengths.slice( literals, literals + distances ) )
		);
	}

	private compressed( literals: Code, distances: Code ): boolean {
		for (;;) {
			const symbol = this.symbol( literals );
			if ( symbol < 0 || this.isPastEnd() || ! this.makeRoom( 258 ) ) {
				return false;
			}
			if ( symbol === 256 ) {
				return true;
			}
			if ( symbol < 256 ) {
				this.output[ this.length++ ] = symbol;
				continue;
			}
			const size =
				( LENGTH_BASE[ symbol - 257 ] ?? 0 ) +
				this.take( LENGTH_EXTRA[ symbol - 257 ] ?? 0 );
			const far = this.symbol( distances );
			const distance =
				( DISTANCE_BASE[ far ] ?? Number.POSITIVE_INFINITY ) +
				this.take( DISTANCE_EXTRA[ far ] ?? 0 );
			if ( distance > this.length ) {
				return false;
			}
			for ( let i = 0; i < size; i++ ) {
				this.output[ this.length ] =
					this.output[ this.length - distance ] ?? 0;
				this.length++;
			}
		}
	}

	/** -1 where the bits are no symbol's. */
	private symbol( { counts, symbols }: Code ): number {
		let code = 0;
		let first = 0;
		let index = 0;
		for ( let size = 1; size <= MAX_BITS; size++ ) {
			code |= this.take( 1 );
			const count = counts[ size ] ?? 0;
			if ( code - count < first ) {
				return symbols[ index + code - first ] ?? -1;
			}
			index += count;
			first = ( first + count ) << 1;
			code <<= 1;
		}
		return -1;
	}

	private take( count: number ): number {
		while ( this.bitCount < count ) {
			this.bits |= ( this.input[ this.at++ ] ?? 0 ) << this.bitCount;
			this.bitCount += 8;
		}
		const value = this.bits & ( ( 1 << count ) - 1 );
		this.bits >>>= count;
		this.bitCount -= count;
		return value;
	}

	private isPastEnd(): boolean {
		return this.at > this.input.length;
	}

	private makeRoom( more: number ): boolean {
		const needed = this.length + more;
		if ( needed > this.most + 258 ) {
			return false;
		}
		if ( needed > this.output.length ) {
			const larger = new Uint8Array(
				Math.max( needed, this.length * 2 )
			);
			larger.set( this.output.subarray( 0, this.length ) );
			this.output = larger;
		}
		return true;
	}
}

function codeOf( lengths: readonly number[] ): Code {
	const counts = new Array< number >( MAX_BITS + 1 ).fill( 0 );
	for ( const length of lengths ) {
		counts[ length ] = ( counts[ length ] ?? 0 ) + 1;
	}
	counts[ 0 ] = 0;
	const symbols = lengths
		.map( ( length, symbol ) => ( { length, symbol } ) )
		.filter( ( { length } ) => length > 0 )
		.sort( ( a, b ) => a.length - b.length || a.symbol - b.symbol )
		.map( ( { symbol } ) => symbol );
	return { counts, symbols };
}

const FIXED_LITERALS = codeOf( [
	...new Array< number >( 144 ).fill( 8 ),
	...new Array< number >( 112 ).fill( 9 ),
	...new Array< number >( 24 ).fill( 7 ),
	...new Array< number >( 8 ).fill( 8 ),
] );
const FIXED_DISTANCES = codeOf( new Array< number >( 30 ).fill( 5 ) );

const STORED_BLOCK = 0xffff;

/** A zlib stream of the same bytes, uncompressed: small, and few ever need it. */
export function storeZlib( bytes: Uint8Array ): Uint8Array {
	const blocks = Math.max( 1, Math.ceil( bytes.length / STORED_BLOCK ) );
	const packed = new Uint8Array( 2 + blocks * 5 + bytes.length + 4 );
	packed.set( [ 0x78, 0x01 ] );
	let at = 2;
	for ( let block = 0; block < blocks; block++ ) {
		const piece = bytes.subarray(
			block * STORED_BLOCK,
			( block + 1 ) * STORED_BLOCK
		);
		const size = piece.length;
		const isLast = block === blocks - 1 ? 1 : 0;
		packed.set(
			[
				isLast,
				size & 0xff,
				size >>> 8,
				~size & 0xff,
				( ~size >>> 8 ) & 0xff,
			],
			at
		);
		packed.set( piece, at + 5 );
		at += 5 + size;
	}
	const sum = adler32( bytes );
	packed.set( [ sum.b >>> 8, sum.b & 0xff, sum.a >>> 8, sum.a & 0xff ], at );
	return packed;
}

function adler32( bytes: Uint8Array ): { a: number; b: number } {
	let a = 1;
	let b = 0;
	for ( const byte of bytes ) {
		a = ( a + byte ) % 65521;
		b = ( b + a ) % 65521;
	}
	return { a, b };
}
