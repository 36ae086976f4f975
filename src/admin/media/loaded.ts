import apiFetch from '@wordpress/api-fetch';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

export type Loaded< Value > =
	| { readonly state: 'loading' }
	| { readonly state: 'failed'; readonly message: string }
	| { readonly state: 'ready'; readonly value: Value };

/**
 * What a route answers.
 *
 * @return With a way to ask again; meanwhile what was known stays.
 */
export function useLoaded< Value >(
	path: string
): [ Loaded< Value >, () => void ] {
	const [ loaded, setLoaded ] = useState<
		Loaded< Value > & { path?: string }
	>( { state: 'loading' } );
	const [ asked, setAsked ] = useState( 0 );
	useEffect( () => {
		let isCurrent = true;
		apiFetch< Value >( { path } ).then(
			( value ) => {
				if ( isCurrent ) {
					setLoaded( { state: 'ready', value, path } );
				}
			},
			( error: unknown ) => {
				if ( isCurrent ) {
					setLoaded( {
						state: 'failed',
						message: messageOf( error ),
						path,
					} );
				}
			}
		);
		return () => {
			isCurrent = false;
		};
	}, [ path, asked ] );
	const reload = useCallback( () => {
		setAsked( ( times ) => times + 1 );
	}, [] );
	return [ loaded.path === path ? loaded : { state: 'loading' }, reload ];
}

/** What a refused or failed request says to a person. */
export function messageOf( error: unknown ): string {
	const { message } =
		typeof error === 'object' && error !== null
			? ( error as { message?: unknown } )
			: {};
	return typeof message === 'string' && message !== ''
		? message
		: __( 'The server did not answer. Try again.', 'julkaisuvahti' );
}
