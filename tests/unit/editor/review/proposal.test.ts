import { proposedAnswer } from '../../../../src/editor/review/proposal';
import type { Facts } from '../../../../src/engine';
import { finding } from '../../fixtures/reading';
import { RULESET } from '../../fixtures/rules';

const { answers = [] } =
	RULESET.rules.find( ( { id } ) => id === 'personal-data/contact' ) ?? {};

function proposed( ...facts: readonly Facts[] ): string | undefined {
	return proposedAnswer(
		answers,
		facts.map( ( one ) => finding( { facts: one } ) )
	)?.id;
}

describe( 'a proposed answer', () => {
	test( 'is the one that the finding names', () => {
		expect( proposed( { proposal: 'work' } ) ).toBe( 'work' );
		expect( proposed( { proposal: 'work' }, { proposal: 'work' } ) ).toBe(
			'work'
		);
	} );

	test.each( [
		[ 'a finding that proposes nothing', [ {} ] ],
		[ 'an answer that the rule does not have', [ { proposal: 'none' } ] ],
		[ 'what is no id', [ { proposal: true } ] ],
		[
			'places that disagree',
			[ { proposal: 'work' }, { proposal: 'private' } ],
		],
		[
			'places of which one proposes nothing',
			[ { proposal: 'work' }, { proposal: 'none' } ],
		],
	] as const )( 'is none for %s', ( _, facts ) => {
		expect( proposed( ...facts ) ).toBeUndefined();
	} );
} );
