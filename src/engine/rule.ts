import type { Matcher } from './matchers';

/**
 * What a finding asks of the author.
 *
 * - `off`: nothing, it is not reported
 * - `note`: shown, never holds publishing
 * - `confirm`: the author answers from a closed list
 * - `review`: another person waives it, or the author removes it
 * - `block`: the author mends it
 */
export type Severity = 'off' | 'note' | 'confirm' | 'review' | 'block';

/** Which of the guideline's situations a text belongs to. */
export type Profile = 'shared' | 'personal' | 'comment';

export type Language = 'fi' | 'sv' | 'en';

/** Finnish always; the others follow. */
export type Texts = Readonly< Record< Language, string > >;

/** What a matcher says of a match, without any part of its text. */
export type Facts = Readonly< Record< string, string | number | boolean > >;

/** Another severity, and other words, for the matches whose facts are these. */
export interface Variant {
	readonly when: Facts;
	readonly severity: Severity;
	readonly message?: Texts;
	readonly why?: Texts;
	readonly todo?: Texts;
}

/** One check, as data: a file in `rules/`, without its examples. */
export interface Rule {
	/** `<pack>/<rule>`, the file's path. */
	readonly id: string;
	/** The guideline row it serves, e.g. `shared-2`. */
	readonly clause: string;
	readonly severity: Severity;
	/** What the author is asked where the rule could not be run. */
	readonly whenIncomplete: 'confirm' | 'review';
	readonly profiles: readonly Profile[];
	readonly match: Matcher;
	readonly variants: readonly Variant[];
	/** Rules whose findings make this one's superfluous in the same block or inside it. */
	readonly yieldsTo: readonly string[];
	readonly message: Texts;
	readonly why: Texts;
	readonly todo: Texts;
	readonly fixes: readonly Fix[];
	/** What a `confirm` finding is answered from. */
	readonly answers: readonly Answer[];
}

/** One of a closed list, with what it leads to. */
export interface Answer {
	readonly id: string;
	readonly outcome: 'fine' | 'ask-reviewer' | 'remove';
	readonly label: Texts;
	/** Whether it may or must say where that stands: a case number, a date. Never a name. */
	readonly reference?: true | 'required';
	/** What the reference may be. */
	readonly hint?: Texts;
}

/** `rename` puts initials or a role in a name's place. */
export type Fix = 'remove' | 'mask' | 'rename';

/** All rules that apply to a site, in the order of their ids. */
export interface Ruleset {
	readonly format: 1;
	/** SHA-256 of the rules, in hex: two engines with one hash give one answer. */
	readonly hash: string;
	/** The packs' titles: the themes that findings are grouped by. */
	readonly packs: Readonly< Record< string, Texts > >;
	readonly rules: readonly Rule[];
}
