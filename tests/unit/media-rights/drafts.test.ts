import {
	draftOfMany,
	dropDraftOfMany,
	keepDraftOfMany,
} from '../../../src/media-rights/form/drafts';
import { BLANK } from '../../../src/media-rights/prefill';

test( 'what was answered for many files is kept for the same files, in any order, until it is confirmed', () => {
	const draft = {
		shared: { ...BLANK, creator: 'Kerttu Kirjoittaja' },
		selected: new Set( [ 10 ] ),
	};
	keepDraftOfMany( [ 10, 9 ], draft );

	expect( draftOfMany( [ 9, 10 ] ) ).toBe( draft );
	expect( draftOfMany( [ 9 ] ) ).toBeUndefined();
	dropDraftOfMany( [ 9, 10 ] );
	expect( draftOfMany( [ 10, 9 ] ) ).toBeUndefined();
} );
