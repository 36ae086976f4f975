import type { Block } from '@wordpress/blocks';
import { blockEditorStore, editorStore } from './core-stores';
import type { Registry } from './core-stores';

/** The post on the page, whatever its text is being edited as. */
export type PostContent =
	| {
			readonly kind: 'blocks';
			readonly title: string;
			readonly excerpt: string;
			readonly blocks: readonly Block[];
	  }
	| {
			readonly kind: 'code';
			readonly title: string;
			readonly excerpt: string;
			readonly content: string;
	  };

/**
 * What the post holds now, without serializing anything.
 *
 * @return Null while the editor has nothing, or something else than the post:
 *         a template or a synced pattern can be edited in the same page.
 */
export function readPost(
	registry: Registry,
	postId: number | string
): PostContent | null {
	const editor = registry.select( editorStore );
	if ( editor.getCurrentPostId() !== postId ) {
		return null;
	}
	const fields = {
		title: text( editor.getEditedPostAttribute( 'title' ) ),
		excerpt: text( editor.getEditedPostAttribute( 'excerpt' ) ),
	};
	// In the code view the blocks stay as they were until the author leaves it.
	return editor.getEditorMode() === 'text'
		? { kind: 'code', ...fields, content: editor.getEditedPostContent() }
		: { kind: 'blocks', ...fields, blocks: postBlocks( registry ) };
}

/** Always the same, so that nothing seems to have changed. */
const NO_BLOCKS: readonly Block[] = [];

/** The post's blocks at the top level. */
export function postBlocks( registry: Registry ): readonly Block[] {
	const { getBlocks, getBlocksByName } = registry.select( blockEditorStore );
	if ( registry.select( editorStore ).getRenderingMode() === 'post-only' ) {
		return getBlocks();
	}
	// The post is shown inside its template: its blocks hang under one block of that.
	const [ postContent ] = getBlocksByName( 'core/post-content' );
	return postContent === undefined ? NO_BLOCKS : getBlocks( postContent );
}

function text( value: unknown ): string {
	return typeof value === 'string' ? value : '';
}
