/**
 * @jest-environment node
 */
import { check, Session } from '../../../src/engine';
import { fuzzLine } from '../../../tools/parity/fuzz';
import { builtNames, builtRuleset } from '../fixtures/ruleset';

const KEY = 'a0';

function paragraph( text: string ): string {
	return `<!-- wp:paragraph -->\n<p>${ text }</p>\n<!-- /wp:paragraph -->`;
}

describe( 'a session', () => {
	const ruleset = builtRuleset();
	const names = builtNames();

	it( 'finds what a whole check finds', () => {
		const segments = [
			paragraph( 'Hei' ),
			paragraph( 'Hetu 240299A345S' ),
			`<!-- wp:group --><div>${ paragraph(
				'Ilmoittaudu kommentteihin'
			) }</div><!-- /wp:group -->`,
			paragraph( 'Hetu 240299A345S' ),
		];
		const source = { title: '131052-308T', excerpt: 'Lyhyesti' };
		expect(
			new Session( { ruleset, key: KEY, names } ).check( {
				...source,
				segments,
			} )
		).toEqual(
			check(
				{ ...source, content: segments.join( '\n\n' ) },
				{ ruleset, key: KEY, names }
			)
		);
	} );

	it( 'finds the same again after each change', () => {
		const session = new Session( { ruleset, key: KEY, names } );
		const segments = Array.from( { length: 40 }, ( _, number ) =>
			paragraph( `Kappale ${ number } 15087${ number % 10 }B2121` )
		);
		for ( let round = 0; round < 20; round++ ) {
			segments[ round ] = paragraph( `Muutos ${ round } 240299A345S` );
			segments.splice( 30, 1 );
			expect( session.check( { segments } ) ).toEqual(
				new Session( { ruleset, key: KEY, names } ).check( {
					segments,
				} )
			);
		}
	} );

	it( 'gives way between segments, and does no work for known ones', () => {
		const session = new Session( { ruleset, key: KEY, names } );
		const segments = [ 'a', 'b', 'c' ].map( paragraph );
		expect( [ ...session.steps( { segments } ) ] ).toHaveLength( 3 );
		segments[ 1 ] = paragraph( 'uusi' );
		expect( [ ...session.steps( { segments } ) ] ).toHaveLength( 1 );
	} );

	it( 'reads again what shows a pattern when the pattern changes', () => {
		const session = new Session( { ruleset, key: KEY, names } );
		const segments = [ '<!-- wp:block {"ref":5} /-->' ];
		expect( session.check( { segments } ).faults ).toMatchObject( [
			{ code: 'pattern-missing' },
		] );
		expect(
			session.check( { segments, patterns: { 5: 'a' } } ).faults
		).toEqual( [] );
		const { findings } = session.check( {
			segments,
			patterns: { 5: 'p. 044 555 0199' },
		} );
		expect( findings ).toMatchObject( [ { place: { path: [ 0, 0 ] } } ] );
	} );

	it( 'keeps the segment’s number in every path, whatever the segment holds', () => {
		const segments = Array.from( { length: 200 }, ( _, number ) => {
			const { content } = JSON.parse(
				// Only lines whose JSON is whole.
				fuzzLineText( number )
			) as { content?: string };
			return content ?? '';
		} );
		const { findings } = new Session( { ruleset, key: KEY, names } ).check(
			{ segments }
		);
		expect( findings.length ).toBeGreaterThan( 100 );
		for ( const { place, text, passage, start, end } of findings ) {
			expect( place.path[ 0 ] ).toBeLessThan( segments.length );
			expect( passage.slice( start, end ) ).toBe( text );
		}
	} );
} );

function fuzzLineText( number: number ): string {
	const line = fuzzLine( 9, number, [ 'x' ] ).toString();
	try {
		JSON.parse( line );
		return line;
	} catch {
		return '{}';
	}
}
