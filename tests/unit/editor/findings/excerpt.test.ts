import { excerptOf } from '../../../../src/editor/findings/excerpt';

describe( 'excerptOf', () => {
	test( 'shows a short passage whole', () => {
		expect( excerptOf( 'Tunnus 010190-123M on', 7, 18 ) ).toEqual( {
			before: 'Tunnus ',
			text: '010190-123M',
			after: ' on',
		} );
	} );

	test( 'cuts a long one between words', () => {
		const passage = `${ 'sana '.repeat( 20 ) }TÄMÄ${ ' sana'.repeat(
			20
		) }`;
		const start = passage.indexOf( 'TÄMÄ' );
		const { before, text, after } = excerptOf( passage, start, start + 4 );

		expect( before ).toMatch( /^…(sana )+$/ );
		expect( text ).toBe( 'TÄMÄ' );
		expect( after ).toMatch( /^( sana)+…$/ );
	} );

	test( 'never shows half a character', () => {
		const passage = `a${ '😀'.repeat( 40 ) }x${ '😀'.repeat( 40 ) }`;
		const start = passage.indexOf( 'x' );
		const { before, after } = excerptOf( passage, start, start + 1 );

		expect( before ).toMatch( /^…😀+$/u );
		expect( after ).toMatch( /^😀+…$/u );
		expect(
			excerptOf( `aa${ passage.slice( 1 ) }`, 82, 83 ).before
		).toMatch( /^…😀+$/u );
		expect( excerptOf( `x😀y${ '😀'.repeat( 40 ) }`, 0, 1 ).after ).toMatch(
			/^😀y😀+…$/u
		);
	} );
} );
