import { SnackbarList } from '@wordpress/components';
import { dispatch } from '@wordpress/data';
import { noticesStore } from './core-stores';
import { rootIn, type Root } from './react-root';

export interface Notice {
	/** The next with the same one takes its place. */
	readonly id: string;
	readonly content: string;
	/** It stays until it is closed or done. */
	readonly action?: { readonly label: string; readonly onClick: () => void };
}

/** A quiet message at the edge of the page: the editor's own where there is one and it can be seen. */
export function showNotice( notice: Notice ): void {
	const { id, content, action } = notice;
	if ( isEditorInView() ) {
		void dispatch( noticesStore ).createNotice( 'info', content, {
			id,
			type: 'snackbar',
			explicitDismiss: action !== undefined,
			actions: action ? [ action ] : [],
		} );
	} else {
		showInPage( notice );
	}
}

/** The media modal covers what the editor says. */
function isEditorInView(): boolean {
	return (
		document.body.classList.contains( 'block-editor-page' ) &&
		! document.body.classList.contains( 'modal-open' )
	);
}

let shown: readonly Notice[] = [];
let root: Root | null = null;

function showInPage( notice: Notice ): void {
	shown = [ ...shown.filter( ( { id } ) => id !== notice.id ), notice ];
	draw();
}

function draw(): void {
	if ( ! root ) {
		const container = document.createElement( 'div' );
		container.className = 'julkaisuvahti-upload-notices';
		document.body.append( container );
		root = rootIn( container );
	}
	root.render(
		<SnackbarList
			notices={ shown.map( ( { id, content, action } ) => ( {
				id,
				content,
				explicitDismiss: action !== undefined,
				actions: action ? [ action ] : [],
				spokenMessage: content,
			} ) ) }
			onRemove={ ( id ) => {
				shown = shown.filter( ( notice ) => notice.id !== id );
				draw();
			} }
		/>
	);
}
