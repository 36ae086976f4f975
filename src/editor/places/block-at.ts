import type { Block } from '@wordpress/blocks';

/**
 * The block at a place, or the innermost one around it that the editor has:
 * what an unknown block holds is one block to the editor.
 *
 * @param blocks The blocks at the top level.
 * @param path   The index at each level, outermost first.
 */
export function blockAt(
	blocks: readonly ( Block | null )[],
	path: readonly number[]
): Block | null {
	let found: Block | null = null;
	let level = blocks;
	for ( const index of path ) {
		const block = level[ index ];
		if ( ! block ) {
			break;
		}
		found = block;
		level = block.innerBlocks;
	}
	return found;
}
