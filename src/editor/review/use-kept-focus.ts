import { useLayoutEffect, useRef } from '@wordpress/element';
import type { FocusEvent, RefObject } from 'react';

interface KeptFocus< Root extends HTMLElement > {
	readonly ref: RefObject< Root >;
	readonly onFocus: () => void;
	readonly onBlur: ( event: FocusEvent ) => void;
}

/**
 * Keeps the focus inside a part of the page whose controls give way to others:
 * the button that was pressed is gone, and a browser would begin at the top of
 * the page again.
 *
 * Where no control is left the focus goes to the whole, if it has a `tabIndex`.
 *
 * @param phase Changes with the controls.
 */
export function useKeptFocus< Root extends HTMLElement >(
	phase: string
): KeptFocus< Root > {
	const ref = useRef< Root >( null );
	const hasFocus = useRef( false );

	useLayoutEffect( () => {
		const root = ref.current;
		if (
			hasFocus.current &&
			root &&
			! root.contains( root.ownerDocument.activeElement )
		) {
			( firstControl( root ) ?? root ).focus();
		}
	}, [ phase ] );

	return {
		ref,
		onFocus: () => {
			hasFocus.current = true;
		},
		// React is silent about a control that it removes itself: then the focus was lost, not moved.
		onBlur: ( { currentTarget, relatedTarget } ) => {
			hasFocus.current = currentTarget.contains( relatedTarget );
		},
	};
}

/** Among the controls that changed: the choice made before, else the first. */
function firstControl( root: HTMLElement ): HTMLElement | null {
	const area = root.querySelector( '.julkaisuvahti-answer' ) ?? root;
	return (
		area.querySelector< HTMLElement >( 'input:checked' ) ??
		area.querySelector< HTMLElement >( 'input, button' )
	);
}
