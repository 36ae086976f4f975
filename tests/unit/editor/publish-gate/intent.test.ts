import { isPublishing } from '../../../../src/editor/publish-gate/intent';
import type {
	Edits,
	SaveOptions,
} from '../../../../src/editor/publish-gate/intent';

const PUBLIC = [ 'publish', 'future', 'private' ];

describe( 'what publishes', () => {
	test.each< [ string, Edits, SaveOptions, string ] >( [
		[ 'a draft made public', { status: 'publish' }, {}, 'draft' ],
		[ 'a new post made public', { status: 'publish' }, {}, 'auto-draft' ],
		[ 'a scheduled post', { status: 'future' }, {}, 'draft' ],
		[ 'a private post', { status: 'private' }, {}, 'draft' ],
		[ 'a change of a live post', {}, {}, 'publish' ],
	] )( '%s', ( _, edits, options, saved ) => {
		expect( isPublishing( edits, options, saved, PUBLIC ) ).toBe( true );
	} );
} );

describe( 'what is saved unasked', () => {
	test.each< [ string, Edits, SaveOptions, string ] >( [
		[ 'a draft', {}, {}, 'draft' ],
		[ 'a new draft', { status: 'draft' }, {}, 'auto-draft' ],
		[ 'a post sent to review', { status: 'pending' }, {}, 'draft' ],
		[ 'a live post taken back', { status: 'draft' }, {}, 'publish' ],
		[ 'an autosave of a live post', {}, { isAutosave: true }, 'publish' ],
		[
			'a preview',
			{ status: 'publish' },
			{ isAutosave: true, isPreview: true },
			'draft',
		],
	] )( '%s', ( _, edits, options, saved ) => {
		expect( isPublishing( edits, options, saved, PUBLIC ) ).toBe( false );
	} );
} );
