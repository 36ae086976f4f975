import apiFetch from '@wordpress/api-fetch';
import { useRegistry, useSelect } from '@wordpress/data';
import { useEffect, useReducer, useState } from '@wordpress/element';
import { blockEditorStore, editorStore } from '../stores';

/** A line of the list, as readers will see it. */
export interface Credit {
	readonly line: string;
	/** Its name, or empty. */
	readonly licence: string;
	/** Of the licence, or empty. */
	readonly url: string;
}

/** They could not be had, and none are known from before. */
export interface Failed {
	readonly retry: () => void;
}

/** In milliseconds: writing goes on undisturbed. */
const DELAY = 1000;

/**
 * What the block shows of the text as it stands in the editor, saved or not.
 *
 * @param post In which the block stands.
 * @return Null until it is known; `elsewhere` where the block stands in no text that is being written, as in a template.
 */
export function useCredits(
	post: number | null
): readonly Credit[] | Failed | 'elsewhere' | null {
	const registry = useRegistry();
	const [ credits, setCredits ] = useState< readonly Credit[] | null >(
		null
	);
	const [ hasFailed, setFailed ] = useState( false );
	const [ changes, countChange ] = useReducer(
		( count: number ) => count + 1,
		0
	);
	const { blocks, featured, isEdited } = useSelect(
		( select ) => {
			const editor = select( editorStore );
			return {
				blocks: select( blockEditorStore ).getBlocks(),
				featured: Number(
					editor.getEditedPostAttribute( 'featured_media' ) ?? 0
				),
				isEdited: post !== null && editor.getCurrentPostId() === post,
			};
		},
		[ post ]
	);

	useEffect(
		() => window.julkaisuvahtiMediaRights?.onChange( countChange ),
		[]
	);

	const [ asked, setAsked ] = useState( '' );
	useEffect( () => {
		if ( ! isEdited ) {
			return;
		}
		const timer = setTimeout( () => {
			setAsked( registry.select( editorStore ).getEditedPostContent() );
		}, DELAY );
		return () => {
			clearTimeout( timer );
		};
	}, [ registry, blocks, isEdited ] );

	// What is written between the tags shows no media.
	const markup = asked.replace( />[^<>]+</g, '><' );
	useEffect( () => {
		if ( ! isEdited || markup === '' ) {
			return;
		}
		const ending = new AbortController();
		apiFetch< { credits: readonly Credit[] } >( {
			path: '/julkaisuvahti/v1/media/credits',
			method: 'POST',
			data: { post, featured, content: asked },
			signal: ending.signal,
		} ).then(
			( answer ) => {
				setCredits( answer.credits );
				setFailed( false );
			},
			() => {
				// The list on the page is made by the server; the last one that is known stays here.
				if ( ! ending.signal.aborted ) {
					setFailed( true );
				}
			}
		);
		return () => {
			ending.abort();
		};
		// eslint-disable-next-line react-hooks/exhaustive-deps -- The text that was asked about changes with every letter, its markup seldom.
	}, [ markup, featured, isEdited, post, changes ] );

	if ( ! isEdited ) {
		return 'elsewhere';
	}
	if ( credits || ! hasFailed ) {
		return credits;
	}
	return {
		retry: () => {
			setFailed( false );
			countChange();
		},
	};
}
