import type { ReadingFaultCode } from './document';
import { LIMITS } from './limits';
import type { Fault, Finding, Report } from './report';

/** Faults of markup whose text was read nevertheless. */
const READ_ALL_THE_SAME: ReadonlySet< Fault[ 'code' ] > =
	new Set< ReadingFaultCode >( [
		'unclosed-block',
		'misnested-block',
		'stray-block-closer',
		'invalid-block-delimiter',
		'invalid-block-attributes',
		'unclosed-comment',
		'unclosed-tag',
	] );

/**
 * What an edit adds: the later report without what the earlier one holds
 * already. What was published before is flagged, and never holds back an edit
 * that adds nothing bad.
 */
export function added( before: Report, after: Report ): Report {
	const isNewFinding = countdown( before.findings.map( ownFingerprint ) );
	const isNewFault = countdown( before.faults.map( faultKey ) );
	// Of what no rule has seen, nobody knows what the edit adds; nor past the
	// number of faults that are told.
	const hasNews =
		after.faults.length >= LIMITS.faults ||
		after.faults.filter(
			( fault ) =>
				! READ_ALL_THE_SAME.has( fault.code ) ||
				isNewFault( faultKey( fault ) )
		).length > 0;
	return {
		...after,
		findings: after.findings.filter( ( finding ) =>
			isNewFinding( ownFingerprint( finding ) )
		),
		incomplete: hasNews ? after.incomplete : [],
		faults: hasNews ? after.faults : [],
	};
}

function ownFingerprint( { own, fingerprint }: Finding ): string {
	return own ?? fingerprint;
}

/** Whether a key comes more often than it did before: two forms are more than one. */
function countdown( keys: readonly string[] ): ( key: string ) => boolean {
	const left = new Map< string, number >();
	for ( const key of keys ) {
		left.set( key, ( left.get( key ) ?? 0 ) + 1 );
	}
	return ( key ) => {
		const count = left.get( key ) ?? 0;
		left.set( key, count - 1 );
		return count <= 0;
	};
}

function faultKey( fault: Fault ): string {
	return `${ fault.code } ${ 'field' in fault ? fault.field : '' }`;
}
