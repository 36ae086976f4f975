import { themesOf } from '../../../../src/editor/findings/grouping';
import type { Ruleset } from '../../../../src/engine';
import { standingFinding } from '../../fixtures/reading';
import { RULESET } from '../../fixtures/rules';

const [ rule ] = RULESET.rules;
if ( ! rule ) {
	throw new Error( 'The fixture has a rule.' );
}
const FORM = {
	...rule,
	id: 'sign-ups/form-block',
	message: { fi: 'Lomake.', sv: '', en: '' },
};
const WITH_FORM: Ruleset = { ...RULESET, rules: [ rule, FORM ] };

describe( 'findings in the sidebar', () => {
	test( 'stand under their theme, in the author’s language', () => {
		expect(
			themesOf( [ standingFinding( 'open' ) ], RULESET, 'sv' )
		).toMatchObject( [
			{
				title: 'Henkilötiedot (sv)',
				cards: [ { message: 'Tekstissä on henkilötunnus. (sv)' } ],
			},
		] );
	} );

	test( 'that are the same are one card with several places', () => {
		const [ theme ] = themesOf(
			[
				standingFinding( 'open', { fingerprint: '1' } ),
				standingFinding( 'open', { fingerprint: '2' } ),
				standingFinding( 'open', {
					fingerprint: '1',
					start: 20,
					end: 31,
				} ),
			],
			RULESET,
			'fi'
		);

		expect( theme?.cards.map( ( card ) => card.findings.length ) ).toEqual(
			[ 2, 1 ]
		);
	} );

	test( 'come gravest first, themes too', () => {
		const themes = themesOf(
			[
				standingFinding( 'open', {
					severity: 'note',
					facts: { specimen: true },
					fingerprint: '1',
				} ),
				standingFinding( 'open', {
					rule: FORM.id,
					severity: 'note',
					fingerprint: '2',
				} ),
				standingFinding( 'open', { rule: FORM.id, fingerprint: '3' } ),
			],
			WITH_FORM,
			'fi'
		);

		expect(
			themes.map( ( { id, cards } ) => [
				id,
				cards.map( ( { severity } ) => severity ),
			] )
		).toEqual( [
			[ 'sign-ups', [ 'block', 'note' ] ],
			[ 'personal-data', [ 'note' ] ],
		] );
	} );

	test( 'have the words of their variant', () => {
		expect(
			themesOf(
				[
					standingFinding( 'open', {
						severity: 'note',
						facts: { specimen: true },
					} ),
				],
				RULESET,
				'fi'
			)
		).toMatchObject( [ { cards: [ { message: 'Tämä on malli.' } ] } ] );
	} );

	test( 'are answered together where they are the same', () => {
		const [ theme ] = themesOf(
			[
				standingFinding( 'answered', {
					rule: 'personal-data/contact',
					severity: 'confirm',
				} ),
				standingFinding( 'answered', {
					rule: 'personal-data/contact',
					severity: 'confirm',
					start: 20,
					end: 31,
				} ),
			],
			RULESET,
			'fi'
		);

		expect( theme?.cards ).toMatchObject( [
			{
				state: 'answered',
				fingerprint: '1',
				answers: [
					{ id: 'work' },
					{ id: 'unsure' },
					{ id: 'private' },
				],
			},
		] );
	} );
} );
