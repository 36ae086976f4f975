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
	readonly #asked = nothingAsked();
	#known: MediaKnown | null = null;
	#notBefore = 0;
	/** How many refreshes have begun, and the last of them whose answer is known. */
	#refreshes = 0;
	#refreshed = 0;

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
				const answer = await this.#askUntilNew( part );
				this.#known = joined( this.#known, answer );
				add( this.#asked, part );
			}
			return true;
		} catch {
			this.#notBefore = Date.now() + BETWEEN_TRIES;
			return false;
		}
	}

	/**
	 * Asks anew: somebody may have confirmed, replaced, withdrawn or deleted something. What was
	 * known holds until all of the answer is there, and then no longer.
	 */
	async refresh(): Promise< boolean > {
		this.#notBefore = 0;
		const turn = ++this.#refreshes;
		const done = nothingAsked();
		let known: MediaKnown | null = null;
		try {
			for (
				let open = beyond( this.#asked, done );
				! isNothing( open );
				// What the author has added meanwhile.
				open = beyond( this.#asked, done )
			) {
				for ( const part of inParts( open ) ) {
					known = joined( known, await this.#ask( part ) );
					add( done, part );
				}
			}
		} catch {
			this.#notBefore = Date.now() + BETWEEN_TRIES;
			return false;
		}
		if ( known && turn > this.#refreshed ) {
			this.#refreshed = turn;
			this.#known = known;
		}
		return true;
	}

	/** An answer that was under way during a refresh may be older than what that has told. */
	async #askUntilNew( part: MediaShown ): Promise< MediaKnown > {
		for (;;) {
			const turn = this.#refreshed;
			const answer = await this.#ask( part );
			if ( turn === this.#refreshed ) {
				return answer;
			}
		}
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
}

type Asked = Readonly< Record< keyof MediaShown, Set< string > > >;

function nothingAsked(): Asked {
	return { ids: new Set(), urls: new Set(), attached: new Set() };
}

function add( asked: Asked, { ids, urls, attached }: MediaShown ): void {
	ids.forEach( ( id ) => asked.ids.add( id ) );
	urls.forEach( ( url ) => asked.urls.add( url ) );
	attached.forEach( ( post ) => asked.attached.add( post ) );
}

function beyond( all: Asked, done: Asked ): MediaShown {
	const rest = ( kind: keyof MediaShown ) =>
		[ ...all[ kind ] ].filter( ( one ) => ! done[ kind ].has( one ) );
	return {
		ids: rest( 'ids' ),
		urls: rest( 'urls' ),
		attached: rest( 'attached' ),
	};
}

function joined( known: MediaKnown | null, fresh: MediaKnown ): MediaKnown {
	return {
		...fresh,
		items: { ...known?.items, ...fresh.items },
		urls: { ...known?.urls, ...fresh.urls },
		attached: { ...known?.attached, ...fresh.attached },
	};
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
