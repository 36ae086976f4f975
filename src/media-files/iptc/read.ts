import { loadView } from 'exifreader';
import { concat, setU16, setU32 } from '../bytes';
import type { RawValues } from '../raw-values';
import { TAG } from '../exif/ifd';

/** A directory with one entry after the header. */
const ONE_ENTRY_TIFF = 26;

interface IptcTag {
	readonly description: string;
}

/**
 * What whole IPTC datasets say. exifreader knows the letters of IPTC's many
 * encodings, but asks for a file around them.
 */
export function readIptc( datasets: Uint8Array ): RawValues {
	const { iptc = {} } = loadView( new DataView( inTiff( datasets ).buffer ), {
		expanded: true,
		includeTags: { iptc: true },
	} );
	// Typed as if all tags were Exif's.
	const tags = iptc as Readonly< Record< string, IptcTag | IptcTag[] > >;
	const all = ( name: string ): string[] =>
		[ tags[ name ] ?? [] ].flat().map( ( { description } ) => description );
	const one = ( name: string ): string => all( name )[ 0 ] ?? '';
	const time = one( 'Time Created' );
	return {
		creator: all( 'By-line' ),
		rights: one( 'Copyright Notice' ),
		credit: one( 'Credit' ),
		description: one( 'Caption/Abstract' ),
		keywords: all( 'Keywords' ),
		created: one( 'Date Created' ) + ( time && `T${ time }` ),
		placeNames: all( 'Sub-location' ),
	};
}

function inTiff( datasets: Uint8Array ): Uint8Array< ArrayBuffer > {
	const head = new Uint8Array( ONE_ENTRY_TIFF );
	head.set( [ 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1 ] );
	setU16( head, 10, TAG.iptc );
	setU16( head, 12, 7 );
	setU32( head, 14, datasets.length );
	setU32( head, 18, ONE_ENTRY_TIFF );
	return concat( [ head, datasets ] );
}
