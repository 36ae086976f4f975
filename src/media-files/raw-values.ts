import type { Place } from './file-metadata';

/** What one source says, as it writes it: neither cleaned nor checked. */
export interface RawValues {
	readonly creator?: readonly string[];
	readonly rights?: string;
	readonly credit?: string;
	readonly usageTerms?: string;
	readonly webStatement?: string;
	readonly licensorName?: string;
	readonly licensorUrl?: string;
	readonly modelRelease?: string;
	readonly propertyRelease?: string;
	readonly dataMining?: string;
	readonly digitalSourceType?: string;
	readonly altText?: string;
	readonly description?: string;
	readonly keywords?: readonly string[];
	readonly created?: string;
	readonly people?: readonly string[];
	readonly gps?: Place;
	readonly placeNames?: readonly string[];
}
