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

interface UploadSelectors {
	getItems: ( state: unknown ) => ReadonlyArray< {
		readonly file: unknown;
		readonly originalHeicFile?: unknown;
		/** Of a size that was made of another item. */
		readonly parentId?: string;
		readonly attachment?: { readonly id?: number };
	} >;
}

export const noticesStore = { name: 'core/notices' } as Store<
	NoticesActions,
	object
>;

/** WordPress 7.1's; 6.8 has no such store. */
export const uploadStore = { name: 'core/upload-media' } as Store<
	object,
	UploadSelectors
>;
