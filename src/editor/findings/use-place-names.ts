import { useRegistry } from '@wordpress/data';
import { useMemo } from '@wordpress/element';
import { blockEditorStore } from '../core-stores';
import { PlaceNames } from '../places/describe';
import { postBlocks } from '../post';
import type { Reading } from '../store';

/** Client ids of the blocks that findings count from: as they were read, else as they are. */
export function useReadBlocks( reading: Reading | null ): readonly string[] {
	const registry = useRegistry();
	return useMemo(
		() =>
			reading?.blocks ??
			postBlocks( registry ).map( ( { clientId } ) => clientId ),
		[ registry, reading ]
	);
}

/** The names of the places in these blocks. */
export function usePlaceNames( blocks: readonly string[] ): PlaceNames {
	const registry = useRegistry();
	return useMemo( () => {
		const { getBlock } = registry.select( blockEditorStore );
		return new PlaceNames(
			blocks.map( ( clientId ) => getBlock( clientId ) )
		);
	}, [ registry, blocks ] );
}
