import { outlookOf } from '../../../../src/editor/review/outlook';
import type { StoredResolution } from '../../../../src/editor/store';
import { finding, report, resolution } from '../../fixtures/reading';
import { RULESET } from '../../fixtures/rules';

function afterFailureOf(
	rule: string,
	...resolutions: readonly StoredResolution[]
) {
	return outlookOf(
		{
			...report(),
			incomplete: [
				{ rule, faults: [ 'rule-failed' ], fingerprint: '9' },
			],
		},
		RULESET,
		resolutions
	);
}

describe( 'what could not be checked', () => {
	test( 'is looked at by the author, where the rule leaves it to them', () => {
		const rule = 'personal-data/contact';

		expect( afterFailureOf( rule ) ).toMatchObject( {
			verdict: 'needs-confirmation',
			unchecked: 'author',
		} );
		expect(
			afterFailureOf( rule, resolution( { rule, fingerprint: '9' } ) )
		).toMatchObject( { verdict: 'publish', unchecked: 'nothing' } );
	} );

	test( 'is looked at by a reviewer, where it is graver', () => {
		const rule = 'personal-data/identity-code';
		const by = ( outcome: StoredResolution[ 'outcome' ] ) =>
			afterFailureOf(
				rule,
				resolution( { rule, fingerprint: '9', outcome } )
			);

		expect( by( 'fine' ) ).toMatchObject( {
			verdict: 'needs-review',
			unchecked: 'reviewer',
		} );
		expect( by( 'waived' ) ).toMatchObject( {
			verdict: 'publish',
			unchecked: 'nothing',
		} );
	} );
} );

test( 'an answer that a severity does not allow ends nothing', () => {
	expect(
		outlookOf( report( [ finding() ] ), RULESET, [ resolution() ] )
	).toMatchObject( { verdict: 'blocked', corrections: 1 } );
} );
