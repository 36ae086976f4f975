import { getBlockType } from '@wordpress/blocks';
import type { Block } from '@wordpress/blocks';
import type { Finding } from '../../engine';
import {
	blockEditorStore,
	editorStore,
	interfaceStore,
	viewportStore,
} from '../core-stores';
import type { Registry } from '../core-stores';
import { blockAt } from './block-at';
import { textAttributeOf } from './text-attribute';

/** What must be known of a finding to show its place; without the text if it came from the server. */
export type Locatable = Pick< Finding, 'place' | 'start' | 'end' > & {
	readonly passage?: string;
};

/**
 * Takes the author to a finding: selects the text where that can be done, else
 * the block, scrolls there and moves the focus.
 *
 * @param registry
 * @param finding
 * @param topLevel Client ids of the blocks that the finding's path counts from.
 */
export function showPlace(
	registry: Registry,
	finding: Locatable,
	topLevel: readonly string[]
): void {
	uncoverCanvas( registry );
	switch ( finding.place.field ) {
		case 'title':
			focusOn( canvas(), '.editor-post-title__input' );
			return;
		case 'excerpt':
			showExcerpt( registry );
			return;
		case 'footnotes':
			selectBlockOf( registry, 'core/footnotes' );
			return;
		case 'slug':
		case 'meta':
			// Among the post's own settings.
			void registry
				.dispatch( interfaceStore )
				.enableComplementaryArea( 'core', 'edit-post/document' );
			return;
		case 'content':
			if ( registry.select( editorStore ).getEditorMode() === 'text' ) {
				selectInCode( finding );
			} else {
				selectInBlocks( registry, finding, topLevel );
			}
	}
}

/** On a narrow screen the sidebar lies over the text. */
function uncoverCanvas( registry: Registry ): void {
	if ( registry.select( viewportStore ).isViewportMatch( '< medium' ) ) {
		void registry
			.dispatch( interfaceStore )
			.disableComplementaryArea( 'core' );
	}
}

/** The only one of its kind in a post. */
function selectBlockOf( registry: Registry, name: string ): void {
	const [ clientId ] = registry
		.select( blockEditorStore )
		.getBlocksByName( name );
	if ( clientId !== undefined ) {
		void registry.dispatch( blockEditorStore ).selectBlock( clientId );
		scrollTo( clientId, true );
	}
}

function selectInBlocks(
	registry: Registry,
	finding: Locatable,
	topLevel: readonly string[]
): void {
	const { getBlock } = registry.select( blockEditorStore );
	const block = blockAt(
		topLevel.map( ( clientId ) => getBlock( clientId ) ),
		finding.place.path
	);
	if ( ! block ) {
		return;
	}
	const { selectBlock, selectionChange } =
		registry.dispatch( blockEditorStore );
	const attribute = attributeOf( block, finding );
	if ( attribute === null ) {
		void selectBlock( block.clientId );
	} else {
		void selectionChange(
			block.clientId,
			attribute,
			finding.start,
			finding.end
		);
	}
	scrollTo( block.clientId, attribute === null );
}

function attributeOf( block: Block, finding: Locatable ): string | null {
	const type = getBlockType( block.name );
	return type &&
		finding.place.part === 'text' &&
		finding.passage !== undefined
		? textAttributeOf( block, type, finding.passage )
		: null;
}

function scrollTo( clientId: string, moveFocus: boolean ): void {
	const page = canvas();
	const element = page.getElementById( `block-${ clientId }` );
	if ( ! element ) {
		return;
	}
	const isStill = window.matchMedia(
		'(prefers-reduced-motion: reduce)'
	).matches;
	element.scrollIntoView( {
		block: 'center',
		behavior: isStill ? 'auto' : 'smooth',
	} );
	// RichText takes the focus by itself when a selection is set in it.
	if ( moveFocus ) {
		element.focus( { preventScroll: true } );
	}
}

function selectInCode( { passage, start, end }: Locatable ): void {
	const area = document.querySelector< HTMLTextAreaElement >(
		'textarea.editor-post-text-editor'
	);
	if ( ! area ) {
		return;
	}
	area.focus();
	const text = passage?.slice( start, end ) ?? '';
	const position = text === '' ? -1 : area.value.indexOf( text );
	if ( position >= 0 ) {
		area.setSelectionRange( position, position + text.length );
	}
}

function showExcerpt( registry: Registry ): void {
	void registry
		.dispatch( interfaceStore )
		.enableComplementaryArea( 'core', 'edit-post/document' );
	// The panel is drawn after this.
	window.requestAnimationFrame( () => {
		const toggle = document.querySelector< HTMLElement >(
			'.editor-post-excerpt__dropdown button'
		);
		if ( toggle ) {
			toggle.click();
		} else {
			focusOn( document, '.editor-post-excerpt textarea' );
		}
	} );
}

function focusOn( page: Document, selector: string ): void {
	const element = page.querySelector< HTMLElement >( selector );
	element?.scrollIntoView( { block: 'center' } );
	element?.focus();
}

/** The document that the blocks are drawn in: an iframe, except where old blocks forbid it. */
function canvas(): Document {
	return (
		document.querySelector< HTMLIFrameElement >(
			'iframe[name="editor-canvas"]'
		)?.contentDocument ?? document
	);
}
