/** Names that are common in other countries, in small letters: `john`, `garcia`. */
export interface NamesAbroad {
	readonly given: ReadonlySet< string >;
	readonly surnames: ReadonlySet< string >;
}
