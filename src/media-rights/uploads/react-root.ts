import { createRoot } from '@wordpress/element';
import type { ReactNode } from 'react';

export interface Root {
	render: ( content: ReactNode ) => void;
}

/** React's, which WordPress gives without types. */
export function rootIn( container: HTMLElement ): Root {
	return ( createRoot as ( container: HTMLElement ) => Root )( container );
}
