import { useRegistry } from '@wordpress/data';
import { useMemo } from '@wordpress/element';
import { blockEditorStore } from '../core-stores';
import { PlaceNames } from '../places/describe';
import type { Reading } from '../store';

/** The names of places as they were at the reading. */
export function usePlaceNames( reading: Reading | null ): PlaceNames {
	const registry = useRegistry();
	return useMemo( () => {
		const { getBlock } = registry.select( blockEditorStore );
		return new PlaceNames(
			reading?.blocks.map( ( clientId ) => getBlock( clientId ) ) ?? []
		);
	}, [ registry, reading ] );
}
