import type { FileMetadata, Refusal, Unwanted } from '../../media-files';

/** What became of one file of the media library. */
export interface FileOutcome {
	readonly id: number;
	readonly outcome:
		| { readonly kind: 'cleaned' }
		/** There was nothing to take out. */
		| { readonly kind: 'clean' }
		/** Read, and this is in it. */
		| { readonly kind: 'holds'; readonly details: FileDetails }
		/** It can't be done without harm to the file. */
		| { readonly kind: 'refused'; readonly why: Refusal }
		/** Said by the server, or by the network. */
		| { readonly kind: 'failed'; readonly message: string };
}

/** What a file holds of personal data; never the data itself. */
export interface FileDetails {
	readonly location: boolean;
	readonly people: boolean;
}

export interface Work {
	/** After each file. */
	readonly onProgress?: ( done: number, all: number ) => void;
	/** The file that is under way is finished first. */
	readonly signal?: AbortSignal;
}

/** What the script `julkaisuvahti-media-uploads` offers to the others on the page. */
export interface UploadsApi {
	/**
	 * What was read from the files that were uploaded from this page, by attachment id;
	 * without what was taken out of them. Kept in the page, and nowhere else.
	 */
	found: () => Readonly< Record< number, FileMetadata > >;
	/**
	 * Tells of every upload that this page has finished.
	 *
	 * @return Ends it.
	 */
	onUploaded: ( listener: ( ids: readonly number[] ) => void ) => () => void;
	/** Takes location and people out of files that are in the library; those not reached are left out of the answer. */
	clean: (
		ids: readonly number[],
		what: Unwanted,
		work?: Work
	) => Promise< readonly FileOutcome[] >;
	/** Reads files that are in the library, and has the server remember what they hold. */
	examine: (
		ids: readonly number[],
		work?: Work
	) => Promise< readonly FileOutcome[] >;
}

/** From the server: `Rights\UploadScripts`. */
export interface UploadSettings {
	readonly workerUrl: string;
	/** Location is taken out of what is uploaded, unasked. */
	readonly removesLocation: boolean;
}

declare global {
	interface Window {
		julkaisuvahtiUploads?: UploadsApi;
		julkaisuvahtiUploadSettings?: UploadSettings;
	}
}
