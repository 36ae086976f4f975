import { textsOf } from '../../engine/rule-texts';
import type { Finding, Language, Report, Ruleset } from '../../engine';
import type { CheckerClient } from '../../worker';
import type { DocumentText, Part, Progress, Unread } from './document-text';
import { pageSource } from './page-source';

/** One thing that the rules ask about in a document. It is shown, and stored nowhere. */
export interface DocumentFinding {
	readonly part: Pick< Part, 'kind' | 'number' >;
	readonly rule: string;
	/** Whether nobody but its author can end it: an identity code. */
	readonly isBlocking: boolean;
	readonly message: string;
	readonly before: string;
	readonly text: string;
	readonly after: string;
}

export interface DocumentResult {
	readonly kind: Part[ 'kind' ] | null;
	/** How many pages, slides or sheets were read. */
	readonly parts: number;
	readonly findings: readonly DocumentFinding[];
	/** Why something may be missing; null where everything was read and checked. */
	readonly incomplete: Unread | null;
	/** Pages in which no text could be read. */
	readonly blank: readonly number[];
}

/** The engine, once it has its rules. */
export interface Checker {
	readonly client: Pick< CheckerClient, 'judge' >;
	readonly ruleset: Ruleset;
	readonly canTellNames: boolean;
}

/** Around what was found, in UTF-16 units. */
const CONTEXT = 60;

/** Nothing at all to ask: the text was read, checked, and is clean. */
export function isClean( { findings, incomplete }: DocumentResult ): boolean {
	return findings.length === 0 && incomplete === null;
}

/**
 * Checks a document page by page, with the rules of the site's texts.
 *
 * @param document
 * @param checker    Null where the engine cannot be had: then nothing is checked, and it says so.
 * @param language
 * @param onProgress
 */
export async function checkDocument(
	document: DocumentText,
	checker: Checker | null,
	language: Language,
	onProgress: ( progress: Progress ) => void = () => {}
): Promise< DocumentResult > {
	const findings: DocumentFinding[] = [];
	const [ first ] = document.parts;
	let isChecked = checker?.canTellNames === true;
	let done = 0;
	for ( const part of document.parts ) {
		if ( checker === null ) {
			break;
		}
		const outcome = await checker.client.judge( pageSource( part.text ) );
		if ( outcome.kind === 'judged' ) {
			isChecked &&= outcome.report.incomplete.length === 0;
			findings.push(
				...findingsOf( outcome.report, part, checker.ruleset, language )
			);
		} else {
			isChecked = false;
		}
		onProgress( { done: ++done, all: document.parts.length } );
	}
	return {
		kind: first?.kind ?? null,
		parts: document.parts.length,
		findings,
		incomplete: document.incomplete ?? ( isChecked ? null : 'unchecked' ),
		blank: document.blank,
	};
}

/** Hints apart, each thing once a page. */
function findingsOf(
	report: Report,
	{ kind, number }: Part,
	ruleset: Ruleset,
	language: Language
): DocumentFinding[] {
	const seen = new Set< string >();
	const findings: DocumentFinding[] = [];
	for ( const finding of report.findings ) {
		const rule = ruleset.rules.find( ( { id } ) => id === finding.rule );
		if (
			finding.severity === 'note' ||
			! rule ||
			seen.has( finding.fingerprint )
		) {
			continue;
		}
		seen.add( finding.fingerprint );
		findings.push( {
			part: { kind, number },
			rule: finding.rule,
			isBlocking: finding.severity === 'block',
			message: textsOf( rule, finding.facts, language ).message,
			...excerptOf( finding ),
		} );
	}
	return findings;
}

function excerptOf( {
	passage,
	start,
	end,
}: Finding ): Pick< DocumentFinding, 'before' | 'text' | 'after' > {
	const from = Math.max( 0, start - CONTEXT );
	const to = Math.min( passage.length, end + CONTEXT );
	return {
		before:
			( from > 0 ? '…' : '' ) +
			passage
				.slice( from, start )
				.replace( /^\S*\s/u, from > 0 ? '' : '$&' ),
		text: passage.slice( start, end ),
		after:
			passage
				.slice( end, to )
				.replace( /\s\S*$/u, to < passage.length ? '' : '$&' ) +
			( to < passage.length ? '…' : '' ),
	};
}
