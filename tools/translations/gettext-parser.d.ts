/** What is used of gettext-parser, which brings no types. */
declare module 'gettext-parser' {
	export interface GetTextTranslation {
		msgctxt?: string;
		msgid: string;
		msgid_plural?: string;
		msgstr: string[];
		comments?: {
			reference?: string;
			extracted?: string;
			flag?: string;
		};
	}

	export interface GetTextTranslations {
		charset: string;
		headers: Record< string, string >;
		/** By context, then by string. */
		translations: Record< string, Record< string, GetTextTranslation > >;
	}

	export const po: {
		parse: ( source: Buffer ) => GetTextTranslations;
		compile: (
			catalogue: GetTextTranslations,
			options: { sort: boolean; foldLength: number }
		) => Buffer;
	};

	export const mo: {
		compile: ( catalogue: GetTextTranslations ) => Buffer;
	};
}
