/**
 * @jest-environment node
 */
import {
	check,
	EMPTY_SITE,
	hashFor,
	parseRuleset,
	verdict,
	withSeverities,
	type Rule,
	type Ruleset,
} from '../../../src/engine';
import { builtNames, builtRuleset } from '../fixtures/ruleset';

const SOURCE = { content: 'Hetu 240299A345S' };

function withRule( change: Partial< Rule > ): Ruleset {
	const ruleset = builtRuleset();
	return {
		...ruleset,
		rules: ruleset.rules.map( ( rule ) =>
			rule.id === 'personal-data/identity-code'
				? { ...rule, ...change }
				: rule
		),
	};
}

const AT = builtRuleset().rules.findIndex(
	( { id } ) => id === 'personal-data/identity-code'
);

describe( 'a ruleset', () => {
	it.each( [
		[ null, 'not of format 1' ],
		[ [], 'not of format 1' ],
		[ { format: 2 }, 'not of format 1' ],
		[ { format: 1, hash: 'x' }, 'hash is not a SHA-256' ],
		[ { ...builtRuleset(), rules: [] }, 'no rules' ],
		[ withRule( { id: '' } ), `rules[${ AT }]: unknown pack` ],
		[
			withRule( { severity: 'loud' as Rule[ 'severity' ] } ),
			`rules[${ AT }]: unknown severity`,
		],
		[
			withRule( { match: { kind: 'x' } as unknown as Rule[ 'match' ] } ),
			`rules[${ AT }]: unknown matcher`,
		],
	] )(
		'that is broken is refused, and says where (%#)',
		( json, problem ) => {
			expect( () => parseRuleset( json ) ).toThrow( problem );
		}
	);

	it( 'gets another hash with other severities', () => {
		const ruleset = builtRuleset();
		const changed = withSeverities( ruleset, {
			'sign-ups/form-block': 'note',
		} );
		expect( changed.hash ).not.toBe( ruleset.hash );
		expect( withSeverities( ruleset, {} ) ).toBe( ruleset );
	} );

	it( 'stands in a report under a hash that knows the site, the same as in PHP', () => {
		const ruleset = { ...builtRuleset(), hash: 'a'.repeat( 64 ) };
		const site = {
			...EMPTY_SITE,
			officialDomains: [ 'kunta.example', 'kylä.example/"\u2028' ],
		};
		const hash = hashFor( ruleset, site );
		expect( hash ).toBe(
			'dad5e113723aa8c7ca9c9fda4bff8a74f815a43383a0e857976b54a15999b259'
		);
		expect( hashFor( ruleset, EMPTY_SITE ) ).toBe( ruleset.hash );
		const report = check( SOURCE, {
			ruleset,
			key: '00',
			names: builtNames(),
			site,
		} );
		expect( report.ruleset ).toBe( hash );
	} );
} );

describe( 'a rule that fails', () => {
	const ruleset = withRule( {
		match: {
			kind: 'phrase',
			patterns: [ '(' ],
			pairs: [],
			unless: [],
			per: 'match',
		},
	} );
	const report = check( SOURCE, { ruleset, key: '00', names: builtNames() } );

	it( 'is incomplete, and stops no other', () => {
		expect( report.incomplete.map( ( { rule } ) => rule ) ).toEqual( [
			'personal-data/identity-code',
		] );
		expect( report.faults ).toEqual( [
			{ code: 'rule-failed', rule: 'personal-data/identity-code' },
		] );
	} );

	it( 'never passes', () => {
		expect( verdict( report, ruleset ) ).toBe( 'needs-review' );
		const asked = withRule( {
			match: {
				kind: 'phrase',
				patterns: [ '(' ],
				pairs: [],
				unless: [],
				per: 'match',
			},
			whenIncomplete: 'confirm',
		} );
		expect(
			verdict(
				check( SOURCE, {
					ruleset: asked,
					key: '00',
					names: builtNames(),
				} ),
				asked
			)
		).toBe( 'needs-confirmation' );
	} );
} );
