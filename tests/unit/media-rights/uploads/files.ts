import { baseFile, type Format } from '../../../media/base-files';
import { withFields } from '../../../media/exiftool';
import { EXIF_LOCATION, XMP_PEOPLE } from '../../../media/fields';

export const CREATOR = [ '-XMP-dc:Creator=Aino Esimerkki' ];

const TYPES: Readonly< Partial< Record< Format, string > > > = {
	jpg: 'image/jpeg',
	png: 'image/png',
	heic: 'image/heic',
	mp4: 'video/mp4',
};

const made = new Map< string, Uint8Array >();

/** A real file with these fields. */
export function fileWith(
	name: string,
	fields: readonly string[] = [],
	lastModified = 1
): File {
	const format = name.split( '.' ).at( -1 ) as Format;
	const key = [ format, ...fields ].join( '\n' );
	const bytes =
		made.get( key ) ??
		( fields.length > 0
			? withFields( baseFile( format ), format, fields )
			: baseFile( format ) );
	// ExifTool takes half a second.
	made.set( key, bytes );
	return asFile( bytes, name, TYPES[ format ] ?? '', lastModified );
}

export function asFile(
	bytes: Uint8Array,
	name: string,
	type: string,
	lastModified = 1
): File {
	return new File( [ bytes as Uint8Array< ArrayBuffer > ], name, {
		type,
		lastModified,
	} );
}

export const located = ( name = 'ranta.jpg' ): File =>
	fileWith( name, [ ...EXIF_LOCATION, ...CREATOR ] );

export const peopled = ( name = 'juhla.jpg' ): File =>
	fileWith( name, [ ...XMP_PEOPLE, ...CREATOR ] );

export const bare = ( name = 'metsa.jpg' ): File => fileWith( name );
