import type { Finding } from '../../engine';
import type { HeldFinding, Reading, Refusal } from '../store';

/** The server's error code for a post that it holds. */
const CODE = 'julkaisuvahti_held';

/** The server's refusal of a request, if that is what the error is. */
export function refusalOf( error: unknown ): Refusal | null {
	if (
		! isRecord( error ) ||
		error[ 'code' ] !== CODE ||
		! isRecord( error[ 'data' ] ) ||
		! Array.isArray( error[ 'data' ][ 'findings' ] )
	) {
		return null;
	}
	return error[ 'data' ] as unknown as Refusal;
}

/** Codes of faults that let the server look at nothing. */
const UNCHECKED: ReadonlySet< string > = new Set( [
	'rules-unavailable',
	'check-failed',
] );

/** Whether the server could check nothing. */
export function isUnchecked( { faults }: Pick< Refusal, 'faults' > ): boolean {
	return faults.some( ( { code } ) => UNCHECKED.has( code ) );
}

/** Whether a request saves this post itself; autosaves are not meant to publish, and are not repeated. */
export function savesPost( path: string, postId: number | string ): boolean {
	const [ route = '' ] = path.split( '?' );
	return route.endsWith( `/${ postId }` );
}

/** The findings that the sidebar does not show already. */
export function othersThan(
	reading: Reading | null,
	findings: readonly HeldFinding[]
): readonly HeldFinding[] {
	const shown = new Set(
		reading?.report.findings.map( ( { fingerprint } ) => fingerprint )
	);
	return findings.filter( ( { fingerprint } ) => ! shown.has( fingerprint ) );
}

/** A finding of the editor's own engine, as the server would tell it. */
export function asHeld( finding: Finding, message: string ): HeldFinding {
	const { rule, severity, place, start, end, fingerprint, facts } = finding;
	return { rule, severity, place, start, end, fingerprint, facts, message };
}

function isRecord( value: unknown ): value is Record< string, unknown > {
	return typeof value === 'object' && value !== null;
}
