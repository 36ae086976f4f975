/** A lexicon that cannot be used: cut short, damaged, or of a format not known here. */
export class LexiconError extends Error {
	override name = 'LexiconError';
}
