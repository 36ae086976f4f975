import type { Block } from '@wordpress/blocks';
import { cleanForSlug } from '@wordpress/url';
import { blockEditorStore, editorStore } from './core-stores';
import type { Post, Registry } from './core-stores';

/** The fields of a post beside its content. */
export interface PostFields {
	readonly title: string;
	readonly excerpt: string;
	readonly slug: string;
	/** JSON, as WordPress keeps it in a meta field. */
	readonly footnotes: string;
	/** The featured image's id; empty for none. */
	readonly featured: string;
}

/** The post on the page, whatever its text is being edited as. */
export type PostContent = {
	readonly fields: PostFields;
} & (
	| { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
	| { readonly kind: 'code'; readonly content: string }
);

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
	const fields = editedFields( registry );
	// In the code view the blocks stay as they were until the author leaves it.
	return editor.getEditorMode() === 'text'
		? { kind: 'code', fields, content: editor.getEditedPostContent() }
		: { kind: 'blocks', fields, blocks: postBlocks( registry ) };
}

/** The fields as the author has edited them. */
export function editedFields( registry: Registry ): PostFields {
	const { getCurrentPost, getEditedPostAttribute } =
		registry.select( editorStore );
	if ( isPattern( getCurrentPost() ) ) {
		// Its title is a name for those who write: no reader sees it.
		return fieldsOf( {} );
	}
	return fieldsOf( {
		title: getEditedPostAttribute( 'title' ),
		excerpt: getEditedPostAttribute( 'excerpt' ),
		slug: getEditedPostAttribute( 'slug' ),
		meta: getEditedPostAttribute( 'meta' ),
		featured_media: getEditedPostAttribute( 'featured_media' ),
	} );
}

/** A synced pattern: only the server knows which published posts show it, and holds it for them. */
export function isPattern( { type }: Pick< Post, 'type' > ): boolean {
	return type === 'wp_block';
}

/** The fields as they are stored. */
export function fieldsOf( {
	title,
	excerpt,
	slug,
	meta,
	featured_media: featured,
}: Readonly<
	Partial<
		Record<
			'title' | 'excerpt' | 'slug' | 'meta' | 'featured_media',
			unknown
		>
	>
> ): PostFields {
	const fields = {
		title: text( title ),
		excerpt: text( excerpt ),
		slug: text( slug ),
		footnotes:
			typeof meta === 'object' && meta !== null && 'footnotes' in meta
				? text( meta.footnotes )
				: '',
		featured:
			typeof featured === 'number' && featured > 0
				? String( featured )
				: '',
	};
	return isSlugOfTitle( fields ) ? { ...fields, slug: '' } : fields;
}

/** Then it says nothing that the title does not say. The server leaves it alone, too. */
function isSlugOfTitle( { slug, title }: PostFields ): boolean {
	const ofTitle = slug === '' ? '' : cleanForSlug( title );
	return (
		ofTitle.startsWith( slug ) ||
		// A number behind it tells it from another post's; digits more could be the end of a phone number.
		slug.replace( /-[0-9]{1,2}$/, '' ) === ofTitle
	);
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

export function text( value: unknown ): string {
	return typeof value === 'string' ? value : '';
}
