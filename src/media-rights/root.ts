import { createRoot } from '@wordpress/element';
import type { ReactNode } from 'react';

interface Root {
	readonly render: ( node: ReactNode ) => void;
	readonly unmount: () => void;
}

/** A place of our own at the end of the page, and what draws into it. */
export function addRoot( className = '' ): {
	readonly place: HTMLElement;
	readonly root: Root;
} {
	const place = document.createElement( 'div' );
	place.className = className;
	document.body.append( place );
	// The types of react-dom are not installed: nothing else needs them.
	const create = createRoot as unknown as ( place: Element ) => Root;
	return { place, root: create( place ) };
}
