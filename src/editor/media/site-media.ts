import apiFetch from '@wordpress/api-fetch';
import { parseMedia } from '../../engine/media';
import type { MediaKnown, MediaShown } from '../../engine';

/** So many of each in one request, as the server has it. */
const AT_A_TIME = 200;
const POSTS_AT_A_TIME = 20;

/** In UTF-16 code units. What is longer is no address that WordPress knows. */
const LONGEST_ADDRESS = 2000;

/** In milliseconds, after a request that failed: an author types on. */
const BETWEEN_TRIES = 10_000;

const NOTHING: MediaShown = { ids: [], urls: [], attached: [] };

/** What the server's media library knows of the media that the post shows, as far as it has been asked. */
export class SiteMedia {
	readonly #postId: number | string;
	readonly #asked = {
		ids: new Set< string >(),
		urls: new Set< string >(),
		attached: new Set< string >(),
	};
	#known: MediaKnown | null = null;
	#notBefore = 0;

	constructor( postId: number | string ) {
		this.#postId = postId;
	}

	/** Null until something has been asked. */
	get known(): MediaKnown | null {
		return this.#known;
	}

	/** What nobody has asked yet. */
	missing( shown: MediaShown ): MediaShown {
		return {
			ids: shown.ids.filter( ( id ) => ! this.#asked.ids.has( id ) ),
			urls: shown.urls.filter(
				( url ) =>
					url.length <= LONGEST_ADDRESS &&
					! this.#asked.urls.has( url )
			),
			attached: shown.attached.filter(
				( post ) => ! this.#asked.attached.has( post )
			),
		};
	}

	/**
	 * Asks for what is missing.
	 *
	 * @return Whether all of it is known now.
	 */
	async fetch( missing: MediaShown ): Promise< boolean > {
		if ( Date.now() < this.#notBefore ) {
			return false;
		}
		try {
			for ( const part of inParts( missing ) ) {
				this.#take( await this.#ask( part ) );
				part.ids.forEach( ( id ) => this.#asked.ids.add( id ) );
				part.urls.forEach( ( url ) => this.#asked.urls.add( url ) );
				part.attached.forEach( ( post ) =>
					this.#asked.attached.add( post )
				);
			}
			return true;
		} catch {
			this.#notBefore = Date.now() + BETWEEN_TRIES;
			return false;
		}
	}

	/** Asks anew: somebody may have confirmed, replaced or withdrawn something. What was known holds until then. */
	async refresh(): Promise< boolean > {
		this.#notBefore = 0;
		return this.fetch( {
			ids: [ ...this.#asked.ids ],
			urls: [ ...this.#asked.urls ],
			attached: [ ...this.#asked.attached ],
		} );
	}

	async #ask( part: MediaShown ): Promise< MediaKnown > {
		const ownPost = part.attached.includes( '' )
			? { post: Number( this.#postId ) }
			: {};
		return parseMedia(
			await apiFetch( {
				path: '/julkaisuvahti/v1/media',
				// The addresses of a long post are too long for an address.
				method: 'POST',
				data: {
					...ownPost,
					ids: part.ids.map( Number ),
					urls: part.urls,
					attached: part.attached
						.filter( ( post ) => post !== '' )
						.map( Number ),
				},
			} )
		);
	}

	#take( fresh: MediaKnown ): void {
		const { items, urls, attached } = this.#known ?? {
			items: {},
			urls: {},
			attached: {},
		};
		this.#known = {
			...fresh,
			items: { ...items, ...fresh.items },
			urls: { ...urls, ...fresh.urls },
			attached: { ...attached, ...fresh.attached },
		};
	}
}

export function isNothing( { ids, urls, attached }: MediaShown ): boolean {
	return ids.length + urls.length + attached.length === 0;
}

function inParts( { ids, urls, attached }: MediaShown ): readonly MediaShown[] {
	return [
		...chunks( ids, AT_A_TIME ).map( ( part ) => ( {
			...NOTHING,
			ids: part,
		} ) ),
		...chunks( urls, AT_A_TIME ).map( ( part ) => ( {
			...NOTHING,
			urls: part,
		} ) ),
		...chunks( attached, POSTS_AT_A_TIME ).map( ( part ) => ( {
			...NOTHING,
			attached: part,
		} ) ),
	].reduce< MediaShown[] >( ( parts, part ) => {
		// The first of each kind go together: most posts need one request.
		const [ first ] = parts;
		const isFree =
			first !== undefined &&
			( Object.keys( NOTHING ) as Array< keyof MediaShown > ).every(
				( kind ) =>
					part[ kind ].length === 0 || first[ kind ].length === 0
			);
		return isFree
			? [
					{
						ids: [ ...first.ids, ...part.ids ],
						urls: [ ...first.urls, ...part.urls ],
						attached: [ ...first.attached, ...part.attached ],
					},
					...parts.slice( 1 ),
			  ]
			: [ ...parts, part ];
	}, [] );
}

function chunks< One >(
	all: readonly One[],
	size: number
): ReadonlyArray< readonly One[] > {
	return Array.from( { length: Math.ceil( all.length / size ) }, ( _, at ) =>
		all.slice( at * size, ( at + 1 ) * size )
	);
}
