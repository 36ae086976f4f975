import { MediaLibrary } from '../../engine/media-address';
import type { MediaFacts } from '../../engine';
import type { Reading } from '../store';

/** One file of the media library that the post shows. */
export interface PostMedium {
	readonly id: number;
	readonly facts: MediaFacts;
}

/** The post's media, each once, in the order of the text; the featured image last. */
export function itemsOf( {
	media: { shown, known },
}: Pick< Reading, 'media' > ): readonly PostMedium[] {
	if ( ! known ) {
		return [];
	}
	const library = MediaLibrary.of( known );
	const ids = new Set( [
		...shown.ids,
		...shown.urls.flatMap( ( url ) => {
			const resolved = library.resolve( url );
			return resolved?.of === 'library' ? [ resolved.id ] : [];
		} ),
		...shown.attached.flatMap( ( post ) => known.attached[ post ] ?? [] ),
	] );
	return [ ...ids ].flatMap( ( id ) => {
		const facts = known.items[ id ];
		return facts ? [ { id: Number( id ), facts } ] : [];
	} );
}

/** How a file stands, gravest first. */
export type MediaState =
	| 'withdrawn'
	| 'replaced'
	| 'unconfirmed'
	| 'expired'
	| 'wrong-use'
	| 'people'
	| 'unread'
	| 'baseline'
	| 'expiring'
	| 'fine';

export function stateOf( {
	kind,
	rights,
	expired,
	expiring,
	uses,
	people,
	documentRead,
}: MediaFacts ): MediaState {
	if ( rights === 'withdrawn' ) {
		return 'withdrawn';
	}
	// A document is read, not licensed.
	if ( kind === 'document' ) {
		return documentRead === 'unread' ? 'unread' : 'fine';
	}
	switch ( rights ) {
		case 'replaced':
		case 'baseline':
			return rights;
		case 'none':
			return 'unconfirmed';
		case 'confirmed':
			break;
	}
	if ( expired ) {
		return 'expired';
	}
	if ( uses.length > 0 && ! uses.includes( 'web' ) ) {
		return 'wrong-use';
	}
	if ( kind !== 'audio' && ( people === 'unanswered' || people === 'ask' ) ) {
		return 'people';
	}
	return expiring ? 'expiring' : 'fine';
}

/** Whether somebody has to fill in the form before a new use is published. */
export function isOpen( { facts }: PostMedium ): boolean {
	return OPEN.has( stateOf( facts ) );
}

const OPEN: ReadonlySet< MediaState > = new Set( [
	'replaced',
	'unconfirmed',
	'expired',
	'wrong-use',
	'people',
	'unread',
	'baseline',
] );
