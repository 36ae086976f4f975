import type { ComponentType } from 'react';

export interface DocumentCheckProps {
	/** The attachment. */
	readonly id: number;
}

/** What the script `julkaisuvahti-documents` offers to the others on the page. */
export interface DocumentsApi {
	/** Whether a file is of a kind whose text is looked at. */
	readonly isDocument: ( file: File ) => boolean;
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
