import { compilePattern } from '../../../tools/rules/patterns';

describe( 'a rule’s pattern', () => {
	it.each( [
		[ 'a*b', 'repeats without a bound' ],
		[ 'a+', 'repeats without a bound' ],
		[ 'a{2,}', 'repeats without a bound' ],
		[ 'a{1,500}', 'repeats without a bound' ],
		[ '(?:a{1,9}){1,9}c', 'could be slow' ],
		[ '[a-z]{1,90}[a-z]{1,90}x', 'could be slow' ],
		[ '(?:a|a|a|a|a|a|a){1,9}b', 'could be slow' ],
		[ '\\bfoo', 'no \\b' ],
		[ '^foo', 'no ^' ],
		[ 'foo$', 'no $' ],
		[ 'foo.', 'no .' ],
		[ 'Foo', 'small letters' ],
		[ '[A-Z]', 'small letters' ],
		[ 'foo\\s', 'no \\s' ],
		[ '\\d{2}', 'no \\d' ],
		[ '\\w{2}', 'no \\w' ],
		[ '\\p{Lu}x', 'no \\p{Lu}' ],
		[ '\\P{L}x', 'no \\P{L}' ],
		[ '(foo)', 'no capturing groups' ],
		[ '(?<n>foo)', 'no capturing groups' ],
		[ '(?<=a)b', 'no lookbehind' ],
		[ '(?i)a', 'Invalid' ],
		[ 'a++', 'Invalid' ],
		[ '(', 'Invalid' ],
		[ 'a?', 'empty text' ],
		[ '(?:a{0,2}){0,2}b', 'may be empty' ],
		[ 'a\\tb', 'no \\t' ],
		[ '[]a', 'empty class' ],
	] )( '%s is refused: %s', ( pattern, reason ) => {
		expect( () => compilePattern( pattern ) ).toThrow( reason );
	} );

	it( 'takes a space for any white space', () => {
		const pattern = new RegExp( `^${ compilePattern( 'a b' ) }$`, 'u' );
		for ( const text of [ 'a b', 'a\u00A0b', 'a\nb', 'a \u202Fb' ] ) {
			expect( text ).toMatch( pattern );
		}
		expect( 'ab' ).not.toMatch( pattern );
		expect( 'ab' ).toMatch(
			new RegExp( `^${ compilePattern( 'a ?b' ) }$`, 'u' )
		);
	} );

	it( 'writes signs so that both languages take them as they are', () => {
		expect( compilePattern( 'a\\.b-c/d' ) ).toBe( 'a\\.b-c\\/d' );
		expect( compilePattern( '\\u00e4[\\u00e5x]' ) ).toBe( 'ä[åx]' );
	} );

	it( 'may repeat where each end is clear', () => {
		expect( () =>
			compilePattern( 'ilmoittau\\p{L}{1,20}(?: \\p{L}{1,20}){0,4} nyt' )
		).not.toThrow();
	} );
} );
