/**
 * The stores of WordPress that are used here, with what is used of them. By name: see
 * src/editor/core-stores.ts.
 */
import type { ReduxStoreConfig, StoreDescriptor } from '@wordpress/data';

type Store< Actions, Selectors > = StoreDescriptor<
	ReduxStoreConfig< unknown, Actions, Selectors >
>;

interface NoticesActions {
	createNotice: (
		status: 'info',
		content: string,
		options: object
	) => unknown;
}

/** What WordPress 7.1 is about to upload and to make of it. */
export interface UploadQueue {
	getItems: () => ReadonlyArray< {
		readonly id: string;
		readonly file: unknown;
		readonly originalHeicFile?: unknown;
		/** Of a size that was made of another item. */
		readonly parentId?: string;
		readonly attachment?: { readonly id?: number };
	} >;
}

interface UploadActions {
	cancelItem: ( id: string, why: Error ) => unknown;
}

interface UploadSelectors {
	getItems: ( state: unknown ) => ReturnType< UploadQueue[ 'getItems' ] >;
}

export const noticesStore = { name: 'core/notices' } as Store<
	NoticesActions,
	object
>;

/** WordPress 7.1's; 6.8 has no such store. */
export const uploadStore = { name: 'core/upload-media' } as Store<
	UploadActions,
	UploadSelectors
>;
