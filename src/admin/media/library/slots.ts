import apiFetch from '@wordpress/api-fetch';
import { addQueryArgs } from '@wordpress/url';
import { wpMedia } from './wp-media';

/** In one request: the server takes no more. */
const MOST = 40;

interface Told {
	readonly id: number;
	/** From the server, escaped there. */
	readonly html: string;
}

/** Brings up to date what the page says of these files, wherever it says it. */
export async function refresh( ids: readonly number[] ): Promise< void > {
	for ( let from = 0; from < ids.length; from += MOST ) {
		const some = ids.slice( from, from + MOST );
		await Promise.all( [ refreshSlots( some ), refreshModels( some ) ] );
	}
}

/** Columns of the list, details beside the grid. */
async function refreshSlots( ids: readonly number[] ): Promise< void > {
	const shown = ids.filter( ( id ) => slotsOf( id ).length > 0 );
	if ( shown.length === 0 ) {
		return;
	}
	const told = await apiFetch< readonly Told[] >( {
		path: addQueryArgs( '/julkaisuvahti/v1/media/states', { ids: shown } ),
	} );
	for ( const { id, html } of told ) {
		for ( const slot of slotsOf( id ) ) {
			const hadFocus = slot.contains( slot.ownerDocument.activeElement );
			slot.innerHTML = html;
			if ( hadFocus ) {
				slot.querySelector< HTMLElement >( 'a[href]' )?.focus();
			}
		}
	}
}

/** What WordPress's media dialog remembers: the marks on thumbnails follow it. */
async function refreshModels( ids: readonly number[] ): Promise< void > {
	const media = wpMedia();
	const known = ids.filter(
		( id ) => media?.model.Attachments.all.get( id )
	);
	if ( media === undefined || known.length === 0 ) {
		return;
	}
	const told = await media.ajax( 'query-attachments', {
		data: { query: { post__in: known, posts_per_page: known.length } },
	} );
	for ( const values of told ) {
		const model = media.model.Attachments.all.get( values.id );
		model?.set( model.parse( values ) );
	}
}

function slotsOf( id: number ): HTMLElement[] {
	return [
		...document.querySelectorAll< HTMLElement >(
			`[data-julkaisuvahti-rights="${ id }"]`
		),
	];
}
