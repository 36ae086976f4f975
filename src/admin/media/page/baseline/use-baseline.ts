import { speak } from '@wordpress/a11y';
import { useCallback, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { messageOf, useLoaded, type Loaded } from '../../loaded';
import {
	groupsPath,
	takeIn,
	takeOut,
	type Batch,
	type By,
	type Course,
	type Group,
	type Groups,
} from './rest';

export type Work =
	| { readonly at: 'rest' }
	| {
			readonly at: 'working';
			readonly label: string;
			readonly done: number;
			readonly all: number;
			readonly isStopping: boolean;
	  }
	| { readonly at: 'done'; readonly line: string }
	| { readonly at: 'failed'; readonly message: string };

export interface BaselineDesk {
	readonly by: By;
	readonly groups: Loaded< Groups >;
	readonly work: Work;
	readonly setBy: ( by: By ) => void;
	readonly reload: () => void;
	readonly takeIn: ( groups: readonly Group[] ) => Promise< void >;
	readonly takeOut: ( batch: Batch ) => Promise< void >;
	readonly stop: () => void;
}

/** Taking in what was there before. It outlives the tab that shows it. */
export function useBaseline(): BaselineDesk {
	const [ by, setBy ] = useState< By >( 'month' );
	const [ groups, reload ] = useLoaded< Groups >( groupsPath( by ) );
	const [ work, setWork ] = useState< Work >( { at: 'rest' } );
	const stopped = useRef( false );

	const run = useCallback(
		async (
			label: string,
			all: number,
			steps: ( course: Course ) => Promise< void >,
			lineOf: ( done: number ) => string
		) => {
			let done = 0;
			stopped.current = false;
			setWork( { at: 'working', label, done, all, isStopping: false } );
			speak( __( 'One moment …', 'julkaisuvahti' ) );
			try {
				await steps( {
					isStopped: () => stopped.current,
					onStep: ( count ) => {
						done += count;
						setWork( ( before ) =>
							before.at === 'working'
								? { ...before, done }
								: before
						);
					},
				} );
				setWork( { at: 'done', line: lineOf( done ) } );
				speak( lineOf( done ) );
			} catch ( error ) {
				const message = `${ messageOf( error ) } ${ lineOf( done ) }`;
				setWork( { at: 'failed', message } );
				speak( message, 'assertive' );
			}
			reload();
		},
		[ reload ]
	);

	return {
		by,
		groups,
		work,
		setBy,
		reload,
		takeIn: ( chosen ) =>
			run(
				__( 'Taking in files', 'julkaisuvahti' ),
				chosen.reduce( ( sum, { count } ) => sum + count, 0 ),
				async ( course ) => {
					for ( const { group } of chosen ) {
						if ( ! course.isStopped() ) {
							await takeIn( by, group, course );
						}
					}
				},
				takenInLine
			),
		takeOut: ( { id, count } ) =>
			run(
				__( 'Undoing', 'julkaisuvahti' ),
				count,
				( course ) => takeOut( id, course ),
				takenOutLine
			),
		stop: () => {
			stopped.current = true;
			setWork( ( before ) =>
				before.at === 'working'
					? { ...before, isStopping: true }
					: before
			);
		},
	};
}

function takenInLine( count: number ): string {
	return sprintf(
		/* translators: %d: number of files. */
		_n(
			'%d file was taken in.',
			'%d files were taken in.',
			count,
			'julkaisuvahti'
		),
		count
	);
}

function takenOutLine( count: number ): string {
	return sprintf(
		/* translators: %d: number of files. */
		_n(
			'Undone: %d file is asked about again.',
			'Undone: %d files are asked about again.',
			count,
			'julkaisuvahti'
		),
		count
	);
}
