import { textsOf } from '../../engine/rule-texts';
import { asksForRights } from '../media/asks-for-rights';
import { questionId } from '../review/outlook';
import type {
	Answer,
	Finding,
	FindingState,
	Fix,
	Language,
	Rule,
	Ruleset,
	Severity,
	StandingFinding,
} from '../../engine';

type Shown = Exclude< Severity, 'off' >;

/** The same thing, found in one place or several. */
export interface Card {
	readonly id: string;
	readonly rule: string;
	readonly fingerprint: string;
	readonly severity: Shown;
	readonly state: FindingState;
	readonly message: string;
	readonly why: string;
	readonly todo: string;
	/** What it is answered from; none where there is nothing to choose. */
	readonly answers: readonly Answer[];
	readonly fixes: readonly Fix[];
	/** Whether it looks like the name of a person. */
	readonly isName: boolean;
	/** At least one. */
	readonly findings: readonly Finding[];
}

/** The findings of one pack of rules. */
export interface Theme {
	readonly id: string;
	readonly title: string;
	readonly cards: readonly Card[];
}

/** Gravest first. */
export const SEVERITIES: readonly Shown[] = [
	'block',
	'review',
	'confirm',
	'note',
];

/**
 * Findings as they are shown: by theme, the theme with the gravest first; in
 * each the gravest first, else in the order of the text.
 */
export function themesOf(
	findings: readonly StandingFinding[],
	ruleset: Ruleset,
	language: Language
): readonly Theme[] {
	const rules = new Map( ruleset.rules.map( ( rule ) => [ rule.id, rule ] ) );
	const themes = new Map< string, Map< string, Card > >();

	for ( const { finding, state } of findings ) {
		const rule = rules.get( finding.rule );
		if ( ! rule ) {
			continue;
		}
		const pack = packOf( rule );
		const cards = themes.get( pack ) ?? new Map< string, Card >();
		themes.set( pack, cards );
		const id = cardId( { finding, state }, rule, language );
		const card = cards.get( id );
		cards.set( id, {
			...( card ?? {
				id,
				rule: rule.id,
				fingerprint: finding.fingerprint,
				severity: finding.severity,
				state,
				answers: rule.answers,
				fixes: rule.fixes,
				isName: rule.match.kind === 'person-name',
				...textsOf( rule, finding.facts, language ),
			} ),
			findings: [ ...( card?.findings ?? [] ), finding ],
		} );
	}

	return [ ...themes ]
		.map( ( [ id, cards ] ) => ( {
			id,
			title: ruleset.packs[ id ]?.[ language ] ?? id,
			cards: [ ...cards.values() ].sort( byGravity ),
		} ) )
		.sort( ( a, b ) => gravity( a ) - gravity( b ) );
}

/** What is mended in the same form is one card, however many files it is about. */
function cardId(
	{ finding, state }: StandingFinding,
	rule: Rule,
	language: Language
): string {
	return state === 'open' && asksForRights( finding )
		? `${ rule.id } ${ textsOf( rule, finding.facts, language ).message }`
		: questionId( finding );
}

function packOf( { id }: Rule ): string {
	return id.slice( 0, id.indexOf( '/' ) );
}

function byGravity( a: Card, b: Card ): number {
	return SEVERITIES.indexOf( a.severity ) - SEVERITIES.indexOf( b.severity );
}

function gravity( { cards }: Theme ): number {
	const [ gravest ] = cards;
	return gravest ? SEVERITIES.indexOf( gravest.severity ) : SEVERITIES.length;
}
