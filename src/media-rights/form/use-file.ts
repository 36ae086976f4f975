import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FileMetadata } from '../../media-files';
import { fieldsFromCaption } from '../openverse';
import { pageData } from '../page-data';
import { NOTHING_FOUND, prefill, type Prefill } from '../prefill';
import { readLibraryFile } from '../read-file';
import { getItems, getRights, refusalOf, type MediaItem } from '../rest';
import type { MediaRights } from '../types';

export type OpenFile =
	| { readonly state: 'loading' }
	| { readonly state: 'failed'; readonly message: string }
	| {
			readonly state: 'ready';
			readonly item: MediaItem;
			readonly rights: MediaRights;
			readonly found: Prefill;
	  };

/** How long the form waits for what the file says of itself. */
const PATIENCE_MS = 800;

/** One file with its rights, and what the file itself says, which may come later. */
export function useFile(
	id: number,
	metadata: FileMetadata | undefined
): readonly [ OpenFile, ( rights: MediaRights ) => void ] {
	const [ file, setFile ] = useState< OpenFile >( { state: 'loading' } );

	useEffect( () => {
		const gone = new AbortController();
		const { userName } = pageData();
		const load = async () => {
			const [ rights, [ item ] ] = await Promise.all( [
				getRights( id ),
				getItems( [ id ] ),
			] );
			if ( gone.signal.aborted ) {
				return;
			}
			if ( ! item ) {
				setFile( {
					state: 'failed',
					message: __(
						'There is no such file in the media library.',
						'julkaisuvahti'
					),
				} );
				return;
			}
			const show = ( read: FileMetadata | null | undefined ) => {
				if ( ! gone.signal.aborted ) {
					setFile( {
						state: 'ready',
						item,
						rights,
						found: withCaption(
							read ? prefill( read, userName ) : NOTHING_FOUND,
							item
						),
					} );
				}
			};
			if ( metadata || rights.standing === 'confirmed' ) {
				show( metadata );
				return;
			}
			const reading = readLibraryFile( item, gone.signal );
			// A form that changes under the hand is worse than one that comes a moment later.
			const soon = await Promise.race( [
				reading,
				pause( PATIENCE_MS ),
			] );
			show( soon );
			if ( soon === undefined ) {
				const read = await reading;
				if ( read ) {
					setFile( ( now ) =>
						now.state === 'ready'
							? {
									...now,
									found: withCaption(
										prefill( read, userName ),
										item
									),
							  }
							: now
					);
				}
			}
		};
		setFile( { state: 'loading' } );
		load().catch( ( error: unknown ) => {
			if ( ! gone.signal.aborted ) {
				setFile( {
					state: 'failed',
					message: refusalOf( error ).message,
				} );
			}
		} );
		return () => {
			gone.abort();
		};
	}, [ id, metadata ] );

	return [
		file,
		( rights ) => {
			setFile( ( now ) =>
				now.state === 'ready' ? { ...now, rights } : now
			);
		},
	];
}

/** A picture from Openverse says in its caption what its file seldom does. */
function withCaption( found: Prefill, { caption }: MediaItem ): Prefill {
	return {
		...found,
		fields: { ...found.fields, ...fieldsFromCaption( caption ) },
	};
}

function pause( ms: number ): Promise< undefined > {
	return new Promise( ( resolve ) => {
		window.setTimeout( () => {
			resolve( undefined );
		}, ms );
	} );
}
