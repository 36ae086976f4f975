import { useEffect, useReducer } from '@wordpress/element';
import { getItems } from '../../media-rights/rest';
import type { MediaItem } from '../../media-rights/rest';

/** What the library told of files, for the whole page: a name and a picture change seldom. */
const known = new Map< number, MediaItem >();
const asked = new Set< number >();

/** Names and pictures of files; those that are not known yet are missing. */
export function useMediaItems(
	ids: readonly number[]
): ReadonlyMap< number, MediaItem > {
	const [ , redraw ] = useReducer( ( count: number ) => count + 1, 0 );
	const wanted = ids.filter( ( id ) => ! asked.has( id ) ).join( ',' );
	useEffect( () => {
		let isMounted = true;
		if ( wanted !== '' ) {
			void load( wanted.split( ',' ).map( Number ) ).then( () => {
				if ( isMounted ) {
					redraw();
				}
			} );
		}
		return () => {
			isMounted = false;
		};
	}, [ wanted ] );
	return known;
}

async function load( ids: readonly number[] ): Promise< void > {
	ids.forEach( ( id ) => asked.add( id ) );
	try {
		for ( const item of await getItems( ids ) ) {
			known.set( item.id, item );
		}
	} catch {
		// The next drawing asks again; until then a file has its number alone.
		ids.forEach( ( id ) => asked.delete( id ) );
	}
}
