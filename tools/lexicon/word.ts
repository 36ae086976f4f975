/** A word of Voikko's vocabulary. */
export interface Word {
	readonly forms: readonly string[];
	readonly classes: readonly string[];
	/** How it inflects today; empty where it does not. */
	readonly inflection: string;
	readonly xml: string;
}

/** A form without the marks of its parts. */
export function bare( form: string ): string {
	return form.replace( /[=|]/g, '' );
}
