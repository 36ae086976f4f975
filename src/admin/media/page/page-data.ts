/** The part of the library that a list shows: the server's `LibraryFilter`. */
export const FILTERS = [
	'unconfirmed',
	'ending',
	'baseline',
	'withdrawn',
	'confirmed',
] as const;

export type Filter = ( typeof FILTERS )[ number ];

/** What the server's `MediaPage` tells. */
export interface MediaPageData {
	/** Whether the person decides for the whole site. */
	readonly canManage: boolean;
	/** Whether they may take a file out of all publications. */
	readonly canWithdraw: boolean;
	/** Addresses of the lists. */
	readonly lists: Readonly< Record< Filter, string > >;
	/** Address of a file's own screen, without its number. */
	readonly edit: string;
}

declare global {
	interface Window {
		julkaisuvahtiMediaPage?: MediaPageData;
	}
}

export function mediaPageData(): MediaPageData {
	return (
		window.julkaisuvahtiMediaPage ?? {
			canManage: false,
			canWithdraw: false,
			lists: {
				unconfirmed: '',
				ending: '',
				baseline: '',
				withdrawn: '',
				confirmed: '',
			},
			edit: '',
		}
	);
}
