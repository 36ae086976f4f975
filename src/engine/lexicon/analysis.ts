/** What a word can be. */
export type WordKind =
	| 'given-name'
	| 'surname'
	| 'place'
	| 'other-name'
	| 'noun'
	| 'adjective'
	| 'verb'
	| 'numeral'
	| 'pronoun'
	| 'particle'
	| 'other';

/** A case of the Finnish noun; empty for words without. */
export type CaseForm =
	| 'nominative'
	| 'genitive'
	| 'partitive'
	| 'inessive'
	| 'elative'
	| 'illative'
	| 'adessive'
	| 'ablative'
	| 'allative'
	| 'essive'
	| 'translative'
	| 'abessive'
	| 'comitative'
	| 'instructive'
	| '';

/** One way to read a word. */
export interface Analysis {
	/** The base form as the vocabulary writes it, `Virtanen`, `kertoa`; of a compound the whole. Empty where it knows none. */
	readonly base: string;
	readonly kind: WordKind;
	readonly form: CaseForm;
	readonly number: 'singular' | 'plural' | '';
}
