import { useEffect, useSyncExternalStore } from '@wordpress/element';
import { getItems } from '../../media-rights/rest';
import type { MediaItem } from '../../media-rights/rest';

/** What the library told of files, for the whole page: a name and a picture change seldom. */
let known: ReadonlyMap< number, MediaItem > = new Map();
const asked = new Set< number >();
const readers = new Set< () => void >();

/** Names and pictures of files; those that are not known yet are missing. */
export function useMediaItems(
	ids: readonly number[]
): ReadonlyMap< number, MediaItem > {
	const wanted = ids.filter( ( id ) => ! asked.has( id ) ).join( ',' );
	useEffect( () => {
		if ( wanted !== '' ) {
			void load( wanted.split( ',' ).map( Number ) );
		}
	}, [ wanted ] );
	return useSyncExternalStore( subscribe, () => known );
}

function subscribe( reader: () => void ): () => void {
	readers.add( reader );
	return () => {
		readers.delete( reader );
	};
}

async function load( ids: readonly number[] ): Promise< void > {
	const fresh = ids.filter( ( id ) => ! asked.has( id ) );
	fresh.forEach( ( id ) => asked.add( id ) );
	try {
		const items = await getItems( fresh );
		known = new Map( [
			...known,
			...items.map( ( item ) => [ item.id, item ] as const ),
		] );
		readers.forEach( ( reader ) => {
			reader();
		} );
	} catch {
		// The next drawing asks again; until then a file has its number alone.
		fresh.forEach( ( id ) => asked.delete( id ) );
	}
}
