import type { Document } from '../document';
import { elementMatch, type Match } from './match';

/** Shortcodes by name. */
export interface ShortcodeMatcher {
	readonly kind: 'shortcode';
	readonly names: readonly string[];
}

export function* matchShortcodes(
	document: Document,
	{ names }: ShortcodeMatcher
): Generator< Match > {
	for ( const element of document.elements ) {
		if (
			element.place.part === 'shortcode' &&
			names.includes( element.name )
		) {
			yield elementMatch( element, null );
		}
	}
}
