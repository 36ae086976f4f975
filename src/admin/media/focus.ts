import { useEffect, useRef } from '@wordpress/element';
import type { RefObject } from 'react';

/** Takes the focus to what has just been shown, where what had it is gone. */
export function useLostFocus<
	Place extends HTMLElement,
>(): RefObject< Place > {
	const place = useRef< Place >( null );
	useEffect( () => {
		if ( place.current && isFocusLost( place.current ) ) {
			place.current.focus();
		}
	}, [] );
	return place;
}

export function isFocusLost( { ownerDocument }: HTMLElement ): boolean {
	return ownerDocument.activeElement === ownerDocument.body;
}
