/** Where in a file a value was found. */
export type Origin = 'xmp' | 'iptc' | 'exif' | 'png' | 'mp4' | 'id3';

export interface Found< Value > {
	readonly value: Value;
	readonly from: Origin;
}

export type FileFormat =
	| 'jpeg'
	| 'png'
	| 'webp'
	| 'tiff'
	| 'heic'
	| 'avif'
	| 'mp4'
	| 'mp3';

/** What a reader could not do, or what a person should know. */
export type Note =
	/** The file ends before it should. */
	| 'truncated'
	/** Metadata beyond our limits was left unread. */
	| 'too-large'
	/** No format that we read, or metadata against its format's rules. */
	| 'unreadable'
	/** The content is of another format than the name or the type says. */
	| 'wrong-extension'
	/** Content Credentials (C2PA): they are left unread, and changing the file breaks their seal. */
	| 'content-credentials';

export interface Place {
	/** Degrees, north and east positive; null where the file has a location without usable coordinates. */
	readonly latitude: number | null;
	readonly longitude: number | null;
}

/** PLUS, http://ns.useplus.org/LDF/ldf-XMPSpecification. */
export type ModelRelease = 'MR-NON' | 'MR-NAP' | 'MR-UMR' | 'MR-LMR';
export type PropertyRelease = 'PR-NON' | 'PR-NAP' | 'PR-UPR' | 'PR-LPR';

/** What a file says of itself. All texts are plain text, also where they look like markup. */
export interface FileValues {
	readonly creator?: Found< string >;
	readonly rights?: Found< string >;
	readonly credit?: Found< string >;
	readonly usageTerms?: Found< string >;
	/** Address of the licence or of a page about the rights. */
	readonly webStatement?: Found< string >;
	readonly licensorName?: Found< string >;
	readonly licensorUrl?: Found< string >;
	readonly modelRelease?: Found< ModelRelease >;
	readonly propertyRelease?: Found< PropertyRelease >;
	/** PLUS term, `DMI-PROHIBITED` …. */
	readonly dataMining?: Found< string >;
	/** IPTC term, `trainedAlgorithmicMedia` …: https://cv.iptc.org/newscodes/digitalsourcetype/. */
	readonly digitalSourceType?: Found< string >;
	/** What the digital source type says of AI. */
	readonly ai?: Found< 'generated' | 'edited' >;
	readonly altText?: Found< string >;
	readonly description?: Found< string >;
	readonly keywords?: Found< readonly string[] >;
	/** ISO 8601, as precise as the file: `2026`, `2026-05-01`, `2026-05-01T12:00:00+03:00`. */
	readonly created?: Found< string >;
	/** Names of the people shown: personal data, for the author's eyes only. */
	readonly people?: Found< readonly string[] >;
	readonly gps?: Found< Place >;
	/** Names of precise places: a sublocation, IPTC's structured locations. */
	readonly placeNames?: Found< readonly string[] >;
}

export interface FileMetadata {
	/** By content, not by name. Null: not a format that we read. */
	readonly format: FileFormat | null;
	readonly values: FileValues;
	readonly notes: readonly Note[];
}
