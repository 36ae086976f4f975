import { sharedBase } from '../../../../src/editor/review/shared-base';

const finding = ( text: string, form: string ) => ( { text, facts: { form } } );

describe( 'the basic form of what was found', () => {
	test.each( [
		[ [ finding( 'Toivo Talo', 'nominative' ) ], 'Toivo Talo' ],
		[ [ finding( 'Toivo Talossa', 'inessive' ) ], 'Toivo Talo' ],
		[ [ finding( 'Toivo\u00A0Talolle', 'allative' ) ], 'Toivo Talo' ],
		[
			[
				finding( 'Lahja Kaupasta', 'elative' ),
				finding( 'Lahja Kauppa', 'nominative' ),
			],
			'Lahja Kauppa',
		],
		[
			[
				finding( 'Toivo Talon', 'genitive' ),
				finding( 'Talossa', 'inessive' ),
			],
			'Toivo Talo',
		],
	] )( '%j', ( findings, base ) => {
		expect( sharedBase( findings ) ).toBe( base );
	} );

	test( 'is nothing where several names are one question', () => {
		expect(
			sharedBase( [
				finding( 'Oona Esimerkki', 'nominative' ),
				finding( 'Eero Keksitty', 'nominative' ),
			] )
		).toBeNull();
		expect( sharedBase( [] ) ).toBeNull();
	} );
} );
