/**
 * The stores of WordPress that the blocks use, with what is used of them; by name, and as
 * they are in WordPress 6.8, for the reasons that src/editor/core-stores.ts gives.
 */
import type { ReduxStoreConfig, StoreDescriptor } from '@wordpress/data';

type Store< Actions, Selectors > = StoreDescriptor<
	ReduxStoreConfig< unknown, Actions, Selectors >
>;

/** Of a store that is only asked, or only told. */
type Nothing = Record< string, never >;

interface BlockEditorSelectors {
	getBlocks: ( state: unknown ) => readonly unknown[];
	getBlockAttributes: (
		state: unknown,
		clientId: string
	) => Readonly< Record< string, unknown > > | null;
	getSettings: ( state: unknown ) => { readonly isPreviewMode?: boolean };
}

interface EditorSelectors {
	getCurrentPostId: ( state: unknown ) => number | string | null;
	getEditedPostAttribute: (
		state: unknown,
		name: 'featured_media'
	) => unknown;
	getEditedPostContent: ( state: unknown ) => string;
}

/** A type, not an interface, since an index signature is asked for. */
type NoticesActions = {
	createInfoNotice: (
		message: string,
		options: {
			id: string;
			type: 'snackbar';
			actions?: ReadonlyArray< { label: string; onClick: () => void } >;
		}
	) => unknown;
};

export const blockEditorStore = {
	name: 'core/block-editor',
} as Store< Nothing, BlockEditorSelectors >;
export const editorStore = {
	name: 'core/editor',
} as Store< Nothing, EditorSelectors >;
export const noticesStore = {
	name: 'core/notices',
} as Store< NoticesActions, Nothing >;
