import type { Document, Element } from '../document';
import { elementMatch, type Match } from './match';

/** HTML tags by name. A form's controls are part of the form. */
export interface MarkupMatcher {
	readonly kind: 'markup';
	/** Of `form`, `input`, `select` and `textarea`. */
	readonly tags: readonly string[];
	/** Tags that gather nothing, by an attribute's value; values in lower case. */
	readonly except: readonly MarkupException[];
}

export interface MarkupException {
	readonly tag: string;
	readonly attribute: string;
	readonly values: readonly string[];
}

export function* matchMarkup(
	document: Document,
	{ tags, except }: MarkupMatcher
): Generator< Match > {
	const wanted = new Set( tags );
	for ( const element of document.elements ) {
		if ( element.place.part !== 'tag' || ! wanted.has( element.name ) ) {
			continue;
		}
		yield elementMatch(
			element,
			element.within === ''
				? exceptionFor( element, except )
				: `part of ${ element.within }`
		);
	}
}

function exceptionFor(
	element: Element,
	except: readonly MarkupException[]
): string | null {
	for ( const { tag, attribute, values } of except ) {
		const value = element.attributes.get( attribute ) ?? '';
		const isException =
			tag === element.name &&
			values.some(
				( allowed ) =>
					// ASCII only, as HTML compares them.
					value.length === allowed.length &&
					/^[A-Za-z-]+$/.test( value ) &&
					value.toLowerCase() === allowed
			);
		if ( isException ) {
			return `${ attribute }=${ value.toLowerCase() }`;
		}
	}
	return null;
}
