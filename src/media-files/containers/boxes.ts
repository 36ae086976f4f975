import { ascii, u32, u64 } from '../bytes';
import { MEDIA_LIMITS } from '../limits';

/** A box of ISO's base media file format (ISO/IEC 14496-12). */
export interface Box {
	readonly type: string;
	/** Its content, as far as it is there. */
	readonly data: Uint8Array;
	/** Whether all of its content is there. */
	readonly isWhole: boolean;
}

/** The boxes side by side in `bytes`. */
export function* boxesIn( bytes: Uint8Array ): Generator< Box > {
	let at = 0;
	for (
		let seen = 0;
		at + 8 <= bytes.length && seen < MEDIA_LIMITS.parts;
		seen++
	) {
		const short = u32( bytes, at );
		const isLong = short === 1;
		const size = isLong ? u64( bytes, at + 8 ) : short;
		const head = isLong ? 16 : 8;
		// Zero: to the end of the file.
		const end = short === 0 ? bytes.length : at + size;
		if ( end < at + head ) {
			return;
		}
		yield {
			type: ascii( bytes, at + 4, 4 ),
			data: bytes.subarray( at + head, end ),
			isWhole: end <= bytes.length,
		};
		at = end;
	}
}

/** The first box at the end of a path of types. */
export function boxAt(
	bytes: Uint8Array,
	...path: readonly string[]
): Uint8Array | null {
	let inside = bytes;
	for ( const type of path ) {
		let found: Uint8Array | null = null;
		for ( const box of boxesIn( inside ) ) {
			if ( box.type === type ) {
				found = box.data;
				break;
			}
		}
		if ( ! found ) {
			return null;
		}
		inside = found;
	}
	return inside;
}
