import { HeldText } from '../../../../src/editor/held-text/held-text';
import type { StoredHeldText } from '../../../../src/editor/settings';
import { createEditor, registerBlocks } from '../../fixtures/editor';

const STORED: StoredHeldText = {
	id: 31,
	message: 'Tallessa on teksti.',
	isTaken: false,
	title: 'Kevään aukiolot',
	excerpt: 'Ote',
	content: '<!-- wp:group /-->',
	slug: 'kevaan-aukiolot',
	meta: { footnotes: '[]', _VenuePhone: '044 555 0142' },
};
const SAVE = { path: '/wp/v2/posts/7', method: 'PUT', data: { title: 'A' } };

beforeAll( registerBlocks );

function setUp( stored: Partial< StoredHeldText > = {} ) {
	const parts = createEditor();
	void parts.registry.dispatch( parts.editor ).change( {
		savedMeta: { footnotes: '', other: 'x' },
	} );
	const heldText = new HeldText( parts.registry, 7, {
		...STORED,
		...stored,
	} );
	heldText.offer( () => undefined );
	return { ...parts, heldText };
}

test( 'the text is offered, and nothing happens until the author says so', () => {
	const { registry, editor, notices, heldText } = setUp();
	expect( registry.select( notices ).getNotices() ).toEqual( [
		'Tallessa on teksti.',
	] );
	expect( registry.select( editor ).getEditedPostAttribute( 'title' ) ).toBe(
		''
	);
	expect( heldText.tell( SAVE ) ).toEqual( SAVE );
} );

test( 'taken up, it is in the editor with the fields that the editor knows', () => {
	const { registry, editor, heldText } = setUp();
	heldText.takeUp();

	const { getEditedPostAttribute, getEditedPostContent } =
		registry.select( editor );
	expect( getEditedPostAttribute( 'title' ) ).toBe( 'Kevään aukiolot' );
	expect( getEditedPostAttribute( 'slug' ) ).toBe( 'kevaan-aukiolot' );
	expect( getEditedPostContent() ).toContain( 'wp:group' );
	expect( getEditedPostAttribute( 'meta' ) ).toEqual( {
		footnotes: '[]',
		other: 'x',
	} );
	// The post type has no excerpt.
	expect( getEditedPostAttribute( 'excerpt' ) ).toBe( '' );
} );

test( 'a page that was opened for it has it at once', () => {
	const { registry, editor } = setUp( { isTaken: true } );
	expect( registry.select( editor ).getEditedPostAttribute( 'title' ) ).toBe(
		'Kevään aukiolot'
	);
} );

test( 'from then on a save says what it goes on from; other requests do not', () => {
	const { heldText } = setUp( { isTaken: true } );
	expect( heldText.tell( SAVE ) ).toEqual( {
		...SAVE,
		data: { title: 'A', julkaisuvahti_continued: 31 },
	} );
	for ( const other of [
		{ path: '/wp/v2/posts/7/autosaves', method: 'POST', data: {} },
		{ path: '/wp/v2/posts/8', method: 'PUT', data: {} },
		{ path: '/wp/v2/posts/7', method: 'DELETE' },
		{ path: '/wp/v2/posts/7' },
	] ) {
		expect( heldText.tell( other ) ).toEqual( other );
	}
} );
