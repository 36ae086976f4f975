import type { Document, Fields, Source } from './document';
import { readPost } from './reading/read';

/** What must be known of a post's media before it can be judged. */
export interface MediaShown {
	/** Attachments that the text names, in decimal. */
	readonly ids: readonly string[];
	/** Addresses that it shows or links, as written. */
	readonly urls: readonly string[];
	/** Posts whose attachments it shows; empty for this one. */
	readonly attached: readonly string[];
}

export function mediaShownIn( documents: Iterable< Document > ): MediaShown {
	const ids = new Set< string >();
	const urls = new Set< string >();
	const attached = new Set< string >();
	for ( const { media } of documents ) {
		for ( const reference of media ) {
			reference.ids.forEach( ( id ) => ids.add( id ) );
			reference.urls.forEach( ( url ) => urls.add( url ) );
			if ( reference.attachedTo !== null ) {
				attached.add( reference.attachedTo );
			}
		}
	}
	return { ids: [ ...ids ], urls: [ ...urls ], attached: [ ...attached ] };
}

/** Both versions', where there is a published one. */
export function mediaShownBy( { published, ...fields }: Source ): MediaShown {
	return mediaShownIn(
		[ fields, ...( published === undefined ? [] : [ published ] ) ].flatMap(
			( version: Fields ) => [ ...readPost( version ) ]
		)
	);
}
