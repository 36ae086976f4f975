import './page.scss';
import { createRoot } from '@wordpress/element';
import type { ReactNode } from 'react';
import { MediaItem } from '../item';
import { MediaPage } from './media-page';

/** The types of react-dom are not installed: nothing else needs them. */
const rootOf = createRoot as unknown as ( place: Element ) => {
	render: ( node: ReactNode ) => void;
};

const page = document.getElementById( 'julkaisuvahti-media-page' );
if ( page ) {
	rootOf( page ).render( <MediaPage /> );
}

const item = document.getElementById( 'julkaisuvahti-media-item' );
const id = Number( item?.dataset[ 'id' ] );
if ( item && id > 0 ) {
	rootOf( item ).render( <MediaItem id={ id } /> );
}
