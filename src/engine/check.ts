import { added } from './added';
import type { Fields, ReadingFault, Source } from './document';
import { fingerprinter } from './fingerprint';
import type { MediaKnown } from './media';
import type { PersonNames } from './matchers/person-name';
import { readPost } from './reading/read';
import type { Fault, Finding, Report, RuleFault } from './report';
import type { Profile, Ruleset } from './rule';
import { hashFor } from './ruleset';
import { examine, settle, type Context, type Examined } from './run';
import { EMPTY_SITE, type Site } from './site';
import { byCodePoint } from './text';

export interface CheckOptions {
	readonly ruleset: Ruleset;
	/** The post's fingerprint key, in hex. */
	readonly key: string;
	/** What tells persons' names from other words; null where it could not be had. */
	readonly names: PersonNames | null;
	/** The situation whose rules apply; `shared` unless told. */
	readonly profile?: Profile;
	/** What the site knows; nothing unless told. */
	readonly site?: Site;
}

/** Checks a whole post. The verdict on publishing stands on this. */
export function check( source: Source, options: CheckOptions ): Report {
	const report = checkFields(
		source,
		options,
		source.media ?? null,
		source.repaired ?? false
	);
	return source.published === undefined
		? report
		: added(
				checkFields(
					source.published,
					options,
					source.media ?? null,
					false
				),
				report
		  );
}

function checkFields(
	fields: Fields,
	options: CheckOptions,
	media: MediaKnown | null,
	isRepaired: boolean
): Report {
	const context = { ...contextOf( options, fields.author ), media };
	return toReport(
		Array.from( readPost( fields ), ( document ) =>
			examine( document, context )
		),
		context,
		hashFor( options.ruleset, context.site ),
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

export function contextOf(
	{
		ruleset,
		key,
		names,
		profile = 'shared',
		site = EMPTY_SITE,
	}: CheckOptions,
	author = ''
): Context {
	return {
		rules: ruleset.rules.filter(
			( rule ) =>
				rule.severity !== 'off' && rule.profiles.includes( profile )
		),
		site,
		fingerprint: fingerprinter( key ),
		names,
		author,
		media: null,
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
 * @param parts    All documents of the post, in order.
 * @param context
 * @param hash     Of the rules and the site.
 * @param repaired What had to be repaired before.
 */
export function toReport(
	parts: readonly Examined[],
	context: Context,
	hash: string,
	repaired: readonly ReadingFault[] = []
): Report {
	const { rules, fingerprint } = context;
	const outcomes = settle( parts, context );
	const readingFaults = [
		...repaired,
		...parts.flatMap( ( { document } ) => document.faults ),
	];
	const ruleFaults = new Map< string, RuleFault >();
	for ( const fault of outcomes.flatMap( ( { faults } ) => faults ) ) {
		if ( ! ruleFaults.has( fault.rule ) ) {
			ruleFaults.set( fault.rule, fault );
		}
	}
	const faults: Fault[] = [ ...readingFaults, ...ruleFaults.values() ];
	// What could not be read, no rule has seen.
	const unread = readingFaults.map( ( { code } ) => code );
	return {
		findings: parts.flatMap( ( { segment }, index ) =>
			( outcomes[ index ]?.findings ?? [] ).map( ( finding ) =>
				atSegment( finding, segment )
			)
		),
		suppressed: outcomes.flatMap( ( { suppressed } ) => suppressed ),
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

/** A finding with its path as seen from the whole post. */
function atSegment( finding: Finding, segment: number | undefined ): Finding {
	if ( segment === undefined || segment === 0 ) {
		return finding;
	}
	const [ , ...inner ] = finding.place.path;
	return {
		...finding,
		place: { ...finding.place, path: [ segment, ...inner ] },
	};
}
