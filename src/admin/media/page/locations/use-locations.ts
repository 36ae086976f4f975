import { speak } from '@wordpress/a11y';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FileOutcome } from '../../../../media-rights/uploads/types';
import { messageOf, type Loaded } from '../../loaded';
import { idsOf } from '../../locations';

export interface Files {
	/** Those that tell where they were made. */
	readonly located: readonly number[];
	/** Those that nobody has looked into. */
	readonly unexamined: readonly number[];
}

export type Work =
	| { readonly at: 'rest' }
	| {
			readonly at: 'working';
			readonly what: 'clean' | 'examine';
			readonly done: number;
			readonly all: number;
			readonly isStopping: boolean;
	  }
	| {
			readonly at: 'done';
			readonly what: 'clean' | 'examine';
			readonly outcomes: readonly FileOutcome[];
			readonly all: number;
	  };

export interface LocationDesk {
	readonly files: Loaded< Files >;
	readonly work: Work;
	readonly reload: () => void;
	readonly clean: ( ids: readonly number[] ) => Promise< void >;
	readonly examine: ( ids: readonly number[] ) => Promise< void >;
	readonly stop: () => void;
}

/** What is known of location in files, and the work on it. It outlives the tab that shows it. */
export function useLocations(): LocationDesk {
	const [ files, setFiles ] = useState< Loaded< Files > >( {
		state: 'loading',
	} );
	const [ work, setWork ] = useState< Work >( { at: 'rest' } );
	const stopping = useRef< AbortController | null >( null );

	const load = useCallback( async () => {
		try {
			const [ located, unexamined ] = await Promise.all( [
				idsOf( 'with-location' ),
				idsOf( 'unexamined' ),
			] );
			setFiles( { state: 'ready', value: { located, unexamined } } );
		} catch ( error ) {
			setFiles( { state: 'failed', message: messageOf( error ) } );
		}
	}, [] );
	useEffect( () => {
		void load();
	}, [ load ] );
	useWarningWhileWorking( work.at === 'working' );

	const run = useCallback(
		async ( what: 'clean' | 'examine', ids: readonly number[] ) => {
			const uploads = window.julkaisuvahtiUploads;
			if ( uploads === undefined || ids.length === 0 ) {
				return;
			}
			stopping.current = new AbortController();
			setWork( {
				at: 'working',
				what,
				done: 0,
				all: ids.length,
				isStopping: false,
			} );
			speak( __( 'One moment …', 'julkaisuvahti' ) );
			const progress = {
				signal: stopping.current.signal,
				onProgress: ( done: number, all: number ) => {
					setWork( ( before ) =>
						before.at === 'working'
							? { ...before, done, all }
							: before
					);
				},
			};
			const outcomes =
				what === 'clean'
					? await uploads.clean(
							ids,
							{ location: true, people: false },
							progress
					  )
					: await uploads.examine( ids, progress );
			await load();
			setWork( { at: 'done', what, outcomes, all: ids.length } );
		},
		[ load ]
	);

	return {
		files,
		work,
		reload: () => {
			setFiles( { state: 'loading' } );
			void load();
		},
		clean: useCallback( ( ids ) => run( 'clean', ids ), [ run ] ),
		examine: useCallback( ( ids ) => run( 'examine', ids ), [ run ] ),
		stop: useCallback( () => {
			stopping.current?.abort();
			setWork( ( before ) =>
				before.at === 'working'
					? { ...before, isStopping: true }
					: before
			);
		}, [] ),
	};
}

/** The browser does the work: it ends with the page. */
function useWarningWhileWorking( isWorking: boolean ): void {
	useEffect( () => {
		if ( ! isWorking ) {
			return;
		}
		const warn = ( event: BeforeUnloadEvent ) => {
			event.preventDefault();
		};
		window.addEventListener( 'beforeunload', warn );
		return () => {
			window.removeEventListener( 'beforeunload', warn );
		};
	}, [ isWorking ] );
}
