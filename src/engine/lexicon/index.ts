export type { Analysis, CaseForm, WordKind } from './analysis';
export { Lexicon } from './lexicon';
export { LexiconError } from './lexicon-error';
