import type { FileMetadata, Refusal, Unwanted } from '../../media-files';

export interface FileReading {
	readonly found: FileMetadata;
	/** What of it is personal data that readers of the page must not get unasked. */
	readonly concern: Unwanted;
	/** Why that can't be taken out; null where it can, or where nothing is there. */
	readonly refused: Refusal | null;
	/** Whether it is of a format that we read, and yet could not be read. */
	readonly isUnread: boolean;
}

export const NOTHING: Unwanted = { location: false, people: false };

/** A file that could not be looked into. */
export function unread( found: FileMetadata ): FileReading {
	return { found, concern: NOTHING, refused: null, isUnread: true };
}
