import { ranges } from '../../../../src/media-rights/documents/wording';

test( 'pages are told in few words', () => {
	expect( ranges( [] ) ).toBe( '' );
	expect( ranges( [ 3 ] ) ).toBe( '3' );
	expect( ranges( [ 1, 2, 3, 5, 8, 9 ] ) ).toBe( '1–3, 5, 8–9' );
} );
