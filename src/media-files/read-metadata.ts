import type { Block } from './block';
import { indexOfText } from './bytes';
import { isExifTooLarge, readExif } from './exif/read';
import { readIfds } from './exif/ifd';
import { fitsFormat, formatOf } from './file-format';
import type {
	FileMetadata,
	FileValues,
	Found,
	ModelRelease,
	Note,
	Origin,
	PropertyRelease,
} from './file-metadata';
import { readDatasets } from './iptc/datasets';
import { readIptc } from './iptc/read';
import { openMedia } from './open-media';
import type { RawValues } from './raw-values';
import { isoDate, plainText, plainTexts } from './text';
import { parseXml } from './xmp/parse';
import { readXmp } from './xmp/read';

interface Source {
	readonly from: Origin;
	readonly values: RawValues;
}

/**
 * What a file says of its rights, its place and the people in it, as the author
 * is shown it before upload. Never throws; what could not be read is in the notes.
 *
 * Where sources differ, XMP goes before IPTC, IPTC before Exif, and the
 * container's own texts come last. The Metadata Working Group's guideline has
 * Exif first for creator, rights and description; but a camera fills these in by
 * itself (its owner's name, `DIGITAL CAMERA`), while XMP and IPTC are written
 * for the one picture. A location is taken from Exif first: only the receiver
 * knows it.
 */
export function readMetadata(
	bytes: Uint8Array,
	name: string,
	type: string
): FileMetadata {
	const format = formatOf( bytes );
	if ( ! format ) {
		return { format, values: {}, notes: [ 'unreadable' ] };
	}
	const notes = new Set< Note >();
	if ( ! fitsFormat( format, name, type ) ) {
		notes.add( 'wrong-extension' );
	}
	let values: FileValues = {};
	try {
		const media = openMedia( bytes, format );
		const sources: Source[] = [];
		for ( const block of media.blocks ) {
			const read = readBlock( block );
			if ( typeof read === 'string' ) {
				notes.add( read );
			} else {
				sources.push( read.source );
				read.notes.forEach( ( note ) => notes.add( note ) );
			}
		}
		values = mergeSources( [
			...sources,
			...( media.own ? [ media.own ] : [] ),
		] );
		media.notes.forEach( ( note ) => notes.add( note ) );
	} catch {
		// A file is a stranger's: what we did not foresee in it is not to stop an upload.
		notes.add( 'unreadable' );
	}
	return { format, values, notes: [ ...notes ] };
}

function readBlock(
	block: Block
): { readonly source: Source; readonly notes: readonly Note[] } | Note {
	switch ( block.kind ) {
		case 'xmp': {
			const root = parseXml( trimmedPacket( block.bytes ) );
			return typeof root === 'string'
				? root
				: {
						source: { from: 'xmp', values: readXmp( root ) },
						notes: [],
				  };
		}
		case 'iptc': {
			const { end, isWhole } = readDatasets( block.bytes );
			return {
				source: {
					from: 'iptc',
					values: readIptc( block.bytes.subarray( 0, end ) ),
				},
				notes: isWhole ? [] : [ 'truncated' ],
			};
		}
		case 'exif': {
			const tree = readIfds( block.bytes );
			if ( ! tree ) {
				return 'unreadable';
			}
			return isExifTooLarge( tree )
				? 'too-large'
				: {
						source: {
							from: 'exif',
							values: readExif( block.bytes, tree ),
						},
						notes: [],
				  };
		}
		case 'credentials':
			return 'content-credentials';
	}
}

/** Writers end packets with zeros, too. */
function trimmedPacket( packet: Uint8Array ): Uint8Array {
	const zero = indexOfText( packet, '\0' );
	return zero > 0 ? packet.subarray( 0, zero ) : packet;
}

const ORDER: readonly Origin[] = [ 'xmp', 'iptc', 'exif', 'mp4', 'id3', 'png' ];
const GPS_ORDER: readonly Origin[] = [ 'exif', 'xmp', 'mp4' ];

