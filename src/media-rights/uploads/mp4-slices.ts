/** In bytes, of all that is kept; real files stay below a twentieth of it. */
const MOST_KEPT = 64 * 1024 * 1024;
const MOST_BOXES = 2_000;

/** The boxes that may hold metadata. */
const KEPT = [ 'ftyp', 'moov', 'uuid', 'meta', 'udta' ];

/**
 * An MP4 or QuickTime file without its pictures and sound, however many gigabytes
 * they are: only the heads of the boxes are looked at, and those that may hold
 * metadata are read whole.
 */
export async function withoutSamples( file: Blob ): Promise< Uint8Array > {
	const kept: Blob[] = [];
	let room = MOST_KEPT;
	let at = 0;
	for ( let boxes = 0; boxes < MOST_BOXES && at + 8 <= file.size; boxes++ ) {
		const head = new DataView(
			await file.slice( at, at + 16 ).arrayBuffer()
		);
		const type = String.fromCharCode(
			...new Uint8Array( head.buffer, 4, 4 )
		);
		const size = boxSize( head, file.size - at );
		if ( size < 8 ) {
			break;
		}
		if ( KEPT.includes( type ) && size <= room ) {
			kept.push( file.slice( at, at + size ) );
			room -= size;
		} else if ( at + size > file.size ) {
			// So that the reader, too, sees that the file ends before it should.
			kept.push( file.slice( at, at + 16 ) );
		}
		at += size;
	}
	return new Uint8Array( await new Blob( kept ).arrayBuffer() );
}

function boxSize( head: DataView, rest: number ): number {
	const size = head.getUint32( 0 );
	if ( size === 0 ) {
		return rest;
	}
	return size === 1 && head.byteLength === 16
		? head.getUint32( 8 ) * 0x1_0000_0000 + head.getUint32( 12 )
		: size;
}
