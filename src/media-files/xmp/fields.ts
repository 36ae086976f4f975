/** XMP's namespaces by their usual prefixes. */
export const NS = {
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	dc: 'http://purl.org/dc/elements/1.1/',
	xmp: 'http://ns.adobe.com/xap/1.0/',
	xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
	photoshop: 'http://ns.adobe.com/photoshop/1.0/',
	plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
	iptcCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
	iptcExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
	exif: 'http://ns.adobe.com/exif/1.0/',
	cc: 'http://creativecommons.org/ns#',
	regions: 'http://www.metadataworkinggroup.com/schemas/regions/',
	microsoftRegion: 'http://ns.microsoft.com/photo/1.2/t/Region#',
	mediaPro: 'http://ns.iview-mediapro.com/mediapro/1.0/',
	expressionMedia: 'http://ns.microsoft.com/expressionmedia/1.0/',
	appleFaces: 'http://ns.apple.com/faceinfo/1.0/',
} as const;

/** What of a field is personal data, and whether its text says it to a person. */
export type Sensitivity = 'gps' | 'place' | 'person' | 'person-key';

const SENSITIVE: Readonly<
	Record< string, Readonly< Record< string, Sensitivity > > >
> = {
	[ NS.iptcCore ]: {
		// A sublocation: a street, a building. Town, state and country are other fields, and stay.
		Location: 'place',
	},
	[ NS.iptcExt ]: {
		LocationShown: 'place',
		LocationCreated: 'place',
		PersonInImage: 'person',
		PersonInImageWDetails: 'person',
	},
	[ NS.regions ]: { Name: 'person', Description: 'person' },
	[ NS.microsoftRegion ]: {
		PersonDisplayName: 'person',
		PersonEmailDigest: 'person-key',
		PersonLiveIdCID: 'person-key',
		PersonSourceID: 'person-key',
	},
	[ NS.mediaPro ]: { People: 'person', Location: 'place' },
	[ NS.expressionMedia ]: { People: 'person' },
	[ NS.appleFaces ]: { FaceID: 'person-key' },
};

/** `exif:GPSLatitude`, `drone-dji:GpsLongitude`, `geo:lat` …: makers have namespaces of their own. */
const GPS = /^(?:gps.*|lat|long|latitude|longitude)$/i;

export function sensitivityOf( field: {
	readonly namespace: string;
	readonly name: string;
} ): Sensitivity | null {
	const known = SENSITIVE[ field.namespace ];
	if ( known && Object.hasOwn( known, field.name ) ) {
		return known[ field.name ] ?? null;
	}
	return GPS.test( field.name ) ? 'gps' : null;
}
