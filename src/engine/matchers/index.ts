import type { Document } from '../document';
import { matchBirthDates, type BirthDateMatcher } from './birth-date';
import { matchBlockNames, type BlockNameMatcher } from './block-name';
import { matchContacts, type ContactMatcher } from './contact';
import { matchIbans, type IbanMatcher } from './iban';
import { matchIdentityCodes, type IdentityCodeMatcher } from './identity-code';
import type { MediaMatcher } from './media';
import { matchMarkup, type MarkupMatcher } from './markup';
import type { Match } from './match';
import type { Site } from '../site';
import type { PersonNameMatcher } from './person-name';
import { matchPhrases, type PhraseMatcher } from './phrase';
import { matchProfileLinks, type ProfileLinkMatcher } from './profile-link';
import { matchServices, type ServiceMatcher } from './service';
import { matchShortcodes, type ShortcodeMatcher } from './shortcode';
import {
	matchStreetAddresses,
	type StreetAddressMatcher,
} from './street-address';
import { matchVehiclePlates, type VehiclePlateMatcher } from './vehicle-plate';

/** The closed set of kinds of checking; the PHP engine has the same. */
export type Matcher =
	| BirthDateMatcher
	| BlockNameMatcher
	| ContactMatcher
	| IbanMatcher
	| IdentityCodeMatcher
	| MarkupMatcher
	| MediaMatcher
	| PersonNameMatcher
	| PhraseMatcher
	| ProfileLinkMatcher
	| ServiceMatcher
	| ShortcodeMatcher
	| StreetAddressMatcher
	| VehiclePlateMatcher;

export const MATCHER_KINDS: readonly Matcher[ 'kind' ][] = [
	'birth-date',
	'block-name',
	'contact',
	'iban',
	'identity-code',
	'markup',
	'media',
	'person-name',
	'phrase',
	'profile-link',
	'service',
	'shortcode',
	'street-address',
	'vehicle-plate',
];

/** What a matcher finds in one document. Names and media are told by the whole post. */
export function match(
	document: Document,
	matcher: Exclude< Matcher, PersonNameMatcher | MediaMatcher >,
	site: Site
): Iterable< Match > {
	switch ( matcher.kind ) {
		case 'birth-date':
			return matchBirthDates( document );
		case 'block-name':
			return matchBlockNames( document, matcher );
		case 'contact':
			return matchContacts( document, matcher, site );
		case 'iban':
			return matchIbans( document, site );
		case 'identity-code':
			return matchIdentityCodes( document );
		case 'markup':
			return matchMarkup( document, matcher );
		case 'phrase':
			return matchPhrases( document, matcher );
		case 'profile-link':
			return matchProfileLinks( document, site );
		case 'service':
			return matchServices( document, matcher, site );
		case 'shortcode':
			return matchShortcodes( document, matcher );
		case 'street-address':
			return matchStreetAddresses( document );
		case 'vehicle-plate':
			return matchVehiclePlates( document );
	}
}

export type { Match };
