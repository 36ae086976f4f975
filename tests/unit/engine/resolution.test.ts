/**
 * @jest-environment node
 */
import {
	check,
	standing,
	verdict,
	type ResolutionOutcome,
	type Ruleset,
} from '../../../src/engine';
import { KEY, RULESET } from '../fixtures/rules';

/** Read to its end, though its block never closes. */
const BROKEN = { content: '<!-- wp:group --><p>Auki loppuun</p>' };

function asking( whenIncomplete: 'confirm' | 'review' ): Ruleset {
	return {
		...RULESET,
		rules: RULESET.rules.map( ( rule ) => ( { ...rule, whenIncomplete } ) ),
	};
}

describe( 'what a rule may have missed', () => {
	it.each< [ 'confirm' | 'review', ResolutionOutcome | null, string ] >( [
		[ 'confirm', null, 'needs-confirmation open' ],
		[ 'confirm', 'fine', 'publish answered' ],
		[ 'confirm', 'waived', 'publish answered' ],
		[ 'confirm', 'ask-reviewer', 'needs-review in-review' ],
		[ 'confirm', 'disputed', 'needs-confirmation open' ],
		[ 'review', 'fine', 'needs-review open' ],
		[ 'review', 'waived', 'publish answered' ],
	] )( 'asks to %s; %s leads to %s', ( severity, outcome, expected ) => {
		const ruleset = asking( severity );
		const report = check( BROKEN, { ruleset, key: KEY, names: null } );
		const resolutions = report.incomplete.flatMap( ( { fingerprint } ) =>
			outcome === null ? [] : [ { fingerprint, outcome } ]
		);
		const stands = standing( report, ruleset, resolutions );

		expect(
			stands.incomplete.map(
				( { state } ) =>
					`${ verdict( report, ruleset, resolutions ) } ${ state }`
			)
		).toEqual( report.incomplete.map( () => expected ) );
		expect( report.incomplete ).not.toEqual( [] );
	} );

	it( 'is asked of a reviewer where the rules do not know the rule', () => {
		const report = check( BROKEN, {
			ruleset: RULESET,
			key: KEY,
			names: null,
		} );
		const none = { ...RULESET, rules: [] };

		expect( verdict( report, none ) ).toBe( 'needs-review' );
	} );

	it( 'stays answered when the text changes', () => {
		const options = { ruleset: asking( 'confirm' ), key: KEY, names: null };
		const before = check( BROKEN, options );
		const after = check(
			{ content: `${ BROKEN.content }<p>Uutta</p>` },
			options
		);

		expect( after.incomplete ).toEqual( before.incomplete );
	} );
} );
