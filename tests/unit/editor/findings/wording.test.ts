import {
	buttonLine,
	refusalNotice,
	verdictLine,
	verdictLines,
} from '../../../../src/editor/findings/wording';
import { outlookOf } from '../../../../src/editor/review/outlook';
import type { Finding } from '../../../../src/engine';
import { finding, report } from '../../fixtures/reading';
import { RULESET } from '../../fixtures/rules';

const question = ( fingerprint: string ) =>
	finding( { severity: 'confirm', fingerprint } );

function linesOf( ...findings: readonly Finding[] ): readonly string[] {
	return verdictLines( outlookOf( report( findings ), RULESET, [] ), false );
}

describe( 'the verdict in a line', () => {
	test( 'counts what stands in the way', () => {
		expect( linesOf( finding() ) ).toEqual( [
			'1 place must be corrected before publishing.',
		] );
		expect(
			linesOf(
				question( '1' ),
				question( '2' ),
				finding( { severity: 'note' } )
			)
		).toEqual( [ '2 questions left before publishing.' ] );
	} );

	test( 'counts a question once, however often the text raises it', () => {
		expect( linesOf( question( '1' ), question( '1' ) ) ).toEqual( [
			'1 question left before publishing.',
		] );
	} );

	test( 'begins with what the author can do, and tells the rest, too', () => {
		expect(
			linesOf(
				finding( { severity: 'review', fingerprint: '3' } ),
				question( '1' ),
				finding( { fingerprint: '2' } )
			)
		).toEqual( [
			'1 place must be corrected before publishing.',
			'1 question left before publishing.',
			'1 place waits for a reviewer.',
		] );
	} );

	test.each( [
		[ 'personal-data/identity-code', 'A reviewer looks' ],
		[ 'personal-data/contact', 'Go through the text yourself' ],
	] )( 'says that %s was not checked', ( rule, words ) => {
		const [ line ] = verdictLines(
			outlookOf(
				{
					...report(),
					incomplete: [
						{ rule, faults: [ 'rule-failed' ], fingerprint: '9' },
					],
				},
				RULESET,
				[]
			),
			false
		);

		expect( line ).toContain( 'Not everything could be checked' );
		expect( line ).toContain( words );
	} );

	test( 'does not call an empty post ready', () => {
		const outlook = outlookOf( report(), RULESET, [] );

		expect( verdictLine( outlook, false ) ).toBe( 'Ready to publish.' );
		expect( verdictLine( outlook, true ) ).toContain(
			'Nothing to check yet'
		);
	} );
} );

describe( 'the toolbar button', () => {
	test.each( [
		[ 0, 0, 'Julkaisuvahti' ],
		[ 1, 0, 'Julkaisuvahti: 1 point needs you' ],
		[ 0, 1, 'Julkaisuvahti: 1 hint' ],
		[ 2, 3, 'Julkaisuvahti: 2 points need you, 3 hints' ],
	] )( 'with %d to do and %d hints says so', ( count, hints, line ) => {
		expect( buttonLine( count, hints ) ).toBe( line );
	} );
} );

describe( 'the notice of a refusal', () => {
	test( 'names each reason once, and holds no tags', () => {
		const notice = refusalNotice(
			false,
			[ 'Lomake <form>.', 'Lomake <form>.' ],
			0,
			false
		);

		expect( notice ).toBe(
			'Not published yet. Your text is saved as a draft. This waits for you: Lomake form.'
		);
	} );

	test( 'does not ask the author for what waits for a reviewer', () => {
		expect( refusalNotice( false, [], 1, false ) ).toBe(
			'Not published yet. Your text is saved as a draft. 1 place waits for a reviewer.'
		);
	} );

	test( 'tells where the new text of a live post is', () => {
		expect( refusalNotice( true, [], 0, false ) ).toContain(
			'your new text is saved'
		);
	} );

	test( 'says so when not everything was checked', () => {
		expect( refusalNotice( false, [], 0, true ) ).toContain(
			'Not everything was checked.'
		);
	} );
} );
