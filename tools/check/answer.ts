import {
	check,
	standing,
	verdict,
	withoutMedia,
	withSeverities,
	type Report,
	type Resolution,
	type Ruleset,
	type Source,
} from '../../src/engine';
import { readPost } from '../../src/engine/reading/read';
import type { PersonNames } from '../../src/engine/matchers/person-name';
import { BrokenLine, readRequest } from './request';

export interface AnswerOptions {
	/** Adds what matched and was left alone, and why. */
	readonly explain: boolean;
	/** Adds all passages and elements that were read. */
	readonly read: boolean;
	/** Adds fingerprints, made with this key (hex). */
	readonly key: string | null;
	/** What tells names from other words; null where it could not be had. */
	readonly names: PersonNames | null;
}

const NO_KEY = '00';

/** The answer to one line of `npm run check`, without a newline. answer.php gives the same bytes. */
export function answer(
	line: Uint8Array,
	ruleset: Ruleset,
	options: AnswerOptions
): string {
	try {
		const request = readRequest( line );
		let resolved: Ruleset;
		try {
			resolved = withSeverities( ruleset, request.severities );
			resolved = request.judgesMedia
				? resolved
				: withoutMedia( resolved );
		} catch ( error ) {
			throw new BrokenLine(
				request.id,
				`settings: ${ error instanceof Error ? error.message : '' }`
			);
		}
		const report = check( request.source, {
			ruleset: resolved,
			key: options.key ?? NO_KEY,
			names: options.names,
			profile: request.profile,
			site: request.site,
		} );
		return JSON.stringify( {
			id: request.id,
			verdict: verdict( report, resolved, request.resolutions ?? [] ),
			...reported( report, options ),
			...( request.resolutions === null
				? {}
				: {
						standing: statesOf(
							report,
							resolved,
							request.resolutions
						),
				  } ),
			...( options.read ? { read: readOf( request.source ) } : {} ),
		} );
	} catch ( error ) {
		if ( error instanceof BrokenLine ) {
			return JSON.stringify( { id: error.id, error: error.message } );
		}
		throw error;
	}
}

function reported( report: Report, { explain, key }: AnswerOptions ): object {
	return {
		findings: report.findings.map( ( finding ) => ( {
			rule: finding.rule,
			severity: finding.severity,
			place: finding.place,
			passage: finding.passage,
			start: finding.start,
			end: finding.end,
			text: finding.text,
			facts: finding.facts,
			...( key === null ? {} : { fingerprint: finding.fingerprint } ),
		} ) ),
		incomplete: report.incomplete.map( ( { rule } ) => rule ),
		faults: report.faults,
		...( key === null
			? {}
			: {
					incompleteFingerprints: report.incomplete.map(
						( { fingerprint } ) => fingerprint
					),
			  } ),
		...( explain ? { suppressed: report.suppressed } : {} ),
	};
}

/** How the findings and the incomplete rules stand, in their order. */
function statesOf(
	report: Report,
	ruleset: Ruleset,
	resolutions: readonly Resolution[]
): object {
	const { findings, incomplete } = standing( report, ruleset, resolutions );
	return {
		findings: findings.map( ( { state } ) => state ),
		incomplete: incomplete.map( ( { state } ) => state ),
	};
}

function readOf( source: Source ): object {
	const documents = [ ...readPost( source ) ];
	return {
		passages: documents.flatMap( ( { passages } ) => passages ),
		elements: documents
			.flatMap( ( { elements } ) => elements )
			.map( ( { attributes, ...element } ) => ( {
				...element,
				attributes: [ ...attributes ],
			} ) ),
		media: documents.flatMap( ( { media } ) => media ),
	};
}
