import apiFetch from '@wordpress/api-fetch';
import { speak } from '@wordpress/a11y';
import {
	useCallback,
	useEffect,
	useReducer,
	useState,
} from '@wordpress/element';
import { getRights, putRights, refusalOf } from '../rest';
import type { DocumentCheckProps } from './types';
import { isClean } from './check-document';
import type { DocumentResult } from './check-document';
import type { Progress } from './document-text';
import { checkFile } from './site-check';
import { summaryOf } from './wording';

export type DocumentState =
	| { readonly kind: 'loading' }
	/** Whoever looks at it now has nothing to answer. */
	| {
			readonly kind: 'read';
			readonly how: 'checked' | 'answered';
			readonly result: DocumentResult | null;
	  }
	| { readonly kind: 'reading'; readonly progress: Progress | null }
	| { readonly kind: 'asked'; readonly result: DocumentResult }
	| { readonly kind: 'failed'; readonly message: string };

/** By address and version of the file: it is not read anew when its block is chosen again. */
const results = new Map< string, DocumentResult >();

/** How the text of an attachment stands; one that nobody has read is read at once. */
export function useDocumentCheck( { id }: DocumentCheckProps ): {
	readonly state: DocumentState;
	readonly answer: () => void;
	readonly again: () => void;
} {
	const [ state, setState ] = useState< DocumentState >( {
		kind: 'loading',
	} );
	const [ turn, again ] = useReducer( ( count: number ) => count + 1, 0 );

	const store = useCallback(
		async (
			how: 'checked' | 'answered',
			result: DocumentResult | null
		) => {
			try {
				await saveRead( id, how );
				setState( { kind: 'read', how, result } );
			} catch ( error ) {
				setState( {
					kind: 'failed',
					message: refusalOf( error ).message,
				} );
			}
		},
		[ id ]
	);

	useEffect( () => {
		const ending = new AbortController();
		const isOver = () => ending.signal.aborted;
		const run = async () => {
			setState( { kind: 'loading' } );
			const { facts } = await getRights( id );
			if ( facts.documentRead !== 'unread' && turn === 0 ) {
				return {
					kind: 'read',
					how: facts.documentRead,
					result: null,
				} as const;
			}
			const { file, version } = await fetchFile( id );
			let result =
				version !== null && turn === 0
					? results.get( version )
					: undefined;
			if ( ! result ) {
				setState( { kind: 'reading', progress: null } );
				result = await checkFile( file, ( progress ) => {
					if ( ! isOver() ) {
						setState( { kind: 'reading', progress } );
					}
				} );
				if ( version !== null ) {
					results.set( version, result );
				}
				speak( summaryOf( result ), 'polite' );
			}
			return { kind: 'asked', result } as const;
		};
		run().then(
			( next ) => {
				if ( isOver() ) {
					return;
				}
				if ( next.kind === 'asked' && isClean( next.result ) ) {
					void store( 'checked', next.result );
				} else {
					setState( next );
				}
			},
			( error: unknown ) => {
				if ( ! isOver() ) {
					setState( {
						kind: 'failed',
						message: refusalOf( error ).message,
					} );
				}
			}
		);
		return () => {
			ending.abort();
		};
	}, [ id, turn, store ] );

	return {
		state,
		answer: () => {
			void store( 'answered', null );
		},
		again,
	};
}

/** A confirmation that was given stays: of the document itself nothing has changed. */
async function saveRead(
	id: number,
	documentRead: 'checked' | 'answered'
): Promise< void > {
	const { standing } = await getRights( id );
	await putRights( id, { documentRead }, standing === 'confirmed' );
	window.julkaisuvahtiMediaRights?.tellOfChange( [ id ] );
}

/** An empty one where it lies on a server that does not hand it to scripts: then its author is asked. */
async function fetchFile(
	id: number
): Promise< { readonly file: Blob; readonly version: string | null } > {
	const { source_url: url } = await apiFetch< { source_url: string } >( {
		path: `/wp/v2/media/${ id }?_fields=source_url`,
	} );
	try {
		// Another file may have taken its place at the same address.
		const response = await fetch( url, { cache: 'no-cache' } );
		const file = response.ok ? await response.blob() : new Blob();
		const { headers } = response;
		return {
			file,
			version: `${ url } ${ file.size } ${
				headers.get( 'etag' ) ?? ''
			} ${ headers.get( 'last-modified' ) ?? '' }`,
		};
	} catch {
		return { file: new Blob(), version: null };
	}
}
