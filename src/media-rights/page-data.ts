import type { RightsFields } from './types';

/** What the site offers in the form: the server's `MediaScripts`. */
export interface PageData {
	/** Photographers and agencies that recur. */
	readonly creators: readonly string[];
	/** The site's own, beside the common ones. */
	readonly licences: ReadonlyArray< {
		readonly text: string;
		readonly url: string;
	} >;
	readonly standing: readonly StandingRecord[];
	/** The name of the person at the keyboard, as readers see it. */
	readonly userName: string;
	/** The folder of the plugin's scripts, with a slash at its end. */
	readonly scriptsUrl: string;
}

/** For what recurs: a funder's logo, the municipality's own maps. */
export interface StandingRecord {
	readonly id: string;
	readonly label: string;
	/** Those that it says anything of. */
	readonly fields: Partial< RightsFields >;
}

declare global {
	interface Window {
		julkaisuvahtiMedia?: PageData;
	}
}

export function pageData(): PageData {
	return (
		window.julkaisuvahtiMedia ?? {
			creators: [],
			licences: [],
			standing: [],
			userName: '',
			scriptsUrl: '',
		}
	);
}
