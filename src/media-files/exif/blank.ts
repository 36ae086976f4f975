import { setU16, u16 } from '../bytes';
import { numbersOf, readIfds, TAG, type Ifd, type IfdTree } from './ifd';

type Range = readonly [ start: number, end: number ];

/**
 * Takes the GPS directories out of a TIFF structure, in place: their entries
 * leave the directories that point to them, and their bytes become zeros.
 * Everything else keeps its offset. Maker notes stay as they are.
 *
 * @return Whether there was one; null where its bytes are said to be something
 * else's too (pixels), so that it cannot be removed without harm.
 */
export function blankGps( bytes: Uint8Array ): boolean | null {
	const tree = readIfds( bytes );
	if ( ! tree?.isComplete ) {
		return null;
	}
	const { little, ifds } = tree;
	const doomed = ifds.filter( ( { kind } ) => kind === 'gps' );
	const pointed = ifds.filter(
		( { kind, entries } ) =>
			kind !== 'gps' && entries.some( ( { tag } ) => tag === TAG.gpsIfd )
	);
	if ( pointed.length === 0 ) {
		return false;
	}
	const zeros = doomed.flatMap( rangesOf );
	if ( overlap( zeros, keptRanges( bytes, tree ) ) ) {
		return null;
	}
	for ( const [ start, end ] of zeros ) {
		bytes.fill( 0, start, end );
	}
	for ( const { offset, entries } of pointed ) {
		removePointer( bytes, little, offset, entries );
	}
	return true;
}

/** The entries after the pointer, and the link to the next directory, move up. */
function removePointer(
	bytes: Uint8Array,
	little: boolean,
	offset: number,
	entries: Ifd[ 'entries' ]
): void {
	const kept = entries.filter( ( { tag } ) => tag !== TAG.gpsIfd );
	const end = offset + 2 + u16( bytes, offset, little ) * 12;
	const link = bytes.slice( end, end + 4 );
	const tables = kept.map( ( { at } ) => bytes.slice( at, at + 12 ) );
	let at = offset + 2;
	for ( const table of [ ...tables, link ] ) {
		bytes.set( table, at );
		at += table.length;
	}
	bytes.fill( 0, at, Math.min( end + 4, bytes.length ) );
	setU16( bytes, offset, kept.length, little );
}

function rangesOf( { offset, entries }: Ifd ): Range[] {
	return [
		[ offset, offset + 2 + entries.length * 12 ],
		...entries
			.filter( ( { size } ) => size > 4 )
			.map( ( { valueAt, size } ): Range => [ valueAt, valueAt + size ] ),
	];
}

function keptRanges( bytes: Uint8Array, { little, ifds }: IfdTree ): Range[] {
	const kept = ifds.filter( ( { kind } ) => kind !== 'gps' );
	return [
		[ 0, 8 ],
		...kept.flatMap( rangesOf ),
		...kept.flatMap( ( ifd ) => [
			...dataRanges(
				bytes,
				little,
				ifd,
				TAG.stripOffsets,
				TAG.stripByteCounts
			),
			...dataRanges(
				bytes,
				little,
				ifd,
				TAG.tileOffsets,
				TAG.tileByteCounts
			),
			...dataRanges(
				bytes,
				little,
				ifd,
				TAG.jpegOffset,
				TAG.jpegByteCount
			),
		] ),
	];
}

function dataRanges(
	bytes: Uint8Array,
	little: boolean,
	{ entries }: Ifd,
	offsetsTag: number,
	countsTag: number
): Range[] {
	const offsets = entries.find( ( { tag } ) => tag === offsetsTag );
	const counts = entries.find( ( { tag } ) => tag === countsTag );
	if ( ! offsets || ! counts ) {
		return [];
	}
	const sizes = numbersOf( bytes, little, counts );
	return numbersOf( bytes, little, offsets ).map( ( start, index ) => [
		start,
		start + ( sizes[ index ] ?? 0 ),
	] );
}

function overlap( ours: readonly Range[], theirs: readonly Range[] ): boolean {
	const all = [
		...ours.map( ( range ) => ( { range, isOurs: true } ) ),
		...theirs.map( ( range ) => ( { range, isOurs: false } ) ),
	].sort( ( a, b ) => a.range[ 0 ] - b.range[ 0 ] );
	let ourEnd = 0;
	let theirEnd = 0;
	for ( const { range, isOurs } of all ) {
		const [ start, end ] = range;
		if ( start < end && start < ( isOurs ? theirEnd : ourEnd ) ) {
			return true;
		}
		if ( isOurs ) {
			ourEnd = Math.max( ourEnd, end );
		} else {
			theirEnd = Math.max( theirEnd, end );
		}
	}
	return false;
}
