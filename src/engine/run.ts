import type { Document } from './document';
import type { Fingerprinter } from './fingerprint';
import { LIMITS } from './limits';
import { match, type Match } from './matchers';
import { PostMedia, type MediaMatcher } from './matchers/media';
import { matchPersons, type PersonNames } from './matchers/person-name';
import type { MediaKnown } from './media';
import type { Finding, RuleFault, Suppressed } from './report';
import type { Rule } from './rule';
import { variantOf } from './rule-texts';
import type { Site } from './site';

/** What a post is checked with. */
export interface Context {
	readonly rules: readonly Rule[];
	readonly site: Site;
	readonly fingerprint: Fingerprinter;
	/** What tells persons' names from other words; null where it could not be had. */
	readonly names: PersonNames | null;
	/** The name of the post's author; empty if nobody's. */
	readonly author: string;
	/** What is known of the post's media; null where it could not be had. */
	readonly media: MediaKnown | null;
}

/** A document (a field of a post, or one block of it) with what can be said of it alone. */
export interface Examined {
	readonly document: Document;
	/** The document's own place at the top level, if it is one block of many. */
	readonly segment?: number;
	readonly judged: readonly Judged[];
	readonly faults: readonly RuleFault[];
}

/** What the rules say of one document. */
export interface Outcome {
	readonly findings: readonly Finding[];
	readonly suppressed: readonly Suppressed[];
	readonly faults: readonly RuleFault[];
}

export type Judged =
	| { readonly match: Match; readonly finding: Finding }
	| { readonly match: Match; readonly suppressed: Suppressed };

/**
 * Runs the rules over a document that look at one document alone. A rule that
 * fails is a fault, and stops no other.
 */
export function examine( document: Document, context: Context ): Examined {
	const found: Found = { judged: [], faults: [] };
	for ( const rule of context.rules ) {
		const matcher = rule.match;
		if ( matcher.kind !== 'person-name' && matcher.kind !== 'media' ) {
			const matches = bounded( () =>
				match( document, matcher, context.site )
			);
			take( matches, rule, context, found );
		}
	}
	return { document, ...found };
}

/**
 * Runs the rules that look at a whole post, and weighs what all rules found in
 * each of its documents.
 *
 * @param parts   All documents of the post, in order.
 * @param context
 * @return For each part.
 */
export function settle(
	parts: readonly Examined[],
	context: Context
): Outcome[] {
	const all: Found[] = parts.map( ( { judged, faults } ) => ( {
		judged: [ ...judged ],
		faults: [ ...faults ],
	} ) );
	// Most documents are paragraphs: no rule of media has anything to say of them.
	const withMedia = all.flatMap( ( found, index ) =>
		parts[ index ]?.document.media.length ? { found, index } : []
	);
	let media: PostMedia | undefined;
	for ( const rule of context.rules ) {
		if ( rule.match.kind === 'person-name' ) {
			const persons = personsIn( parts, context );
			all.forEach( ( found, index ) => {
				take( persons( index ), rule, context, found );
			} );
		} else if ( rule.match.kind === 'media' && withMedia.length > 0 ) {
			const { match: matcher } = rule;
			media ??= new PostMedia(
				parts.map( ( { document } ) => document ),
				context.media,
				context.site
			);
			for ( const { found, index } of withMedia ) {
				take( mediaIn( media, index, matcher ), rule, context, found );
			}
		}
	}
	return all.map( ( { judged, faults } ) => ( {
		...weigh( judged, context.rules ),
		faults,
	} ) );
}

interface Found {
	readonly judged: Judged[];
	readonly faults: RuleFault[];
}

interface Matches {
	readonly matches: readonly Match[];
	readonly fault: RuleFault[ 'code' ] | null;
}

function personsIn(
	parts: readonly Examined[],
	{ names, site, rules, author }: Context
): ( index: number ) => Matches {
	if ( names === null ) {
		return () => ( { matches: [], fault: 'names-unavailable' } );
	}
	const contactRules = new Set(
		rules.flatMap( ( { id, match: { kind } } ) =>
			kind === 'contact' ? [ id ] : []
		)
	);
	const contactsOf = ( judged: readonly Judged[] ) =>
		judged.flatMap( ( one ) => {
			const { rule } = 'finding' in one ? one.finding : one.suppressed;
			return contactRules.has( rule ) ? [ one.match ] : [];
		} );
	try {
		const persons = matchPersons(
			parts.map( ( { document, segment, judged } ) => ( {
				passages: document.passages,
				contacts: contactsOf( judged ),
				...( segment === undefined ? {} : { segment } ),
			} ) ),
			names,
			site,
			author
		);
		return ( index ) => {
			const found = bounded( () => persons.matches[ index ] ?? [] );
			return persons.isComplete
				? found
				: { ...found, fault: found.fault ?? 'too-many-matches' };
		};
	} catch {
		return () => ( { matches: [], fault: 'rule-failed' } );
	}
}

function mediaIn(
	media: PostMedia,
	index: number,
	matcher: MediaMatcher
): Matches {
	const found = bounded( () => media.matches( index, matcher ) );
	return { ...found, fault: found.fault ?? media.fault( index ) };
}

/** As many matches of one rule in one document as anyone will read. */
function bounded( find: () => Iterable< Match > ): Matches {
	const matches: Match[] = [];
	let asked = 0;
	let leftAlone = 0;
	try {
		for ( const found of find() ) {
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

/** Takes in what one rule says, or that it failed. */
function take(
	{ matches, fault }: Matches,
	rule: Rule,
	{ fingerprint }: Context,
	{ judged, faults }: Found
): void {
	if ( fault !== null ) {
		faults.push( { code: fault, rule: rule.id } );
	}
	for ( const one of matches ) {
		const result = judge( one, rule, fingerprint );
		if ( result !== null ) {
			judged.push( result );
		}
	}
}

/** In the order of the text, without what another rule says better. */
function weigh(
	judged: readonly Judged[],
	rules: readonly Rule[]
): Pick< Outcome, 'findings' | 'suppressed' > {
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
	return { findings, suppressed };
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
	const { at, passage, start, end, facts, normal, one } = found;
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
			...( one === undefined
				? {}
				: { own: fingerprint( rule.id, one ) } ),
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
