import {
	asHeld,
	othersThan,
	refusalOf,
	savesPost,
} from '../../../../src/editor/publish-gate/refusal';
import { finding, reading } from '../../fixtures/reading';

describe( 'the server’s refusal', () => {
	test( 'is told by its code', () => {
		const data = { status: 422, findings: [] };

		expect( refusalOf( { code: 'julkaisuvahti_held', data } ) ).toBe(
			data
		);
		expect( refusalOf( { code: 'rest_forbidden', data } ) ).toBeNull();
		expect( refusalOf( { code: 'julkaisuvahti_held' } ) ).toBeNull();
		expect( refusalOf( new TypeError( 'Failed to fetch' ) ) ).toBeNull();
		expect( refusalOf( undefined ) ).toBeNull();
	} );

	test.each( [
		[ '/wp/v2/posts/7', true ],
		[ '/wp/v2/posts/7?context=edit&_locale=user', true ],
		[ '/wp/v2/posts/7/autosaves', false ],
		[ '/wp/v2/posts/77', false ],
		[ '/wp/v2/posts', false ],
		[ '/wp/v2/media/17', false ],
	] )( 'concerns the post in %s: %s', ( path, concerns ) => {
		expect( savesPost( path, 7 ) ).toBe( concerns );
	} );

	test( 'shows beside the sidebar’s findings only those that are not there', () => {
		const shown = finding( { fingerprint: '1' } );
		const other = asHeld( finding( { fingerprint: '2' } ), 'Lomake.' );

		expect(
			othersThan( reading( [ shown ] ), [
				asHeld( shown, 'Tunnus.' ),
				other,
			] )
		).toEqual( [ other ] );
		expect( othersThan( null, [ other ] ) ).toEqual( [ other ] );
	} );

	test( 'carries nothing of the text', () => {
		expect( asHeld( finding(), 'Tunnus.' ) ).not.toHaveProperty( 'text' );
		expect( asHeld( finding(), 'Tunnus.' ) ).not.toHaveProperty(
			'passage'
		);
	} );
} );
