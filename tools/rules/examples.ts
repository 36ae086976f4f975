import {
	check,
	parseMedia,
	parseSite,
	type Finding,
	type MediaKnown,
	type Ruleset,
	type Site,
	type Source,
	withoutMedia,
} from '../../src/engine';
import type { PersonNames } from '../../src/engine/matchers/person-name';
import type {
	CleanExample,
	ExampleSource,
	ExpectedFinding,
	RuleFile,
} from './load';

/** An example of a rule, made uniform: what to check and what must be found. */
export interface ExampleCase {
	readonly name: string;
	readonly source: Source;
	readonly settings: Partial< Site >;
	/** Null where the example tells of none. */
	readonly media: Partial< MediaKnown > | null;
	readonly expected: readonly Required< ExpectedFinding >[];
}

/** All examples of a rule: what is stated is found, and nothing else, by any rule. */
export function exampleCases( { rule, examples }: RuleFile ): ExampleCase[] {
	return [
		...examples.flagged.map(
			( { findings, settings = {}, media, ...source }, index ) => ( {
				name: `${ rule.id }: flagged ${ index + 1 }`,
				source: { content: '', ...source },
				settings,
				media: media ?? null,
				expected: findings.map( ( finding ) => ( {
					rule: rule.id,
					severity: rule.severity,
					...finding,
				} ) ),
			} )
		),
		...examples.clean.map( cleanCase( `${ rule.id }: clean` ) ),
		...examples.nearMisses.map( cleanCase( `${ rule.id }: near miss` ) ),
	];
}

function cleanCase( name: string ) {
	return ( example: CleanExample, index: number ): ExampleCase => {
		const {
			settings = {},
			media,
			...source
		}: ExampleSource = typeof example === 'string'
			? { content: example }
			: example;
		return {
			name: `${ name } ${ index + 1 }`,
			source: { content: '', ...source },
			settings,
			media: media ?? null,
			expected: [],
		};
	};
}

/** What an example's findings must equal. */
export function summarize( {
	text,
	start,
	end,
	severity,
	rule,
}: Finding ): Required< ExpectedFinding > {
	return { text, start, end, severity, rule };
}

/** What the TypeScript engine gets wrong of a rule's examples, for people. */
export function exampleProblems(
	file: RuleFile,
	ruleset: Ruleset,
	names: PersonNames
): string[] {
	return exampleCases( file ).flatMap(
		( { name, source, settings, media, expected } ) => {
			const report = check(
				media === null
					? source
					: { ...source, media: parseMedia( media ) },
				{
					ruleset: media === null ? withoutMedia( ruleset ) : ruleset,
					key: '00',
					names,
					site: parseSite( settings ),
				}
			);
			const found = report.findings.map( summarize );
			const wanted = expected.map(
				( { text, start, end, severity, rule } ) => ( {
					text,
					start,
					end,
					severity,
					rule,
				} )
			);
			const same = JSON.stringify( found ) === JSON.stringify( wanted );
			return same && report.faults.length === 0
				? []
				: [
						`${
							file.file
						}:1: example "${ name }": expected ${ JSON.stringify(
							wanted
						) }, found ${ JSON.stringify( found ) }${
							report.faults.length === 0
								? ''
								: `, faults ${ JSON.stringify(
										report.faults
								  ) }`
						}`,
				  ];
		}
	);
}
