import type { Finding } from '../../engine';

/** Rules that the form of rights settles: nothing in the text has to change. */
const RULES: ReadonlySet< string > = new Set( [
	'media-rights/unconfirmed',
	'media-rights/expired',
	'media-rights/expiring',
	'media-rights/wrong-use',
] );

/** Whether the form settles a finding: of a file that the library knows, and that is in use. */
export function asksForRights( {
	rule,
	facts,
}: Pick< Finding, 'rule' | 'facts' > ): boolean {
	return (
		RULES.has( rule ) &&
		attachmentOf( { facts } ) !== null &&
		facts[ 'kind' ] !== 'withdrawn'
	);
}

/** The id of the file that a finding is about. */
export function attachmentOf( {
	facts,
}: Pick< Finding, 'facts' > ): number | null {
	const id = Number( facts[ 'attachment' ] );
	return id > 0 ? id : null;
}
