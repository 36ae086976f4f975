import type { FileValues, Origin } from '../../src/media-files';
import type { Told } from './exiftool';

/** Our values from what ExifTool tells, by ExifTool's names of them. */
export function expectedXmp( told: Told ): FileValues {
	const [ licensor ] = list( told[ 'XMP-plus:Licensor' ] ) as [
		Told | undefined,
	];
	const source = text( told[ 'XMP-iptcExt:DigitalSourceType' ] );
	const regions = told[ 'XMP-mwg-rs:RegionInfo' ] as
		| { RegionList: { Name?: string }[] }
		| undefined;
	const faces = told[ 'XMP-MP:RegionInfoMP' ] as
		| { Regions: { PersonDisplayName?: string }[] }
		| undefined;
	const places = list( told[ 'XMP-iptcExt:LocationCreated' ] ) as {
		City: string;
		Sublocation: string;
	}[];
	return found( 'xmp', {
		creator: list( told[ 'XMP-dc:Creator' ] ).join( ', ' ),
		rights: told[ 'XMP-dc:Rights' ],
		credit: told[ 'XMP-photoshop:Credit' ],
		usageTerms: told[ 'XMP-xmpRights:UsageTerms' ],
		webStatement: told[ 'XMP-xmpRights:WebStatement' ],
		licensorName: licensor?.[ 'LicensorName' ],
		licensorUrl: licensor?.[ 'LicensorURL' ],
		modelRelease: told[ 'XMP-plus:ModelReleaseStatus' ],
		propertyRelease: told[ 'XMP-plus:PropertyReleaseStatus' ],
		digitalSourceType: source.split( '/' ).at( -1 ),
		ai: source.endsWith( '/trainedAlgorithmicMedia' ) ? 'generated' : '',
		altText: told[ 'XMP-iptcCore:AltTextAccessibility' ],
		description: told[ 'XMP-dc:Description' ],
		keywords: list( told[ 'XMP-dc:Subject' ] ),
		created: iso( told[ 'XMP-photoshop:DateCreated' ] ),
		people: [
			...list( told[ 'XMP-iptcExt:PersonInImage' ] ),
			...( faces?.Regions ?? [] ).map(
				( { PersonDisplayName } ) => PersonDisplayName
			),
			...( regions?.RegionList ?? [] ).map( ( { Name } ) => Name ),
		].toSorted(),
		gps: place(
			told[ 'XMP-exif:GPSLatitude' ],
			told[ 'XMP-exif:GPSLongitude' ]
		),
		placeNames: [
			...list( told[ 'XMP-iptcCore:Location' ] ),
			...places.flatMap( ( { City, Sublocation } ) => [
				City,
				Sublocation,
			] ),
		].toSorted(),
	} );
}

export function expectedExif( told: Told ): FileValues {
	const signed = ( name: string, minus: string ): unknown => {
		const value = told[ `GPS:${ name }` ];
		return typeof value === 'number' && told[ `GPS:${ name }Ref` ] === minus
			? -value
			: value;
	};
	return found( 'exif', {
		creator: told[ 'IFD0:Artist' ],
		rights: told[ 'IFD0:Copyright' ],
		description: told[ 'IFD0:ImageDescription' ],
		created: iso(
			text( told[ 'ExifIFD:DateTimeOriginal' ] ) +
				text( told[ 'ExifIFD:OffsetTimeOriginal' ] )
		),
		gps: place(
			signed( 'GPSLatitude', 'S' ),
			signed( 'GPSLongitude', 'W' )
		),
	} );
}

export function expectedIptc( told: Told ): FileValues {
	return found( 'iptc', {
		creator: told[ 'IPTC:By-line' ],
		rights: told[ 'IPTC:CopyrightNotice' ],
		credit: told[ 'IPTC:Credit' ],
		description: told[ 'IPTC:Caption-Abstract' ],
		keywords: list( told[ 'IPTC:Keywords' ] ),
		created: iso(
			`${ text( told[ 'IPTC:DateCreated' ] ) } ${ text(
				told[ 'IPTC:TimeCreated' ]
			) }`
		),
		placeNames: list( told[ 'IPTC:Sub-location' ] ),
	} );
}

/** Those that are there, with where they are from. */
export function found(
	from: Origin,
	values: Readonly< Partial< Record< keyof FileValues, unknown > > >
): FileValues {
	return Object.fromEntries(
		Object.entries( values )
			.filter(
				( [ , value ] ) =>
					value !== undefined &&
					value !== '' &&
					! ( Array.isArray( value ) && value.length === 0 )
			)
			.map( ( [ key, value ] ) => [ key, { value, from } ] )
	);
}

/** Lists without an order, and coordinates to ten centimetres. */
export function comparable( values: FileValues ): FileValues {
	const { people, placeNames, gps, ...rest } = values;
	return {
		...rest,
		...( people && {
			people: { ...people, value: people.value.toSorted() },
		} ),
		...( placeNames && {
			placeNames: { ...placeNames, value: placeNames.value.toSorted() },
		} ),
		...( gps && {
			gps: {
				...gps,
				value: place( gps.value.latitude, gps.value.longitude ),
			},
		} ),
	} as FileValues;
}

export function place(
	latitude: unknown,
	longitude: unknown
): { latitude: number; longitude: number } | undefined {
	const round = ( value: number ): number =>
		Math.round( value * 1_000_000 ) / 1_000_000;
	return typeof latitude === 'number' && typeof longitude === 'number'
		? { latitude: round( latitude ), longitude: round( longitude ) }
		: undefined;
}

export function iso( date: unknown ): string {
	return text( date )
		.trim()
		.replace( /^(\d{4}):(\d\d):(\d\d)/, '$1-$2-$3' )
		.replace( ' ', 'T' );
}

export function text( value: unknown ): string {
	return typeof value === 'string' || typeof value === 'number'
		? String( value )
		: '';
}

function list( value: unknown ): unknown[] {
	return value === undefined ? [] : [ value ].flat();
}
