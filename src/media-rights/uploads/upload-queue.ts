import { dispatch, select, subscribe } from '@wordpress/data';
import { uploadStore, type UploadQueue } from './core-stores';
import { isSame } from './middleware';

/**
 * Tells of files as soon as WordPress 7.1 has them in its queue. Where the browser makes the
 * sizes, they are not sent before much else is loaded and done, and not all at once: too late
 * to ask about, and in too many pieces.
 */
export function watchQueue(
	tell: ( file: File, cancel: ( why: Error ) => void ) => void
): void {
	const seen = new Set< string >();
	let last: ReturnType< UploadQueue[ 'getItems' ] > | undefined;
	subscribe( () => {
		const items = uploadQueue()?.getItems();
		if ( items === last ) {
			return;
		}
		last = items;
		for ( const { id, file, parentId } of items ?? [] ) {
			const isNew = ! seen.has( id );
			seen.add( id );
			// What has a parent is a size that was made of another item.
			if ( isNew && ! parentId && file instanceof File ) {
				tell( file, ( why ) => {
					void dispatch( uploadStore ).cancelItem( id, why );
				} );
			}
		}
	} );
}

/** The file that somebody chose, of which WordPress has made this one. */
export function chosenAs( file: File ): File {
	const item = uploadQueue()
		?.getItems()
		.find(
			( each ) => each.file instanceof File && isSame( each.file, file )
		);
	return item?.originalHeicFile instanceof File
		? item.originalHeicFile
		: file;
}

function uploadQueue(): UploadQueue | undefined {
	return select( uploadStore );
}
