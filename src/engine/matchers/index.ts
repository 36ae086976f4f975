import type { Document } from '../document';
import { matchBlockNames, type BlockNameMatcher } from './block-name';
import { matchIdentityCodes, type IdentityCodeMatcher } from './identity-code';
import { matchMarkup, type MarkupMatcher } from './markup';
import type { Match } from './match';
import type { Site } from '../site';
import { matchPhrases, type PhraseMatcher } from './phrase';

/** The closed set of kinds of checking; the PHP engine has the same. */
export type Matcher =
	| BlockNameMatcher
	| IdentityCodeMatcher
	| MarkupMatcher
	| PhraseMatcher;

export const MATCHER_KINDS: readonly Matcher[ 'kind' ][] = [
	'block-name',
	'identity-code',
	'markup',
	'phrase',
];

export function match(
	document: Document,
	matcher: Matcher,
	_site: Site
): Iterable< Match > {
	switch ( matcher.kind ) {
		case 'block-name':
			return matchBlockNames( document, matcher );
		case 'identity-code':
			return matchIdentityCodes( document );
		case 'markup':
			return matchMarkup( document, matcher );
		case 'phrase':
			return matchPhrases( document, matcher );
	}
}

export type { Match };
