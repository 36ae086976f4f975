import { u16, u32 } from '../bytes';

/** A value of IPTC's Information Interchange Model (IIM 4.2), with its header. */
export interface Dataset {
	/** Record and number: 2:80 is 0x0250. */
	readonly id: number;
	readonly start: number;
	readonly end: number;
}

export interface Datasets {
	readonly datasets: readonly Dataset[];
	/** Where the last whole one ends. */
	readonly end: number;
	/** Whether all of the block was read: zeros after the last one are padding. */
	readonly isWhole: boolean;
}

const MARK = 0x1c;

export function readDatasets( bytes: Uint8Array ): Datasets {
	const datasets: Dataset[] = [];
	let at = 0;
	while ( bytes[ at ] === MARK ) {
		const end = datasetEnd( bytes, at );
		if ( end > bytes.length ) {
			break;
		}
		datasets.push( { id: u16( bytes, at + 1 ), start: at, end } );
		at = end;
	}
	return {
		datasets,
		end: at,
		isWhole: bytes.subarray( at ).every( ( byte ) => byte === 0 ),
	};
}

function datasetEnd( bytes: Uint8Array, at: number ): number {
	const length = u16( bytes, at + 3 );
	if ( length < 0x8000 ) {
		return at + 5 + length;
	}
	// Extended: the length of the length.
	return length === 0x8004
		? at + 9 + u32( bytes, at + 5 )
		: Number.POSITIVE_INFINITY;
}
