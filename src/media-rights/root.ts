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

/** WordPress does it by itself, but not to what it does not know, and older versions do not from a root of its own. */
export function returnFocus( before: Element | null ): void {
	if (
		before instanceof HTMLElement &&
		before.isConnected &&
		before.ownerDocument.activeElement === before.ownerDocument.body
	) {
		before.focus();
	}
}
