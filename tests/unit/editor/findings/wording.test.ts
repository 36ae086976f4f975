import {
	refusalNotice,
	verdictLine,
} from '../../../../src/editor/findings/wording';
import { finding, reading } from '../../fixtures/reading';

describe( 'the verdict in a line', () => {
	test( 'counts what stands in the way', () => {
		expect( verdictLine( reading( 'blocked', [ finding() ] ) ) ).toBe(
			'1 place must be corrected before publishing.'
		);
		expect(
			verdictLine(
				reading( 'needs-confirmation', [
					finding( { severity: 'confirm' } ),
					finding( { severity: 'confirm' } ),
					finding( { severity: 'note' } ),
				] )
			)
		).toBe( '2 questions left before publishing.' );
	} );

	test( 'says that something was not checked where nothing was found', () => {
		expect( verdictLine( reading( 'needs-review' ) ) ).toContain(
			'Not everything could be checked'
		);
		expect( verdictLine( reading( 'needs-confirmation' ) ) ).toContain(
			'Not everything could be checked'
		);
	} );

	test( 'does not call an empty post ready', () => {
		expect( verdictLine( reading( 'publish' ) ) ).toBe(
			'Ready to publish.'
		);
		expect(
			verdictLine( { ...reading( 'publish' ), isEmpty: true } )
		).toContain( 'Nothing to check yet' );
	} );
} );

describe( 'the notice of a refusal', () => {
	test( 'names each reason once, and holds no tags', () => {
		const notice = refusalNotice( false, [
			'Lomake <form>.',
			'Lomake <form>.',
		] );

		expect( notice ).toBe(
			'Not published yet. Your text is saved as a draft. This waits for you: Lomake form.'
		);
	} );

	test( 'tells where the new text of a live post is', () => {
		expect( refusalNotice( true, [] ) ).toContain(
			'your new text is saved'
		);
	} );
} );
