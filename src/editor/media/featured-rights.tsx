import { createHigherOrderComponent } from '@wordpress/compose';
import { useSelect } from '@wordpress/data';
import { addFilter } from '@wordpress/hooks';
import type { ComponentType } from 'react';
import { editorStore } from '../core-stores';
import { store } from '../store';
import { itemsOf } from './items';
import { RightsLine } from './rights-line';

const withRights = createHigherOrderComponent(
	( FeaturedImage: ComponentType< object > ) =>
		function WithRights( props: object ) {
			return (
				<>
					<FeaturedImage { ...props } />
					<FeaturedRights />
				</>
			);
		},
	'withRights'
);

/** Below the featured image, among the post's settings. */
export function installFeaturedRights(): void {
	addFilter(
		'editor.PostFeaturedImage',
		'julkaisuvahti/media-rights',
		withRights
	);
}

function FeaturedRights() {
	const { featured, reading } = useSelect(
		( select ) => ( {
			featured:
				select( editorStore ).getEditedPostAttribute(
					'featured_media'
				),
			reading: select( store ).getReading(),
		} ),
		[]
	);
	return reading ? (
		<RightsLine
			media={ itemsOf( reading ).filter( ( { id } ) => id === featured ) }
		/>
	) : null;
}
