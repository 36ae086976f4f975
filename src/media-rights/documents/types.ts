import type { ComponentType } from 'react';
import type { DocumentResult } from './check-document';

export interface DocumentCheckProps {
	/** The attachment. */
	readonly id: number;
	/** Its bytes, where they are at hand; else they are fetched. */
	readonly file?: Blob;
	/** Takes what came of it, and stores it. Left out, it is stored at once. */
	readonly onRead?: ( how: 'checked' | 'answered' ) => void;
}

/** What the script `julkaisuvahti-documents` offers to the others on the page. */
export interface DocumentsApi {
	/** Whether a file is of a kind whose text is looked at. */
	readonly isDocument: ( file: File ) => boolean;
	/** Reads and checks a file that may not be uploaded yet. Never rejects. */
	readonly check: ( file: Blob ) => Promise< DocumentResult >;
	/**
	 * Checks a file, and asks the person where something is found in it.
	 *
	 * @return Whether it is to be uploaded.
	 */
	readonly ask: ( file: File ) => Promise< boolean >;
	/** How the text of an attachment stands, and what is still asked of it. */
	readonly Check: ComponentType< DocumentCheckProps >;
}

declare global {
	interface Window {
		julkaisuvahtiDocuments?: DocumentsApi;
	}
}
