import { loadView } from 'exifreader';
import type { Place } from '../file-metadata';
import { MEDIA_LIMITS } from '../limits';
import type { RawValues } from '../raw-values';
import type { IfdTree } from './ifd';

const WANTED = [
	'Artist',
	'Copyright',
	'ImageDescription',
	'DateTimeOriginal',
	'OffsetTimeOriginal',
];
const WANTED_TAGS = [ 0x013b, 0x8298, 0x010e, 0x9003, 0x9011 ];
const GPS_VERSION = 0;
/** What exifreader gives for a value that lies outside the file. */
const OUTSIDE = '<faulty value>';

/** exifreader takes values into memory whole, at many bytes for one; too long ones don't go there. */
export function isExifTooLarge( { ifds }: IfdTree ): boolean {
	return ifds.some( ( { kind, entries } ) =>
		entries.some(
			( { tag, size } ) =>
				size > MEDIA_LIMITS.exifValueBytes &&
				( kind === 'gps' || WANTED_TAGS.includes( tag ) )
		)
	);
}

/** What a TIFF structure says of the picture. */
export function readExif( bytes: Uint8Array, tree: IfdTree ): RawValues {
	const { exif = {}, gps } = loadView(
		new DataView( bytes.buffer, bytes.byteOffset, bytes.byteLength ),
		{ expanded: true, includeTags: { exif: WANTED, gps: true } }
	);
	const date = textOf( exif.DateTimeOriginal );
	return {
		creator: [ textOf( exif.Artist ) ],
		rights: textOf( exif.Copyright ),
		description: textOf( exif.ImageDescription ),
		created: date && date + textOf( exif.OffsetTimeOriginal ),
		...( hasGps( tree ) && {
			gps: place( gps?.Latitude, gps?.Longitude ),
		} ),
	};
}

function hasGps( { ifds }: IfdTree ): boolean {
	return ifds.some(
		( { kind, entries } ) =>
			kind === 'gps' && entries.some( ( { tag } ) => tag !== GPS_VERSION )
	);
}

/** Null for what is no place on earth, as 0/0 makes it. */
export function place( latitude?: number, longitude?: number ): Place {
	const isPlace =
		latitude !== undefined &&
		longitude !== undefined &&
		Math.abs( latitude ) <= 90 &&
		Math.abs( longitude ) <= 180;
	return isPlace
		? { latitude, longitude }
		: { latitude: null, longitude: null };
}

function textOf( tag: { value: unknown } | undefined ): string {
	const value = tag?.value;
	if ( Array.isArray( value ) ) {
		// Parts between zero bytes: photographer's and editor's copyright.
		return value
			.filter(
				( part ) =>
					typeof part === 'string' &&
					part.trim() !== '' &&
					part !== OUTSIDE
			)
			.join( ', ' );
	}
	return '';
}