function mergeSources( found: readonly Source[] ): FileValues {
	const sources = inOrder( found, ORDER );
	const text = ( pick: ( values: RawValues ) => string | undefined ) =>
		first(
			sources,
			( values ) => plainText( pick( values ) ?? '' ) || null
		);
	const list = (
		pick: ( values: RawValues ) => readonly string[] | undefined
	) =>
		first( sources, ( values ) => {
			const texts = plainTexts( pick( values ) ?? [] );
			return texts.length > 0 ? texts : null;
		} );
	const term = < Term extends string >(
		pick: ( values: RawValues ) => string | undefined,
		pattern: RegExp
	) =>
		first(
			sources,
			( values ) =>
				( pattern.exec( pick( values ) ?? '' )?.[ 0 ] as
					| Term
					| undefined ) ?? null
		);
	const digitalSourceType = term(
		( raw ) => raw.digitalSourceType,
		/[a-z][a-z\d-]{2,60}$/i
	);
	const values: {
		[ Key in keyof FileValues ]-?: FileValues[ Key ] | undefined;
	} = {
		creator: first(
			sources,
			( { creator = [] } ) => plainTexts( creator ).join( ', ' ) || null
		),
		rights: text( ( { rights } ) => rights ),
		credit: text( ( { credit } ) => credit ),
		usageTerms: text( ( { usageTerms } ) => usageTerms ),
		webStatement: text( ( { webStatement } ) => webStatement ),
		licensorName: text( ( { licensorName } ) => licensorName ),
		licensorUrl: text( ( { licensorUrl } ) => licensorUrl ),
		modelRelease: term< ModelRelease >(
			( { modelRelease } ) => modelRelease,
			/MR-(?:NON|NAP|UMR|LMR)$/
		),
		propertyRelease: term< PropertyRelease >(
			( { propertyRelease } ) => propertyRelease,
			/PR-(?:NON|NAP|UPR|LPR)$/
		),
		dataMining: term(
			( { dataMining } ) => dataMining,
			/DMI-[A-Z-]{3,60}$/
		),
		digitalSourceType,
		ai: aiOf( digitalSourceType ),
		altText: text( ( { altText } ) => altText ),
		description: text( ( { description } ) => description ),
		keywords: list( ( { keywords } ) => keywords ),
		created: first(
			sources,
			( { created = '' } ) => isoDate( created ) || null
		),
		people: list( ( { people } ) => people ),
		gps:
			first( inOrder( found, GPS_ORDER ), ( { gps } ) =>
				typeof gps?.latitude === 'number' ? gps : null
			) ?? first( sources, ( { gps } ) => gps ?? null ),
		placeNames: list( ( { placeNames } ) => placeNames ),
	};
	return Object.fromEntries(
		Object.entries( values ).filter(
			( [ , value ] ) => value !== undefined
		)
	);
}

function inOrder(
	sources: readonly Source[],
	order: readonly Origin[]
): Source[] {
	return order.flatMap( ( origin ) =>
		sources.filter( ( { from } ) => from === origin )
	);
}

function first< Value >(
	sources: readonly Source[],
	pick: ( values: RawValues ) => Value | null
): Found< Value > | undefined {
	for ( const { from, values } of sources ) {
		const value = pick( values );
		if ( value !== null ) {
			return { value, from };
		}
	}
	return undefined;
}

const AI_SOURCES: Readonly< Record< string, 'generated' | 'edited' > > = {
	trainedAlgorithmicMedia: 'generated',
	compositeWithTrainedAlgorithmicMedia: 'edited',
	// Older files say so of what generators filled in.
	compositeSynthetic: 'edited',
};

function aiOf(
	type: Found< string > | undefined
): Found< 'generated' | 'edited' > | undefined {
	const value =
		type && Object.hasOwn( AI_SOURCES, type.value )
			? AI_SOURCES[ type.value ]
			: undefined;
	return type && value && { value, from: type.from };
}
