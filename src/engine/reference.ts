import type { Source } from './document';
import type { Report } from './report';

/** In UTF-16 units. */
export const LONGEST_REFERENCE = 200;

/**
 * What keeps a reference from being stored beside an answer: it names somebody
 * or holds a contact, or nobody can tell.
 */
export type ReferenceProblem = 'personal-data' | 'unchecked';

const PACK = 'personal-data/';
const ESCAPES: Readonly< Record< string, string > > = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
};

/** A reference as it is stored and shown: one line, nothing in it that cannot be seen. */
export function plainReference( typed: string ): string {
	return typed.replace( /[\p{Z}\p{C}]+/gu, ' ' ).replace( /^ | $/g, '' );
}

/** As the engine checks it: a text alone. */
export function referenceSource( reference: string ): Source {
	return {
		content: '',
		title: reference.replace(
			/[&<>]/g,
			( character ) => ESCAPES[ character ] ?? ''
		),
	};
}

/** Null where it may be stored. Hints count, too: a reference can do without any name. */
export function referenceProblem( {
	findings,
	incomplete,
}: Pick< Report, 'findings' | 'incomplete' > ): ReferenceProblem | null {
	if ( findings.some( ( { rule } ) => rule.startsWith( PACK ) ) ) {
		return 'personal-data';
	}
	return incomplete.some( ( { rule } ) => rule.startsWith( PACK ) )
		? 'unchecked'
		: null;
}
