import { inflect } from './inflect';

/** What can stand in a name's place, in its own case. */
export interface Replacements {
	/** `M. M:n` */
	readonly initials: string | null;
	/** `erään osallistujan`; Finnish only. */
	readonly role: string | null;
}

const ROLE = 'eräs osallistuja';

/**
 * What an author can write in place of a name that must go.
 *
 * @param name As it stands in the text.
 * @param form Its case; null parts where it cannot be told or rules know no form.
 */
export function replacementsFor( name: string, form: string ): Replacements {
	const initials = Array.from(
		name.matchAll( /(?<![\p{L}\p{M}])\p{Lu}/gu ),
		( [ letter ] ) => `${ letter }.`
	);
	return {
		initials:
			initials.length > 1 ? inflect( initials.join( ' ' ), form ) : null,
		role: inflect( ROLE, form ),
	};
}
