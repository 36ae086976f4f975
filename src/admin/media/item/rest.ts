import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';

type How =
	| 'featured'
	| 'content'
	| 'linked'
	| 'pattern'
	| 'background'
	| 'header'
	| 'icon'
	| 'logo'
	| 'term'
	| 'widget';

/** A post that shows the file, or links to it. */
export interface PostUse {
	readonly id: number;
	readonly title: string;
	/** Names, in the reader's language. */
	readonly type: string;
	readonly statusLabel: string;
	readonly editLink: string | null;
	readonly link: string | null;
	readonly how: readonly How[];
}

/** A part of the site that is no post. */
export interface SiteUse {
	readonly title: string;
	readonly editLink: string | null;
	readonly how: How;
}

/** `GET /media/<id>/uses`. */
export interface MediaUses {
	readonly uses: readonly PostUse[];
	readonly site: readonly SiteUse[];
	/** How many others the person may not see. */
	readonly hidden: number;
	/** Whether there are others that are not told. */
	readonly more: boolean;
}

/** `/media/<id>/withdraw`. */
export interface Withdrawn {
	readonly withdrawn: boolean;
	/** Whether nobody gets the file by its address. */
	readonly unreachable: boolean;
	/** Pictures that were cropped out of it, and are still in use. */
	readonly copies: readonly number[];
}

export function countOf( { uses, site, hidden }: MediaUses ): number {
	return uses.length + site.length + hidden;
}

export function withdraw( id: number ): Promise< Withdrawn > {
	return apiFetch( {
		path: `/julkaisuvahti/v1/media/${ id }/withdraw`,
		method: 'POST',
	} );
}

export function bringBack( id: number ): Promise< Withdrawn > {
	return apiFetch( {
		path: `/julkaisuvahti/v1/media/${ id }/withdraw`,
		method: 'DELETE',
	} );
}

export function howLabel( how: How ): string {
	switch ( how ) {
		case 'featured':
			return __( 'featured image', 'julkaisuvahti' );
		case 'content':
			return __( 'in the text', 'julkaisuvahti' );
		case 'linked':
			return __( 'through an event’s details', 'julkaisuvahti' );
		case 'pattern':
			return __( 'in a synced pattern', 'julkaisuvahti' );
		case 'background':
			return __( 'background of the site', 'julkaisuvahti' );
		case 'header':
			return __( 'header of the site', 'julkaisuvahti' );
		case 'icon':
			return __( 'icon of the site', 'julkaisuvahti' );
		case 'logo':
			return __( 'logo of the site', 'julkaisuvahti' );
		case 'term':
			return __( 'description of a category or tag', 'julkaisuvahti' );
		case 'widget':
			return __( 'widget', 'julkaisuvahti' );
	}
}
