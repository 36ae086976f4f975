import { merge } from '../../../../src/admin/settings/merge';

describe( 'a list with the rows of a file', () => {
	test( 'holds each line once, and no formula', () => {
		expect(
			merge(
				[ 'Oona' ],
				[
					[
						[ ' Eero ', '3' ],
						[ 'Oona', '9' ],
						[ '', '' ],
						[ '=HYPERLINK("x")', '' ],
						[ '123', '4' ],
					],
					[ [ 'Eero', '5' ] ],
				],
				100,
				true
			)
		).toEqual( {
			lines: [ 'Oona', 'Eero' ],
			added: 1,
			known: 2,
			refused: 2,
			over: 0,
		} );
	} );

	test( 'of contacts takes numbers, too', () => {
		expect(
			merge( [], [ [ [ '+358 44 555 0123', '' ] ] ], 100, false ).lines
		).toEqual( [ '+358 44 555 0123' ] );
	} );

	test( 'takes the commonest names where not all fit', () => {
		const rows = Array.from(
			{ length: 200_000 },
			( _, index ) =>
				[
					`Nimi ${ index.toString( 36 ) } x`,
					`${ index % 1000 }`,
				] as const
		);

		const { lines, over } = merge( [ 'Oona' ], [ rows ], 20_000, true );

		expect( lines ).toHaveLength( 20_000 );
		expect( over ).toBe( 200_000 - 19_999 );
		expect( lines ).toContain( `Nimi ${ ( 999 ).toString( 36 ) } x` );
		expect( lines ).not.toContain( 'Nimi 0 x' );
	} );
} );
