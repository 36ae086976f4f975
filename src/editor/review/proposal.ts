import type { Answer, Finding } from '../../engine';

/**
 * The answer that is likely, as the matcher has it in the fact `proposal`. The
 * author may know better. Null where none is proposed, where the rule has no
 * such answer, and where the places disagree.
 */
export function proposedAnswer(
	answers: readonly Answer[],
	places: ReadonlyArray< Pick< Finding, 'facts' > >
): Answer | null {
	const ids = new Set( places.map( ( { facts } ) => facts[ 'proposal' ] ) );
	const [ id ] = ids;
	return ids.size === 1
		? answers.find( ( answer ) => answer.id === id ) ?? null
		: null;
}
