import type { Budget, Part } from '../block';
import { ascii, u32 } from '../bytes';
import { MEDIA_LIMITS } from '../limits';
import { exifParts, xmpParts } from './packets';
import { withoutExifMark } from './png';

/** RIFF chunks: four letters, a length, the data, a byte to make it even. */
export function* webpParts(
	file: Uint8Array,
	budget: Budget
): Generator< Part > {
	const end = 8 + u32( file, 4, true );
	let at = 12;
	for ( let seen = 0; at + 8 <= Math.min( end, file.length ); seen++ ) {
		if ( seen === MEDIA_LIMITS.parts ) {
			yield 'too-large';
			return;
		}
		const type = ascii( file, at, 4 );
		const size = u32( file, at + 4, true );
		const data = file.subarray( at + 8, at + 8 + size );
		if ( data.length < size ) {
			break;
		}
		const direct = { commit: () => {}, budget };
		if ( type === 'EXIF' ) {
			yield* exifParts( { ...direct, bytes: withoutExifMark( data ) } );
		} else if ( type === 'XMP ' ) {
			yield* xmpParts( { ...direct, bytes: data } );
		} else if ( type === 'C2PA' ) {
			yield { kind: 'credentials', bytes: data, commit: () => {} };
		}
		at += 8 + size + ( size % 2 );
	}
	if ( at < end ) {
		yield 'truncated';
	}
}
