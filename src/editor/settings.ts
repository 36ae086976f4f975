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
	/** The person at the keyboard has been named for urgent notices. */
	readonly mayPublishUrgently: boolean;
	/** A change of the published post that was held back. */
	readonly heldText: StoredHeldText | null;
}

export interface StoredHeldText {
	/** The revision's. */
	readonly id: number;
	/** Says that it is there, and since when. */
	readonly message: string;
	/** Whether the page was opened to go on from it. */
	readonly isTaken: boolean;
	readonly title: string;
	readonly excerpt: string;
	readonly content: string;
	/** The address that was asked for; empty where it is the post's. */
	readonly slug: string;
	readonly meta: Readonly< Record< string, unknown > >;
}

declare global {
	interface Window {
		julkaisuvahti?: Settings;
	}
}
