import type { Language } from '../../engine';

/** What the server hands over for the check of documents: its `DocumentScripts`. */
export interface DocumentPageData {
	/** Of the worker that reads documents. */
	readonly readerUrl: string;
	/** Of the engine's. */
	readonly workerUrl: string;
	/** Of what tells names from other words. */
	readonly namesUrl: string;
	/** Of the rules, by REST. */
	readonly rulesPath: string;
	readonly language: Language;
}

declare global {
	interface Window {
		julkaisuvahtiDocumentData?: DocumentPageData;
	}
}
