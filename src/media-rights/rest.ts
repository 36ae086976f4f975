import apiFetch from '@wordpress/api-fetch';
import { decodeEntities } from '@wordpress/html-entities';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';
import type { MediaFacts } from '../engine';
import type { MediaRights, RightsFields } from './types';

const ROUTE = '/julkaisuvahti/v1/media';
/** WordPress gives no more at a time. */
const MOST_ITEMS = 100;

/** What the media library knows of a file, as far as the form shows it. */
export interface MediaItem {
	readonly id: number;
	readonly name: string;
	/** Address of a small picture; empty where there is none. */
	readonly thumbnail: string;
	/** Address of the file as it was uploaded. */
	readonly original: string;
	readonly type: string;
	/** HTML; the library's own, not a block's. */
	readonly caption: string;
}

/** One of many files that were sent at once. */
export type Result =
	| MediaRights
	| { readonly id: number; readonly error: string; readonly message: string };

/** Why a request was refused. */
export interface Refusal {
	/** In the reader's language. */
	readonly message: string;
	/** What it is about; none where it is about the whole. */
	readonly field?: keyof RightsFields;
}

export function getRights( id: number ): Promise< MediaRights > {
	return apiFetch( { path: `${ ROUTE }/${ id }/rights` } );
}

export function putRights(
	id: number,
	fields: Partial< RightsFields >,
	confirm: boolean
): Promise< MediaRights > {
	return apiFetch( {
		path: `${ ROUTE }/${ id }/rights`,
		method: 'PUT',
		data: { ...fields, confirm },
	} );
}

export function undoRights( id: number ): Promise< MediaRights > {
	return apiFetch( {
		path: `${ ROUTE }/${ id }/rights/undo`,
		method: 'POST',
	} );
}

/** The same for many files, confirmed; each says how it went. */
export async function confirmMany(
	ids: readonly number[],
	fields: Partial< RightsFields >
): Promise< readonly Result[] > {
	const { media } = await apiFetch< { media: readonly Result[] } >( {
		path: `${ ROUTE }/rights`,
		method: 'PUT',
		data: { ...fields, ids, confirm: true },
	} );
	return media;
}

/** What the engine would be told of the files, by id; what does not exist is left out. */
export async function getFacts(
	ids: readonly number[]
): Promise< Readonly< Record< number, MediaFacts > > > {
	const parts = await Promise.all(
		chunks( ids, MOST_ITEMS ).map( ( some ) =>
			apiFetch< { items: Record< number, MediaFacts > } >( {
				path: addQueryArgs( ROUTE, { ids: some } ),
			} )
		)
	);
	return Object.assign(
		{},
		...parts.map( ( { items } ) => items )
	) as Record< number, MediaFacts >;
}

/** In the order of the ids; what the person may not see is left out. */
export async function getItems(
	ids: readonly number[]
): Promise< readonly MediaItem[] > {
	const parts = await Promise.all(
		chunks( ids, MOST_ITEMS ).map( ( some ) =>
			queryItems( { include: some, per_page: MOST_ITEMS } )
		)
	);
	const items = new Map( parts.flat().map( ( item ) => [ item.id, item ] ) );
	return ids.flatMap( ( id ) => items.get( id ) ?? [] );
}

/** The newest first; all of them for an empty search. */
export function searchItems( search: string ): Promise< readonly MediaItem[] > {
	return queryItems( {
		per_page: 40,
		...( search === '' ? {} : { search } ),
	} );
}

/** What went wrong, as a person can be told it. */
export function refusalOf( error: unknown ): Refusal {
	const { message, data } =
		typeof error === 'object' && error !== null
			? ( error as {
					message?: unknown;
					data?: { field?: unknown } | null;
			  } )
			: {};
	return {
		message:
			typeof message === 'string' && message !== ''
				? message
				: __( 'That could not be saved. Try again.', 'julkaisuvahti' ),
		...( typeof data?.field === 'string'
			? { field: data.field as keyof RightsFields }
			: {} ),
	};
}

export function chunks< Item >(
	items: readonly Item[],
	size: number
): Item[][] {
	return Array.from( { length: Math.ceil( items.length / size ) }, ( _, n ) =>
		items.slice( n * size, ( n + 1 ) * size )
	);
}

interface Stored {
	readonly id: number;
	readonly title: { readonly rendered: string };
	readonly caption: { readonly rendered: string };
	readonly source_url: string;
	readonly mime_type: string;
	readonly media_details?: {
		readonly original_image?: string;
		readonly sizes?: Readonly<
			Record< string, { readonly source_url?: string } | undefined >
		>;
	};
}

async function queryItems( query: object ): Promise< readonly MediaItem[] > {
	const stored = await apiFetch< readonly Stored[] >( {
		path: addQueryArgs( '/wp/v2/media', {
			...query,
			_fields: 'id,title,caption,source_url,mime_type,media_details',
		} ),
	} );
	return stored.map( itemOf );
}

function itemOf( stored: Stored ): MediaItem {
	const { sizes, original_image: uploaded } = stored.media_details ?? {};
	const address = stored.source_url;
	return {
		id: stored.id,
		name: fileName( address ) || decodeEntities( stored.title.rendered ),
		thumbnail:
			sizes?.[ 'medium' ]?.source_url ??
			sizes?.[ 'thumbnail' ]?.source_url ??
			( stored.mime_type.startsWith( 'image/' ) ? address : '' ),
		original: uploaded
			? address.replace( /[^/]*$/, encodeURIComponent( uploaded ) )
			: address,
		type: stored.mime_type,
		caption: stored.caption.rendered,
	};
}

function fileName( address: string ): string {
	const name = address.replace( /[?#].*$/, '' ).replace( /^.*\//, '' );
	try {
		return decodeURIComponent( name );
	} catch {
		return name;
	}
}
