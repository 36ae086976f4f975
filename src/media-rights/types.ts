import type { MediaFacts } from '../engine';
import type { FileMetadata } from '../media-files';

/** What a person fills in of the rights to a file: the server's `RightsFields`. */
export interface RightsFields {
	readonly basis:
		| 'own'
		| 'commissioned'
		| 'creative-commons'
		| 'stock'
		| 'partner'
		| 'public-domain'
		| 'ai'
		| 'unknown';
	readonly creator: string;
	readonly creditLine: string;
	readonly licence: {
		/** SPDX, or empty. */
		readonly id: string;
		readonly url: string;
		readonly text: string;
	};
	readonly source: string;
	readonly uses: MediaFacts[ 'uses' ];
	/** `YYYY-MM-DD`, the last day of it. */
	readonly validUntil: string | null;
	readonly people: MediaFacts[ 'people' ];
	/** Where the permission is found. No names. */
	readonly permissionReference: string;
	readonly ai: 'none' | 'edited' | 'generated';
	readonly documentRead: MediaFacts[ 'documentRead' ];
	/** The id of the standing record that it follows, or empty. */
	readonly standingRecord: string;
}

/** `GET /julkaisuvahti/v1/media/<id>/rights`. */
export interface MediaRights {
	readonly id: number;
	readonly fields: RightsFields;
	readonly standing: MediaFacts[ 'rights' ];
	/** Why somebody is asked again; empty where they are not. */
	readonly reason: string;
	readonly confirmedBy: { readonly id: number; readonly name: string } | null;
	/** RFC 3339; empty where nobody has confirmed it. */
	readonly confirmedAt: string;
	readonly statement: number;
	readonly facts: MediaFacts;
	readonly canChange: boolean;
	readonly history: ReadonlyArray< {
		readonly at: string;
		readonly why: string;
		/** Empty for the plugin itself. */
		readonly name: string;
	} >;
}

export interface RightsRequest {
	/** Attachments; more than one opens the form for many. */
	readonly ids: readonly number[];
	/** What was read from the files before they were uploaded, by id. */
	readonly found?: Readonly< Record< number, FileMetadata > >;
}

export interface RightsOutcome {
	readonly confirmed: readonly number[];
	/** Filled in or taken back, but not confirmed. */
	readonly changed: readonly number[];
}

/** What the script `julkaisuvahti-media-rights` offers to the others on the page. */
export interface MediaRightsApi {
	/** Shows the form in a dialog; resolves when it is closed. The focus goes back to where it was. */
	open: ( request: RightsRequest ) => Promise< RightsOutcome >;
	/**
	 * Tells of every change that is stored from this page, by whichever part of it.
	 *
	 * @return Ends it.
	 */
	onChange: ( listener: ( ids: readonly number[] ) => void ) => () => void;
	/** For parts that have stored something themselves. */
	tellOfChange: ( ids: readonly number[] ) => void;
}

declare global {
	interface Window {
		julkaisuvahtiMediaRights?: MediaRightsApi;
	}
}
