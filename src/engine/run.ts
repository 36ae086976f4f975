import type { Document } from './document';
import type { Fingerprinter } from './fingerprint';
import { LIMITS } from './limits';
import { match, type Match } from './matchers';
import type { Finding, RuleFault, Suppressed } from './report';
import type { Rule } from './rule';
import { variantOf } from './rule-texts';
import type { Site } from './site';

/** What the rules say of one document: a field of a post, or one block of it. */
export interface Outcome {
	readonly findings: readonly Finding[];
	readonly suppressed: readonly Suppressed[];
	readonly faults: readonly RuleFault[];
}

type Judged =
	| { readonly match: Match; readonly finding: Finding }
	| { readonly match: Match; readonly suppressed: Suppressed };

/** Runs the rules over a document. A rule that fails is a fault, and stops no other. */
export function run(
	document: Document,
	rules: readonly Rule[],
	site: Site,
	fingerprint: Fingerprinter
): Outcome {
	const judged: Judged[] = [];
	const faults: RuleFault[] = [];
	for ( const rule of rules ) {
		const { matches, fault } = matchesOf( document, rule, site );
		if ( fault !== null ) {
			faults.push( { code: fault, rule: rule.id } );
		}
		for ( const found of matches ) {
			const one = judge( found, rule, fingerprint );
			if ( one !== null ) {
				judged.push( one );
			}
		}
	}
	const settled = yieldToOthers( judged, rules ).sort(
		( a, b ) =>
			a.match.at.order - b.match.at.order ||
			a.match.start - b.match.start ||
			a.match.end - b.match.end
	);
	const findings: Finding[] = [];
	const suppressed: Suppressed[] = [];
	for ( const one of settled ) {
		if ( 'finding' in one ) {
			findings.push( one.finding );
		} else {
			suppressed.push( one.suppressed );
		}
	}
	return { findings, suppressed, faults };
}

function matchesOf(
	document: Document,
	rule: Rule,
	site: Site
): { matches: Match[]; fault: RuleFault[ 'code' ] | null } {
	const matches: Match[] = [];
	let asked = 0;
	let leftAlone = 0;
	try {
		for ( const found of match( document, rule.match, site ) ) {
			if ( found.because === null && ++asked > LIMITS.matches ) {
				return { matches, fault: 'too-many-matches' };
			}
			// A page full of official contacts asks nobody anything: it is told in part.
			if ( found.because === null || ++leftAlone <= LIMITS.matches ) {
				matches.push( found );
			}
		}
	} catch {
		return { matches, fault: 'rule-failed' };
	}
	return { matches, fault: null };
}

function judge(
	found: Match,
	rule: Rule,
	fingerprint: Fingerprinter
): Judged | null {
	if ( found.because !== null ) {
		return suppress( found, rule.id, found.because );
	}
	const severity = variantOf( rule, found.facts )?.severity ?? rule.severity;
	if ( severity === 'off' ) {
		return null;
	}
	const { at, passage, start, end, facts, normal } = found;
	return {
		match: found,
		finding: {
			rule: rule.id,
			severity,
			place: at.place,
			passage,
			start,
			end,
			text: passage.slice( start, end ),
			facts,
			fingerprint: fingerprint( rule.id, normal ),
		},
	};
}

function suppress( found: Match, rule: string, because: string ): Judged {
	const { at, passage, start, end } = found;
	return {
		match: found,
		suppressed: {
			rule,
			place: at.place,
			passage,
			start,
			end,
			text: passage.slice( start, end ),
			because,
		},
	};
}

/** Leaves alone what another rule says better of the same block, or of one around it. */
function yieldToOthers(
	judged: readonly Judged[],
	rules: readonly Rule[]
): Judged[] {
	const yields = new Map(
		rules
			.filter( ( rule ) => rule.yieldsTo.length > 0 )
			.map( ( rule ) => [ rule.id, rule.yieldsTo ] )
	);
	const found = new Set< string >();
	for ( const one of judged ) {
		if ( 'finding' in one ) {
			const { rule, place } = one.finding;
			found.add( `${ rule } ${ place.path.join( '.' ) }` );
		}
	}
	return judged.map( ( one ) => {
		if ( ! ( 'finding' in one ) ) {
			return one;
		}
		const { rule, place } = one.finding;
		const stronger = yields
			.get( rule )
			?.find( ( other ) =>
				place.path.some( ( _, level ) =>
					found.has(
						`${ other } ${ place.path
							.slice( 0, level + 1 )
							.join( '.' ) }`
					)
				)
			);
		return stronger === undefined
			? one
			: suppress( one.match, rule, `part of ${ stronger }` );
	} );
}
