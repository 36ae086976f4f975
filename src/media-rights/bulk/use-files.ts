import { useEffect, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { MediaFacts } from '../../engine';
import type { FileMetadata } from '../../media-files';
import { pageData } from '../page-data';
import { NOTHING_FOUND, prefill } from '../prefill';
import { readLibraryFile } from '../read-file';
import { getFacts, getItems, refusalOf, type MediaItem } from '../rest';
import type { MediaRights, RightsRequest } from '../types';
import type { Entry } from './merge';

export interface OpenEntry extends Entry {
	readonly item: MediaItem;
	readonly standing: MediaRights[ 'standing' ];
}

export type OpenFiles =
	| { readonly state: 'loading' }
	| { readonly state: 'failed'; readonly message: string }
	| ( { readonly state: 'ready' } & Entries );

interface Entries {
	readonly entries: readonly OpenEntry[];
	/** How many were left out, since somebody has taken them out of use. */
	readonly withdrawn: number;
}

/** Many files, and what each says of itself: those of the library are read one after another, when there is time. */
export function useFiles( { ids, found }: RightsRequest ): OpenFiles {
	const [ files, setFiles ] = useState< OpenFiles >( { state: 'loading' } );

	useEffect( () => {
		const gone = new AbortController();
		const { userName } = pageData();
		const tell = ( id: number, metadata: FileMetadata ) => {
			setFiles( ( now ) =>
				now.state === 'ready'
					? {
							...now,
							entries: now.entries.map( ( entry ) =>
								entry.id === id
									? {
											...entry,
											found: prefill(
												metadata,
												userName
											),
									  }
									: entry
							),
					  }
					: now
			);
		};
		const load = async () => {
			const [ items, facts ] = await Promise.all( [
				getItems( ids ),
				getFacts( ids ),
			] );
			if ( gone.signal.aborted ) {
				return;
			}
			const read = entriesOf( items, facts, found, userName );
			const { entries, withdrawn } = read;
			setFiles(
				entries.length > 0
					? { state: 'ready', ...read }
					: {
							state: 'failed',
							message:
								withdrawn > 0
									? withdrawnLine( withdrawn )
									: __(
											'There is no such file in the media library.',
											'julkaisuvahti'
									  ),
					  }
			);
			for ( const { id, item, standing } of entries ) {
				if ( found?.[ id ] || standing === 'confirmed' ) {
					continue;
				}
				await untilIdle();
				const metadata = await readLibraryFile( item, gone.signal );
				if ( metadata ) {
					tell( id, metadata );
				}
			}
		};
		load().catch( ( error: unknown ) => {
			if ( ! gone.signal.aborted ) {
				setFiles( {
					state: 'failed',
					message: refusalOf( error ).message,
				} );
			}
		} );
		return () => {
			gone.abort();
		};
	}, [ ids, found ] );

	return files;
}

/** A file that was taken out of use is left out: confirming it with the others would publish it again. */
export function entriesOf(
	items: readonly MediaItem[],
	facts: Readonly< Record< number, MediaFacts > >,
	found: RightsRequest[ 'found' ],
	userName: string
): Entries {
	let withdrawn = 0;
	const entries = items.flatMap( ( item ): OpenEntry[] => {
		const known = facts[ item.id ];
		const metadata = found?.[ item.id ];
		if ( known?.rights === 'withdrawn' ) {
			withdrawn++;
		}
		return known && known.rights !== 'withdrawn'
			? [
					{
						id: item.id,
						item,
						kind: known.kind,
						standing: known.rights,
						found: metadata
							? prefill( metadata, userName )
							: NOTHING_FOUND,
					},
			  ]
			: [];
	} );
	return { entries, withdrawn };
}

/** Why they are not among the others, and where the way back is. */
export function withdrawnLine( count: number ): string {
	return sprintf(
		/* translators: %d: how many files. */
		_n(
			'%d file is left out: it has been taken out of use, and can be put back only on its own page.',
			'%d files are left out: they have been taken out of use, and each can be put back only on its own page.',
			count,
			'julkaisuvahti'
		),
		count
	);
}

/** Safari has no idle time; a pause does. */
function untilIdle(): Promise< void > {
	return new Promise( ( resolve ) => {
		if ( typeof window.requestIdleCallback === 'function' ) {
			window.requestIdleCallback( () => {
				resolve();
			} );
		} else {
			window.setTimeout( resolve, 50 );
		}
	} );
}
