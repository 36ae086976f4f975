/**
 * The stores of WordPress that are used here, with what is used of them.
 *
 * By name, which is all that a registry looks at, not imported from their
 * packages: the packages' types run ahead of the WordPress versions we support,
 * and `core/interface` has no script of its own. Everything declared here is in
 * WordPress 6.8.
 */
import type { Block } from '@wordpress/blocks';
import type {
	DataRegistry,
	ReduxStoreConfig,
	StoreDescriptor,
} from '@wordpress/data';

/** What is used of a registry of stores. */
export type Registry = Pick<
	DataRegistry,
	'select' | 'dispatch' | 'subscribe'
>;

type Store< Actions, Selectors > = StoreDescriptor<
	ReduxStoreConfig< unknown, Actions, Selectors >
>;

/** A type, not an interface, since an index signature is asked for. */
type PostEdits = {
	readonly status?: string;
	readonly title?: string;
	readonly excerpt?: string;
	readonly slug?: string;
	readonly meta?: Readonly< Record< string, unknown > >;
	readonly featured_media?: number;
};

export interface Post {
	readonly id: number;
	readonly type: string;
	readonly status: string;
	/** As stored, not as edited; missing where the post type does not support it. */
	readonly title?: string;
	readonly excerpt?: string;
	readonly content?: string;
	readonly slug?: string;
	readonly meta?: Readonly< Record< string, unknown > >;
	/** Its id; 0 for none. Missing where the post type does not support it. */
	readonly featured_media?: number;
}

interface EditorSelectors {
	getCurrentPost: ( state: unknown ) => Post;
	getCurrentPostId: ( state: unknown ) => number | string | null;
	getEditedPostAttribute: (
		state: unknown,
		name:
			| 'title'
			| 'excerpt'
			| 'content'
			| 'slug'
			| 'meta'
			| 'featured_media'
	) => unknown;
	getEditedPostContent: ( state: unknown ) => string;
	getEditorMode: ( state: unknown ) => 'visual' | 'text';
	getRenderingMode: ( state: unknown ) => string;
	didPostSaveRequestSucceed: ( state: unknown ) => boolean;
	isEditedPostBeingScheduled: ( state: unknown ) => boolean;
	isEditedPostDirty: ( state: unknown ) => boolean;
	isSavingPost: ( state: unknown ) => boolean;
}

type EditorActions = {
	autosave: () => unknown;
	closePublishSidebar: () => unknown;
	editPost: (
		edits: PostEdits,
		options?: { undoIgnore: boolean }
	) => unknown;
	resetEditorBlocks: ( blocks: Block[] ) => unknown;
	savePost: () => unknown;
};

interface BlockEditorSelectors {
	getBlock: ( state: unknown, clientId: string ) => Block | null;
	getBlocks: ( state: unknown, rootClientId?: string ) => Block[];
	getBlocksByName: ( state: unknown, name: string ) => string[];
}

type BlockEditorActions = {
	selectBlock: ( clientId: string ) => unknown;
	selectionChange: (
		clientId: string,
		attributeKey: string,
		start: number,
		end: number
	) => unknown;
};

interface CoreSelectors {
	getEntityRecord: (
		state: unknown,
		kind: 'postType',
		name: 'wp_block',
		id: number
	) =>
		| {
				readonly status?: string;
				readonly content?: {
					readonly raw?: string;
					readonly protected?: boolean;
				};
		  }
		| undefined
		| null;
}

interface InterfaceSelectors {
	getActiveComplementaryArea: (
		state: unknown,
		scope: string
	) => string | null | undefined;
}

type InterfaceActions = {
	enableComplementaryArea: ( scope: string, area: string ) => unknown;
	disableComplementaryArea: ( scope: string ) => unknown;
};

interface ViewportSelectors {
	isViewportMatch: ( state: unknown, query: string ) => boolean;
}

interface NoticeAction {
	readonly label: string;
	readonly onClick: () => void;
}

type NoticesActions = {
	createInfoNotice: (
		message: string,
		options: {
			id: string;
			type?: 'snackbar';
			actions?: readonly NoticeAction[];
		}
	) => unknown;
	createSuccessNotice: (
		message: string,
		options: {
			id: string;
			type: 'snackbar';
			actions: ReadonlyArray< { label: string; onClick: () => void } >;
		}
	) => unknown;
	createErrorNotice: ( message: string, options: { id: string } ) => unknown;
	removeNotice: ( id: string ) => unknown;
};

/** Of a store that is only asked, or only told. */
type Nothing = Record< string, never >;

export const editorStore = {
	name: 'core/editor',
} as Store< EditorActions, EditorSelectors >;
export const blockEditorStore = {
	name: 'core/block-editor',
} as Store< BlockEditorActions, BlockEditorSelectors >;
export const coreStore = {
	name: 'core',
} as Store< Nothing, CoreSelectors >;
export const interfaceStore = {
	name: 'core/interface',
} as Store< InterfaceActions, InterfaceSelectors >;
export const viewportStore = {
	name: 'core/viewport',
} as Store< Nothing, ViewportSelectors >;
export const noticesStore = {
	name: 'core/notices',
} as Store< NoticesActions, Nothing >;
