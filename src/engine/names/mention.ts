/** A person's name in a text. */
export interface Mention {
	/** UTF-16 units in the text. */
	readonly start: number;
	readonly end: number;
	/** What it is based on. */
	readonly basis: Basis;
	/** The person: the same for all forms of the name within the post. */
	readonly person: string;
	/** Base forms as read; empty where a surname stands alone. */
	readonly given: readonly string[];
	/** Base form; empty where given names stand alone. */
	readonly surname: string;
	/** The case of the last part; empty if it cannot be told. */
	readonly form: string;
}

export type Basis =
	/** Given name, or initials, and surname. */
	| 'full-name'
	| 'surname-after-full-name'
	/** A given name that is hardly anything else. */
	| 'given-name'
	| 'possible';
