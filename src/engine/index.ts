/** The checking engine: pure, without DOM or WordPress. Its twin is `src/server/Engine`. */
export { check, type CheckOptions } from './check';
export type * from './document';
export type * from './report';
export type * from './rule';
export {
	standing,
	type FindingState,
	type Resolution,
	type ResolutionOutcome,
	type Standing,
	type StandingFinding,
	type StandingIncomplete,
} from './resolution';
export { parseMedia, type MediaFacts, type MediaKnown } from './media';
export { mediaShownBy, mediaShownIn, type MediaShown } from './media-shown';
export type { PersonNames } from './matchers/person-name';
export { openNames } from './names/open';
export type { PatternContents } from './reading/patterns';
export {
	LONGEST_REFERENCE,
	plainReference,
	referenceProblem,
	referenceSource,
	type ReferenceProblem,
} from './reference';
export { textsOf, type RuleTexts } from './rule-texts';
export { hashFor, parseRuleset, withoutMedia, withSeverities } from './ruleset';
export { Session, type SegmentedSource } from './session';
export { EMPTY_SITE, parseSite, type Site } from './site';
export { verdict } from './verdict';
