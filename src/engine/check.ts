import { added } from './added';
import type { Document, Fields, ReadingFault, Source } from './document';
import { fingerprinter, type Fingerprinter } from './fingerprint';
import { readPost } from './reading/read';
import type { Fault, Finding, Report, RuleFault, Suppressed } from './report';
import type { Profile, Rule, Ruleset } from './rule';
import { hashFor } from './ruleset';
import { run, type Outcome } from './run';
import { EMPTY_SITE, type Site } from './site';
import { byCodePoint } from './text';

export interface CheckOptions {
	readonly ruleset: Ruleset;
	/** The post's fingerprint key, in hex. */
	readonly key: string;
	/** The situation whose rules apply; `shared` unless told. */
	readonly profile?: Profile;
	/** What the site knows; nothing unless told. */
	readonly site?: Site;
}

/** Checks a whole post. The verdict on publishing stands on this. */
export function check( source: Source, options: CheckOptions ): Report {
	const report = checkFields( source, options, source.repaired ?? false );
	return source.published === undefined
		? report
		: added( checkFields( source.published, options, false ), report );
}

function checkFields(
	fields: Fields,
	{ ruleset, key, profile, site = EMPTY_SITE }: CheckOptions,
	isRepaired: boolean
): Report {
	const rules = rulesFor( ruleset, profile ?? 'shared' );
	const fingerprint = fingerprinter( key );
	return toReport(
		Array.from( readPost( fields ), ( document ) =>
			examine( document, rules, site, fingerprint )
		),
		hashFor( ruleset, site ),
		rules,
		fingerprint,
		isRepaired
			? [
					{
						code: 'malformed-text',
						field: 'content',
						path: [],
						offset: 0,
					},
			  ]
			: []
	);
}

/** One document as read and judged. */
export interface Examined {
	readonly outcome: Outcome;
	readonly faults: readonly ReadingFault[];
}

export function rulesFor( ruleset: Ruleset, profile: Profile ): Rule[] {
	return ruleset.rules.filter(
		( rule ) => rule.severity !== 'off' && rule.profiles.includes( profile )
	);
}

export function examine(
	document: Document,
	rules: readonly Rule[],
	site: Site,
	fingerprint: Fingerprinter
): Examined {
	return {
		outcome: run( document, rules, site, fingerprint ),
		faults: document.faults,
	};
}

/**
 * What stands for the matched text in the fingerprint of what a rule may have
 * missed: another kind of fault is another question.
 */
function incompleteNormal( codes: readonly Fault[ 'code' ][] ): string {
	return [ 'incomplete', ...codes ].join( ' ' );
}

/**
 * Puts the parts of a post together, in their order.
 *
 * @param parts       As examined.
 * @param hash        Of the rules and the site.
 * @param rules       Those that were run.
 * @param fingerprint Of the post.
 * @param repaired    What had to be repaired before.
 */
export function toReport(
	parts: readonly Examined[],
	hash: string,
	rules: readonly Rule[],
	fingerprint: Fingerprinter,
	repaired: readonly ReadingFault[] = []
): Report {
	const findings: Finding[] = [];
	const suppressed: Suppressed[] = [];
	const readingFaults: ReadingFault[] = [ ...repaired ];
	const ruleFaults = new Map< string, RuleFault >();
	for ( const { outcome, faults } of parts ) {
		findings.push( ...outcome.findings );
		suppressed.push( ...outcome.suppressed );
		readingFaults.push( ...faults );
		for ( const fault of outcome.faults ) {
			if ( ! ruleFaults.has( fault.rule ) ) {
				ruleFaults.set( fault.rule, fault );
			}
		}
	}
	const faults: Fault[] = [ ...readingFaults, ...ruleFaults.values() ];
	// What could not be read, no rule has seen.
	const unread = readingFaults.map( ( { code } ) => code );
	return {
		findings,
		suppressed,
		incomplete: rules.flatMap( ( { id } ) => {
			const fault = ruleFaults.get( id );
			const codes = [
				...new Set( [ ...unread, ...( fault ? [ fault.code ] : [] ) ] ),
			].sort( byCodePoint );
			return codes.length === 0
				? []
				: [
						{
							rule: id,
							faults: codes,
							fingerprint: fingerprint(
								id,
								incompleteNormal( codes )
							),
						},
				  ];
		} ),
		faults,
		ruleset: hash,
	};
}
