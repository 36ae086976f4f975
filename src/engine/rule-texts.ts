import type { Facts, Language, Rule } from './rule';

export interface RuleTexts {
	readonly message: string;
	readonly why: string;
	readonly todo: string;
}

/** A rule's words for a finding with these facts. */
export function textsOf(
	rule: Rule,
	facts: Facts,
	language: Language
): RuleTexts {
	const variant = variantOf( rule, facts );
	return {
		message: ( variant?.message ?? rule.message )[ language ],
		why: ( variant?.why ?? rule.why )[ language ],
		todo: ( variant?.todo ?? rule.todo )[ language ],
	};
}

/** The first variant whose facts fit. */
export function variantOf(
	rule: Rule,
	facts: Facts
): Rule[ 'variants' ][ number ] | undefined {
	return rule.variants.find( ( { when } ) =>
		Object.entries( when ).every(
			( [ name, value ] ) => facts[ name ] === value
		)
	);
}
