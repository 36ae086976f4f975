import type { RightsFields } from './types';

type Licence = RightsFields[ 'licence' ];

export interface CommonLicence {
	/** SPDX. */
	readonly id: string;
	readonly name: string;
	readonly url: string;
}

const CC = 'https://creativecommons.org';

/** Proper names: they are the same in every language. */
export const COMMON_LICENCES: readonly CommonLicence[] = [
	...[ 'BY', 'BY-SA', 'BY-NC', 'BY-NC-SA', 'BY-ND', 'BY-NC-ND' ].map(
		( terms ) => ( {
			id: `CC-${ terms }-4.0`,
			name: `CC ${ terms } 4.0`,
			url: `${ CC }/licenses/${ terms.toLowerCase() }/4.0/`,
		} )
	),
	{ id: 'CC0-1.0', name: 'CC0 1.0', url: `${ CC }/publicdomain/zero/1.0/` },
	{
		id: 'CC-PDM-1.0',
		name: 'Public Domain Mark 1.0',
		url: `${ CC }/publicdomain/mark/1.0/`,
	},
];

export const NO_LICENCE: Licence = { id: '', url: '', text: '' };

/** Where nobody has to be named: CC0, and what has no copyright at all. */
export function asksForName( { id }: Licence ): boolean {
	return id.startsWith( 'CC-' ) && ! isPublicDomain( id );
}

export function isPublicDomain( id: string ): boolean {
	return id.startsWith( 'CC-PDM-' );
}

/** Whatever version, country and language the address names: `…/licenses/by-sa/3.0/fi/deed.fi`. */
export function licenceOfAddress( address: string ): CommonLicence | null {
	const [ , , kind, terms = '', version = '' ] =
		/^https?:\/\/(www\.)?creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/([0-9]\.[0-9])(\/|$)/i.exec(
			address
		) ?? [];
	switch ( kind && `${ kind }/${ terms }`.toLowerCase() ) {
		case undefined:
		case '':
			return null;
		case 'publicdomain/zero':
			return of( `CC0-${ version }`, `CC0 ${ version }`, address );
		case 'publicdomain/mark':
			return of(
				`CC-PDM-${ version }`,
				`Public Domain Mark ${ version }`,
				address
			);
		default:
			return kind === 'publicdomain' ||
				! /^by(-nc)?(-sa|-nd)?$/i.test( terms )
				? null
				: of(
						`CC-${ terms.toUpperCase() }-${ version }`,
						`CC ${ terms.toUpperCase() } ${ version }`,
						address
				  );
	}
}

/** What a licence is called; empty where there is none. */
export function licenceName( { id, text, url }: Licence ): string {
	return (
		COMMON_LICENCES.find( ( licence ) => licence.id === id )?.name ||
		( id && id.replace( /^CC-/, 'CC ' ).replace( /-(?=[0-9.]+$)/, ' ' ) ) ||
		text ||
		url
	);
}

function of( id: string, name: string, url: string ): CommonLicence {
	return (
		COMMON_LICENCES.find( ( licence ) => licence.id === id ) ?? {
			id,
			name,
			url,
		}
	);
}
