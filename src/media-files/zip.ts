/** The files of a ZIP archive, as far as office files need them: stored or deflated, without ZIP64. */

/** That a file cannot be read, or is too large to be. */
export class UnreadableFile extends Error {}

interface Entry {
	readonly method: number;
	/** Of the packed bytes. */
	readonly size: number;
	/** Of the local header. */
	readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Unpacked, in bytes: more than any register of names, and no trap for the browser. */
const LARGEST = 100_000_000;

export class Zip {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #entries = new Map< string, Entry >();

	/** @throws {UnreadableFile} */
	constructor( bytes: Uint8Array ) {
		this.#bytes = bytes;
		this.#view = new DataView(
			bytes.buffer,
			bytes.byteOffset,
			bytes.byteLength
		);
		try {
			this.#readDirectory();
		} catch ( error ) {
			throw error instanceof RangeError
				? new UnreadableFile( 'cut short' )
				: error;
		}
	}

	get names(): readonly string[] {
		return [ ...this.#entries.keys() ];
	}

	/**
	 * @param name
	 * @param largest Unpacked, in bytes.
	 * @return Null where there is no such file.
	 * @throws {UnreadableFile}
	 */
	async text( name: string, largest = LARGEST ): Promise< string | null > {
		const entry = this.#entries.get( name );
		if ( entry === undefined ) {
			return null;
		}
		const { method, size, offset } = entry;
		if ( offset + LOCAL_SIZE > this.#bytes.length ) {
			throw new UnreadableFile( 'cut short' );
		}
		const start =
			offset +
			LOCAL_SIZE +
			this.#view.getUint16( offset + 26, true ) +
			this.#view.getUint16( offset + 28, true );
		const packed = this.#bytes.slice( start, start + size );
		switch ( method ) {
			case STORED:
				return new TextDecoder().decode( packed );
			case DEFLATED:
				return inflate( packed, largest );
			default:
				throw new UnreadableFile( `method ${ method }` );
		}
	}

	#readDirectory(): void {
		const end = this.#endOfDirectory();
		const count = this.#view.getUint16( end + 10, true );
		let at = this.#view.getUint32( end + 16, true );
		for ( let index = 0; index < count; index++ ) {
			if ( this.#view.getUint32( at, true ) !== CENTRAL ) {
				throw new UnreadableFile( 'no directory' );
			}
			const nameLength = this.#view.getUint16( at + 28, true );
			const name = new TextDecoder().decode(
				this.#bytes.subarray(
					at + CENTRAL_SIZE,
					at + CENTRAL_SIZE + nameLength
				)
			);
			this.#entries.set( name, {
				method: this.#view.getUint16( at + 10, true ),
				size: this.#view.getUint32( at + 20, true ),
				offset: this.#view.getUint32( at + 42, true ),
			} );
			at +=
				CENTRAL_SIZE +
				nameLength +
				this.#view.getUint16( at + 30, true ) +
				this.#view.getUint16( at + 32, true );
		}
	}

	/** It is last, but for a comment. */
	#endOfDirectory(): number {
		const last = this.#bytes.length - END_SIZE;
		for (
			let at = last;
			at >= Math.max( 0, last - LONGEST_COMMENT );
			at--
		) {
			if ( this.#view.getUint32( at, true ) === END ) {
				return at;
			}
		}
		throw new UnreadableFile( 'no ZIP archive' );
	}
}

async function inflate(
	packed: Uint8Array< ArrayBuffer >,
	largest: number
): Promise< string > {
	const stream = new ReadableStream< Uint8Array< ArrayBuffer > >( {
		start( controller ) {
			controller.enqueue( packed );
			controller.close();
		},
	} ).pipeThrough( new DecompressionStream( 'deflate-raw' ) );
	const reader = stream.getReader();
	const decoder = new TextDecoder();
	let text = '';
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read().catch( () => {
			throw new UnreadableFile( 'damaged' );
		} );
		if ( done ) {
			return text + decoder.decode();
		}
		length += value.length;
		if ( length > largest ) {
			await reader.cancel();
			throw new UnreadableFile( 'too large' );
		}
		text += decoder.decode( value, { stream: true } );
	}
}
