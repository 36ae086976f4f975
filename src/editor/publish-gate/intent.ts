/** What WordPress is about to save, as `editor.preSavePost` gets it: only what has changed, but always the content. */
export interface Edits {
	readonly id?: number | string;
	readonly status?: string;
	readonly title?: unknown;
	readonly excerpt?: unknown;
	readonly content?: unknown;
}

export interface SaveOptions {
	readonly isAutosave?: boolean;
	readonly isPreview?: boolean;
}

/** Whether others will be able to read the post after this save. Everything else is saved unasked. */
export function isPublishing(
	edits: Edits,
	options: SaveOptions,
	savedStatus: string,
	publicStatuses: readonly string[]
): boolean {
	if ( options.isAutosave || options.isPreview ) {
		return false;
	}
	return publicStatuses.includes( edits.status ?? savedStatus );
}
