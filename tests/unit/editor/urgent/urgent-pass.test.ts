import apiFetch from '@wordpress/api-fetch';
import { UrgentPass } from '../../../../src/editor/urgent/urgent-pass';
import { store } from '../../../../src/editor/store';
import { createEditor } from '../../fixtures/editor';

function setUp( answer: () => Promise< unknown > ) {
	const { registry, editor, notices } = createEditor();
	const asked: string[] = [];
	apiFetch.setFetchHandler( ( { method = 'GET', path = '' } ) => {
		asked.push( `${ method } ${ path.split( '?' )[ 0 ] ?? '' }` );
		return answer();
	} );
	void registry.dispatch( store ).held( {
		by: 'editor',
		isLive: false,
		isUnchecked: false,
		others: [],
	} );
	return {
		pass: new UrgentPass( registry, 7, [ 'publish', 'future', 'private' ] ),
		asked,
		change: registry.dispatch( editor ).change,
		calls: () => registry.select( editor ).getCalls(),
		held: () => registry.select( store ).getHeld(),
		notices: () => registry.select( notices ).getNotices(),
	};
}

const granted = () => Promise.resolve( { minutes: 15 } );

describe( 'an urgent notice', () => {
	test( 'is asked for, then published', async () => {
		const { pass, asked, calls, held, notices } = setUp( granted );
		await pass.publish();

		expect( asked ).toEqual( [ 'POST /julkaisuvahti/v1/posts/7/urgent' ] );
		expect( calls() ).toEqual( [ 'editPost publish', 'savePost' ] );
		expect( held() ).toBeNull();
		expect( notices() ).toEqual( [
			expect.stringContaining( 'Published as an urgent notice.' ),
		] );
	} );

	test( 'leaves a private post private', async () => {
		const { pass, change, calls } = setUp( granted );
		void change( { savedStatus: 'private' } );
		await pass.publish();

		expect( calls() ).toEqual( [ 'savePost' ] );
	} );

	test( 'that the server refuses all the same stays held', async () => {
		const { pass, change, held, notices } = setUp( granted );
		void change( { isSaved: false } );
		await pass.publish();

		expect( held() ).not.toBeNull();
		expect( notices() ).toEqual( [] );
		expect( pass.isUnderWay() ).toBe( false );
	} );

	test( 'that may not be is told in the server’s words, and nothing is saved', async () => {
		const { pass, calls, notices } = setUp( () =>
			// WordPress's own errors are plain objects, too.
			// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
			Promise.reject( { code: 'x', message: 'Ei oikeutta.' } )
		);
		await pass.publish();

		expect( calls() ).toEqual( [] );
		expect( notices() ).toEqual( [ 'Ei oikeutta.' ] );
	} );
} );
