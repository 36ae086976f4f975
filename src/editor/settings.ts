import type { Language } from '../engine';

/** What the server hands to the page of a guarded post. */
export interface Settings {
	readonly workerUrl: string;
	/** Of what tells names from other words. */
	readonly namesUrl: string;
	readonly ruleset: { readonly path: string; readonly hash: string };
	/** The post's fingerprint key, hex. */
	readonly key: string;
	readonly language: Language;
	/** The name of the post's author as readers see it. */
	readonly author: string;
	/** The post statuses in which others can read a post. */
	readonly publicStatuses: readonly string[];
}

declare global {
	interface Window {
		julkaisuvahti?: Settings;
	}
}
