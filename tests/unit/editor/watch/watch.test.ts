import { createBlock } from '@wordpress/blocks';
import { SyncedPatterns } from '../../../../src/editor/synced-patterns';
import { watch } from '../../../../src/editor/watch';
import type { Snapshot } from '../../../../src/editor/watch';
import {
	createEditor,
	paragraphBlock,
	registerBlocks,
} from '../../fixtures/editor';

beforeAll( registerBlocks );
beforeEach( () => {
	jest.useFakeTimers();
} );
afterEach( () => {
	jest.useRealTimers();
} );

const NO_FIELDS = {
	title: '',
	excerpt: '',
	slug: '',
	footnotes: '',
	featured: '',
};

function setUp() {
	const { registry, core, editor, blockEditor } = createEditor();
	const snapshots: Snapshot[] = [];
	const stop = watch(
		registry,
		new SyncedPatterns( registry ),
		7,
		( snapshot ) => snapshots.push( snapshot )
	);
	return {
		snapshots,
		stop,
		edit: registry.dispatch( editor ).change,
		setPattern: registry.dispatch( core ).setPattern,
		setBlocks: registry.dispatch( blockEditor ).resetBlocks,
		pass: ( milliseconds: number ) =>
			jest.advanceTimersByTimeAsync( milliseconds ),
	};
}

describe( 'watch', () => {
	test( 'reads what the page opens with at once', async () => {
		const { snapshots, pass } = setUp();
		await pass( 1 );

		expect( snapshots ).toEqual( [
			{
				kind: 'blocks',
				source: { ...NO_FIELDS, patterns: {}, segments: [] },
				blocks: [],
			},
		] );
	} );

	test( 'reads once the author pauses', async () => {
		const { snapshots, setBlocks, pass } = setUp();
		await pass( 1 );
		for ( const text of [ 'H', 'He', 'Hei' ] ) {
			void setBlocks( [ paragraphBlock( text ) ] );
			await pass( 80 );
		}
		expect( snapshots ).toHaveLength( 1 );
		await pass( 100 );

		expect( snapshots ).toHaveLength( 2 );
		expect( snapshots[ 1 ]?.kind ).toBe( 'blocks' );
	} );

	test( 'does not wait for ever for an author who never pauses', async () => {
		const { snapshots, setBlocks, pass } = setUp();
		await pass( 1 );
		for ( let key = 0; key < 30; key++ ) {
			void setBlocks( [ paragraphBlock( 'x'.repeat( key ) ) ] );
			await pass( 50 );
		}

		expect( snapshots.length ).toBeGreaterThan( 1 );
	} );

	test( 'takes the title and the excerpt along', async () => {
		const { snapshots, edit, pass } = setUp();
		await pass( 1 );
		void edit( { title: 'Otsikko', excerpt: 'Ote' } );
		await pass( 100 );

		expect( snapshots[ 1 ]?.source ).toMatchObject( {
			title: 'Otsikko',
			excerpt: 'Ote',
		} );
	} );

	test( "takes footnotes along, and a slug that is not the title's", async () => {
		const { snapshots, edit, pass } = setUp();
		await pass( 1 );
		void edit( {
			title: 'Kesän avajaiset',
			slug: 'kesan-avajaiset-2',
			meta: { footnotes: '[]' },
		} );
		await pass( 100 );
		void edit( { title: 'Soita 044 555', slug: 'soita-044-555-0199' } );
		await pass( 100 );

		expect( snapshots[ 1 ]?.source ).toMatchObject( {
			slug: '',
			footnotes: '[]',
		} );
		expect( snapshots[ 2 ]?.source.slug ).toBe( 'soita-044-555-0199' );
	} );

	test( 'takes the patterns along that the post shows, and theirs, and reads again when one is edited', async () => {
		const { snapshots, setBlocks, setPattern, pass } = setUp();
		await pass( 1 );
		void setPattern( 12, '<!-- wp:block {"ref":13} /-->' );
		void setPattern( 13, 'sisempi' );
		void setBlocks( [ createBlock( 'core/block', { ref: 12 } ) ] );
		await pass( 100 );
		void setPattern( 13, 'toinen' );
		await pass( 100 );

		expect( snapshots[ 1 ]?.source.patterns ).toEqual( {
			12: '<!-- wp:block {"ref":13} /-->',
			13: 'sisempi',
		} );
		expect( snapshots[ 2 ]?.source.patterns ).toMatchObject( {
			13: 'toinen',
		} );
	} );

	test( 'does not read again when nothing of the text changed', async () => {
		const { snapshots, edit, pass } = setUp();
		await pass( 1 );
		void edit( { isSaving: true } );
		await pass( 2000 );

		expect( snapshots ).toHaveLength( 1 );
	} );

	test( 'reads the code where the author edits the code', async () => {
		const { snapshots, edit, pass } = setUp();
		await pass( 1 );
		void edit( { mode: 'text', content: '<p>Hei</p>' } );
		await pass( 100 );

		expect( snapshots[ 1 ] ).toEqual( {
			kind: 'code',
			source: { ...NO_FIELDS, patterns: {}, content: '<p>Hei</p>' },
		} );
	} );

	test( 'reads the post inside its template, not the template', async () => {
		const { snapshots, edit, setBlocks, pass } = setUp();
		await pass( 1 );
		const post = paragraphBlock( 'Hei' );
		void edit( { renderingMode: 'template-locked' } );
		void setBlocks( [
			paragraphBlock( 'Template' ),
			createBlock( 'core/post-content', {}, [ post ] ),
		] );
		await pass( 100 );

		expect( snapshots.at( -1 ) ).toMatchObject( {
			blocks: [ post.clientId ],
		} );
	} );

	test( 'leaves a template that is edited in the same page alone', async () => {
		const { snapshots, edit, setBlocks, pass } = setUp();
		await pass( 1 );
		void edit( { postId: 99, title: 'Template' } );
		void setBlocks( [ paragraphBlock( 'Template' ) ] );
		await pass( 2000 );

		expect( snapshots ).toHaveLength( 1 );
	} );

	test( 'stops', async () => {
		const { snapshots, stop, edit, pass } = setUp();
		await pass( 1 );
		void edit( { title: 'Otsikko' } );
		stop();
		await pass( 2000 );

		expect( snapshots ).toHaveLength( 1 );
	} );
} );
